import { type Verb, verbs } from './verbs.ts';

/** The overview: `specline --help`. */
export function formatOverview(): string {
  const width = Math.max(...verbs.map((verb) => verb.usage.length));
  const rows = verbs.map((verb) => `  specline ${verb.usage.padEnd(width)}  ${verb.summary}`);
  return `Specline plans in the markdown of your specs folder.

${rows.join('\n')}
  specline VERB --help
  specline --version

Data goes to stdout, errors to stderr. Exit 0: fine; 1: findings or a refusal; 2: wrong usage, or a path that
cannot be read.
`;
}

/** Help of one verb: `specline show --help`. */
export function formatVerbHelp(verb: Verb): string {
  return `Usage: specline ${verb.usage}\n\n  ${capitalise(verb.summary)}.\n\n${verb.details}\n`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { CliWorld, ExitCode } from './cli-world.ts';
import { didYouMean, formatSuggestion } from './did-you-mean.ts';
import { formatOverview, formatVerbHelp } from './format-help.ts';
import { verbs } from './verbs.ts';

/**
 * Run one command line: `specline show specs --json`.
 *
 * @param args
 *   What stands behind `specline`.
 * @param world
 *   The process, as arguments.
 * @returns
 *   The exit code; everything there was to say is printed.
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return printHelp(rest, world);
  if (name === '--version' || name === '-v' || name === 'version') {
    const { version } = await import('../../package.json');
    world.print(`${version}\n`);
    return 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) return printUnknownVerb(name, world);
  if (asksForHelp(rest)) {
    world.print(formatVerbHelp(verb));
    return 0;
  }
  const run = await verb.load();
  return run(rest, world);
}

function printHelp(names: readonly string[], world: CliWorld): ExitCode {
  const [name] = names;
  const verb = verbs.find((candidate) => candidate.name === name);
  if (name !== undefined && !name.startsWith('-') && !verb) return printUnknownVerb(name, world);
  world.print(verb ? formatVerbHelp(verb) : formatOverview());
  return 0;
}

function printUnknownVerb(name: string, world: CliWorld): ExitCode {
  const names = verbs.map((verb) => verb.name);
  const suggestion = formatSuggestion(didYouMean(name, names));
  world.printError(`specline: unknown verb "${name}": expected ${names.join(', ')}.${suggestion}\n`);
  return 2;
}

/** `--help` anywhere before `--`; behind it, it is a word like any other. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

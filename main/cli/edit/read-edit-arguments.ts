import { didYouMean, formatSuggestion } from '../did-you-mean.ts';
import { type OptionTable, parseOptions } from '../parse-options.ts';
import { documentVerbs } from './document-verbs.ts';
import type { EditVerb } from './edit-verb.ts';
import { orderVerbs } from './order-verbs.ts';
import { structureVerbs } from './structure-verbs.ts';
import { valueVerbs } from './value-verbs.ts';

/** Every verb of `specline edit`. */
export const editVerbs: readonly EditVerb[] = [...valueVerbs, ...structureVerbs, ...orderVerbs, ...documentVerbs];

const text = { type: 'string' } as const;
const optionTable: OptionTable = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  before: text,
  after: text,
  into: text,
  under: text,
  group: text,
  id: text,
  ranges: text,
  'depends-on': text,
  to: text,
  task: text,
  from: text,
  date: text,
};

export interface EditArguments {
  readonly ok: true;
  readonly path: string;
  readonly verb: EditVerb;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Read the arguments of `specline edit` as far as that goes without the file. */
export function readEditArguments(
  args: readonly string[],
): EditArguments | { readonly ok: false; readonly message: string } {
  const parsed = parseOptions(args, optionTable);
  if (!parsed.ok) return parsed;
  const [path, name, ...words] = parsed.positionals;
  if (!path) return { ok: false, message: 'no path is given: expected PATH VERB …' };
  const verb = editVerbs.find((candidate) => candidate.name === name);
  if (!verb) return { ok: false, message: explainVerb(name) };
  if (words.length < verb.minWords) {
    return { ok: false, message: `${verb.name} needs more words: expected ${verb.name} ${verb.usage}` };
  }
  if (words.length > verb.maxWords) {
    const extra = words[verb.maxWords];
    return { ok: false, message: `unexpected argument "${extra}": expected ${verb.name} ${verb.usage}` };
  }
  const { 'dry-run': dryRun, json, ...given } = parsed.values;
  const options: Record<string, string> = {};
  for (const [option, value] of Object.entries(given)) {
    if (!verb.options?.includes(option)) {
      return { ok: false, message: `--${option} does not go with ${verb.name}: expected ${verb.name} ${verb.usage}` };
    }
    if (typeof value === 'string') options[option] = value;
  }
  return { ok: true, path, verb, words, options, dryRun: dryRun === true, json: json === true };
}

function explainVerb(name: string | undefined): string {
  const names = editVerbs.map((verb) => verb.name);
  if (name === undefined) return `no verb is given: expected one of ${names.join(', ')}`;
  return `unknown verb "${name}": expected one of ${names.join(', ')}.${formatSuggestion(didYouMean(name, names))}`;
}

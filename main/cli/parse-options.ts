import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean, formatSuggestion } from './did-you-mean.ts';

/** Options of a verb: `{ json: { type: 'boolean' } }`. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;

export type ParsedOptions =
  | {
      readonly ok: true;
      readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
      readonly positionals: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * Split the arguments of a verb into options and the rest.
 *
 * @returns
 *   Values by name, or a sentence that names the bad argument and what was expected.
 */
export function parseOptions(args: readonly string[], options: OptionTable): ParsedOptions {
  const table: OptionTable = { ...options, help: { type: 'boolean', short: 'h' } };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: table,
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, values, positionals };
  } catch (error) {
    if (!isParseArgsError(error)) throw error;
    return { ok: false, message: explain(error, args, table) };
  }
}

interface ParseArgsError extends Error {
  readonly code: string;
}

function isParseArgsError(error: unknown): error is ParseArgsError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

function explain(error: ParseArgsError, args: readonly string[], table: OptionTable): string {
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return withoutPeriod(error.message.split('\n')[0] ?? '');
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const bad =
    args.find((arg) => arg === name || arg.startsWith(`${name}=`)) ?? args.find((arg) => /^-./.test(arg)) ?? name;
  const known = Object.keys(table).map((option) => `--${option}`);
  const suggestion = formatSuggestion(didYouMean(name, known));
  return `unknown option "${bad}": expected ${known.join(', ')}, or "--" before words that begin with "-".${suggestion}`;
}

function withoutPeriod(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

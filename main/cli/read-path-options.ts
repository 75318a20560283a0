import { type OptionTable, type ParsedOptions, parseOptions } from './parse-options.ts';

export type PathOptions =
  | {
      readonly ok: true;
      /** As typed; null for the folder that the user is in. */
      readonly path: string | null;
      readonly values: Extract<ParsedOptions, { ok: true }>['values'];
    }
  | { readonly ok: false; readonly message: string };

/** Read the arguments of a verb that takes one path, or none. */
export function readPathOptions(args: readonly string[], options: OptionTable): PathOptions {
  const parsed = parseOptions(args, options);
  if (!parsed.ok) return parsed;
  const [path, extra] = parsed.positionals;
  if (extra !== undefined) return { ok: false, message: `unexpected argument "${extra}": expected one path` };
  if (path === '') return { ok: false, message: 'the path is empty: expected a folder or a tasks file' };
  return { ok: true, path: path ?? null, values: parsed.values };
}

/** How a value stands in a front matter: bare, or between quotes. */
export type YamlQuote = '' | "'" | '"';

/** Signs that a bare value cannot begin with, as they mean something else there: `@mara`, `- yes`, `[draft]`. */
const indicator = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?=\s|$))/;

/** Bare words that are read as something else than text. */
const typed = /^(?:true|false|yes|no|on|off|null|~|[-+]?[\d.][\d_.,eE+-]*)$/i;

/**
 * Write a text as one value of a front matter, quoted as the value before it was, else only where it must be.
 *
 * ```
 * title: 'Oven: heat it'     assignee: ['@mara']
 *        ^^^^^^^^^^^^^^^                ^^^^^^^
 * ```
 *
 * @param value
 *   One line.
 * @param quote
 *   Quotes that stand there, or that others have.
 * @param isInList
 *   Whether it stands between the brackets of a list, where commas and brackets part values.
 */
export function writeYamlScalar(value: string, quote: YamlQuote, isInList = false): string {
  const needed = quote === '' && (!isBareWord(value) || (isInList && /[,[\]{}]/.test(value))) ? "'" : quote;
  if (needed === '') return value;
  return needed === "'" ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('"', '\\"')}"`;
}

function isBareWord(value: string): boolean {
  if (value === '' || value !== value.trim()) return false;
  return !indicator.test(value) && !typed.test(value) && !/:(?=\s|$)|\s#/.test(value);
}

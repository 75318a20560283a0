/** The words that a pattern finds in a text first; none where it finds nothing. */
export function matchWords(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}

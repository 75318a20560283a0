/**
 * Collect link definitions of a whole document, so that a section that is rendered by itself knows them.
 *
 * ```
 * [plan]: ./plan.md "The plan"
 * ```
 */
export function findDefinitions(text: string): string {
  const found = text.match(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S[^\n]{0,500}$/gm) ?? [];
  return [...new Set(found)].slice(0, 200).join('\n');
}

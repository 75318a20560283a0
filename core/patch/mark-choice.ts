/** How one of several choices is marked: `[x] Done` among `[ ]`, `**Done**`, `→ Done`. */
const boxes = { put: (words: string) => `[x] ${words}`, drop: (words: string) => `[ ] ${words}` };
const marks = [
  { is: /^\*\*.*\*\*$/, put: (words: string) => `**${words}**`, drop: (words: string) => words },
  { is: /^→/u, put: (words: string) => `→ ${words}`, drop: (words: string) => words },
];

/**
 * Mark another of the choices that a status line lists: `[x] Open | [ ] Done` becomes `[ ] Open | [x] Done`.
 *
 * @param value
 *   The choices, with bars between them.
 * @param wanted
 *   Words of the choice; null marks none.
 * @returns
 *   Null where the line lists no choices of which one is marked, or not the wanted one.
 */
export function markChoice(value: string, wanted: string | null): string | null {
  const parts = value.split('|');
  const choices = parts.map((part) => part.trim());
  const isBoxed = choices.every((choice) => /^\[[ xX]\]/.test(choice));
  const mark = isBoxed ? boxes : marks.find(({ is }) => choices.some((choice) => is.test(choice)));
  if (parts.length < 2 || mark === undefined) return null;
  let isFound = wanted === null;
  const marked = parts.map((part) => {
    const words = bare(part);
    const isWanted = wanted !== null && (words === wanted || words.endsWith(` ${wanted}`));
    isFound ||= isWanted;
    return part.replace(part.trim(), isWanted ? mark.put(words) : mark.drop(words));
  });
  return isFound ? marked.join('|') : null;
}

function bare(part: string): string {
  return part.trim().replace(/^(?:\[[ xX]\][ \t]*|→[ \t]*|\*\*)|\*\*$/gu, '');
}

/**
 * Find what somebody may have meant: the candidates nearest in spelling, best first.
 *
 * Near is a third of the word's length in single-character changes (two neighbours swapped count as one).
 */
export function didYouMean(word: string, candidates: Iterable<string>, count = 3): string[] {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = countChanges(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, count).map(({ candidate }) => candidate);
}

/** End a sentence with what may have been meant: ` Did you mean "show"?`, or nothing. */
export function formatSuggestion(suggestions: readonly string[]): string {
  const [first, ...others] = suggestions.map((suggestion) => `"${suggestion}"`);
  if (first === undefined) return '';
  const last = others.pop();
  return ` Did you mean ${[[first, ...others].join(', '), last].filter(Boolean).join(' or ')}?`;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, each counting one. */
function countChanges(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

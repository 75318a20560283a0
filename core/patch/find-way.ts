/**
 * Find a shortest way from one name to another.
 *
 * @param from
 *   Where it begins.
 * @param to
 *   Where it ends.
 * @param listNext
 *   Names that a step leads to.
 * @returns
 *   All names on the way, both ends among them; null when there is none.
 */
export function findWay(
  from: string,
  to: string,
  listNext: (name: string) => Iterable<string>,
): readonly string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  // What is found while they are walked over is walked over in its turn.
  for (const name of before.keys()) {
    if (name === to) return traceWay(before, to);
    for (const next of listNext(name)) if (!before.has(next)) before.set(next, name);
  }
  return null;
}

function traceWay(before: ReadonlyMap<string, string | null>, last: string): readonly string[] {
  const way: string[] = [];
  for (let name: string | null = last; name !== null; name = before.get(name) ?? null) way.unshift(name);
  return way;
}

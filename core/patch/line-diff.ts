/** Neighbouring lines that both sides have, 0-based: `old` to `old + length` equals `present` to `present + length`. */
export interface LineMatch {
  readonly old: number;
  readonly present: number;
  readonly length: number;
}

/** Middle parts up to this many cells are compared by the exact table; larger ones by their unique lines. */
const maxTableCells = 1_000_000;

/**
 * Find which lines of one list stand in another, in order.
 *
 * 1. What both begin and end with is set aside.
 * 2. Lines that occur once on each side are anchors (longest increasing run of them: patience diff).
 * 3. Between anchors, small pieces are compared by the table of longest common subsequences.
 *
 * @param old
 *   Lines with their endings.
 * @param present
 *   Lines to find them in.
 * @returns
 *   Matches in order, none touching the next.
 */
export function matchLines(old: readonly string[], present: readonly string[]): readonly LineMatch[] {
  const pairs: (readonly [number, number])[] = [];
  matchSpan(old, present, 0, old.length, 0, present.length, pairs);
  const matches: LineMatch[] = [];
  for (const [oldIndex, presentIndex] of pairs) {
    const last = matches.at(-1);
    if (last !== undefined && last.old + last.length === oldIndex && last.present + last.length === presentIndex) {
      matches[matches.length - 1] = { ...last, length: last.length + 1 };
    } else matches.push({ old: oldIndex, present: presentIndex, length: 1 });
  }
  return matches;
}

function matchSpan(
  old: readonly string[],
  present: readonly string[],
  oldFrom: number,
  oldTo: number,
  presentFrom: number,
  presentTo: number,
  pairs: (readonly [number, number])[],
): void {
  let [a, b, aEnd, bEnd] = [oldFrom, presentFrom, oldTo, presentTo];
  while (a < aEnd && b < bEnd && old[a] === present[b]) {
    pairs.push([a, b]);
    a += 1;
    b += 1;
  }
  const tail: (readonly [number, number])[] = [];
  while (aEnd > a && bEnd > b && old[aEnd - 1] === present[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
    tail.push([aEnd, bEnd]);
  }
  if (a < aEnd && b < bEnd) {
    const anchors = findAnchors(old, present, a, aEnd, b, bEnd);
    if (anchors.length === 0) {
      if ((aEnd - a) * (bEnd - b) <= maxTableCells) matchByTable(old, present, a, aEnd, b, bEnd, pairs);
    } else {
      for (const [oldIndex, presentIndex] of anchors) {
        matchSpan(old, present, a, oldIndex, b, presentIndex, pairs);
        pairs.push([oldIndex, presentIndex]);
        a = oldIndex + 1;
        b = presentIndex + 1;
      }
      matchSpan(old, present, a, aEnd, b, bEnd, pairs);
    }
  }
  pairs.push(...tail.reverse());
}

/** Lines that occur once on each side, thinned to the longest run that is in order on both. */
function findAnchors(
  old: readonly string[],
  present: readonly string[],
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
): readonly (readonly [number, number])[] {
  const oldPlaces = findUnique(old, a, aEnd);
  const presentPlaces = findUnique(present, b, bEnd);
  const pairs: [number, number][] = [];
  for (const [line, at] of oldPlaces) {
    const other = presentPlaces.get(line);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  pairs.sort((left, right) => left[0] - right[0]);
  return findLongestIncreasing(pairs);
}

/** Line by its place; -1 for lines that occur more than once. */
function findUnique(lines: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    places.set(line, places.has(line) ? -1 : at);
  }
  return places;
}

function findLongestIncreasing(pairs: readonly [number, number][]): readonly [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const result: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) result.push(pair);
  }
  return result.reverse();
}

function matchByTable(
  old: readonly string[],
  present: readonly string[],
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  pairs: (readonly [number, number])[],
): void {
  const width = bEnd - b + 1;
  const lengths = new Uint32Array((aEnd - a + 1) * width);
  for (let i = aEnd - a - 1; i >= 0; i -= 1) {
    for (let j = bEnd - b - 1; j >= 0; j -= 1) {
      const isSame = old[a + i] === present[b + j];
      const below = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      lengths[i * width + j] = isSame ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(below, right);
    }
  }
  let i = 0;
  let j = 0;
  while (i < aEnd - a && j < bEnd - b) {
    if (old[a + i] === present[b + j]) {
      pairs.push([a + i, b + j]);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

/** An id taken apart before its last number: `T-1.` and `2` of `T-1.2`, written with `width` digits. */
interface IdParts {
  readonly head: string;
  readonly number: number;
  readonly width: number;
}

/**
 * Give the next free id of a document in its own form.
 *
 * The id counts on from the neighbour: in `T010 T011 … T020` a task behind `T011` becomes `T012`; where the numbers
 * run on without a gap, the one behind the highest is taken. Dotted ids count within their parent (`2.1`, `2.2`).
 *
 * @param ids
 *   All ids of the document, in file order.
 * @param neighbour
 *   Id of the task above, else below; null where none has one.
 * @param prefix
 *   What an id begins with where no neighbour shows it: `2.` in phase 2 of a document with dotted ids.
 * @returns
 *   Null where the document gives its tasks no ids.
 */
export function findNextId(ids: readonly string[], neighbour: string | null, prefix: string | null): string | null {
  const all = ids.flatMap((id) => {
    const parts = splitId(id);
    return parts === null ? [] : [parts];
  });
  const usual = findUsualShape(all);
  const near = neighbour === null ? null : splitId(neighbour);
  // `T022.5`, put between two tasks once, is no form to go on with.
  const isOddOne =
    near !== null && usual !== null && all.filter((parts) => shapeOf(parts) === shapeOf(near)).length * 10 < all.length;
  const sample =
    near === null || isOddOne
      ? usual === null
        ? null
        : (all.findLast((parts) => shapeOf(parts) === usual) ?? null)
      : near;
  if (sample === null) return null;
  const head = near === null && prefix !== null && sample.head.includes('.') ? prefix : sample.head;
  const taken = new Set(all.filter((parts) => parts.head === head).map((parts) => parts.number));
  const highest = taken.size === 0 ? 0 : Math.max(...taken);
  const after = near !== null && !isOddOne && near.head === head ? near.number + 1 : highest + 1;
  return head + String(taken.has(after) ? highest + 1 : after).padStart(sample.width, '0');
}

/** `T012a` counts as `T012`; `T007-A` and words without a number are no part of the numbering. */
function splitId(id: string): IdParts | null {
  const match = /^(.*?)(\d+)[a-z]?$/i.exec(id);
  if (match === null) return null;
  const digits = match[2] ?? '';
  return {
    head: match[1] ?? '',
    number: Number(digits),
    width: digits.startsWith('0') || digits.length > 2 ? digits.length : 1,
  };
}

function findUsualShape(all: readonly IdParts[]): string | null {
  const counts = new Map<string, number>();
  for (const parts of all) counts.set(shapeOf(parts), (counts.get(shapeOf(parts)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function shapeOf(parts: IdParts): string {
  return parts.head.replace(/\d+/g, '9');
}

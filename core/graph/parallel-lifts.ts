/** Items of `left` and `right` lift each other, those of `any` one another; `waits` is lifted from `before` alone. */
type Side = 'left' | 'right' | 'any' | 'waits' | 'before';

/**
 * Which pairs a document allows to run side by side, kept as groups so that a statement about 500 tasks costs 500
 * entries and not 125,000 pairs.
 */
export class ParallelLifts {
  readonly #sides = new Map<number, { readonly group: number; readonly side: Side }[]>();
  #groups = 0;

  /** Whether no statement lifts anything. */
  get isEmpty(): boolean {
    return this.#groups === 0;
  }

  /** Lift the order between the items of `left` and those of `right`; among all of `left` if `right` is empty. */
  add(left: readonly number[], right: readonly number[]): void {
    const group = this.#groups;
    this.#groups += 1;
    for (const item of left) this.#put(item, group, right.length === 0 ? 'any' : 'left');
    for (const item of right) this.#put(item, group, 'right');
  }

  /** Lift what the items of `waits` would wait for among `before`; those may still wait for them. */
  addOneWay(waits: readonly number[], before: readonly number[]): void {
    const group = this.#groups;
    this.#groups += 1;
    for (const item of waits) this.#put(item, group, 'waits');
    for (const item of before) this.#put(item, group, 'before');
  }

  /** Whether `a` need not wait for `b`. */
  has(a: number, b: number): boolean {
    const ofA = this.#sides.get(a);
    const ofB = this.#sides.get(b);
    if (ofA === undefined || ofB === undefined) return false;
    return ofA.some((one) =>
      ofB.some(
        (other) =>
          one.group === other.group && one.side !== 'before' && (one.side === 'any' || one.side !== other.side),
      ),
    );
  }

  /** Whether anything at all is lifted for an item. */
  touches(item: number): boolean {
    return this.#sides.has(item);
  }

  #put(item: number, group: number, side: Side): void {
    const list = this.#sides.get(item);
    if (list === undefined) this.#sides.set(item, [{ group, side }]);
    else list.push({ group, side });
  }
}

/**
 * Give the nearest items that `item` waits for once lifted pairs are taken out of an order.
 *
 * Lifting takes away one pair, not what it carried: if C may run beside B in `A, B, C, D`, C still waits for A, and D
 * for both B and C.
 *
 * @param item
 *   Item that waits.
 * @param nearest
 *   What an item waits for when nothing is lifted.
 * @param lifts
 *   Pairs that need not wait for each other.
 */
export function findNearest(item: number, nearest: readonly (readonly number[])[], lifts: ParallelLifts): number[] {
  if (lifts.isEmpty) return [...(nearest[item] ?? [])].sort((a, b) => a - b);
  const found: number[] = [];
  const seen = new Set<number>();
  const open = [...(nearest[item] ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const before = nearest[next] ?? [];
    if (lifts.has(item, next)) open.push(...before);
    else {
      found.push(next);
      if (lifts.touches(next)) open.push(...before.filter((candidate) => lifts.has(next, candidate)));
    }
  }
  return found.sort((a, b) => a - b);
}

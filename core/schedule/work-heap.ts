/** A binary heap of small integers: the one that stands first by `isBefore` comes out first. */
export class WorkHeap {
  readonly #items: number[] = [];
  readonly #isBefore: (a: number, b: number) => boolean;

  /**
   * @param isBefore
   *   A strict order over the items; it must not change while they are in the heap.
   */
  constructor(isBefore: (a: number, b: number) => boolean) {
    this.#isBefore = isBefore;
  }

  /** The first item, left in; undefined when empty. */
  get first(): number | undefined {
    return this.#items[0];
  }

  /** Put an item in. */
  add(item: number): void {
    const items = this.#items;
    let place = items.length;
    items.push(item);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = items[above] as number;
      if (!this.#isBefore(item, other)) break;
      items[place] = other;
      place = above;
    }
    items[place] = item;
  }

  /** Take the first item out; undefined when empty. */
  take(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && this.#isBefore(items[below + 1] as number, items[below] as number)) below++;
      const other = items[below] as number;
      if (!this.#isBefore(other, last)) break;
      items[place] = other;
      place = below;
    }
    items[place] = last;
    return first;
  }
}

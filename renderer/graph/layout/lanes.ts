/** A stretch of a line along a gap. Stretches of one bundle may lie on each other. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly bundle: string;
}

/**
 * Put stretches side by side so that only those of one bundle touch: first fit by start (interval colouring).
 *
 * @returns
 *   Lane by stretch, from 0, and how many there are.
 */
export function assignLanes(stretches: readonly Stretch[]): {
  readonly lanes: readonly number[];
  readonly count: number;
} {
  const order = stretches.map((_, index) => index).sort((a, b) => topOf(stretches[a]) - topOf(stretches[b]));
  const lanes = new Array<number>(stretches.length).fill(0);
  const busy: Map<string, number>[] = [];
  for (const index of order) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const top = topOf(stretch);
    const bottom = Math.max(stretch.start, stretch.end);
    let lane = 0;
    while (busy[lane] !== undefined && !isFree(busy[lane], stretch.bundle, top)) lane++;
    const ends = busy[lane] ?? new Map<string, number>();
    busy[lane] = ends;
    ends.set(stretch.bundle, Math.max(bottom, ends.get(stretch.bundle) ?? bottom));
    lanes[index] = lane;
  }
  return { lanes, count: busy.length };
}

function topOf(stretch: Stretch | undefined): number {
  return stretch === undefined ? 0 : Math.min(stretch.start, stretch.end);
}

/** Stretches arrive by their start, so a bundle that ended above is out of the way for good. */
function isFree(ends: Map<string, number> | undefined, bundle: string, top: number): boolean {
  if (ends === undefined) return true;
  for (const [other, end] of ends) {
    if (end < top - 8) ends.delete(other);
    else if (other !== bundle) return false;
  }
  return true;
}

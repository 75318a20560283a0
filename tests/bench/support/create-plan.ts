import type { LayoutEdge, LayoutFrame, LayoutInput, LayoutTask } from '../../../renderer/graph/layout/graph-layout.ts';

/**
 * A plan of phases of twelve tasks, with forks and joins as real plans have them, and now and then a task that waits
 * for one of an earlier phase. The same for the same seed.
 */
export function createPlan(taskCount: number, seed = 7): LayoutInput {
  const random = createRandom(seed);
  const tasks: LayoutTask[] = [];
  const frames: LayoutFrame[] = [];
  const edges: LayoutEdge[] = [];
  const connect = (from: string, to: string): void => {
    edges.push({ id: `${from} ${to}`, from, to });
  };
  while (tasks.length < taskCount) {
    const phase = `P${frames.length}`;
    frames.push({ key: phase, parent: null, position: tasks.length, folded: false });
    if (frames.length > 1) connect(`P${frames.length - 2}`, phase);
    let wave: string[] = [];
    const end = Math.min(taskCount, tasks.length + 12);
    while (tasks.length < end) {
      const width = Math.min(1 + random(4), end - tasks.length);
      const next = Array.from({ length: width }, () => {
        const key = `T${tasks.length}`;
        tasks.push({ key, frame: phase });
        return key;
      });
      // A run of parallel tasks forks from one and joins in one; sometimes only some of them wait.
      for (const from of wave)
        for (const to of next) if (width === 1 || wave.length === 1 || random(3) === 0) connect(from, to);
      wave = next;
    }
    if (frames.length > 2 && random(2) === 0) connect(`T${random(end - 12)}`, `T${end - 1}`);
  }
  return { tasks, frames, edges, columns: 6 };
}

/** Whole numbers below a bound, the same for the same seed (a linear congruential generator). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

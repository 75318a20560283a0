import type { LayoutEdge, LayoutFrame, LayoutInput, LayoutTask } from '../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../renderer/graph/layout/layout-graph.ts';

/**
 * The layout of 60, 200, 1,000 and 5,000 tasks in phases of twelve, with forks and joins as real plans have them; and
 * how often its lines cross. Run: `npm run bench -- graph-layout`.
 */
function createPlan(taskCount: number): LayoutInput {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
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

function countCrossings(input: LayoutInput): number {
  const lines = layoutGraph(input).routes.map(({ points }) => points);
  let crossings = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) if (cross(a, b)) crossings++;
  });
  return crossings;
}

function cross(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 2; i < a.length; i += 2) {
    for (let j = 2; j < b.length; j += 2) {
      const p = [a[i - 2], a[i - 1], a[i], a[i + 1], b[j - 2], b[j - 1], b[j], b[j + 1]] as number[];
      const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = p;
      const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
        Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
      const apart = side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy);
      if (apart < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0) return true;
    }
  }
  return false;
}

function medianMs(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}

const goals = new Map([
  [60, 5],
  [1_000, 50],
  [5_000, 300],
]);
for (const taskCount of [60, 200, 1_000, 5_000]) {
  const input = createPlan(taskCount);
  layoutGraph(input);
  const ms = medianMs(() => layoutGraph(input), taskCount > 1_000 ? 7 : 25);
  const goal = goals.get(taskCount);
  const crossings = taskCount <= 200 ? `, ${countCrossings(input)} of ${input.edges.length} lines' pairs cross` : '';
  console.log(
    `${taskCount} tasks, ${input.edges.length} lines: ${ms.toFixed(1)} ms${goal === undefined ? '' : ` (goal ${goal} ms)`}${crossings}`,
  );
}

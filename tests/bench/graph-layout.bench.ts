import { graphlib, layout as layoutWithDagre } from '@dagrejs/dagre';
import { createFlowMemory } from '../../renderer/graph/layout/flow-memory.ts';
import { type LayoutInput, layoutSizes } from '../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../renderer/graph/layout/layout-graph.ts';
import { countCrossings, countTaskCrossings, listTaskEdges } from './support/count-crossings.ts';
import { createPlan } from './support/create-plan.ts';

/**
 * The layout of plans in phases of twelve tasks. Run: `npm run bench -- graph-layout`.
 *
 * - Time, by itself and when one task is added to a plan that was laid out before (goal 5, 50 and 300 ms for 60, 1,000
 *   and 5,000 tasks), beside dagre in the same run.
 * - How often lines between tasks cross, over ten plans, beside dagre: free of phases, as most tools draw (goal 1.05x at
 *   60 tasks, 1.3x at 200), and with phases as clusters, which is more alike.
 */
let edits = 0;
const goals = new Map([
  [60, 5],
  [1_000, 50],
  [5_000, 300],
]);
for (const taskCount of [60, 200, 1_000, 5_000]) {
  const input = createPlan(taskCount);
  layoutGraph(input);
  const rounds = taskCount > 1_000 ? 7 : 25;
  const whole = medianMs(() => layoutGraph(input), rounds);
  const layoutRun = createFlowMemory();
  layoutGraph(input, layoutRun);
  const edited = medianMs(() => layoutGraph(withOneMore(input), layoutRun), rounds);
  const dagre = taskCount > 1_000 ? '' : `; dagre ${medianMs(() => runDagre(input), 3).toFixed(0)} ms`;
  const goal = goals.get(taskCount);
  const aim = goal === undefined ? '' : ` (goal ${goal} ms)`;
  console.log(
    `${taskCount} tasks, ${input.edges.length} lines: ${whole.toFixed(1)} ms${aim}, after an edit ${edited.toFixed(1)} ms${dagre}`,
  );
}
for (const [taskCount, goal] of [
  [60, 1.05],
  [200, 1.3],
] as const) {
  let ours = 0;
  let free = 0;
  let clustered = 0;
  for (let seed = 1; seed <= 10; seed += 1) {
    const input = createPlan(taskCount, seed);
    ours += countTaskCrossings(input);
    free += countCrossings(runDagre(input));
    clustered += countCrossings(runDagre(input, true));
  }
  console.log(
    `${taskCount} tasks: ${ours} crossings in ten plans; dagre without phases ${free}: ${(ours / free).toFixed(2)}x ` +
      `(goal ${goal}x); dagre with phases as clusters ${clustered}: ${(ours / clustered).toFixed(2)}x`,
  );
}

/** The last phase with one more task, as after an edit. */
function withOneMore(input: LayoutInput): LayoutInput {
  edits += 1;
  const last = input.tasks.at(-1);
  const key = `new ${edits}`;
  const from = input.tasks.at(-2 - (edits % 8))?.key ?? '';
  const edge = { id: key, from, to: key };
  return {
    ...input,
    tasks: [...input.tasks, { key, frame: last?.frame ?? null }],
    edges: [...input.edges, edge],
  };
}

/** Lines of the same tasks as dagre draws them. */
function runDagre(input: LayoutInput, withClusters = false): number[][] {
  const graph = new graphlib.Graph({ compound: withClusters });
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: layoutSizes.nodeGap, ranksep: layoutSizes.columnGap });
  graph.setDefaultEdgeLabel(() => ({}));
  if (withClusters) for (const { key } of input.frames) graph.setNode(key, {});
  for (const { key, frame } of input.tasks) {
    graph.setNode(key, { width: layoutSizes.nodeWidth, height: layoutSizes.nodeHeight });
    if (withClusters && frame !== null) graph.setParent(key, frame);
  }
  for (const { from, to } of listTaskEdges(input)) graph.setEdge(from, to);
  layoutWithDagre(graph);
  return graph.edges().map((edge) => {
    const { points } = graph.edge(edge) as { points: readonly { x: number; y: number }[] };
    return points.flatMap(({ x, y }) => [x, y]);
  });
}

function medianMs(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}

import type { FlowEdges, FlowPorts } from './flow-ranks.ts';
import { type Bend, type EarlierFlow, type Flow, layoutFlow } from './layout-flow.ts';

/** Tasks of one frame that are laid out together, with the edges among them. */
export interface FlowRun {
  /** Keys of the tasks, in reading order: `edges` and `ports` speak of them by index. */
  readonly keys: readonly string[];
  readonly edges: FlowEdges;
  readonly ports: FlowPorts;
  readonly maxColumns: number;
}

export type LayoutRun = (run: FlowRun) => Flow;

/** As many runs of tasks as a very long document has; older ones are laid out again. */
const maxRuns = 4_000;

/** Lay out a run by itself. */
export function layoutAnew({ keys, edges, ports, maxColumns }: FlowRun): Flow {
  return layoutFlow(keys.length, edges, ports, maxColumns);
}

/**
 * Remember how the runs of one drawing were laid out: one that did not change, or is again what it was, stands as it
 * did, and one that changed moves as few of its tasks as it can.
 */
export function createFlowMemory(): LayoutRun {
  const flows = new Map<string, Flow>();
  /** By task: the run that it was laid out in last. */
  const lastOf = new Map<string, HeldRun>();
  return (run) => {
    const name = nameRun(run);
    const last = findLast(run, lastOf);
    let flow = flows.get(name);
    if (flow === undefined) {
      if (flows.size >= maxRuns) flows.clear();
      const { keys, edges, ports, maxColumns } = run;
      flow = layoutFlow(keys.length, edges, ports, maxColumns, last === null ? undefined : toEarlier(last, run));
      flows.set(name, flow);
    }
    if (last?.flow !== flow) for (const key of run.keys) lastOf.set(key, { run, flow });
    return flow;
  };
}

interface HeldRun {
  readonly run: FlowRun;
  readonly flow: Flow;
}

function nameRun({ keys, edges, ports, maxColumns }: FlowRun): string {
  const flags = (list: readonly boolean[]) => list.map(Number).join('');
  return `${maxColumns} ${edges.from.join()} ${edges.to.join()} ${flags(ports.leaves)} ${flags(ports.enters)} ${keys.join()}`;
}

/** The run in which most of these tasks were laid out last, in as many columns. */
function findLast({ keys, maxColumns }: FlowRun, lastOf: ReadonlyMap<string, HeldRun>): HeldRun | null {
  const counts = new Map<HeldRun, number>();
  let most: HeldRun | null = null;
  for (const key of keys) {
    const held = lastOf.get(key);
    if (held === undefined || held.run.maxColumns !== maxColumns) continue;
    const count = (counts.get(held) ?? 0) + 1;
    counts.set(held, count);
    if (most === null || count > (counts.get(most) ?? 0)) most = held;
  }
  return most;
}

/** An earlier flow by the indexes of a later run. A task that has another place in reading order is as new. */
function toEarlier({ run, flow }: HeldRun, later: FlowRun): EarlierFlow {
  const indexOf = new Map(run.keys.map((key, index) => [key, index]));
  const stays = keepLongestRise(later.keys.map((key) => indexOf.get(key) ?? -1));
  const take = (values: ArrayLike<number>, none: number) =>
    stays.map((index) => (index === -1 ? none : (values[index] as number)));
  const pairs = new Map(run.edges.from.map((from, edge) => [`${from} ${run.edges.to[edge]}`, edge]));
  const bends = new Map<number, readonly Bend[]>();
  later.edges.from.forEach((from, edge) => {
    const pair = `${stays[from]} ${stays[later.edges.to[edge] as number]}`;
    const held = flow.bends.get(pairs.get(pair) ?? -1);
    if (held !== undefined) bends.set(edge, held);
  });
  return {
    rowOf: take(flow.rowOf, -1),
    columnOf: take(flow.columnOf, -1),
    centreOf: take(flow.centreOf, Number.NaN),
    bends,
  };
}

/** The numbers of a list with those that break its longest rising part put as -1. */
function keepLongestRise(numbers: readonly number[]): number[] {
  /** By length: index of the smallest number that a rising part of that length ends in. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    if (number === -1) return;
    let length = ends.length;
    while (length > 0 && (numbers[ends[length - 1] as number] as number) >= number) length--;
    previous[index] = length === 0 ? -1 : (ends[length - 1] as number);
    ends[length] = index;
  });
  const kept = numbers.map(() => -1);
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index] as number)
    kept[index] = numbers[index] as number;
  return kept;
}

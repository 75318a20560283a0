import { findStrongComponents } from '../../../core/graph/strong-components.ts';
import type { FeatureSummary, WorkspaceSummary } from '../../../core/model/feature.ts';
import { nameFeature } from '../../store/name-feature.ts';
import type { LayoutFrame } from '../layout/graph-layout.ts';
import type { GraphModel, TaskState } from '../model/graph-model.ts';
import type { FeatureCard, FeatureMapModel, MapEdge, MapFrame, MapTask } from './feature-map-model.ts';

/**
 * Bring the features of a workspace into the shape in which they are drawn: those that are connected first, then those
 * that stand by themselves, each as a card or, unfolded, with its own graph.
 *
 * @param unfolded
 *   Graphs of the features that are unfolded, by id.
 * @param columns
 *   How many columns of cards the window takes.
 */
export function buildFeatureMap(
  { features, featureDependencies }: WorkspaceSummary,
  unfolded: ReadonlyMap<string, GraphModel>,
  columns: number,
): FeatureMapModel {
  const known = new Map(features.map((feature) => [feature.id, feature]));
  const pairs = featureDependencies.filter((pair) => known.has(pair.feature) && known.has(pair.dependsOn));
  const waitsFor = new Map<string, string[]>();
  for (const { feature, dependsOn } of pairs) {
    const list = waitsFor.get(feature);
    if (list) list.push(dependsOn);
    else waitsFor.set(feature, [dependsOn]);
  }
  const cycleOf = findCycles(features, pairs);
  const connected = new Set(pairs.flatMap(({ feature, dependsOn }) => [feature, dependsOn]));
  const map = new MapBuilder(unfolded, (summary) => toCard(summary, known, waitsFor, cycleOf));
  const bands = [
    { key: 'band:connected', title: 'Connected', members: features.filter(({ id }) => connected.has(id)) },
    { key: 'band:alone', title: 'Wait for no other feature', members: features.filter(({ id }) => !connected.has(id)) },
  ].filter(({ members }) => members.length > 0);
  for (const { key, title, members } of bands) {
    // One band needs no name: it is all there is.
    if (bands.length > 1) map.addBand(key, title, members);
    for (const member of members) map.addFeature(member, bands.length > 1 ? key : null);
  }
  for (const { feature, dependsOn, line } of pairs) {
    const cycle = cycleOf.get(feature);
    map.addEdge(feature, dependsOn, line, cycle !== undefined && cycle === cycleOf.get(dependsOn));
  }
  return map.finish(connected.size, columns);
}

/** Number of the cycle that a feature is in; missing for most. */
function findCycles(
  features: readonly FeatureSummary[],
  pairs: WorkspaceSummary['featureDependencies'],
): ReadonlyMap<string, number> {
  const indexOf = new Map(features.map(({ id }, index) => [id, index]));
  const targets = features.map((): number[] => []);
  for (const { feature, dependsOn } of pairs) {
    targets[indexOf.get(feature) ?? -1]?.push(indexOf.get(dependsOn) ?? 0);
  }
  const offsets = new Int32Array(features.length + 1);
  targets.forEach((list, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + list.length;
  });
  const network = { nodes: features.length, offsets, targets: Int32Array.from(targets.flat()) };
  const { componentOf, sizes } = findStrongComponents(network);
  return new Map(
    features.flatMap(({ id }, index) => {
      const component = componentOf[index] ?? 0;
      return (sizes[component] ?? 0) > 1 ? [[id, component] as const] : [];
    }),
  );
}

function toCard(
  summary: FeatureSummary,
  known: ReadonlyMap<string, FeatureSummary>,
  waitsFor: ReadonlyMap<string, readonly string[]>,
  cycleOf: ReadonlyMap<string, number>,
): FeatureCard {
  const before = waitsFor.get(summary.id) ?? [];
  return {
    key: summary.id,
    kind: 'feature',
    summary,
    state: stateOf(
      summary,
      before.flatMap((id) => known.get(id) ?? []),
    ),
    inCycle: cycleOf.has(summary.id),
    critical: false,
    task: { id: /^\d+/.exec(summary.id)?.[0] ?? nameFeature(summary) },
    waitsFor: before,
  };
}

function stateOf(summary: FeatureSummary, before: readonly FeatureSummary[]): TaskState {
  if (isDone(summary)) return 'done';
  if (summary.doneTasks + summary.inProgressTasks > 0) return 'in-progress';
  return before.every(isDone) ? 'ready' : 'blocked';
}

function isDone({ doneTasks, totalTasks }: FeatureSummary): boolean {
  return totalTasks > 0 && doneTasks === totalTasks;
}

/** Gathers what is drawn, in reading order. */
class MapBuilder {
  readonly #unfolded: ReadonlyMap<string, GraphModel>;
  readonly #toCard: (summary: FeatureSummary) => FeatureCard;
  readonly #frames: MapFrame[] = [];
  readonly #layoutFrames: LayoutFrame[] = [];
  readonly #tasks: (FeatureCard | MapTask)[] = [];
  readonly #layoutTasks: { key: string; frame: string | null }[] = [];
  readonly #edges: MapEdge[] = [];

  constructor(unfolded: ReadonlyMap<string, GraphModel>, toCard: (summary: FeatureSummary) => FeatureCard) {
    this.#unfolded = unfolded;
    this.#toCard = toCard;
  }

  addBand(key: string, title: string, members: readonly FeatureSummary[]): void {
    const done = members.filter(isDone).length;
    this.#addFrame({ key, parent: null, label: '', title, done, total: members.length, summary: null });
  }

  addFeature(summary: FeatureSummary, parent: string | null): void {
    const graph = this.#unfolded.get(summary.id);
    if (graph === undefined || graph.tasks.length === 0) {
      this.#tasks.push(this.#toCard(summary));
      this.#layoutTasks.push({ key: summary.id, frame: parent });
      return;
    }
    const { id, doneTasks: done, totalTasks: total } = summary;
    this.#addFrame({ key: id, parent, label: '', title: nameFeature(summary), done, total, summary });
    this.#addGraph(id, graph);
  }

  addEdge(feature: string, dependsOn: string, line: number, inCycle: boolean): void {
    const plain = { origin: 'stated', origins: ['stated'], soft: false, redundant: false, critical: false } as const;
    const id = `${dependsOn} → ${feature}`;
    const stated = { feature, line };
    this.#edges.push({ id, from: dependsOn, to: feature, inCycle, ...plain, dependencies: [], stated });
  }

  finish(connected: number, columns: number): FeatureMapModel {
    const edges = this.#edges.map(({ id, from, to }) => ({ id, from, to }));
    const layout = { frames: this.#layoutFrames, tasks: this.#layoutTasks, edges, columns };
    return { frames: this.#frames, tasks: this.#tasks, edges: this.#edges, layout, connected };
  }

  /** The graph of a feature inside its band; keys are of the feature, as two of them may have a `T001`. */
  #addGraph(feature: string, graph: GraphModel): void {
    const keyOf = (key: string) => `${feature}/${key}`;
    const first = this.#tasks.length;
    for (const frame of graph.frames) {
      const { label, title, done, total } = frame;
      const parent = frame.parent === null ? feature : keyOf(frame.parent);
      this.#addFrame(
        { key: keyOf(frame.key), parent, label, title, done, total, summary: null },
        first + frame.position,
      );
    }
    for (const task of graph.tasks) {
      const frame = task.frame === null ? feature : keyOf(task.frame);
      this.#tasks.push({ ...task, kind: 'task', key: keyOf(task.key), feature });
      this.#layoutTasks.push({ key: keyOf(task.key), frame });
    }
    for (const edge of graph.edges) {
      const { id, from, to } = edge;
      this.#edges.push({ ...edge, id: keyOf(id), from: keyOf(from), to: keyOf(to), stated: null });
    }
  }

  #addFrame(frame: MapFrame, position = this.#tasks.length): void {
    this.#frames.push(frame);
    this.#layoutFrames.push({ key: frame.key, parent: frame.parent, position, folded: false });
  }
}

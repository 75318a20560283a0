import type { Dependency, PhaseDependency } from '../../model/dependency.ts';
import type { Phase } from '../../model/phase.ts';
import type { Task } from '../../model/task.ts';

/**
 * What a drawing in another language is made of: whatever of a feature is in view, in file order.
 *
 * Dependencies that name a task or phase which is not listed are left out of the drawing.
 */
export interface GraphToExport {
  readonly title: string | null;
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly dependencies: readonly Dependency[];
  readonly phaseDependencies: readonly PhaseDependency[];
}

/** One box to draw: a task with a name that any drawing language takes, and the words on it. */
export interface ExportedTask {
  readonly key: string;
  /** Letters, digits and underscores, unique in the drawing. */
  readonly name: string;
  readonly label: string;
  readonly done: boolean;
}

/** Tasks of one phase (or of none), to be drawn in one frame. */
export interface ExportedPhase {
  readonly key: string | null;
  readonly name: string;
  readonly label: string;
  readonly tasks: readonly ExportedTask[];
}

/** An arrow from what comes first to what waits for it. */
export interface ExportedEdge {
  readonly from: string;
  readonly to: string;
  readonly soft: boolean;
}

/** A drawing without a language yet. */
export interface Drawing {
  readonly phases: readonly ExportedPhase[];
  readonly edges: readonly ExportedEdge[];
  readonly phaseEdges: readonly { readonly from: ExportedPhase; readonly to: ExportedPhase; readonly soft: boolean }[];
}

/** Longest title that a box shows; the rest is in the document. */
const labelLength = 60;

/**
 * Name every box and frame, and keep the arrows between those that are drawn, each pair once.
 *
 * @param graph
 *   What is in view.
 */
export function buildDrawing(graph: GraphToExport): Drawing {
  const names = createNames();
  const tasks = new Map<string, ExportedTask>();
  for (const task of graph.tasks) {
    tasks.set(task.key, {
      key: task.key,
      name: names(task.key),
      label: labelOf(task),
      done: task.status === 'done' || task.status === 'skipped',
    });
  }
  const phases = graph.phases.flatMap((phase): ExportedPhase[] => {
    const inside = graph.tasks.filter((task) => task.phase === phase.key).flatMap((task) => tasks.get(task.key) ?? []);
    if (inside.length === 0) return [];
    const label = phase.number === null ? phase.title : `Phase ${phase.number}: ${phase.title}`;
    return [{ key: phase.key, name: names(phase.key), label, tasks: inside }];
  });
  const framed = new Set(phases.flatMap((phase) => phase.tasks));
  const loose = [...tasks.values()].filter((task) => !framed.has(task));
  return {
    phases: loose.length === 0 ? phases : [...phases, { key: null, name: names('tasks'), label: '', tasks: loose }],
    edges: buildEdges(graph.dependencies, tasks),
    phaseEdges: graph.phaseDependencies.flatMap(({ phase, dependsOn, soft }) => {
      const from = phases.find((candidate) => candidate.key === dependsOn);
      const to = phases.find((candidate) => candidate.key === phase);
      return from && to ? [{ from, to, soft }] : [];
    }),
  };
}

/** A pair that several origins give is one arrow; it is soft only when all of them are. */
function buildEdges(dependencies: readonly Dependency[], tasks: ReadonlyMap<string, ExportedTask>): ExportedEdge[] {
  const edges = new Map<string, ExportedEdge>();
  for (const { task, dependsOn, soft } of dependencies) {
    const from = tasks.get(dependsOn)?.name;
    const to = tasks.get(task)?.name;
    if (from === undefined || to === undefined) continue;
    const pair = `${from} ${to}`;
    edges.set(pair, { from, to, soft: soft && (edges.get(pair)?.soft ?? true) });
  }
  return [...edges.values()];
}

function labelOf(task: Task): string {
  const title = task.title
    .replace(/[*`_~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...title];
  const short =
    letters.length > labelLength
      ? `${letters
          .slice(0, labelLength - 1)
          .join('')
          .trimEnd()}…`
      : title;
  return task.id === null ? short : `${task.id} ${short}`;
}

/** Names that are unique, also after everything but letters and digits has become an underscore. */
function createNames(): (key: string) => string {
  const used = new Set<string>();
  return (key) => {
    const plain = key.replace(/[^A-Za-z0-9]+/g, '_');
    const base = /^[A-Za-z]/.test(plain) ? plain : `t${plain}`;
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}_${count}`;
    used.add(name.toLowerCase());
    return name;
  };
}

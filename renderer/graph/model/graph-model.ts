import type { Dependency, DependencyOrigin, PhaseDependency } from '../../../core/model/dependency.ts';
import type { ProblemSeverity } from '../../../core/model/problem.ts';
import type { Task } from '../../../core/model/task.ts';

/** What can be done about a task now. */
export type TaskState = 'ready' | 'blocked' | 'in-progress' | 'done' | 'skipped';

/** A task as the graph shows it: one without subtasks. */
export interface GraphTask {
  readonly key: string;
  readonly task: Task;
  /** Frame that it stands in; null for none. */
  readonly frame: string | null;
  readonly state: TaskState;
  /** On the critical path and not finished. */
  readonly critical: boolean;
  readonly inCycle: boolean;
  /** Worst problem of its own. */
  readonly problem: ProblemSeverity | null;
  /** Planned, whether or not it is done. */
  readonly minutes: number;
  readonly estimated: boolean;
}

/** A phase, a task with subtasks, or a lane: drawn around its tasks, or folded into one card. */
export interface GraphFrame {
  /** `phase:` and the phase's key, the key of the summary, or that of a lane. */
  readonly key: string;
  readonly phase: string | null;
  readonly summary: Task | null;
  /** Index of the lane, where it is one. */
  readonly lane: number | null;
  readonly label: string;
  readonly title: string;
  readonly parent: string | null;
  /** Index into the model's tasks of the first one after its heading. */
  readonly position: number;
  readonly line: number;
  readonly total: number;
  readonly done: number;
  readonly ready: number;
  readonly minutes: number;
  readonly doneMinutes: number;
  /** Every task in it has an estimate of its own. */
  readonly estimated: boolean;
}

/** All dependencies between one pair, drawn as one line in the colour of the first origin. */
export interface GraphEdge {
  readonly id: string;
  /** What comes first: key of a task or frame. */
  readonly from: string;
  /** What waits. */
  readonly to: string;
  readonly origin: DependencyOrigin;
  readonly origins: readonly DependencyOrigin[];
  readonly soft: boolean;
  readonly redundant: boolean;
  readonly inCycle: boolean;
  /** Both ends follow each other on the critical path. */
  readonly critical: boolean;
  readonly dependencies: readonly (Dependency | PhaseDependency)[];
}

/** Everything that is drawn, before it has a place. */
export interface GraphModel {
  readonly frames: readonly GraphFrame[];
  readonly tasks: readonly GraphTask[];
  readonly edges: readonly GraphEdge[];
  /** Drawn or hidden, by origin: for the legend. */
  readonly countByOrigin: Readonly<Record<DependencyOrigin, number>>;
  /** Not drawn because another path implies them. */
  readonly impliedCount: number;
}

/** Key of the frame of a phase: never equal to a task's key, which has no colon. */
export function frameOfPhase(phase: string): string {
  return `phase:${phase}`;
}

/** Key of the phase that a frame with such a key is drawn for. */
export function phaseOfFrame(frame: string): string {
  return frame.slice(frame.indexOf(':') + 1);
}

/** What a dependency that ends at a frame names: its phase or its summary; null for a lane. */
export function endOfFrame({ phase, summary }: Pick<GraphFrame, 'phase' | 'summary'>): string | null {
  return phase ?? summary?.key ?? null;
}

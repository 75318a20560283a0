import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';

/** A phase with the tasks that stand directly in it (subtasks come with their parents), as positions in file order. */
export interface PhaseTasks {
  readonly phase: Phase;
  readonly tasks: readonly number[];
}

/** Tasks of a file addressed by their position in file order. */
export interface TaskIndex {
  readonly tasks: readonly Task[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** Position of the parent, `-1` for a task at the top. */
  readonly parentOf: Int32Array;
  /** Lists of siblings in file order: one a phase, one for tasks without a phase, one a parent. */
  readonly siblingLists: readonly (readonly number[])[];
  /** Phases that have tasks, in file order. */
  readonly phases: readonly PhaseTasks[];
  readonly phaseOf: ReadonlyMap<string, PhaseTasks>;
}

/** Index the tasks of a file by key, parent and phase. */
export function buildTaskIndex(file: Pick<SpecFile, 'tasks' | 'phases'>): TaskIndex {
  const { tasks } = file;
  const positionOf = new Map<string, number>();
  for (const [position, task] of tasks.entries()) positionOf.set(task.key, position);
  const parentOf = new Int32Array(tasks.length).fill(-1);
  // Below a parent by its position, at the top by phase.
  const siblings = new Map<number | string | null, number[]>();
  for (const [position, task] of tasks.entries()) {
    const parent = task.parent === null ? -1 : (positionOf.get(task.parent) ?? -1);
    parentOf[position] = parent;
    append(siblings, parent >= 0 ? parent : task.phase, position);
  }
  const phases = file.phases.flatMap((phase) => {
    const positions = siblings.get(phase.key);
    return positions === undefined ? [] : [{ phase, tasks: positions }];
  });
  return {
    tasks,
    positionOf,
    parentOf,
    siblingLists: [...siblings.values()],
    phases,
    phaseOf: new Map(phases.map((entry) => [entry.phase.key, entry])),
  };
}

/** Whether one of two tasks is a subtask, at any depth, of the other (or they are the same). */
export function areNested(index: TaskIndex, a: number, b: number): boolean {
  return isWithin(index, a, b) || isWithin(index, b, a);
}

/** Whether `inner` is `outer` or a subtask of it at any depth. */
export function isWithin(index: TaskIndex, inner: number, outer: number): boolean {
  for (let position = inner; position >= 0; position = index.parentOf[position] ?? -1) {
    if (position === outer) return true;
  }
  return false;
}

function append<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

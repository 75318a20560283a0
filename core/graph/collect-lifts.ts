import type { ResolvedStatement } from './collect-claims.ts';
import { ParallelLifts } from './parallel-lifts.ts';
import type { TaskIndex } from './task-index.ts';

/** Pairs that need not wait for each other: tasks by position, phases by position among those with tasks. */
export interface Lifts {
  readonly tasks: ParallelLifts;
  readonly phases: ParallelLifts;
  /** Phases that a document says wait for nothing, by position: "Docs (Phase 5): No dependencies". */
  readonly freePhases: ReadonlySet<number>;
}

/** Collect what statements such as "T023 can run in parallel with T021/T022" lift. */
export function collectLifts(resolved: readonly ResolvedStatement[], index: TaskIndex): Lifts {
  const tasks = new ParallelLifts();
  const phases = new ParallelLifts();
  const freePhases = new Set<number>();
  const place = new Map(index.phases.map(({ phase }, at) => [phase.key, at]));
  const places = (keys: readonly string[]): number[] => keys.flatMap((key) => place.get(key) ?? []);
  const stories = index.phases.flatMap(({ phase }, at) => (phase.stories.length > 0 ? [at] : []));
  for (const { statement, dependents, prerequisites } of resolved) {
    if (statement.soft) continue;
    const left = places(dependents.phases);
    const right = places(prerequisites.phases);
    if (statement.meaning === 'parallel') {
      if (left.length > 1 || right.length > 0) phases.add(left, right);
      liftTasks(tasks, statement.dependents.references, dependents.byReference, prerequisites.tasks);
    } else if (statement.meaning === 'independent') {
      const own = left.filter((at) => stories.includes(at));
      // What waits for nothing may itself be waited for.
      if (right.length > 0)
        phases.addOneWay(
          left,
          right.filter((at) => !left.includes(at)),
        );
      else if (own.length > 0 && prerequisites.byReference.length === 0) {
        if (own.length > 1) phases.add(own, []);
        phases.addOneWay(
          own,
          stories.filter((at) => !own.includes(at)),
        );
      }
      if (statement.form === 'no-dependency' && prerequisites.byReference.length === 0) {
        // A story without dependencies still waits for what comes before all stories.
        for (const at of left) if (!stories.includes(at)) freePhases.add(at);
      }
      if (right.length > 0 && left.length > 0 && right.some((at) => left.includes(at))) {
        phases.add(
          left,
          stories.filter((at) => !left.includes(at)),
        );
      }
    }
  }
  return { tasks, phases, freePhases };
}

/** Among the tasks of a list; between the parts only where parts are ranges, which may be runs of their own. */
export function liftTasks(
  lifts: ParallelLifts,
  references: ResolvedStatement['statement']['dependents']['references'],
  byReference: readonly (readonly number[])[],
  right: readonly number[],
): void {
  const isTasks = references.every((reference) => reference.type === 'task' || reference.type === 'task-range');
  if (!isTasks) return;
  const left = byReference.flat();
  const hasRange = references.some((reference) => reference.type === 'task-range');
  if (right.length > 0) lifts.add(left, right);
  else if (!hasRange || byReference.length === 1) lifts.add(left, []);
  else {
    for (const [at, part] of byReference.entries()) lifts.add(part, byReference.slice(at + 1).flat());
  }
}

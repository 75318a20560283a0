import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { tidyMinutes } from './list-scheduled-tasks.ts';
import type { Schedule } from './schedule.ts';

/** The tasks of a phase or story, taken together. */
export interface RollUp {
  /** Key of the phase, label of the story. */
  readonly key: string;
  /** First start and last finish, in minutes of work from the start. */
  readonly startMinutes: number;
  readonly finishMinutes: number;
  /** All durations together. */
  readonly workMinutes: number;
  /** The least of its tasks. */
  readonly totalFloatMinutes: number;
  readonly critical: boolean;
  /** Tasks without subtasks, skipped ones left out. */
  readonly taskCount: number;
  readonly doneCount: number;
}

/** Roll a schedule up by phase, in file order; phases without scheduled tasks are left out. */
export function rollUpPhases(file: SpecFile, schedule: Schedule): RollUp[] {
  return rollUp(file, schedule, ({ phase }) => (phase === null ? [] : [phase]));
}

/** Roll a schedule up by story, in the order of their first tasks; a task of two stories counts in both. */
export function rollUpStories(file: SpecFile, schedule: Schedule): RollUp[] {
  return rollUp(file, schedule, ({ stories }) => stories);
}

function rollUp(file: SpecFile, schedule: Schedule, keysOf: (task: Task) => readonly string[]): RollUp[] {
  const scheduled = new Map(schedule.tasks.map((task) => [task.key, task]));
  const sums = new Map<string, RollUp>();
  for (const task of file.tasks) {
    const planned = scheduled.get(task.key);
    if (planned === undefined || planned.summary) continue;
    for (const key of new Set(keysOf(task))) {
      const held = sums.get(key);
      sums.set(key, {
        key,
        startMinutes: Math.min(held?.startMinutes ?? Number.POSITIVE_INFINITY, planned.startMinutes),
        finishMinutes: Math.max(held?.finishMinutes ?? 0, planned.finishMinutes),
        workMinutes: (held?.workMinutes ?? 0) + planned.durationMinutes,
        totalFloatMinutes: Math.min(held?.totalFloatMinutes ?? Number.POSITIVE_INFINITY, planned.totalFloatMinutes),
        critical: (held?.critical ?? false) || planned.critical,
        taskCount: (held?.taskCount ?? 0) + (task.status === 'skipped' ? 0 : 1),
        doneCount: (held?.doneCount ?? 0) + (task.status === 'done' ? 1 : 0),
      });
    }
  }
  return [...sums.values()].map((sum) => ({ ...sum, workMinutes: tidyMinutes(sum.workMinutes) }));
}

import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import { type EarlierPlan, findOffset } from './earlier-plan.ts';
import type { TimelinePlan } from './use-timeline-plan.ts';

/** What is otherwise than in a baseline; minutes of work, positive for later and longer. */
export type TaskMove =
  | { readonly type: 'added' | 'removed'; readonly key: string; readonly title: string }
  | {
      readonly type: 'moved';
      readonly key: string;
      readonly title: string;
      readonly startMinutes: number;
      readonly finishMinutes: number;
      readonly lengthMinutes: number;
    };

/** Tasks that moved, came or went since a baseline, in the order of the list; those that went are last. */
export function compareBaseline(earlier: EarlierPlan, plan: TimelinePlan): readonly TaskMove[] {
  const offset = findOffset(earlier, plan);
  const before = new Map(earlier.schedule.tasks.map((task) => [task.key, task]));
  const now = new Set(plan.file.tasks.map(({ key }) => key));
  const titles = new Map(plan.file.tasks.map(({ key, title }) => [key, title]));
  const moves = plan.base.tasks.flatMap((task): TaskMove[] => {
    const old = before.get(task.key);
    const title = titles.get(task.key) ?? '';
    if (old === undefined) return [{ type: 'added', key: task.key, title }];
    const move = measureMove(old, task, offset);
    return Object.values(move).every((minutes) => Math.abs(minutes) < 1)
      ? []
      : [{ type: 'moved', key: task.key, title, ...move }];
  });
  const gone = earlier.file.tasks.filter(({ key }) => !now.has(key));
  return [...moves, ...gone.map(({ key, title }): TaskMove => ({ type: 'removed', key, title }))];
}

function measureMove(old: ScheduledTask, task: ScheduledTask, offset: number) {
  return {
    startMinutes: task.startMinutes - (old.startMinutes + offset),
    finishMinutes: task.finishMinutes - (old.finishMinutes + offset),
    lengthMinutes: task.durationMinutes - old.durationMinutes,
  };
}

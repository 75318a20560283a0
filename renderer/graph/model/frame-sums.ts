import type { GraphFrame, GraphTask } from './graph-model.ts';

/** What a frame says about the tasks in it. */
export type FrameSums = Pick<
  GraphFrame,
  'position' | 'total' | 'done' | 'ready' | 'minutes' | 'doneMinutes' | 'estimated'
>;

/** Count one more task of a frame; skipped ones are in it and count for nothing. `before` is undefined for its first. */
export function addToSums(before: FrameSums | undefined, task: GraphTask, position: number): FrameSums {
  const sums = before ?? { position, total: 0, done: 0, ready: 0, minutes: 0, doneMinutes: 0, estimated: true };
  if (task.state === 'skipped') return sums;
  const isDone = task.state === 'done';
  return {
    position: sums.position,
    total: sums.total + 1,
    done: sums.done + (isDone ? 1 : 0),
    ready: sums.ready + (task.state === 'ready' ? 1 : 0),
    minutes: sums.minutes + task.minutes,
    doneMinutes: sums.doneMinutes + (isDone ? task.minutes : 0),
    estimated: sums.estimated && task.estimated,
  };
}

import type { Task } from '../model/task.ts';
import type { WorkAxis } from './calendar/work-axis.ts';
import type { TimeLimits } from './critical-path.ts';

/** Where tasks stand in a network. */
interface NodePlaces {
  readonly nodeCount: number;
  readonly startNode: Int32Array;
  readonly finishNode: Int32Array;
}

/**
 * Turn the dates of tasks into limits of their nodes: `Start` into "not before", `Due` into a deadline.
 *
 * Dates of a summary hold for its subtasks. A date before the axis begins holds nothing back.
 *
 * @param isOver
 *   Tasks whose dates no longer matter.
 * @returns
 *   Null when no date limits anything.
 */
export function findLimits(
  tasks: readonly Task[],
  axis: WorkAxis,
  { nodeCount, startNode, finishNode }: NodePlaces,
  isOver: (task: Task) => boolean,
): TimeLimits | null {
  if (!tasks.some(({ start, due }) => start !== null || due !== null)) return null;
  const limits = createLimits(nodeCount);
  tasks.forEach((task, index) => {
    if (isOver(task)) return;
    if (task.start !== null) limits.release[startNode[index] as number] = Math.max(0, axis.startOf(task.start.value));
    if (task.due !== null) limits.deadline[finishNode[index] as number] = axis.endOf(task.due.value);
  });
  return limits;
}

/** Limits that limit nothing. */
export function createLimits(nodeCount: number): TimeLimits {
  return {
    release: new Float64Array(nodeCount),
    deadline: new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY),
  };
}

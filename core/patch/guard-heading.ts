import type { Task } from '../model/task.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, listSubtasks, type PatchWorkspace } from './patch-workspace.ts';
import { refuse } from './plan-result.ts';

/**
 * Refuse a plan that takes the last task from under a heading such as `## Task 1: Setup`, which would then be read
 * as a task itself.
 *
 * @param task
 *   The task that goes from its place, with its subtasks.
 * @param expected
 *   Number of tasks that there should be afterwards.
 */
export function guardHeading(workspace: PatchWorkspace, task: Task, plan: EditPlan, expected: number): EditPlan {
  const { tasks } = workspace.file;
  const gone = new Set([task, ...listSubtasks(workspace.file, task)]);
  const isLast = !tasks.some((other) => !gone.has(other) && other.phase === task.phase && other.group === task.group);
  if (!plan.ok || !isLast || buildNextWorkspace(workspace, plan.files).file.tasks.length <= expected) return plan;
  const message = `${task.key} is the last task under its heading, which would be read as a task without it: change the heading first`;
  return refuse('not-expressible', message, { path: task.path, line: task.line });
}

import type { SpecFile } from '../model/spec-file.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import { listSubtasks } from './patch-workspace.ts';

const takingTypes: readonly EditCommandType[] = ['remove-task', 'move-task', 'indent-task', 'outdent-task'];

/** Keys of the tasks that a command takes elsewhere or away: the task that it names, and all that stand in its lines. */
export function listTaken(file: SpecFile, command: EditCommand): ReadonlySet<string> {
  const keys = new Set<string>();
  if (command.type === 'move-phase') {
    const phase = file.phases.find((other) => other.key === command.phase);
    for (const task of file.tasks) {
      const { start } = task.source.lineRange;
      if (phase !== undefined && start >= phase.headingRange.start && start < phase.blockRange.end) keys.add(task.key);
    }
  }
  if (!takingTypes.includes(command.type) || !('task' in command)) return keys;
  const task = file.tasks.find((other) => other.key === command.task);
  if (task === undefined) return keys;
  for (const taken of [task, ...listSubtasks(file, task)]) keys.add(taken.key);
  return keys;
}

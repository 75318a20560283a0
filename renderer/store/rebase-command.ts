import type { SpecFile } from '../../core/model/spec-file.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';

/**
 * Give the command that wants the same outcome from what the file says now.
 *
 * @returns
 *   Null when what it was about is gone, or when it has no earlier value to renew.
 */
export function rebaseCommand(command: EditCommand, file: SpecFile): EditCommand | null {
  if (command.type === 'set-checked') {
    const item = file.checklists.flatMap(({ items }) => items).find(({ text }) => text === command.text);
    return item === undefined ? null : { ...command, line: item.line, from: item.checked };
  }
  if (command.type === 'set-header') {
    const name = command.name.toLowerCase();
    const field = file.header.find((other) => other.name.toLowerCase() === name);
    return { ...command, from: field === undefined || field.value === '' ? null : field.value };
  }
  if ('phase' in command) return rebasePhaseCommand(command, file);
  if (!('task' in command)) return null;
  const task = file.tasks.find(({ key }) => key === command.task);
  if (task === undefined) return null;
  switch (command.type) {
    case 'set-status':
      return { ...command, from: task.status };
    case 'set-title':
      return { ...command, from: task.title };
    case 'set-estimate':
      return { ...command, from: task.estimate?.value.minutes ?? null };
    case 'set-actual':
      return { ...command, from: task.actual?.value.minutes ?? null };
    case 'set-parallel':
      return { ...command, from: task.parallel };
    case 'set-stories':
      return { ...command, from: task.stories };
    case 'set-due':
      return { ...command, from: task.due?.value ?? null };
    case 'set-start':
      return { ...command, from: task.start?.value ?? null };
    case 'set-assignee':
      return { ...command, from: task.assignee?.value ?? null };
    default:
      return null;
  }
}

function rebasePhaseCommand(command: Extract<EditCommand, { readonly phase: string }>, file: SpecFile) {
  const phase = file.phases.find(({ key }) => key === command.phase);
  if (phase === undefined) return null;
  switch (command.type) {
    case 'rename-phase':
      return { ...command, from: phase.title };
    case 'set-phase-estimate':
      return { ...command, from: phase.estimate?.value.minutes ?? null };
    case 'set-phase-status':
      return { ...command, from: phase.statusLine?.chosen ?? null };
    default:
      return null;
  }
}

import { formatDuration } from '../model/format-duration.ts';
import { assertNever } from '../text/assert-never.ts';
import type { EditCommand } from './edit-command.ts';

/**
 * Say what a command does, for the undo menu and the history: `Set T012 to done`.
 *
 * @param command
 *   The command as it was asked for.
 */
export function describeCommand(command: EditCommand): string {
  switch (command.type) {
    case 'set-status':
      return `Set ${command.task} to ${command.to}`;
    case 'set-title':
      return `Rename ${command.task} to "${command.to}"`;
    case 'set-estimate':
      return describeValue('estimate', command.task, command.to);
    case 'set-actual':
      return describeValue('actual time', command.task, command.to);
    case 'set-due':
      return describeValue('due date', command.task, command.to);
    case 'set-start':
      return describeValue('start date', command.task, command.to);
    case 'set-assignee':
      return describeValue('assignee', command.task, command.to);
    case 'set-parallel':
      return command.to ? `Mark ${command.task} as parallel` : `Unmark ${command.task} as parallel`;
    case 'set-stories':
      return `Set stories of ${command.task} to ${command.to.join(', ') || 'none'}`;
    case 'add-task':
      return `Add task "${command.title}"`;
    case 'remove-task':
      return `Remove ${command.task}`;
    case 'move-task':
      return `Move ${command.task}`;
    case 'indent-task':
      return `Indent ${command.task}`;
    case 'outdent-task':
      return `Outdent ${command.task}`;
    case 'add-dependency':
      return `Let ${command.task} wait for ${command.dependsOn}`;
    case 'remove-dependency':
      return `Let ${command.task} no longer wait for ${command.dependsOn}`;
    case 'retarget-dependency':
      return `Let ${command.to.task} wait for ${command.to.dependsOn} instead of ${command.dependsOn}`;
    case 'add-phase':
      return `Add phase "${command.title}"`;
    case 'rename-phase':
      return `Rename phase "${command.from}" to "${command.to}"`;
    case 'move-phase':
      return `Move ${command.phase}`;
    case 'set-phase-estimate':
      return describeValue('estimate', command.phase, command.to);
    case 'set-phase-status':
      return describeValue('status', command.phase, command.to);
    case 'set-phase-dependencies':
      return `Let ${command.phase} wait for ${command.to.join(', ') || 'no other phase'}`;
    case 'rewrite-statement':
      return command.to === '' ? `Remove "${command.from}"` : `Rewrite "${command.from}"`;
    case 'log-time':
      return `Log ${formatDuration(command.minutes)} on ${command.task}`;
    case 'set-checked':
      return `${command.to ? 'Tick' : 'Untick'} "${command.text}"`;
    case 'set-header':
      return (command.to ?? '') === '' ? `Clear ${command.name}` : `Set ${command.name} to ${command.to}`;
    case 'set-claim':
      return `Correct the ${command.what.replaceAll('-', ' ')} of line ${command.line}`;
    case 'append-decision':
      return `Log "${command.title}"`;
    case 'renumber':
      return command.mode === 'all' ? 'Number tasks in file order' : 'Close gaps in the numbering';
    case 'rename-id':
      return `Rename ${command.task} to ${command.to}`;
    case 'add-union-line':
      return 'Let git merge time logs';
    case 'add-tracking':
      return 'Insert a Time Tracking block';
    case 'change-log':
    case 'batch':
    case 'revert':
      return command.label;
    default:
      return assertNever(command);
  }
}

function describeValue(what: string, subject: string, value: string | number | null): string {
  return value === null ? `Clear the ${what} of ${subject}` : `Set the ${what} of ${subject}`;
}

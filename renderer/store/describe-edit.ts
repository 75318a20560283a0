import type { EditCommand } from '../../core/patch/edit-command.ts';

/** Say in a few words what a command was to change, for messages about its failing. */
export function describeEdit(command: EditCommand): string {
  switch (command.type) {
    case 'set-status':
      return `set ${command.task} to ${command.to}`;
    case 'set-title':
      return `rename ${command.task} to “${command.to}”`;
    case 'set-checked':
      return `${command.to ? 'tick' : 'untick'} “${command.text}”`;
    case 'add-task':
      return `add task “${command.title}”`;
    case 'add-phase':
      return `add phase “${command.title}”`;
    case 'add-dependency':
      return `make ${command.task} wait for ${command.dependsOn}`;
    case 'remove-dependency':
      return `make ${command.task} no longer wait for ${command.dependsOn}`;
    case 'retarget-dependency':
      return `make ${command.to.task} wait for ${command.to.dependsOn} instead`;
    case 'batch':
    case 'revert':
      return command.label;
    default: {
      const what = command.type.replaceAll('-', ' ');
      return 'task' in command
        ? `${what} of ${command.task}`
        : 'phase' in command
          ? `${what} of ${command.phase}`
          : what;
    }
  }
}

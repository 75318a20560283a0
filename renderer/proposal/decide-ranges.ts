import type { EditCommand, WithRangeDecision } from '../../core/patch/edit-command.ts';

/** Give the command that carries a decision about ranges whose meaning it would change. */
export function decideRanges(command: EditCommand, ranges: NonNullable<WithRangeDecision['ranges']>): EditCommand {
  switch (command.type) {
    case 'remove-task':
    case 'renumber':
    case 'rename-id':
      return { ...command, ranges };
    case 'batch':
      return { ...command, commands: command.commands.map((each) => decideRanges(each, ranges)) };
    default:
      return command;
  }
}

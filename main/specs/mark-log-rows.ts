import type { EditCommand } from '../../core/patch/edit-command.ts';
import { createEntryId } from '../timer/entry-id.ts';
import { toLocalDate } from '../timer/local-time.ts';

/** Give commands that may add a row to the time log what the row is known by: today, and an id like no other. */
export function markLogRows(command: EditCommand, nowMs: number): EditCommand {
  if (command.type === 'batch') {
    return { ...command, commands: command.commands.map((inner) => markLogRows(inner, nowMs)) };
  }
  if (command.type !== 'set-actual' || command.log !== undefined) return command;
  return { ...command, log: { date: toLocalDate(nowMs), id: createEntryId() } };
}

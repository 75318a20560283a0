import type { Phase } from '../model/phase.ts';
import type { Task } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';

/**
 * Plan the words of the cell that names a row's work package, so that the row belongs to another phase.
 *
 * ```
 * | T004 | Wire the lamp | WP03 | |
 *                          ^^^^ WP01
 * ```
 *
 * @returns
 *   Null where no cell says it, or it says so already.
 */
export function planPackageCell(workspace: PatchWorkspace, task: Task, phase: Phase | null): TextEdit | null {
  const { phaseField } = task.source;
  if (phaseField === null || phase?.number == null || phase.key === task.phase) return null;
  const { start, end } = phaseField.valueRange;
  const words = getText(workspace, task.path).slice(start, end);
  const name = /WP-?\d+/i.exec(words);
  if (name === null) return null;
  return { start: start + name.index, end: start + name.index + name[0].length, newText: phase.number };
}

/** The row of an index behind which one of a phase goes that has none yet: the last of a phase before it. */
export function findRowBefore({ file }: PatchWorkspace, phase: Phase): Task | null {
  const rows = file.tasks.filter((task) => task.source.phaseField !== null);
  const placeOf = (key: string | null): number => file.phases.findIndex((other) => other.key === key);
  return rows.findLast((row) => placeOf(row.phase) < placeOf(phase.key)) ?? rows.at(-1) ?? null;
}

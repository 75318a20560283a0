import { readTickMark } from '../fields/write-status.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import type { EditPlan } from './edit-plan.ts';
import { findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuseChanged, replaceSlice } from './plan-result.ts';

/** Plan a tick in a checklist. The item is the one at the line with that text, else the only one with that text. */
export function planChecked(workspace: PatchWorkspace, command: CommandOf<'set-checked'>): EditPlan {
  const { file } = workspace;
  const items = file.checklists.flatMap((list) => list.items);
  const item = findItem(items, command.line, command.text);
  if (item === undefined) {
    const place = { path: file.path, line: command.line };
    const theirs = items.find((other) => other.line === command.line)?.text ?? '';
    return refuseChanged('checklist item', { base: command.text, theirs, mine: command.text }, place);
  }
  if (item.checked === command.to) return nothingToDo;
  // In one-file-a-task kinds a checklist stands in its task's file.
  const owner = file.checklists.find((list) => list.items.includes(item))?.task ?? null;
  const path = (owner === null ? undefined : findTask(file, owner)?.path) ?? file.path;
  const { start, end } = item.markRange;
  const mark = command.to ? readTickMark(file) : ' ';
  return planFile(path, replaceSlice(getText(workspace, path), start, end, mark));
}

function findItem(items: readonly ChecklistItem[], line: number, text: string): ChecklistItem | undefined {
  const exact = items.find((item) => item.line === line && item.text === text);
  if (exact !== undefined) return exact;
  const alike = items.filter((item) => item.text === text);
  return alike.length === 1 ? alike[0] : undefined;
}

import { readStatusWords, statusField } from '../fields/status.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { findLineEnd, findLineStart, skipLineEndingBack } from '../text/line-surgery.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { listCellRanges } from './table-cells.ts';

/**
 * Tell of tables that say of a task what has just been changed elsewhere, and go on saying it.
 *
 * ```
 * | T004 | Sell tickets | Open |
 *                         ^^^^ while the box of T004 is ticked now
 * ```
 */
export function noteEchoes(workspace: PatchWorkspace, command: EditCommand, plan: EditPlan): EditPlan {
  if (!plan.ok || plan.files.length === 0) return plan;
  if (command.type !== 'set-status' && command.type !== 'set-title') return plan;
  const task = findTask(workspace.file, command.task);
  // A row is where the task says so itself.
  if (task?.id == null || task.form === 'table-row' || task.form === 'document') return plan;
  // The cell that says the status of a heading is what changes.
  const changed = command.type === 'set-status' ? task.source.statusField?.line : undefined;
  const notes = listRows(workspace, task).flatMap(({ line, cells, heading }) =>
    cells.flatMap((words, column) => {
      if (line === changed) return [];
      const isEcho =
        command.type === 'set-title'
          ? words === command.from
          : statusField.names.test(heading[column] ?? '') && ![null, command.to].includes(readStatusWords(words));
      return isEcho ? [`The table at ${task.path}:${line} still says \`${words}\` of ${task.key}`] : [];
    }),
  );
  return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] };
}

interface EchoRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What the columns are called. */
  readonly heading: readonly string[];
}

/** Rows of tables whose first cell is the task's id. */
function listRows(workspace: PatchWorkspace, task: Task): readonly EchoRow[] {
  const text = getText(workspace, task.path);
  const id = task.id ?? '';
  const rows: EchoRow[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const start = findLineStart(text, at);
    // | **T004** |
    if (!/^[ \t]*\|[ \t*`]*$/.test(text.slice(start, at)) || isFenced(workspace.file, at)) continue;
    const cells = readCells(text, start);
    const line = text.slice(0, start).split(/\r\n|\n|\r/).length;
    if (cells[0] === id) rows.push({ line, cells, heading: readHeading(text, start) });
  }
  return rows;
}

/** The first row of the table that a row stands in. */
function readHeading(text: string, row: number): readonly string[] {
  let first = row;
  for (let at = row; at > 0 && text[at] === '|'; ) {
    first = at;
    at = findLineStart(text, skipLineEndingBack(text, at));
  }
  return readCells(text, first);
}

function readCells(text: string, start: number): readonly string[] {
  const cells = listCellRanges(text, { start, end: findLineEnd(text, start) });
  return cells.map((cell) => stripMarkup(text.slice(cell.start, cell.end)));
}

function isFenced(file: SpecFile, offset: number): boolean {
  return file.fences.some(({ range }) => offset >= range.start && offset < range.end);
}

/** ` **T004** ` and `` `T004` `` are T004. */
function stripMarkup(cell: string): string {
  return cell.trim().replace(/^(?:\*\*|`)(.+?)(?:\*\*|`)$/, '$1');
}

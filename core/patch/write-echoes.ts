import { findLanguage } from '../fields/document-language.ts';
import { withoutNote } from '../fields/rewrite-status.ts';
import { readStatusWords, statusField } from '../fields/status.ts';
import { writeStatusWords } from '../fields/write-status.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { findLineEnd, findLineStart } from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { checkEdit } from './check-edit.ts';
import type { EditCommand } from './edit-command.ts';
import type { EditPlan, FileEdits } from './edit-plan.ts';
import { markBars } from './mark-bars.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, replaceSlice } from './plan-result.ts';
import { escapeCell, listCellRanges, listTableLines, readCellId } from './table-cells.ts';

type EchoedCommand = CommandOf<'set-status' | 'set-title'>;

/**
 * Change with a status or a title the tables that say it of the task a second time, and the bars of a gantt.
 *
 * ```
 * | T004 | Sell tickets | Open |
 *                         ^^^^ while the box of T004 is ticked now
 * ```
 *
 * A cell that says more than the status, or cannot be changed without changing something else, stays, and is told.
 */
export function writeEchoes(workspace: PatchWorkspace, command: EditCommand, plan: EditPlan): EditPlan {
  if (!plan.ok || plan.files.length === 0) return plan;
  if (command.type !== 'set-status' && command.type !== 'set-title') return plan;
  const task = findTask(workspace.file, command.task);
  if (task?.id == null || task.form === 'document') return plan;
  let files = plan.files;
  if (command.type === 'set-status') {
    const bars = markBars(workspace.file, getText(workspace, task.path), task, command.to);
    files = addEdits(files, task.path, bars);
  }
  const notes: string[] = [];
  // A row is where the task says so itself.
  for (const { line, row, column } of task.form === 'table-row' ? [] : listEchoes(workspace, task, command)) {
    const cell = row[column];
    if (cell === undefined) continue;
    const edits = writeCell(workspace, command, cell);
    const next = edits === null ? null : addEdits(files, task.path, edits);
    if (next !== null && checkEdit(workspace.file, buildNextWorkspace(workspace, next).file, command) === null)
      files = next;
    else notes.push(`The table at ${task.path}:${line} still says \`${cell.words}\` of ${task.key}`);
  }
  return { ...plan, files, notes: [...plan.notes, ...notes] };
}

interface EchoCell {
  /** What it says, without markup. */
  readonly words: string;
  readonly range: TextRange;
  /** What other rows say in its column. */
  readonly others: readonly string[];
}

interface Echo {
  readonly line: number;
  readonly row: readonly EchoCell[];
  readonly column: number;
}

/** The edits of one more place, behind those that there are. */
function addEdits(files: readonly FileEdits[], path: string, edits: readonly TextEdit[]): readonly FileEdits[] {
  return files.map((file) => (file.path === path ? { ...file, edits: [...file.edits, ...edits] } : file));
}

/** Null for a cell that says more than the status: `Open (waits for Mara)`. */
function writeCell(
  { file, texts }: PatchWorkspace,
  command: EchoedCommand,
  { words, range, others }: EchoCell,
): readonly TextEdit[] | null {
  const text = texts[findTask(file, command.task)?.path ?? ''] ?? '';
  if (command.type === 'set-title') return replaceSlice(text, range.start, range.end, escapeCell(command.to));
  if (words.length > 24 || /[(（:;,/]/.test(words)) return null;
  const samples = others.filter((other) => readStatusWords(other) === command.to).map(withoutNote);
  const written = writeStatusWords(words, command.to, samples, findLanguage(file));
  return written === null ? null : replaceSlice(text, range.start, range.end, written);
}

/** Cells of tables that say of a task what the command changes. */
function listEchoes(workspace: PatchWorkspace, task: Task, command: EchoedCommand): readonly Echo[] {
  const text = getText(workspace, task.path);
  const id = task.id ?? '';
  const ids = new Set(workspace.file.tasks.flatMap((other) => other.ids));
  // The cell that says the status of a heading is what changes.
  const changed = command.type === 'set-status' ? task.source.statusField?.line : undefined;
  const echoes: Echo[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const start = findLineStart(text, at);
    // | 1 | **T004** |
    const table = isFenced(workspace.file, at) ? [] : listRows(text, start);
    if (table.length === 0) continue;
    const cells = listCells(text, start);
    const own = cells.find(({ words }) => ids.has(readCellId(words) ?? ''));
    if (own === undefined || readCellId(own.words) !== id || at !== own.range.start) continue;
    const line = text.slice(0, start).split(/\r\n|\n|\r/).length;
    if (line === changed) continue;
    if (command.type === 'set-status' && !isOverview(table, cells, cells.indexOf(own), task, ids)) continue;
    const row = cells.map(
      (cell, column): EchoCell => ({ ...cell, others: table.slice(1).map((other) => other[column]?.words ?? '') }),
    );
    const isEcho = ({ words }: EchoCell, column: number): boolean =>
      command.type === 'set-title'
        ? words === escapeCell(command.from)
        : statusField.names.test(table[0]?.[column]?.words ?? '') &&
          ![null, command.to].includes(readStatusWords(words));
    echoes.push(...row.flatMap((cell, column) => (isEcho(cell, column) ? [{ line, row, column }] : [])));
  }
  return echoes;
}

/** Headings of columns that number tasks, and of those that tell when something was. */
const taskHeading =
  /^(?:task|work item|任务|タスク|작업|задача|tarea|tarefa|aufgabe)(?: ?(?:id|no\.?|nr\.?|#|number))?$/iu;
const dayHeading = /^(?:date|day|when|timestamp|datum|fecha|data|日期|日付|날짜|дата)$/iu;

/**
 * Whether a table tells how things stand, each task on one row: a log has several, or days, and among phases one may
 * name a single task. A plain number counts risks and phases as often as tasks, so its column or another cell has to
 * name the task.
 */
function isOverview(
  [heading = [], , ...rows]: readonly (readonly Cell[])[],
  row: readonly Cell[],
  own: number,
  { id, title }: Task,
  ids: ReadonlySet<string>,
): boolean {
  if (heading.some(({ words }) => dayHeading.test(words))) return false;
  const named = rows.map((other) => readCellId(other[own]?.words ?? ''));
  if (named.filter((other) => other === id).length > 1) return false;
  if (named.filter((other) => other !== null && ids.has(other)).length * 2 < rows.length) return false;
  const isPlain = /^[\d.]+$/.test(id ?? '');
  return !isPlain || taskHeading.test(heading[own]?.words ?? '') || row.some(({ words }) => isSameTitle(words, title));
}

function isSameTitle(words: string, title: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const [one, other] = [plain(words), plain(title)];
  return one.length > 3 && (other.startsWith(one) || one.startsWith(other));
}

type Cell = Pick<EchoCell, 'words' | 'range'>;

/** All rows of the table that a line stands in, its heading first; none where it stands in no table. */
function listRows(text: string, row: number): readonly (readonly Cell[])[] {
  const rows = listTableLines(text, row).map(({ start }) => listCells(text, start));
  const rule = rows.findIndex((cells) => cells.every(({ words }) => /^:?-+:?$/.test(words)));
  return rule < 1 ? [] : rows.slice(rule - 1);
}

function listCells(text: string, start: number): readonly Cell[] {
  return listCellRanges(text, { start, end: findLineEnd(text, start) }).map((cell) => stripMarkup(text, cell));
}

function isFenced(file: SpecFile, offset: number): boolean {
  return file.fences.some(({ range }) => offset >= range.start && offset < range.end);
}

/** ` **T004** ` and `` `T004` `` are T004. */
function stripMarkup(text: string, { start, end }: TextRange): Cell {
  const cell = text.slice(start, end);
  const [, lead = '', words = ''] = /^(\s*(?:\*\*|`)?)(.*?)(?:\*\*|`)?\s*$/s.exec(cell) ?? [];
  return { words, range: { start: start + lead.length, end: start + lead.length + words.length } };
}

import type { Field } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { repairText, type TextView, viewText } from '../../text/text-view.ts';
import type { Box, Document, RowLine } from '../document/document.ts';
import { findBox } from '../document/line-starts.ts';
import type { HeadingNode } from '../structure/headings.ts';
import { readTaskWords, type TaskWords } from './task-line.ts';

/** A row of a table of tasks. */
export interface TaskRow {
  readonly line: RowLine;
  readonly heading: HeadingNode | null;
  readonly words: TaskWords;
  readonly view: TextView;
  readonly title: string;
  readonly titleRange: TextRange;
  readonly box: Box | null;
  readonly parallel: boolean;
  /** The other cells, each under the name of its column. */
  readonly fields: readonly Field[];
}

const idColumn =
  /^(?:(?:sub)?task(?: ?(?:id|#|no\.?))?|subtask id|id|#|no\.?|task number|任务|任务 ?id|编号|タスク(?: ?id)?|番号|tarefa|tarea|задача)$/iu;
const titleColumn =
  /^(?:title|summary|description|task|task name|name|what|descrição|descripción|descripcion|título|titulo|标题|描述|任务|任务描述|内容|概要|説明|タスク|названи[ея]|описание|deliverable|work|action)$/iu;

/**
 * Find the rows that are tasks: the table has a column of ids, and nothing else in the document carries them.
 *
 * @param listKnown
 *   Lists the ids that boxes and headings carry; most documents have no row that could be a task.
 */
export function findTaskRows(
  document: Document,
  headings: readonly HeadingNode[],
  listKnown: () => ReadonlySet<string>,
): TaskRow[] {
  let known: ReadonlySet<string> | null = null;
  const rows: TaskRow[] = [];
  let next = 0;
  let heading: HeadingNode | null = null;
  let columns: Columns | null = null;
  document.lines.forEach((line, index) => {
    if (headings[next]?.index === index) {
      heading = headings[next] ?? null;
      next += 1;
    }
    if (line.kind !== 'row') return;
    if (line.role === 'header') columns = readColumns(document, line);
    if (line.role !== 'body' || columns === null) return;
    const row = readRow(document, line, columns, heading);
    if (!row?.words.id) return;
    known ??= listKnown();
    const carried = known;
    if (row.words.id.ids.some((id) => carried.has(id)) || (carried.size > 0 && heading?.aside)) return;
    rows.push(row);
  });
  return rows;
}

interface Columns {
  readonly id: number;
  readonly title: number;
  readonly names: readonly { readonly text: string; readonly range: TextRange }[];
}

function readColumns(document: Document, header: RowLine): Columns | null {
  const names = header.cells.map((cell) => {
    const words = document.text.slice(cell.start, cell.end);
    const lead = /^[*_`]*/.exec(words)?.[0].length ?? 0;
    const text = words.slice(lead).replace(/[*_`]+$/, '');
    return { text: repairText(text), range: { start: cell.start + lead, end: cell.start + lead + text.length } };
  });
  const id = names.findIndex((name) => idColumn.test(name.text));
  if (id < 0) return null;
  const titled = names.findIndex((name, index) => index !== id && titleColumn.test(name.text));
  return { id, title: titled >= 0 ? titled : id + 1 < names.length ? id + 1 : id, names };
}

const none: ReadonlySet<string> = new Set();

function readRow(document: Document, line: RowLine, columns: Columns, heading: HeadingNode | null): TaskRow | null {
  const idCell = line.cells[columns.id];
  const titleCell = line.cells[columns.title];
  if (!idCell || !titleCell) return null;
  const words = readTaskWords(document.text, idCell.start, idCell.end, none, line.signs);
  // `| 1 | …` counts lines, and `| FR-001 | …` requirements; `| T001 Sort the seeds | … |` has its title behind the id.
  if (!words.id || words.id.ids.length > 1 || words.id.form === 'integer') return null;
  const inside = words.title !== '';
  const title = inside ? words.titleRange : titleCell;
  const view = viewText(document.text, title.start, title.end);
  const fields: Field[] = [];
  let box: Box | null = null;
  let parallel = false;
  line.cells.forEach((cell, index) => {
    const found = findBox(document.text, cell.start, cell.end);
    if (found && cell.end === found.range.end) box ??= found;
    const name = columns.names[index];
    if (!name || index === columns.id || (index === columns.title && !inside)) return;
    const value = repairText(document.text.slice(cell.start, cell.end));
    if (/^(?:parallel\??|\[?P\]?|parallelizable\??|并行|並列)$/i.test(name.text))
      parallel = /^(?:yes|y|\[?P\]?|✅|✓|true|是|○)/iu.test(value);
    fields.push({
      name: name.text,
      value,
      line: line.line,
      nameRange: name.range,
      valueRange: cell,
      lineRange: { start: line.start, end: line.end },
    });
  });
  return { line, heading, words, view, title: view.text, titleRange: title, box, parallel, fields };
}

import { actualField } from '../../fields/actual.ts';
import { assigneeField } from '../../fields/assignee.ts';
import { dueField } from '../../fields/due.ts';
import { estimateField } from '../../fields/estimate.ts';
import { priorityField } from '../../fields/priority.ts';
import { readStatusWords } from '../../fields/status.ts';
import type { Field } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { repairText, type TextView, viewText } from '../../text/text-view.ts';
import type { Box, Document, RowLine } from '../document/document.ts';
import { findBox } from '../document/line-starts.ts';
import { findOrderField } from '../statements/field-names.ts';
import type { HeadingNode } from '../structure/headings.ts';
import { readStageHeading } from '../structure/phase-heading.ts';
import { isListTitle } from '../structure/section-words.ts';
import { findPrefixedId, shapeOf } from './task-id.ts';
import { readTaskWords, type TaskWords } from './task-line.ts';

/** A row of a table of tasks. */
export interface TaskRow {
  readonly line: RowLine;
  /** The heading above the table, or that of the work package that the row names. */
  readonly heading: HeadingNode | null;
  /** The cell that names the work package whose heading is the phase. */
  readonly packageField: Field | null;
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
const statusColumn = /^(?:status|state|done|progress|状态|状態|進捗|estado|статус|상태)$/iu;
const titleColumn =
  /^(?:title|summary|description|task|task name|name|what|タスク名|任务名称|작업|descrição|descripción|descripcion|título|titulo|标题|描述|任务|任务描述|内容|概要|説明|タスク|названи[ея]|описание|deliverable|work|action)$/iu;

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
  /** Rows of tables that say something of tasks, and not what they are. */
  const echoes = new Set<TaskRow>();
  let next = 0;
  let heading: HeadingNode | null = null;
  let columns: Columns | null = null;
  document.lines.forEach((line, index) => {
    if (headings[next]?.index === index) {
      heading = headings[next] ?? null;
      next += 1;
    }
    if (line.kind !== 'row') return;
    if (line.role === 'header') columns = readColumns(document, line, index, heading);
    if (line.role !== 'body' || columns === null) return;
    const row = readRow(document, line, columns, heading);
    if (!row?.words.id) return;
    known ??= listKnown();
    const carried = known;
    // `FE-001` and `1` are ids of tasks where nothing else of the document carries one.
    if (isPlain(row.words) && carried.size > 0) return;
    if (row.words.id.ids.some((id) => carried.has(id)) || (carried.size > 0 && heading?.aside && !columns.isTracker))
      return;
    rows.push(row);
    if (!columns.hasTitles && row.words.title === '') echoes.add(row);
  });
  return placeInPackages(dropEchoes(dropSummaries(rows), echoes), headings);
}

/** Leave out numbered rows below `Task Status` where other tables number their tasks too. */
function dropSummaries(rows: TaskRow[]): TaskRow[] {
  const isLoose = ({ words, heading }: TaskRow) => heading?.aside === true && isPlain(words);
  return rows.every(isLoose) ? rows : rows.filter((row) => !isLoose(row));
}

/** Whether the id of a row counts only where nothing else carries ids: `FE-001`, `1`. */
function isPlain({ id }: TaskWords): boolean {
  return id?.form === 'prefixed' || id?.form === 'integer';
}

/** Leave out rows such as `| T002 | T001 |` below `Task | Depends on` whose tasks stand in another table. */
function dropEchoes(rows: TaskRow[], echoes: ReadonlySet<TaskRow>): TaskRow[] {
  if (echoes.size === 0 || echoes.size === rows.length) return rows;
  const titled = new Set(rows.flatMap((row) => (echoes.has(row) ? [] : (row.words.id?.ids ?? []))));
  return rows.filter((row) => !echoes.has(row) || !row.words.id?.ids.some((id) => titled.has(id)));
}

/** Give rows that name a work package the heading of it: `| T001 | Cut the planks | WP01 |` and `### WP01 – Hull`. */
function placeInPackages(rows: TaskRow[], headings: readonly HeadingNode[]): TaskRow[] {
  const cells = rows.map(({ fields }) => fields.find(({ name }) => /^(?:wp|work[ -]packages?)$/i.test(name)) ?? null);
  const packages = cells.map((cell) => /^\W*(WP-?\d{1,3})\W*$/i.exec(cell?.value ?? '')?.[1]?.toUpperCase() ?? null);
  if (packages.every((name) => name === null)) return rows;
  const nodes = new Map<string, HeadingNode>();
  for (const node of headings) {
    const number = node.aside ? null : (readStageHeading(node.view.text)?.number?.toUpperCase() ?? null);
    if (number !== null && !nodes.has(number)) nodes.set(number, node);
  }
  // A second index of the same packages only says it all again.
  const seen = new Map<string, number>();
  return rows.flatMap((row, at) => {
    const node = nodes.get(packages[at] ?? '');
    if (node === undefined) return [row];
    const name = `${row.words.id?.id} ${packages[at]}`;
    const table = seen.get(name) ?? row.heading?.index ?? -1;
    seen.set(name, table);
    return table === (row.heading?.index ?? -1) ? [{ ...row, heading: node, packageField: cells[at] ?? null }] : [];
  });
}

interface Columns {
  readonly id: number;
  readonly title: number;
  /** Says how far each row is, so that it lists work wherever it stands. */
  readonly isTracker: boolean;
  /** It has a column that can hold titles. */
  readonly hasTitles: boolean;
  /** Its plain numbers are ids: it lists work, and how far each is, or what each takes and waits for. */
  readonly countsWork: boolean;
  /** Shapes of ids such as `DASH-TASK-001` that several of its rows have. */
  readonly shapes: ReadonlySet<string>;
  readonly names: readonly { readonly text: string; readonly range: TextRange }[];
}

function readColumns(document: Document, header: RowLine, index: number, heading: HeadingNode | null): Columns | null {
  const names = header.cells.map((cell) => {
    const words = document.text.slice(cell.start, cell.end);
    const lead = /^[*_`]*/.exec(words)?.[0].length ?? 0;
    const text = words.slice(lead).replace(/[*_`]+$/, '');
    return { text: repairText(text), range: { start: cell.start + lead, end: cell.start + lead + text.length } };
  });
  const id = names.findIndex((name) => idColumn.test(name.text));
  if (id < 0) return null;
  const titled = names.findIndex((name, index) => index !== id && titleColumn.test(name.text));
  const status = names.findIndex((name) => statusColumn.test(name.text));
  const isTracker = titled >= 0 && status >= 0;
  const isOfTasks = saysTasks(names[id]?.text ?? '', names, titled, isTracker, heading);
  const takesTime = names.some(({ text }) => /^(?:estimat|est\b|effort|hours|duration)/iu.test(text));
  const waits = names.some(({ text }) => /^(?:depend|blocked)/iu.test(text));
  const countsWork =
    isOfTasks &&
    titled >= 0 &&
    (isTracker ? saysHowFar(document, index, status) || takesTime || waits : takesTime && waits);
  // A table that surely lists work may have a single row.
  const shapes = isOfTasks ? countShapes(document, index, id, countsWork) : none;
  return {
    id,
    isTracker,
    hasTitles: titled >= 0 || !isAttributeName(names[id + 1]?.text ?? ''),
    countsWork,
    title: titled >= 0 ? titled : id + 1 < names.length ? id + 1 : id,
    shapes,
    names,
  };
}

/** Whether the first row of a table has a box or words of a status in a column: `| 1 | Grind the flour | [x] |`. */
function saysHowFar(document: Document, header: number, column: number): boolean {
  const first = document.lines[header + 2];
  const cell = first?.kind === 'row' ? first.cells[column] : undefined;
  return cell !== undefined && readStatusWords(document.text.slice(cell.start, cell.end)) !== null;
}

/** Whether a column says something of a task other than its title. */
function isAttributeName(name: string): boolean {
  if (findOrderField(name) !== null || statusColumn.test(name)) return true;
  if ([estimateField, actualField, assigneeField, priorityField, dueField].some((spec) => spec.names.test(name)))
    return true;
  return /^(?:phases?|stor(?:y|ies)|parallel.*|files?|wp|notes?|reason|why|\[?p\]?)$/iu.test(name);
}

const none: ReadonlySet<string> = new Set();
/** Columns that only work has. */
const workColumn =
  /^(?:tasks?(?: name)?|estimate.*|est\.?(?: .*)?|effort|hours|duration|depend.*|blocked by|blocks|parallel.*|assignee|wp|phase|files?)$/iu;
/** Sections whose tables number other things than work. */
const otherTables =
  /risk|requirement|decision|question|assumption|criteri|metric|defect|\bbugs?\b|test cases?|glossary|stakeholder|scenario|use cases?|constraint|issue/iu;
/** Beginnings of ids of other things: cases, risks, decisions, questions. */
const otherIds =
  /^(?:UC|TC|RISK|BUG|DEF|INC|ISSUE|ADR|DEC|OQ|QUESTION|ASM|ASSUMPTION|NFI|GAP|OBJ|GOAL|KPI|INV|CON|CHK|CHECK|STORY|EPIC|BR|DR|IF|API|PR|CR|UI|TEST|CASE|SCENARIO|MET|MILESTONE|MS|[A-Z])(?![A-Z])/;

/** Whether the ids of a table are those of tasks: its column or its other columns say so, and its heading nothing else. */
function saysTasks(
  name: string,
  names: Columns['names'],
  titled: number,
  isTracker: boolean,
  heading: HeadingNode | null,
): boolean {
  for (let node = heading; node; node = node.parent) {
    // `## Task Status` may hold the one list that a document has.
    if ((node.aside && !isTracker) || (node.level > 1 && otherTables.test(node.view.text))) return false;
  }
  if (/task.*(?:id|#|no|number)|任务 ?id|タスク ?id/iu.test(name)) return true;
  for (let node = heading; node; node = node.parent) {
    if (node.phaseHeading !== null || isListTitle(node.view.text)) return true;
  }
  const works = names.some(({ text }) => text !== name && workColumn.test(text));
  return works || (/task|任务|タスク|tarefa|tarea|задача/iu.test(name) && titled >= 0);
}

/** Shapes that several ids of a column have: `DASH-TASK-#`; where rows surely are work any one, `G-#` too. */
function countShapes(document: Document, header: number, column: number, countsWork: boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let at = header + 1; at < document.lines.length; at += 1) {
    const line = document.lines[at];
    if (line?.kind !== 'row' || line.role === 'header') break;
    const cell = line.cells[column];
    if (line.role !== 'body' || cell === undefined) continue;
    const words = document.text.slice(cell.start, Math.min(cell.end, cell.start + 60)).replace(/^[*_`~[\s]+/, '');
    const id = !countsWork && otherIds.test(words) ? null : findPrefixedId(words, 0);
    if (id !== null) counts.set(shapeOf(id), (counts.get(shapeOf(id)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => countsWork || count > 1).map(([shape]) => shape));
}

/** A cell with a number alone is the id of its row where rows are work. */
function countWork(words: TaskWords): TaskWords {
  const number = /^#?(\d{1,4})$/.exec(words.view.text.trim())?.[1];
  if (number === undefined) return words;
  const start = words.view.text.indexOf(number);
  const end = start + number.length;
  const id = { id: number, ids: [number], form: 'integer' as const, start, end };
  const after = words.view.rangeOf(end, end);
  return { ...words, id, idRange: words.view.rangeOf(start, end), title: '', titleRange: after, titleEnd: end };
}

/** `[T001](tasks/t001.md)` and `[T001]` name the row as `T001` does. */
function withoutLink(text: string, cell: TextRange): TextRange {
  const words = text.slice(cell.start, cell.end);
  const [, lead, name] = /^([*_`~]*\[)([^\][\n]+)\](?:\([^()\s]*\))?[*_`~]*$/.exec(words) ?? [];
  if (lead === undefined || name === undefined) return cell;
  return { start: cell.start + lead.length, end: cell.start + lead.length + name.length };
}

/** `**Oil the hinges**`: emphasis around a whole title is no part of it. */
function withoutBold(text: string, cell: TextRange): TextRange {
  const isBold = /^(\*\*|__)(?![\s*_])(?:(?!\1).)*\1$/.test(text.slice(cell.start, cell.end));
  return isBold ? { start: cell.start + 2, end: cell.end - 2 } : cell;
}

function readRow(document: Document, line: RowLine, columns: Columns, heading: HeadingNode | null): TaskRow | null {
  const idCell = line.cells[columns.id];
  const titleCell = line.cells[columns.title];
  if (!idCell || !titleCell) return null;
  const { start, end } = withoutLink(document.text, idCell);
  const cellWords = readTaskWords(document.text, start, end, columns.shapes, line.signs);
  const words = columns.countsWork && cellWords.id === null ? countWork(cellWords) : cellWords;
  // `| 1 | …` mostly counts lines, and `| FR-001 | …` requirements; `| T001 Sort the seeds | … |` has its title behind the id.
  if (!words.id || words.id.ids.length > 1 || (words.id.form === 'integer' && !columns.countsWork)) return null;
  const inside = words.title !== '';
  const title = inside ? words.titleRange : withoutBold(document.text, titleCell);
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
  // | T003 | Sift \| weigh |
  const shown = view.text.replaceAll('\\|', '|');
  return { line, heading, packageField: null, words, view, title: shown, titleRange: title, box, parallel, fields };
}

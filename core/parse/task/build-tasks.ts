import { dueField } from '../../fields/due.ts';
import { priorityField } from '../../fields/priority.ts';
import { startField } from '../../fields/start.ts';
import { readStatusWords, statusField } from '../../fields/status.ts';
import { createKeyMaker, toSlug } from '../../model/slug.ts';
import type { SpecKind } from '../../model/spec-file.ts';
import type { Detail, Field, Task, TaskStatus } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import { viewWords } from '../document/view-words.ts';
import type { BoxEntry } from '../structure/boxes.ts';
import { readDetails, readLineFields } from '../structure/details.ts';
import type { HeadingTask } from '../structure/heading-tasks.ts';
import type { HeadingNode } from '../structure/headings.ts';
import { findBoxStatus } from './box-status.ts';
import { isParallelLabel, priorityOf, storiesOf, tddOf } from './task-attributes.ts';
import type { TaskWords } from './task-line.ts';
import { pathsOf } from './task-paths.ts';
import { isStruckOut, type LegendEntry, statusOfMark, statusOfSigns, statusOfVerdict } from './task-status.ts';
import type { TaskRow } from './task-table.ts';
import { type Findings, findField, readAssignee, readDay, readTailPriority, readTimes } from './task-time.ts';

const none: readonly Field[] = [];

/** What stands around a task. */
export interface TaskPlaceInFile {
  readonly phase: string | null;
  readonly group: string | null;
}

/** All that is needed to make tasks of boxes, headings and rows. */
export interface TaskContext {
  readonly document: Document;
  readonly path: string;
  readonly kind: SpecKind;
  readonly legend: readonly LegendEntry[];
  readonly findings: Findings;
  readonly placeOf: (heading: HeadingNode | null) => TaskPlaceInFile;
  /** Rows that say how far heading tasks are, by their ids. */
  readonly trackers: ReadonlyMap<string, TaskRow>;
  /** Marks of the boxes below a heading task. */
  readonly criteriaOf: (node: HeadingNode) => readonly string[];
}

/** One task to be made, of any form. */
export type TaskSeed =
  | { readonly form: 'checkbox'; readonly line: number; readonly box: BoxEntry; readonly body: readonly DocumentLine[] }
  | {
      readonly form: 'heading';
      readonly line: number;
      readonly heading: HeadingTask;
      readonly body: readonly DocumentLine[];
      readonly end: number;
    }
  | { readonly form: 'table-row'; readonly line: number; readonly row: TaskRow };

/** Make the tasks of a file, in file order, each with its key. */
export function buildTasks(
  seeds: readonly TaskSeed[],
  context: TaskContext,
): { tasks: Task[]; keys: ReadonlyMap<TaskSeed, string> } {
  const makeKey = createKeyMaker('task');
  const keys = new Map<TaskSeed, string>();
  const boxKeys = new Map<BoxEntry, string>();
  const ordered = [...seeds].sort((a, b) => a.line - b.line);
  const tasks = ordered.map((seed) => {
    const key = makeKey(wantedKey(seed));
    keys.set(seed, key);
    if (seed.form === 'checkbox') boxKeys.set(seed.box, key);
    return buildTask(seed, key, context, boxKeys);
  });
  return { tasks, keys };
}

function wantedKey(seed: TaskSeed): string {
  if (seed.form === 'checkbox') return seed.box.id ?? toSlug(seed.box.words.title);
  if (seed.form === 'heading') return seed.heading.words.id?.id ?? toSlug(seed.heading.words.title);
  return seed.row.words.id?.id ?? toSlug(seed.row.title);
}

function buildTask(seed: TaskSeed, key: string, context: TaskContext, boxKeys: ReadonlyMap<BoxEntry, string>): Task {
  if (seed.form === 'checkbox') return buildBoxTask(seed.box, seed.body, key, context, boxKeys);
  if (seed.form === 'heading') return buildHeadingTask(seed.heading, seed.body, seed.end, key, context);
  return buildRowTask(seed.row, key, context);
}

function buildBoxTask(
  box: BoxEntry,
  body: readonly DocumentLine[],
  key: string,
  context: TaskContext,
  boxKeys: ReadonlyMap<BoxEntry, string>,
): Task {
  const { document, legend, kind } = context;
  const { line, words } = box;
  const mark = line.box?.mark ?? ' ';
  const marked = statusOfMark(mark, legend, kind);
  const last = document.lines[line.lastLine] ?? line;
  const number = box.words.id === null && line.number !== null ? line.bulletRange : null;
  const details = readDetails(document, body);
  const stated = findBoxStatus(details);
  const task = makeTask(words, details, key, line.line, context, {
    id: box.id,
    ids: box.ids,
    form: 'checkbox',
    heading: box.heading,
    parent: box.parent ? (boxKeys.get(box.parent) ?? null) : null,
    status: isStruckOut(words.struck, words.outside)
      ? 'skipped'
      : marked === 'other'
        ? statusOfVerdict(
            document.text.slice(words.titleRange.start, Math.min(line.contentEnd, words.titleRange.start + 600)),
          )
        : marked === 'todo' && stated !== null && stated.status !== 'done'
          ? stated.status
          : marked,
    mark,
    source: {
      lineRange: { start: line.start, end: line.end },
      blockRange: { start: line.start, end: last.next },
      indent: document.text.slice(line.start, line.bulletRange.start),
      bulletRange: line.bulletRange,
      markRange: line.box?.markRange ?? null,
      idRange: words.idRange ?? (number ? { start: number.start, end: number.end - 1 } : null),
      titleRange: words.titleRange,
      statusField: stated?.field ?? null,
      phaseField: null,
    },
  });
  const wrapped = listWrapped(body, line.line);
  return wrapped.length === 0 ? task : { ...task, paths: [...task.paths, ...readWrappedPaths(document, wrapped)] };
}

/** Lines on which the words of the first line go on: they follow it without a bullet or a blank line between. */
function listWrapped(body: readonly DocumentLine[], first: number): readonly DocumentLine[] {
  if (body.length === 0) return body;
  const end = body.findIndex((line, at) => line.kind !== 'text' || line.line !== first + 1 + at);
  return end < 0 ? body : body.slice(0, end);
}

function readWrappedPaths(document: Document, lines: readonly DocumentLine[]): Task['paths'] {
  return lines.flatMap((line) =>
    readLineFields(document, line).length > 0
      ? []
      : pathsOf(viewWords(document.text, line.contentStart, line.contentEnd, line.signs), line.signs),
  );
}

function buildHeadingTask(
  heading: HeadingTask,
  body: readonly DocumentLine[],
  end: number,
  key: string,
  context: TaskContext,
): Task {
  const { document, legend, kind } = context;
  const { node, words, box } = heading;
  const details = readDetails(document, body);
  const stated = findField(fieldsOf(details), statusField);
  const fromLine = stated ? readStatusWords(stated.value) : null;
  const marked = box ? statusOfMark(box.mark, legend, kind) : null;
  const fromBoxes = statusOfCriteria(context.criteriaOf(node).map((mark) => statusOfMark(mark, legend, kind)));
  const struck = isStruckOut(words.struck, words.outside);
  const own = fromLine ?? marked ?? statusOfSigns(words.view.text);
  const tracker = own === null && stated === null ? (context.trackers.get(words.id?.id ?? '') ?? null) : null;
  const cell = tracker === null ? null : findField(tracker.fields, statusField);
  const tracked = tracker?.box ? statusOfMark(tracker.box.mark, legend, kind) : cell && readStatusWords(cell.value);
  return makeTask(words, details, key, node.line.line, context, {
    id: words.id?.id ?? null,
    ids: words.id?.ids ?? [],
    form: 'heading',
    heading: node.parent,
    parent: null,
    status: struck ? 'skipped' : (own ?? tracked ?? fromBoxes),
    mark: box?.mark ?? tracker?.box?.mark ?? null,
    source: {
      lineRange: { start: node.line.start, end: node.line.end },
      blockRange: { start: node.line.start, end },
      indent: '',
      bulletRange: null,
      markRange: box?.markRange ?? tracker?.box?.markRange ?? null,
      idRange: words.idRange,
      titleRange: words.titleRange,
      statusField: stated ?? cell,
      phaseField: null,
    },
  });
}

function buildRowTask(row: TaskRow, key: string, context: TaskContext): Task {
  const { line, words } = row;
  const details = row.fields.map((field) => ({
    text: `${field.name}: ${field.value}`,
    line: line.line,
    range: field.valueRange,
    field,
  }));
  const stated = findField(row.fields, statusField);
  // `| ✅ 1.2 | Sift |` where no column says how far each row is
  const fromCell = stated ? readStatusWords(stated.value) : statusOfSigns(words.outside);
  const task = makeTask(words, details, key, line.line, context, {
    id: words.id?.id ?? null,
    ids: words.id?.ids ?? [],
    form: 'table-row',
    heading: row.heading,
    parent: null,
    status: row.box ? statusOfMark(row.box.mark, context.legend, context.kind) : (fromCell ?? 'todo'),
    mark: row.box?.mark ?? null,
    source: {
      lineRange: { start: line.start, end: line.end },
      blockRange: { start: line.start, end: line.next },
      indent: '',
      bulletRange: null,
      markRange: row.box?.markRange ?? null,
      idRange: words.idRange,
      titleRange: row.titleRange,
      statusField: stated,
      phaseField: row.packageField,
    },
  });
  return {
    ...task,
    title: row.title,
    paths: pathsOf(row.view, row.line.signs),
    parallel: task.parallel || row.parallel,
    estimate: task.estimate ? { ...task.estimate, form: 'cell' } : null,
    actual: task.actual ? { ...task.actual, form: 'cell' } : null,
  };
}

/** What differs between the forms of tasks. */
interface OwnParts extends Pick<Task, 'id' | 'ids' | 'form' | 'parent' | 'status' | 'mark' | 'source'> {
  readonly heading: HeadingNode | null;
}

/** Put a task together; what tasks of every form read alike is read here. */
function makeTask(
  words: TaskWords,
  details: readonly Detail[],
  key: string,
  line: number,
  context: TaskContext,
  own: OwnParts,
): Task {
  const fields = fieldsOf(details);
  const times = readTimes(fields, words, line, context.findings, key);
  const place = context.placeOf(own.heading);
  // One literal without spreads: at 60,000 tasks those cost more than all of the reading.
  return {
    key,
    id: own.id,
    ids: own.ids,
    title: words.title,
    form: own.form,
    line,
    path: context.path,
    phase: place.phase,
    group: place.group,
    parent: own.parent,
    status: own.status,
    mark: own.mark,
    parallel: words.labels.some(({ text }) => isParallelLabel(text)) || hasInnerParallel(words.title),
    stories: storiesOf(words.labels),
    priority: priorityOf(words.labels) ?? findField(fields, priorityField)?.value ?? readTailPriority(words),
    tdd: tddOf(words.labels),
    labels: words.labels,
    paths: pathsOf(words.view, words.signs),
    estimate: times.estimate,
    actual: times.actual,
    start: readDay(startField, fields, words, line, context.findings, key),
    due: readDay(dueField, fields, words, line, context.findings, key),
    assignee: readAssignee(fields, words, line),
    details,
    source: own.source,
  };
}

/** `Update the contract [P] (WP03)`: a label among the last words. */
function hasInnerParallel(title: string): boolean {
  return title.includes('[P]') && /(?<![`\w])\[P\](?=[ \t]*(?:\([^()]*\)[ \t]*)*(?:$|in[ \t]))/.test(title);
}

function statusOfCriteria(statuses: readonly TaskStatus[]): TaskStatus {
  if (statuses.length === 0) return 'todo';
  if (statuses.every((status) => status === 'done' || status === 'skipped')) return 'done';
  return statuses.some((status) => status === 'done' || status === 'in-progress') ? 'in-progress' : 'todo';
}

function fieldsOf(details: readonly Detail[]): readonly Field[] {
  if (details.length === 0) return none;
  const fields: Field[] = [];
  for (const { field } of details) if (field !== null) fields.push(field);
  return fields;
}

/** Where a task's first line stands. */
export function rangeOfLine(line: DocumentLine): TextRange {
  return { start: line.start, end: line.end };
}

import type { Operand } from '../../model/statement.ts';
import type { Detail, Task } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { findOrderField, type OrderField } from './field-names.ts';
import type { KnownNames } from './known-names.ts';
import { mayHoldNote } from './order-words.ts';
import { readFieldValue } from './read-field-value.ts';
import { readInlineNotes } from './read-inline-notes.ts';
import { readWaitingArrow } from './read-waiting-arrow.ts';
import type { StatementSink } from './statement-sink.ts';

/**
 * Read what a task says about itself: its fields and the notes in its own line and details.
 *
 * @param text
 *   Text of the file.
 * @param task
 *   The task.
 * @param known
 *   What the file calls its tasks and phases.
 * @param sink
 *   Where statements go.
 */
export function readTaskStatements(text: string, task: Task, known: KnownNames, sink: StatementSink): void {
  const { lineRange } = task.source;
  const isNoted = mayHoldNote(text, lineRange.start, lineRange.end);
  if (!isNoted && task.details.length === 0) return;
  const self = nameTask(task);
  const context = { known, self };
  const read = (range: TextRange, line: number): void => {
    for (const draft of readInlineNotes(text, range, context)) {
      const skipped = text.slice(range.start, draft.range?.start ?? range.start).split('\n').length - 1;
      sink.add([draft], { line: line + skipped, range, task: task.key, listed: false });
    }
  };
  const wrapped = countWrapped(text, task);
  // The whole line: notes such as `[depends:T036]` may stand among the labels before the title.
  const end = task.details[wrapped - 1]?.range.end ?? task.source.lineRange.end;
  const start = task.source.idRange?.end ?? task.source.titleRange.start;
  if (isNoted || wrapped > 0) read({ start, end }, task.line);
  if (isNoted) {
    const waits = readWaitingArrow(text, { start, end: lineRange.end }, context);
    sink.add(waits, { line: task.line, range: { start, end: lineRange.end }, task: task.key, listed: false });
  }
  let open: { readonly field: OrderField; readonly column: number } | null = null;
  let covered = 0;
  for (const detail of task.details.slice(wrapped)) {
    if (detail.range.start < covered) continue;
    const field = detail.field === null ? null : findOrderField(detail.field.name);
    const column = columnOf(text, detail.range.start);
    if (open !== null && column > open.column && detail.field === null) {
      // `Blocked by:` with a list of ids below it.
      const drafts = readFieldValue(text, detail.range, { ...open.field, isLoose: true }, context, 'tasks');
      sink.add(drafts, { line: detail.line, range: detail.range, task: task.key, listed: false });
      continue;
    }
    open = field !== null && detail.field?.value === '' ? { field, column } : null;
    if (detail.field === null || field === null) read(detail.range, detail.line);
    else {
      covered = findValueEnd(text, detail, task.details);
      const value = { start: detail.field.valueRange.start, end: covered };
      const drafts = readFieldValue(text, value, field, context, 'tasks');
      sink.add(drafts, { line: detail.line, range: detail.range, task: task.key, listed: false });
    }
  }
}

/** Where the list of a field ends; one whose line ends in a comma, or within brackets, goes on in the next line. */
function findValueEnd(text: string, { line, field }: Detail, details: readonly Detail[]): number {
  const { start, end } = field?.valueRange ?? { start: 0, end: 0 };
  let last = end;
  for (let next = line + 1; goesOn.test(text.slice(start, last)); next += 1) {
    const wrapped = details.find((detail) => detail.line === next && detail.field === null);
    if (wrapped === undefined || !startsLine(text, wrapped.range)) break;
    last = wrapped.range.end;
  }
  return last;
}

const goesOn = /(?:[,、，;+&]|\b(?:and|und|et|y)|[(（][^()（）]*)\s*$/;

/** Whether nothing but blanks stands before something on its line. */
function startsLine(text: string, { start }: TextRange): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

/** How far something is set in. */
function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** How many details only go on with the words of the first line. */
function countWrapped(text: string, task: Task): number {
  if (task.form !== 'checkbox') return 0;
  const count = task.details.findIndex(({ line, range, field }, at) => {
    return line !== task.line + 1 + at || field !== null || !startsLine(text, range);
  });
  return count < 0 ? task.details.length : count;
}

/** The task itself as one side of a statement. */
export function nameTask(task: Task): Operand {
  const range = task.source.idRange ?? task.source.titleRange;
  return { range, references: [{ type: 'task', id: task.id ?? task.key, range }] };
}

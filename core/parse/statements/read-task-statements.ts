import type { Operand } from '../../model/statement.ts';
import type { Task } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { findOrderField } from './field-names.ts';
import type { KnownNames } from './known-names.ts';
import { readFieldValue } from './read-field-value.ts';
import { readInlineNotes } from './read-inline-notes.ts';
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
  const self = nameTask(task);
  const context = { known, self };
  const read = (range: TextRange, line: number): void => {
    const drafts = readInlineNotes(text, range, context);
    if (drafts.length > 0) sink.add(drafts, { line, range, task: task.key, listed: false });
  };
  // The whole line: notes such as `[depends:T036]` may stand among the labels before the title.
  read({ start: task.source.idRange?.end ?? task.source.titleRange.start, end: task.source.lineRange.end }, task.line);
  for (const detail of task.details) {
    const field = detail.field === null ? null : findOrderField(detail.field.name);
    if (detail.field === null || field === null) read(detail.range, detail.line);
    else {
      const drafts = readFieldValue(text, detail.field.valueRange, field, context, 'tasks');
      sink.add(drafts, { line: detail.line, range: detail.range, task: task.key, listed: false });
    }
  }
}

/** The task itself as one side of a statement. */
export function nameTask(task: Task): Operand {
  const range = task.source.idRange ?? task.source.titleRange;
  return { range, references: [{ type: 'task', id: task.id ?? task.key, range }] };
}

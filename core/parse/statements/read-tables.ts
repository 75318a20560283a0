import type { Document, RowLine } from '../document/document.ts';
import { findOrderField, noneValue, type OrderField } from './field-names.ts';
import type { KnownNames } from './known-names.ts';
import { readFieldValue } from './read-field-value.ts';
import type { BareNumbers } from './read-mention.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import type { StatementSink } from './statement-sink.ts';

/** A column that states order, and the column that says of what. */
interface OrderColumns {
  readonly columns: readonly { readonly at: number; readonly field: OrderField }[];
  readonly bare: BareNumbers;
}

/**
 * Read tables with a column such as `Depends On`, `Blocked By`, `Dependencies` or `Blocks`.
 *
 * | Story | Depends On | Can Parallel With |
 *
 * The first column names what the row is about; only mentions count in the others.
 */
export function readTables(document: Document, lines: readonly number[], known: KnownNames, sink: StatementSink): void {
  let columns: OrderColumns | null = null;
  for (const index of lines) {
    const line = document.lines[index];
    if (line?.kind !== 'row') columns = null;
    else if (line.role === 'header') columns = findColumns(document.text, line);
    else if (line.role === 'body' && columns !== null) readRow(document.text, line, columns, known, sink);
  }
}

function findColumns(text: string, header: RowLine): OrderColumns | null {
  const names = header.cells.map((cell) => text.slice(cell.start, cell.end));
  const columns = names.flatMap((name, at) => {
    const field = at === 0 ? null : findOrderField(name.replace(/\s*\(.*\)\s*/, ''));
    return field === null ? [] : [{ at, field: { ...field, isLoose: true } }];
  });
  return columns.length === 0
    ? null
    : {
        columns,
        bare: /phase|fase|faz|阶段|階段|フェーズ|단계|этап|фаза|stage|sprint|milestone|wave/i.test(names[0] ?? '')
          ? 'phases'
          : 'tasks',
      };
}

function readRow(text: string, row: RowLine, columns: OrderColumns, known: KnownNames, sink: StatementSink): void {
  const first = row.cells[0];
  if (first === undefined) return;
  const nodes = readNodes(text, first, known, columns.bare);
  const self = readOperand(nodes, 'left', { known, self: null });
  if (self === null || self.references.every((one) => one.type === 'name')) return;
  const range = { start: row.contentStart, end: row.contentEnd };
  for (const { at, field } of columns.columns) {
    const cell = row.cells[at];
    if (cell === undefined || noneValue.test(text.slice(cell.start, cell.end))) continue;
    const drafts = readFieldValue(text, cell, field, { known, self }, columns.bare);
    sink.add(
      drafts.map((draft) => ({ ...draft, form: `table-${field.kind}` })),
      { line: row.line, range, task: null, listed: true },
    );
  }
}

import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, FenceBlock } from '../document/document.ts';
import { type DrawnWords, traceWires } from './drawn-wires.ts';
import { findRelations } from './find-relations.ts';
import { isAdvice } from './hedge-words.ts';
import type { KnownNames } from './known-names.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import type { StatementSink } from './statement-sink.ts';

/** Drawings larger than this are no plan that a person drew. */
const mostLines = 300;
const longestLine = 300;

/**
 * Read what arrows of a drawing in a code block join:
 *
 * T001 ─┬─► T003 (types)
 * T002 ─┘
 *
 * Every end of a wire must be words that begin with mentions; a tree without heads of arrows states nothing.
 */
export function readDrawings(document: Document, fence: FenceBlock, known: KnownNames, sink: StatementSink): void {
  const lines = document.lines.slice(fence.firstLine + 1, fence.lastLine);
  const rows = lines.map((line) => document.text.slice(line.start, line.contentEnd));
  // `Developer A: T001 ──► T002` says who does what.
  const isOther = rows.some((row) => row.length > longestLine || isAdvice(row.toLowerCase()));
  if (lines.length > mostLines || isOther) return;
  const read = ({ row, start, end }: DrawnWords): Operand | null => {
    const offset = lines[row]?.start ?? 0;
    return readEnd(document.text, { start: offset + start, end: offset + end }, known);
  };
  for (const { from, to } of traceWires(rows)) {
    const sources = from.flatMap((words) => read(words) ?? []);
    const targets = to.map((words) => ({ row: words.row, operand: read(words) }));
    if (sources.length < from.length || targets.some(({ operand }) => operand === null)) continue;
    for (const { row, operand } of targets) {
      const line = lines[row];
      if (operand === null || line === undefined) continue;
      const place = { line: line.line, range: { start: line.contentStart, end: line.contentEnd }, task: null };
      const drafts = sources.map((prerequisites) => ({
        meaning: 'depends' as const,
        form: 'drawing',
        dependents: operand,
        prerequisites,
        soft: false,
      }));
      sink.add(drafts, { ...place, listed: false });
    }
  }
}

/** The mentions that words begin with; null for a sentence, and for words that mention something further on. */
function readEnd(text: string, range: TextRange, known: KnownNames): Operand | null {
  const nodes = readNodes(text, range, known, 'dotted');
  const end = nodes.findIndex(
    (node) => node.kind !== 'reference' && !(node.kind === 'mark' && /^[,/&+]$/.test(node.text)),
  );
  const lead = end < 0 ? nodes : nodes.slice(0, end);
  const [sign, ...title] = end < 0 ? [] : nodes.slice(end);
  // `Phase 3: User Story 1 (P1)`
  const isTitled = sign?.kind === 'mark' && sign.text === ':';
  const rest = isTitled ? title.filter((node) => node.kind !== 'reference') : nodes.slice(lead.length);
  if (lead.length === 0 || rest.some((node) => node.kind === 'reference') || findRelations(rest).length > 0)
    return null;
  return readOperand(lead, 'left', { known, self: null });
}

import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine, FenceBlock } from '../document/document.ts';
import { spell } from './cut-operand.ts';
import { type DrawnWords, traceWires } from './drawn-wires.ts';
import { findRelations } from './find-relations.ts';
import { isAdvice } from './hedge-words.ts';
import type { KnownNames } from './known-names.ts';
import { findLead } from './lead-mentions.ts';
import { readChain } from './read-chain.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import type { RelationMeaning } from './relation.ts';
import type { SentenceNode } from './sentence-node.ts';
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
 * Every end of a wire must be words that begin with mentions, or the title of a phase; a tree without heads of arrows
 * states nothing.
 *
 * @param ofTasks
 *   Only what is drawn between tasks counts.
 */
export function readDrawings(
  document: Document,
  fence: FenceBlock,
  ofTasks: boolean,
  known: KnownNames,
  sink: StatementSink,
): void {
  const lines = document.lines.slice(fence.firstLine + 1, fence.lastLine);
  const rows = lines.map((line) => document.text.slice(line.start, line.contentEnd));
  // `Developer A: T001 ──► T002` says who does what.
  const isOther = rows.some((row) => row.length > longestLine || isAdvice(row.toLowerCase()));
  if (lines.length > mostLines || isOther) return;
  const read = ({ row, start, end }: DrawnWords, isTarget: boolean): Operand | null => {
    const offset = lines[row]?.start ?? 0;
    return readEnd(document.text, { start: offset + start, end: offset + end }, known, isTarget);
  };
  for (const line of lines) readInner(document.text, line, known, sink);
  const wires = traceWires(rows.map(hideInner)).map(({ isSure, from, to }) => {
    const sources = from.flatMap((words) => read(words, false) ?? []);
    return { isKnown: isSure && sources.length === from.length, sources, to };
  });
  // What else points to the same words is part of what they wait for: `Phase 6 ◄── after all stories`.
  const unsure = new Set(wires.flatMap(({ isKnown, to }) => (isKnown ? [] : to)));
  // A wire that ends nowhere may be one more that a phase waits for, and what is stated of a phase is all that it waits for.
  const hasLoose = wires.some(({ isKnown, to }) => !isKnown && to.length === 0);
  for (const { isKnown, sources, to } of wires) {
    for (const words of isKnown ? to : []) {
      const operand = unsure.has(words) ? null : read(words, true);
      const line = lines[words.row];
      if (operand === null || line === undefined || ((hasLoose || ofTasks) && isPhases(operand))) continue;
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

/** `(T006 + T007 → T008)`: a chain in brackets is about what stands in them. */
const inner = /\(([^()]*(?:→|->)[^()]*)\)/g;

/** Take the arrows of such chains out of the wires of a drawing. */
function hideInner(row: string): string {
  return row.replace(inner, (words) => words.replace(/→|->/g, (arrow) => ' '.repeat(arrow.length)));
}

function readInner(
  text: string,
  { line, start, contentStart, contentEnd }: DocumentLine,
  known: KnownNames,
  sink: StatementSink,
): void {
  for (const match of text.slice(start, contentEnd).matchAll(inner)) {
    const from = start + match.index + 1;
    const range = { start: from, end: from + (match[1]?.length ?? 0) };
    const { drafts } = readChain(readNodes(text, range, known, 'dotted'), { known, self: null });
    const ofTasks = drafts.filter(({ dependents, prerequisites }) => !isPhases(dependents) && !isPhases(prerequisites));
    sink.add(ofTasks, { line, range: { start: contentStart, end: contentEnd }, task: null, listed: false });
  }
}

/** The mentions that words begin with; null for a sentence, and for words that mention something further on. */
function readEnd(text: string, range: TextRange, known: KnownNames, isTarget: boolean): Operand | null {
  // `Phases 3+` may hold what the arrows lead to.
  if (/\d\+/.test(text.slice(range.start, range.end))) return null;
  const nodes = readNodes(text, range, known, 'dotted');
  const end = findLead(nodes);
  const lead = nodes.slice(0, end).filter(({ kind }) => kind === 'reference' || kind === 'mark');
  const [sign, ...title] = nodes.slice(end);
  // `Phase 3: User Story 1 (P1)`
  const isTitled = sign?.kind === 'mark' && sign.text === ':';
  const rest = isTitled ? title.filter((node) => node.kind !== 'reference') : nodes.slice(end);
  // `T007 (depends on T003)` says itself what it waits for.
  const isNoted = rest.some((node) => node.kind === 'group' && states(node.nodes, ['waits']));
  if ((isTarget && isNoted) || rest.some((node) => node.kind === 'reference') || states(rest, ['waits', 'precedes']))
    return null;
  if (lead.length > 0) return readOperand(lead, 'left', { known, self: null });
  return known.isPhaseName(spell(nodes)) ? readOperand(nodes, 'left', { known, self: null }) : null;
}

function isPhases({ references }: Operand): boolean {
  return references.some(({ type }) => type !== 'task' && type !== 'task-range');
}

function states(nodes: readonly SentenceNode[], meanings: readonly RelationMeaning[]): boolean {
  return findRelations(nodes).some(({ relation }) => meanings.includes(relation.meaning));
}

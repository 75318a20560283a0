import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, FenceBlock } from '../document/document.ts';
import { findRelations } from './find-relations.ts';
import type { KnownNames } from './known-names.ts';
import { findLead } from './lead-mentions.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import type { StatementSink } from './statement-sink.ts';

/** An arrow on a line of its own, which may be long. */
const downArrow = /^\s*[↓▼⬇]\s*$/;
const stroke = /^\s*[│|]\s*$/;
const branch = /[├└┌┐┘┬┴┼╔╗╚╝]/;
/** Signs of a drawing with more than one column: what it connects cannot be told line by line. */
const crossing = /[├└┌┐┘┬┴┼╔╗╚╝]|→|->|=>|[─━]{2}|\S {3,}(?![(#←])\S/;

/** Two ids beside each other in a line with an arrow. */
const columns = /[A-Z]-?\d+ {3,}[A-Z]{1,5}-?\d+.*(?:→|[-=]>)/;

/** `T003 ──── T005     │`: a line of the drawing passes beside the words. */
const passing = /[^\s│|].*[│|]\s*$/;

/**
 * Words behind a step: `Phase 3 (US1)  ─── the first that is of use`, `Phase 2   ← blocks everything`, `Adapter (T020) →
 * makes T008 pass`.
 */
export const stepComment = /\s+(?:(?:[─━]{2,}|←)\s[^→]*|→\s+(?:makes|enables|gives|yields|produces|unlocks)\s[^→]*)$/;

/**
 * Read steps that stand below each other in a code block:
 *
 * Phase 1 (Setup)
 *     ↓
 * Phase 2 (Foundational)
 *
 * Each step must begin with a mention, or be a name and nothing else; branches state nothing.
 */
export function readVerticalChains(
  document: Document,
  fence: FenceBlock,
  known: KnownNames,
  sink: StatementSink,
): void {
  let above: Operand | null = null;
  let hasArrow = false;
  let hasStroke = false;
  for (const line of document.lines.slice(fence.firstLine + 1, fence.lastLine)) {
    const words = document.text.slice(line.start, Math.min(line.contentEnd, line.start + 200));
    if (stroke.test(words)) {
      hasStroke = true;
      continue;
    }
    if (downArrow.test(words)) {
      hasArrow = above !== null;
      continue;
    }
    const behind = stepComment.exec(words)?.index;
    const range = { start: line.contentStart, end: behind === undefined ? line.contentEnd : line.start + behind };
    const [first, last] = findSteps(document.text, range).map((part) =>
      branch.test(words) ||
      passing.test(words) ||
      crossing.test(document.text.slice(part.start, part.end)) ||
      range.end - range.start > 160
        ? null
        : readStep(document.text, part, known),
    );
    // `Phase 4 depends on Phase 1` says itself what it waits for, wherever it stands.
    const isOwn = isSentence(document.text, range, known);
    if (first != null && above !== null && hasArrow && !isOwn) {
      const draft = {
        meaning: 'depends',
        form: 'chain',
        dependents: first,
        prerequisites: above,
        soft: false,
      } as const;
      sink.add([draft], { line: line.line, range, task: null, listed: false });
    }
    // Two steps on one stroke without an arrow: what follows may wait for either.
    // So may what stands below several columns: `T002    T003 → T004`.
    const isUnsure: boolean = (hasStroke && !hasArrow && above !== null) || (first === null && columns.test(words));
    above = isUnsure ? null : (last ?? null);
    hasArrow = false;
    hasStroke = false;
  }
}

/** What an arrow above a line leads to, and one below it from: the first and the last step of `T001 → T002`. */
function findSteps(text: string, range: TextRange): readonly [TextRange, TextRange] {
  const words = text.slice(range.start, range.end);
  const end = /\s*(?:→|[-=]>)/.exec(words)?.index ?? words.length;
  const start = /.*(?:→|[-=]>)\s*(?=\S)/.exec(words)?.[0].length ?? 0;
  return [
    { start: range.start, end: range.start + end },
    { start: range.start + start, end: range.end },
  ];
}

function isSentence(text: string, range: TextRange, known: KnownNames): boolean {
  return findRelations(readNodes(text, range, known, 'no')).some(
    ({ relation, start }) => relation.meaning === 'waits' && start > 0,
  );
}

/** The mentions that a step begins with, else its whole name. */
function readStep(
  text: string,
  range: { readonly start: number; readonly end: number },
  known: KnownNames,
): Operand | null {
  const nodes = readNodes(text, range, known, 'no');
  const lead = nodes.slice(0, findLead(nodes)).filter(({ kind }) => kind === 'reference' || kind === 'mark');
  return readOperand(lead.length > 0 ? lead : nodes, 'left', { known, self: null });
}

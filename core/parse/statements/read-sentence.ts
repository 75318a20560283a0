import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { findRelations } from './find-relations.ts';
import { readChain } from './read-chain.ts';
import { readClause, readSubjectPart } from './read-clause.ts';
import { advice, hedges } from './relations.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, SentenceReading, StatementDraft } from './sentence-reading.ts';
import { splitSentences } from './split-sentences.ts';
import { spellWord } from './state-relation.ts';

/**
 * Read what a sentence states about order.
 *
 * The sentence is cut at its relations (`depends on`, `before`, `blocks` …); what stands on both sides of one is read as
 * an operand. A relation without a subject of its own takes that of the one before, else the label, else `self`.
 *
 * @param nodes
 *   The sentence without its bullet and label.
 * @param context
 *   What the file calls things, and what the sentence is about.
 */
export function readSentence(nodes: readonly SentenceNode[], context: SentenceContext): SentenceReading {
  const drafts: StatementDraft[] = [];
  let missed = false;
  let subject = context.self;
  for (const clause of splitSentences(nodes)) {
    // After a full stop the label is the subject again: `**Phase 2**: T011 depends on T003. Blocks all stories`.
    const isNewSentence = hasFullStop(nodes, clause);
    if (isNewSentence && context.self !== null) subject = context.self;
    const shape = writeShape(clause).text;
    if (advice.test(shape)) continue;
    const linked = linkThen(clause);
    const labelled = readArrowLabel(linked, context, subject);
    if (labelled !== null) {
      const reading = readClause(labelled.rest, { ...context, self: labelled.subject });
      drafts.push(...reading.drafts);
      subject = labelled.subject;
      continue;
    }
    if (linked.some((node) => node.kind === 'arrow')) {
      const chain = readChain(linked, context);
      const soft = hedges.test(shape);
      drafts.push(...chain.drafts.map((draft) => (soft ? { ...draft, soft } : draft)));
      missed ||= chain.missed;
      if (chain.drafts.length > 0) {
        subject = chain.subject ?? subject;
        if (chain.rest !== null)
          drafts.push(...readClause(chain.rest.nodes, { ...context, self: chain.rest.subject }).drafts);
        continue;
      }
    }
    const relations = findRelations(clause);
    const reading = readClause(clause, { ...context, self: subject }, relations);
    drafts.push(...reading.drafts);
    missed ||= reading.missed;
    // `US1 — depends on Foundational`: a part without a relation names what the next one is about.
    subject = (relations.length === 0 ? readSubjectPart(clause, context) : reading.subject) ?? subject;
  }
  return { drafts, missed: missed && drafts.length === 0 };
}

/** `Phase 12: CI/CD → フェーズ1完了後いつでも可能`, `US2 → depends on US1`: an arrow that is a dash, no step. */
function readArrowLabel(
  nodes: readonly SentenceNode[],
  context: SentenceContext,
  self: Operand | null,
): { readonly subject: Operand; readonly rest: readonly SentenceNode[] } | null {
  const at = nodes.findIndex((node) => node.kind === 'arrow');
  if (at <= 0 || nodes.some((node, index) => index > at && node.kind === 'arrow')) return null;
  const rest = nodes.slice(at + 1);
  const found = findRelations(rest);
  const isClause =
    found[0]?.start === 0 ||
    found.some(({ relation, end }) => (relation.objectFirst ?? false) && end > 0) ||
    (found[0]?.relation.meaning === 'parallel' && /^[と과와与]$/.test(spellWord(rest[(found[0]?.start ?? 0) - 1])));
  if (!isClause) return null;
  const subject = readSubjectPart(nodes.slice(0, at), context) ?? self;
  return subject === null ? null : { subject, rest };
}

function hasFullStop(nodes: readonly SentenceNode[], clause: readonly SentenceNode[]): boolean {
  const [first] = clause;
  const before = first === undefined ? undefined : nodes[nodes.indexOf(first) - 1];
  return before?.kind === 'mark' && /^[.!?]$/.test(before.text);
}

/** `T005 then its test T013` is `T005 → T013`. */
function linkThen(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  return nodes.map((node, at) => {
    if (node.kind !== 'word' || node.text !== 'then') return node;
    const isLink =
      nodes[at - 1]?.kind === 'reference' && nodes.slice(at + 1, at + 4).some((next) => next.kind === 'reference');
    return isLink ? { kind: 'arrow', start: node.start, end: node.end } : node;
  });
}

import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { fillIn, fillInList } from './fill-in-verb.ts';
import { findRelations, tooMany } from './find-relations.ts';
import { isAdvice, isHedge } from './hedge-words.ts';
import { isThen, linkParts, linkThen } from './link-then.ts';
import { readChain } from './read-chain.ts';
import { readClause, readSubjectPart } from './read-clause.ts';
import { readCondition } from './read-condition.ts';
import { readLast } from './read-last.ts';
import type { SentenceNode } from './sentence-node.ts';
import { type SentenceContext, type SentenceReading, type StatementDraft, speakOf } from './sentence-reading.ts';
import { soften } from './soften.ts';
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
  let both: Operand | null = null;
  let last: Operand | null = null;
  let isWaiting = false;
  let isOverfull = false;
  const steps = linkParts(joinLead(nodes));
  const hasArrow = steps.some(isArrow);
  const sentences: (readonly SentenceNode[])[] = splitSentences(steps);
  // Most sentences have no arrow, and are spared what is only asked of arrows.
  for (const piece of hasArrow ? sentences.flatMap(splitBehindChain).flatMap(splitAtDashArrows) : sentences) {
    const clause = dropPlace(piece);
    // After a full stop the label is the subject again: `**Phase 2**: T011 depends on T003. Blocks all stories`.
    const isNewSentence = hasFullStop(steps, piece);
    if (isNewSentence && context.self !== null) subject = context.self;
    const shape = writeShape(clause).text;
    if (isAdvice(shape)) continue;
    const ending = readLast(clause, { ...context, self: context.self ?? subject });
    if (ending !== null) drafts.push(ending);
    const linked = linkThen(clause);
    const condition = readCondition(linked, context, subject);
    if (condition !== null) {
      drafts.push(condition);
      continue;
    }
    const isChained = linked.some(isArrow);
    if (isChained && isRemark(linked)) continue;
    const labelled = isChained ? readArrowLabel(linked, context, subject) : null;
    if (labelled !== null) {
      const reading = readClause(labelled.rest, speakOf(labelled.subject, context));
      drafts.push(...reading.drafts);
      subject = labelled.subject;
      continue;
    }
    if (isChained) {
      const chain = readChain(linked, context);
      const soft = isHedge(shape);
      drafts.push(...chain.drafts.map((draft) => (soft ? { ...draft, soft } : draft)));
      missed ||= chain.missed;
      if (chain.drafts.length > 0) {
        if (linked !== clause) drafts.push(...readBeside(clause, context));
        subject = chain.subject ?? subject;
        if (chain.rest !== null)
          drafts.push(...readClause(chain.rest.nodes, speakOf(chain.rest.subject, context)).drafts);
        continue;
      }
    }
    const whole = fillInList(isWaiting ? fillIn(clause) : clause);
    const relations = findRelations(whole);
    isOverfull ||= relations === tooMany;
    isWaiting = relations.at(-1)?.relation.form === 'depends-on';
    const { known, looseSelf = false } = context;
    const place = { known, self: subject, part: context.self, both, named: last, looseSelf };
    const reading = readClause(whole, place, relations);
    // `If both are done at once, sequence T013 before T021`: only in that case.
    const isCase = clause[0]?.kind === 'word' && clause[0].text === 'if';
    drafts.push(...(isCase ? reading.drafts.map(soften) : reading.drafts));
    missed ||= reading.missed;
    // `US1 — depends on Foundational`: a part without a relation names what the next one is about.
    const named = relations.length === 0 ? readSubjectPart(clause, context) : (reading.subject ?? null);
    // `its drawings (T003) come later`: the sentence goes on about what has them.
    const isPart = clause[0]?.kind === 'word' && /^(?:its|their)$/.test(clause[0].text);
    subject = isPart ? subject : (named ?? subject);
    last = named?.references.every((one) => one.type === 'task' || one.type === 'task-range') === true ? named : last;
    both = findPair(named, reading.drafts) ?? both;
  }
  return { drafts, missed: isOverfull || (missed && drafts.length === 0) };
}

/** `After Foundational — US1 and US2 can run in parallel`: the dash behind such a beginning is a comma. */
function joinLead(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const [lead] = nodes;
  if (lead?.kind !== 'word' || !leads.test(lead.text)) return nodes;
  const dash = nodes.findIndex((node) => node.kind === 'mark');
  const mark = nodes[dash];
  if (mark?.kind !== 'mark' || mark.text !== '—' || dash > 8) return nodes;
  return [...nodes.slice(0, dash), { ...mark, text: ',' }, ...nodes.slice(dash + 1)];
}

const leads = /^(?:after|once|following|после|après|nach|após|depois|tras|dopo)$/;

/** `In US1, T013 and T014 can run in parallel`: where the tasks stand is nothing that is said of the story. */
function dropPlace(clause: readonly SentenceNode[]): readonly SentenceNode[] {
  const [lead, place] = clause;
  if (lead?.kind !== 'word' || !/^(?:in|within|inside|for|during)$/.test(lead.text) || place?.kind !== 'reference')
    return clause;
  const comma = clause[2]?.kind === 'group' ? 3 : 2;
  const [mark, ...behind] = clause.slice(comma);
  // `In US1, UI tasks T039-T042 …`
  const task = behind.slice(0, 4).find((node) => node.kind !== 'word');
  const isTask = task?.kind === 'reference' && task.references.every(({ type }) => type.startsWith('task'));
  const isPart = place.references.every(({ type }) => type === 'phase' || type === 'story');
  return mark?.kind === 'mark' && mark.text === ',' && isTask && isPart ? clause.slice(comma + 1) : clause;
}

/** Both sides of a draft, and the two together: `T002 before T003; T004 after both`. */
function listSides({ dependents, prerequisites }: StatementDraft): Operand[] {
  const references = [...prerequisites.references, ...dependents.references];
  return [dependents, prerequisites, { range: dependents.range, references }];
}

/** `T002 and T003 are independent; T004 depends on both`: the two that a part names. */
function findPair(named: Operand | null, drafts: readonly StatementDraft[]): Operand | null {
  if (named !== null && isPair(named)) return named;
  for (const draft of drafts) {
    const pair = listSides(draft).find(isPair);
    if (pair !== undefined) return pair;
  }
  return null;
}

function isPair({ references }: Operand): boolean {
  return references.length === 2 && references.every(({ type }) => type !== 'name');
}

/** `T001 → T002 in this order, T004 depends on T003`: behind such a comma begins what is said of other tasks. */
function splitBehindChain(nodes: readonly SentenceNode[]): (readonly SentenceNode[])[] {
  const arrow = nodes.findLastIndex(isArrow);
  const comma = nodes.findIndex((node, at) => {
    const [next] = nodes.slice(at + 1);
    const isBreak = at > arrow && node.kind === 'mark' && node.text === ',' && next?.kind === 'reference';
    return isBreak && nodes.slice(arrow, at).some(({ kind }) => kind === 'word') && isStatement(nodes.slice(at + 1));
  });
  return arrow < 0 || comma < 0 ? [nodes] : [nodes.slice(0, comma), nodes.slice(comma + 1)];
}

/** Whether a relation stands behind its subject. */
function isStatement(nodes: readonly SentenceNode[]): boolean {
  return (findRelations(nodes)[0]?.start ?? 0) > 0;
}

/** `depends on Phase 1 → blocks Phase 3`: an arrow between two relations is a dash. */
function splitAtDashArrows(nodes: readonly SentenceNode[]): (readonly SentenceNode[])[] {
  const found = findRelations(nodes);
  const isDash = (at: number): boolean =>
    nodes[at]?.kind === 'arrow' && (found[0]?.end ?? at + 1) <= at && found.some(({ start }) => start === at + 1);
  const starts = found.length < 2 ? [] : nodes.flatMap((_, at) => (isDash(at) ? [at + 1] : []));
  return [0, ...starts].map((start, at) => nodes.slice(start, (starts[at] ?? nodes.length + 1) - 1));
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
    // `T003 (tests) → must fail before T005`
    (found[0] !== undefined &&
      isWord(rest[0], /^must$/) &&
      rest.slice(0, found[0].start).every(({ kind }) => kind === 'word')) ||
    found.some(({ relation, end }) => (relation.objectFirst ?? false) && end > 0) ||
    (found[0]?.relation.meaning === 'parallel' && /^[と과와与]$/.test(spellWord(rest[(found[0]?.start ?? 0) - 1])));
  if (!isClause) return null;
  const subject = readSubjectPart(nodes.slice(0, at), context) ?? self;
  return subject === null ? null : { subject, rest };
}

/** `Phase 1 → must complete first`, `Phase 3 (US1) → MVP priority`: the arrow is a dash, and nothing is said of another part. */
function isRemark(nodes: readonly SentenceNode[]): boolean {
  const at = nodes.findIndex((node) => node.kind === 'arrow');
  const rest = nodes.slice(at + 1).filter((node) => node.kind !== 'group');
  const isWords =
    at > 0 &&
    findRelations(nodes.slice(0, at)).length === 0 &&
    rest.length > 0 &&
    rest.every((node) => node.kind === 'word');
  return (
    isWords &&
    /^(?:must|should|can|may|will|is|are|has)\b|\b(?:priority|mvp)\b|\bfirst$/.test(writeShape(rest).text) &&
    findRelations(rest).length === 0
  );
}

function isWord(node: SentenceNode | undefined, words: RegExp): boolean {
  return node?.kind === 'word' && words.test(node.text);
}

function isArrow(node: SentenceNode): boolean {
  return node.kind === 'arrow';
}

function hasFullStop(nodes: readonly SentenceNode[], clause: readonly SentenceNode[]): boolean {
  const [first] = clause;
  const before = first === undefined ? undefined : nodes[nodes.indexOf(first) - 1];
  return before?.kind === 'mark' && /^[.!?]$/.test(before.text);
}

/** `T003 and T004 can run in parallel, then T005`: what runs side by side in the parts of such a chain. */
function readBeside(clause: readonly SentenceNode[], context: SentenceContext): readonly StatementDraft[] {
  const starts = clause.flatMap((node, at) => (isThen(node) ? [at + 1] : []));
  return [0, ...starts].flatMap((start, at) => {
    const part = clause.slice(start, (starts[at] ?? clause.length + 1) - 1);
    return readClause(part, context).drafts.filter(({ meaning }) => meaning === 'parallel');
  });
}

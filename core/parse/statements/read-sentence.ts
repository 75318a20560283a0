import type { Operand, Statement } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { writeShape } from './clause-shape.ts';
import { type FoundRelation, findRelations } from './find-relations.ts';
import type { KnownNames } from './known-names.ts';
import { readChain } from './read-chain.ts';
import { type OperandContext, readOperand } from './read-operand.ts';
import { advice, hedges } from './relations.ts';
import type { SentenceNode } from './sentence-node.ts';

/** What a sentence states, before it is known which task or section it stands in. */
export type StatementDraft = Pick<Statement, 'meaning' | 'form' | 'dependents' | 'prerequisites' | 'soft'> & {
  /** The words that state it, where they are but a part of what was read: a note in a task's own text. */
  readonly range?: TextRange;
};

/** Statements of one sentence, and whether something in it looked like a statement and was not understood. */
export interface SentenceReading {
  readonly drafts: readonly StatementDraft[];
  readonly missed: boolean;
  /** What the last relation was about: the subject of a sentence that goes on without naming it. */
  readonly subject?: Operand | null;
}

/** Where a sentence stands. */
export interface SentenceContext {
  readonly known: KnownNames;
  /** What "this phase", "it" or a sentence without a subject speaks of. */
  readonly self: Operand | null;
  /** A subject that names nothing known, such as "core infrastructure that", is `self`. */
  readonly looseSelf?: boolean;
}

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
    if (linked.some((node) => node.kind === 'arrow')) {
      const chain = readChain(linked, context);
      const soft = hedges.test(shape);
      drafts.push(...chain.drafts.map((draft) => (soft ? { ...draft, soft } : draft)));
      missed ||= chain.missed;
      if (chain.drafts.length > 0) {
        subject = chain.subject ?? subject;
        continue;
      }
    }
    const reading = readClause(clause, { ...context, self: subject });
    drafts.push(...reading.drafts);
    missed ||= reading.missed;
    // `US1 — depends on Foundational`: a part without a relation names what the next one is about.
    const isPlain = findRelations(clause).length === 0;
    subject = (isPlain ? readSubjectPart(clause, context) : reading.subject) ?? subject;
  }
  return { drafts, missed };
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

function readSubjectPart(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  const operand = readOperand(nodes, 'left', { known: context.known, self: null });
  return operand?.references.every((one) => one.type !== 'name') === true ? operand : null;
}

/** Cut at full stops, semicolons and dashes outside brackets. */
export function splitSentences(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const sentences: SentenceNode[][] = [[]];
  for (const [at, node] of nodes.entries()) {
    const before = nodes[at - 1];
    const isNumbering = before?.kind === 'word' && /^\d+$/.test(before.text) && nodes[at - 2]?.kind !== 'word';
    if (node.kind === 'mark' && /^[.;!?—]$/.test(node.text) && node.open && !isNumbering) sentences.push([]);
    else sentences.at(-1)?.push(node);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function readClause(nodes: readonly SentenceNode[], context: SentenceContext): SentenceReading {
  const found = findRelations(nodes);
  const drafts: StatementDraft[] = [];
  let missed = false;
  let subject: Operand | null = null;
  let from = 0;
  found.forEach((one, at) => {
    const next = found[at + 1];
    const between = nodes.slice(one.end, next?.start ?? nodes.length);
    const isLast = next === undefined;
    const cut = isLast ? between.length : findClauseEnd(between);
    let right: readonly SentenceNode[] = between.slice(0, cut);
    let left: readonly SentenceNode[] = dropOtherClause(nodes.slice(from, one.start));
    from = one.end + cut;
    if (one.relation.objectFirst === true) {
      const draft = stateObjectFirst(one, left, right, context, subject ?? context.self);
      if (draft !== null) drafts.push(draft);
      return;
    }
    const hasOwn = left.some((node) => isSubjectNode(node));
    if (!hasOwn && at === 0 && one.relation.leads === true) {
      const turned = turnAround(between, isLast);
      if (turned !== null && (context.self === null || isNamed(turned.left, context))) {
        right = turned.right;
        left = turned.left;
        from = isLast ? nodes.length : one.end + right.length + 1;
        if (!isLast) {
          // `After Phase 2, US1 and US2 can run in parallel`: the subject of both relations stands between them.
          const shared = readOperand(turned.left, 'left', context);
          if (shared !== null) subject = shared;
        }
      }
    }
    const own = left.some((node) => isSubjectNode(node)) ? readSubject(left, right, one, context) : null;
    const dependents = own ?? (hasOwn ? null : (subject ?? context.self));
    if (dependents !== null) subject = dependents;
    const reading = state(one, dependents, left, right, context);
    const soft = one.relation.soft === true || isHedged(nodes, one);
    if (reading === 'missed') missed = true;
    else if (reading !== null) drafts.push(soft && reading.meaning === 'depends' ? { ...reading, soft } : reading);
  });
  return { drafts, missed: missed && drafts.length === 0, subject };
}

/** A hedge counts for its own part of the sentence, up to the commas around the relation. */
function isHedged(nodes: readonly SentenceNode[], one: FoundRelation): boolean {
  const isComma = (node: SentenceNode): boolean => node.kind === 'mark' && node.text === ',';
  const from = nodes.slice(0, one.start).findLastIndex(isComma) + 1;
  const after = nodes.slice(one.end).findIndex((node, at, rest) => isComma(node) && rest[at + 1]?.kind === 'word');
  return hedges.test(writeShape(nodes.slice(from, after < 0 ? nodes.length : one.end + after)).text);
}

/** `Task 1-3 は Task 1-2 に依存`: the subject stands before は, else behind the relation, else it is the label. */
function stateObjectFirst(
  one: FoundRelation,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  context: SentenceContext,
  self: Operand | null,
): StatementDraft | null {
  const topic = left.findIndex((node) => node.kind === 'word' && /^[はが在는은]$/.test(node.text));
  const isTopic =
    topic > 0 &&
    left[topic]?.kind === 'word' &&
    topic < left.length - 1 &&
    !/^(?:し|て|完了)/.test(spellWord(left[topic + 1]));
  const object = readOperand(isTopic ? left.slice(topic + 1) : left, 'left', { known: context.known, self: null });
  const named = right.some((node) => node.kind === 'reference')
    ? readOperand(right, 'left', { known: context.known, self: null })
    : null;
  const subject = isTopic
    ? readOperand(left.slice(0, topic), 'left', { known: context.known, self: null })
    : (named ?? self);
  if (object === null || subject === null) return null;
  const { form, meaning } = one.relation;
  const [dependents, prerequisites] = meaning === 'precedes' ? [object, subject] : [subject, object];
  return {
    meaning: 'depends',
    form,
    dependents,
    prerequisites,
    soft: /推奨|望ましい|効率的|建议/.test(writeShape(right).text.replaceAll(' ', '')),
  };
}

function spellWord(node: SentenceNode | undefined): string {
  return node?.kind === 'word' ? node.text : '';
}

/** `the guard is reused by T012, so it should`: only what follows `so` can be the subject. */
function dropOtherClause(left: readonly SentenceNode[]): readonly SentenceNode[] {
  const at = left.findLastIndex(
    (node) => node.kind === 'word' && /^(?:so|but|because|since|while|whereas|which|that)$/.test(node.text),
  );
  return left.slice(at + 1);
}

function readSubject(
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  one: FoundRelation,
  context: SentenceContext,
): Operand | null {
  const read = readOperand(left, 'left', context);
  const isNamed = read?.references.every((reference) => reference.type === 'name') ?? true;
  if (!isNamed || context.looseSelf !== true) return read;
  // `Core infrastructure that MUST be complete before ANY user story` in a phase is about the phase.
  const { meaning } = one.relation;
  const object = meaning === 'precedes' || meaning === 'waits' ? readOperand(right, 'right', context) : null;
  const isPhases = object?.references.every(
    (reference) => reference.type !== 'task' && reference.type !== 'task-range',
  );
  return isPhases === true ? context.self : null;
}

/** Whether nodes name tasks, phases or stories. */
function isNamed(nodes: readonly SentenceNode[], context: SentenceContext): boolean {
  return readSubjectPart(nodes, context) !== null;
}

/** Put the two sides of a relation together; null where it states nothing, `missed` where a side is not understood. */
function state(
  one: FoundRelation,
  subject: Operand | null,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  context: OperandContext,
): StatementDraft | 'missed' | null {
  const { relation } = one;
  const { form } = relation;
  const object = readOperand(right, 'right', context);
  const isDenied = /\b(?:cannot|can't|not|no|never|nothing|neither|don't|mustn't)\b/.test(writeShape(left).text);
  if (relation.meaning === 'parallel') {
    if (subject === null || isDenied) return null;
    const beside = /(?:with|to|alongside|com|[‖∥]|\| \|)$/.test(one.words) ? object : null;
    const prerequisites = beside ?? nothing(subject.range);
    return { meaning: 'parallel', form, dependents: subject, prerequisites, soft: false };
  }
  if (relation.meaning === 'independent') {
    if (subject === null) return null;
    const isAbout = /(?:on|of|from|with|to|by|for|between|across)$/.test(one.words);
    if (isAbout && object === null) return null;
    const prerequisites = isAbout && object !== null ? object : nothing(subject.range);
    return { meaning: 'independent', form, dependents: subject, prerequisites, soft: false };
  }
  if (form !== 'not-until' && /\b(?:landed|shipped|were|was|already|had)\b/.test(writeShape(left).text)) return null;
  if (
    form === 'not-until' &&
    !/\b(?:start|begin|proceed|commence|run|work|implementation|merge|land|started|begun)/.test(writeShape(left).text)
  )
    return null;
  if (relation.needsNegation === true ? !isDenied : isDenied && !/^(?:after|once|before)$/.test(form)) return null;
  if (isDenied && form === 'before' && !/\bno\b/.test(writeShape(left).text)) return null;
  if (subject === null || object === null) return right.length > 0 && (subject ?? object) !== null ? 'missed' : null;
  const only =
    /\bonly\b|\bsolely\b/.test(
      `${/^(?:after|once)$/.test(form) ? '' : one.words} ${writeShape(right.slice(0, 4)).text}`,
    ) && /^(?:depends-on|requires|after|once)$/.test(form);
  const soft = relation.soft === true;
  const isBackward = relation.meaning === 'precedes' && !(isDenied && form === 'before');
  const [dependents, prerequisites] = isBackward ? [object, subject] : [subject, object];
  return { meaning: only ? 'only' : 'depends', form, dependents, prerequisites, soft };
}

function nothing(range: TextRange): Operand {
  return { range: { start: range.end, end: range.end }, references: [] };
}

/** Words that can stand before a relation without being what it is about. */
const noSubject = new Set(
  'and but so then also which that or may can must should will both p is are only do not be thus therefore hence fail fails failing pass complete completed written finish finished done merged land first safe safely run runs start starts proceed work remain cannot has have to been strictly always recommended ideally best preferably typically any time later'.split(
    ' ',
  ),
);

function isSubjectNode(node: SentenceNode): boolean {
  if (node.kind === 'word') return !noSubject.has(node.text) && !/^\d+$/.test(node.text);
  return node.kind === 'reference' || node.kind === 'group';
}

/** Where the object of one relation ends and the subject of the next begins. */
function findClauseEnd(between: readonly SentenceNode[]): number {
  const at = between.findLastIndex(
    (node) =>
      (node.kind === 'mark' && /^[,—:]$/.test(node.text)) ||
      (node.kind === 'word' && /^(?:and|but|so|then|which|while|because|whereas|or)$/.test(node.text)),
  );
  return at < 0 ? between.length : at;
}

/** `After T003 is complete: T004 and T005`: what comes first, then what waits. */
function turnAround(
  between: readonly SentenceNode[],
  isLast: boolean,
): { readonly left: readonly SentenceNode[]; readonly right: readonly SentenceNode[] } | null {
  const isBreak = (node: SentenceNode): boolean =>
    (node.kind === 'mark' && /^[,:—]$/.test(node.text)) || (node.kind === 'word' && node.text === 'then');
  const colon = between.findIndex((node) => node.kind === 'mark' && node.text === ':');
  const at = colon >= 0 ? colon : between.findIndex(isBreak);
  if (at <= 0) return null;
  // `After T001, T002, T003 start` could end its list anywhere.
  const isList =
    colon < 0 &&
    between[at - 1]?.kind === 'reference' &&
    between[at + 1]?.kind === 'reference' &&
    between[at]?.kind === 'mark' &&
    between.slice(at + 1).some(isBreak);
  if (isList) return null;
  void isLast;
  return { right: between.slice(0, at), left: between.slice(at + 1) };
}

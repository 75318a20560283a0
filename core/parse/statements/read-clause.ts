import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { type FoundRelation, findRelations } from './find-relations.ts';
import { isHedge } from './hedge-words.ts';
import { keepSubject } from './keep-subject.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, SentenceReading, StatementDraft } from './sentence-reading.ts';
import { stateObjectFirst } from './state-object-first.ts';
import { listInSequence, spellWord, state } from './state-relation.ts';
import { isSubjectNode } from './subject-words.ts';
import { isListBehind, turnAround } from './turn-around.ts';

/** Read one clause: each relation in it, with what stands on its two sides. */
export function readClause(
  nodes: readonly SentenceNode[],
  context: SentenceContext,
  found: readonly FoundRelation[] = findRelations(nodes),
): SentenceReading {
  const drafts: StatementDraft[] = [];
  let missed = false;
  let subject: Operand | null = null;
  /** What the relation before this one named on its right side. */
  let object: Operand | null = null;
  let from = 0;
  found.forEach((one, at) => {
    const next = found[at + 1];
    const between = nodes.slice(one.end, next?.start ?? nodes.length);
    const isLast = next === undefined;
    const cut = isLast ? between.length : findClauseEnd(between);
    let right: readonly SentenceNode[] = between.slice(0, cut);
    const before = nodes.slice(from, one.start);
    let left: readonly SentenceNode[] = keepSubject(dropOtherClause(before));
    // `T003 must precede T004, which must precede T005`: T004 goes on.
    // `T017 blocks T018 blocks T019`: each goes on with what the one before it named.
    const previous = found[at - 1];
    if (before.length === 0 && previous?.relation.form === one.relation.form && object !== null) subject = object;
    // `run alongside or after Phase 3`, `during or after Phase 3`: either will do.
    const isEither = /(?:^|\b(?:with|during|before) )or$/.test(writeShape(before).text);
    if (one.relation.form === 'after' && isEither && (before.length > 1 || previous?.relation.meaning === 'parallel')) {
      from = one.end + cut;
      return;
    }
    // `can start after US1 or in parallel`
    const isOptional =
      next?.relation.meaning === 'parallel' && isWord(between[cut], /^or$/) && cut === between.length - 1;
    if (/^(?:after|once)$/.test(one.relation.form) && isOptional) {
      from = one.end + cut;
      return;
    }
    const isRelative =
      before.find((node) => node.kind !== 'mark')?.kind === 'word' && /^(?:, )?which\b/.test(writeShape(before).text);
    if (isRelative && object !== null) subject = object;
    object = null;
    from = one.end + cut;
    if (one.relation.objectFirst === true) {
      // `T008 完成后，T009 可并行`: what waits stands behind the comma.
      const isTurned =
        one.relation.meaning === 'waits' &&
        cut === 0 &&
        next?.relation.objectFirst !== true &&
        !(next?.relation.meaning === 'parallel' && isBesideOther(between));
      const behind = isTurned ? between : right;
      const draft = stateObjectFirst(one, left, behind, context, subject ?? context.self);
      if (draft !== null) drafts.push(draft);
      return;
    }
    if (one.relation.meaning === 'independent' && right.length === 0) {
      // `与 US2/US3 无依赖`: what stands before it is what is not needed.
      const beside = left.findIndex((node) => /^[与跟和對对]$/.test(spellWord(node)));
      if (beside >= 0 && !left.slice(0, beside).some(isSubjectNode)) {
        const dependents = subject ?? context.self;
        const prerequisites = readOperand(left.slice(beside + 1), 'right', context);
        if (dependents !== null && prerequisites !== null)
          drafts.push({ meaning: 'independent', form: one.relation.form, dependents, prerequisites, soft: false });
        return;
      }
    }
    // `T014 (it renders the sail and depends on T012)`: `it` is what the sentence is about.
    if (isWord(left[0], /^it$/) && !left.some((node) => node.kind === 'reference')) left = [];
    const hasOwn = left.some((node) => isSubjectNode(node));
    if (!hasOwn && at === 0 && one.relation.leads === true) {
      const isList = isLast && isListBehind(between, before, one, context);
      const turned = isList ? null : turnAround(between);
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
    // `T007–T010 are four files but all depend on T006`: `all` is what the same part began with.
    const again =
      at === 0 && isWord(before[before.length - left.length - 1], /^but$/) && isRepeat(left)
        ? readSubjectPart(before, context)
        : null;
    const own = again ?? (left.some((node) => isSubjectNode(node)) ? readSubject(left, right, one, context) : null);
    const dependents = isPartOfLabel(own, left, right, one, context)
      ? context.self
      : (own ?? (hasOwn ? null : (subject ?? context.self)));
    if (dependents !== null) subject = dependents;
    // `T003-T005 must run sequentially after T001`: one after the other, too.
    if (
      one.relation.form === 'after' &&
      /\bsequential/.test(one.words) &&
      // `# Endpoints (sequential after services)` only says when.
      (hasOwn || right.some((node) => node.kind === 'reference'))
    )
      drafts.push(...listInSequence(dependents, left, context.known));
    if (one.relation.meaning === 'sequence') {
      drafts.push(...listInSequence(dependents, left, context.known));
      return;
    }
    const reading = state(one, dependents, left, right, context);
    if (reading !== null && reading !== 'missed')
      object = one.relation.meaning === 'precedes' ? reading.dependents : reading.prerequisites;
    // `T007 ∥ T006 after T005` is about both.
    if (one.relation.form === 'beside' && reading !== null && reading !== 'missed') {
      const references = [...reading.dependents.references, ...reading.prerequisites.references];
      subject = { range: { start: reading.dependents.range.start, end: reading.prerequisites.range.end }, references };
    }
    const soft = one.relation.soft === true || isHedged(nodes, one, next);
    if (reading === 'missed') missed = true;
    else if (reading !== null) {
      const draft = soft && reading.meaning === 'depends' ? { ...reading, soft } : reading;
      drafts.push(...pairUp(draft, right));
    }
  });
  return { drafts, missed: missed && drafts.length === 0, subject };
}

/** `US1 完了後、US2 とは並列`: US2 is what it may run beside. */
function isBesideOther(nodes: readonly SentenceNode[]): boolean {
  const named = nodes.filter((node) => node.kind !== 'mark' && node.kind !== 'group');
  return isWord(named[0], /^(?:与|和|跟)$/) || (named[0]?.kind === 'reference' && isWord(named[1], /^(?:と|과|와)$/));
}

/** `all`, `they`, `each`: who was named before. */
function isRepeat(left: readonly SentenceNode[]): boolean {
  const words = left.filter((node) => isSubjectNode(node) || node.kind !== 'mark');
  return words.every((node) => isWord(node, /^(?:all|they|each|it|must|should|both)$/));
}

/** `T029 and T033 must follow T028 and T032 respectively`: one by one. */
function pairUp(draft: StatementDraft, right: readonly SentenceNode[]): readonly StatementDraft[] {
  const { dependents, prerequisites } = draft;
  const isPairs = right.some((node) => node.kind === 'word' && node.text === 'respectively');
  if (!isPairs || dependents.references.length !== prerequisites.references.length) return [draft];
  return dependents.references.map((waits, at) => {
    const first = prerequisites.references[at] ?? waits;
    return {
      ...draft,
      dependents: { range: waits.range, references: [waits] },
      prerequisites: { range: first.range, references: [first] },
    };
  });
}

/** A hedge counts for its own part of the sentence, up to the commas around the relation. */
function isHedged(nodes: readonly SentenceNode[], one: FoundRelation, next: FoundRelation | undefined): boolean {
  const isComma = (node: SentenceNode): boolean => node.kind === 'mark' && node.text === ',';
  const from = nodes.slice(0, one.start).findLastIndex(isComma) + 1;
  const after = nodes.slice(one.end).findIndex((node, at, rest) => isComma(node) && rest[at + 1]?.kind === 'word');
  // `depends on Phase 2 and benefits from US1`: only the second is advice.
  const last = next?.relation.soft === true ? next.start : nodes.length;
  return isHedge(writeShape(nodes.slice(from, Math.min(last, after < 0 ? nodes.length : one.end + after))).text);
}

/** `the guard is reused by T012, so it should`: only what follows `so` can be the subject. */
function dropOtherClause(left: readonly SentenceNode[]): readonly SentenceNode[] {
  const at = left.findLastIndex(
    (node, place) =>
      node.kind === 'word' &&
      (/^(?:so|but|because|since|while|whereas|which|that)$/.test(node.text) ||
        (node.text === 'except' && !isCollective(left.slice(0, place)))),
  );
  return left.slice(at + 1);
}

/** `everything except T009` is one side; in `all are independent except T005 depends on T004` T005 begins anew. */
function isCollective(nodes: readonly SentenceNode[]): boolean {
  return /^(?:[^\p{L}]*)(?:all|every|each|any|everything|anything)(?: (?!is|are)[a-z-]+){0,3}$/u.test(
    writeShape(nodes).text,
  );
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

/** `T055–T058: unit tests can start once T047 is complete`: words that only say what of the label's tasks or story is meant. */
function isPartOfLabel(
  own: Operand | null,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  { relation }: FoundRelation,
  { self, part, known }: SentenceContext,
): boolean {
  // `T001 → T002. Any rebase after T002 repeats T001` has no label.
  if (part === null) return false;
  const isTasks =
    self?.references.every(({ type }) => type === 'task' || type === 'task-range' || type === 'story') ?? false;
  const isWords = left.every((node) => node.kind === 'word' || (node.kind === 'mark' && /^[-/&]$/.test(node.text)));
  const isUnknown = own?.references.every((one) => one.type === 'name' && !known.isPhaseName(one.name)) ?? false;
  // `run anytime before opening the US1 PR` is not about the tasks of US1.
  const isTask = right.some(
    (node) => node.kind === 'reference' && node.references.every(({ type }) => type.startsWith('task')),
  );
  const isOrder = relation.meaning === 'waits' || (relation.form === 'before' && isTask);
  return isOrder && isTasks && isWords && isUnknown;
}

/** Whether nodes name tasks, phases or stories. */
function isNamed(nodes: readonly SentenceNode[], context: SentenceContext): boolean {
  return readSubjectPart(nodes, context) !== null;
}

/** What a part without a relation names, if it names tasks, phases or stories. */
export function readSubjectPart(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  const operand = readOperand(nodes, 'left', { known: context.known, self: null });
  const isNamed = operand?.references.every((one) => one.type !== 'name' || context.known.isPhaseName(one.name));
  return isNamed === true ? operand : null;
}

/** Where the object of one relation ends and the subject of the next begins. */
function findClauseEnd(between: readonly SentenceNode[]): number {
  // `T003 needs T002, and T004–T008 all edit one file and must follow T003`
  const own = between.findIndex(
    (node, at) =>
      node.kind === 'mark' &&
      node.text === ',' &&
      isWord(between[at + 1], /^and$/) &&
      between[at + 2]?.kind === 'reference' &&
      isWord(between[at + 3], /^(?:all|both|each|also)$/) &&
      between[at + 4]?.kind === 'word',
  );
  if (own > 0) return own;
  const at = between.findLastIndex(
    (node) =>
      (node.kind === 'mark' && /^[,—:]$/.test(node.text)) ||
      (node.kind === 'word' &&
        /^(?:and|but|so|then|which|while|because|whereas|or|y|e|하며|하고|하면서|하지만)$/.test(node.text)),
  );
  return at < 0 ? between.length : at;
}

function isWord(node: SentenceNode | undefined, words: RegExp): boolean {
  return node?.kind === 'word' && words.test(node.text);
}

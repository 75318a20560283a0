import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { findRelations } from './find-relations.ts';
import { readSubjectPart } from './read-clause.ts';
import { readOperand } from './read-operand.ts';
import { readSentence } from './read-sentence.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';
import { splitSentences } from './split-sentences.ts';
import { isSubjectNode } from './subject-words.ts';

/**
 * Read sentences in brackets: `T005 and T006 can start (T005 depends on T002; T006 depends on T005)`,
 * `T008 ‖ T009 (after T004-T007 complete)`.
 *
 * Only mentions count. A note without a subject is about the mentions right before it, as long as nothing has been
 * stated before: in `US1 depends on Phase 1 (needs the types of T003)` it only gives a reason.
 */
export function readBracketNotes(nodes: readonly SentenceNode[], context: SentenceContext): StatementDraft[] {
  if (!nodes.some((node) => node.kind === 'group')) return [];
  const drafts: StatementDraft[] = [];
  for (const sentence of splitSentences(nodes))
    drafts.push(...readNotes(sentence, context), ...readPath(sentence, context));
  return drafts;
}

/** `Serial path: 4 steps (T001 → T003 → T004)`: brackets that are nothing but a chain of tasks. */
function readPath(nodes: readonly SentenceNode[], context: SentenceContext): StatementDraft[] {
  const at = nodes.findIndex((node) => node.kind === 'group' && node.nodes.some(({ kind }) => kind === 'arrow'));
  const group = nodes[at];
  if (group?.kind !== 'group' || !nodes.slice(0, at).some(isPathWord)) return [];
  const isChain = group.nodes.every((node) => node.kind === 'arrow' || isListPart(node));
  return isChain ? readSentence(group.nodes, { known: context.known, self: null }).drafts.filter(isExplicitOrder) : [];
}

const isPathWord = (node: SentenceNode) => node.kind === 'word' && /^(?:path|chain|critical|spine)$/.test(node.text);

const isNote = (node: SentenceNode) => node.kind === 'group' && findRelations(node.nodes).length > 0;

function readNotes(nodes: readonly SentenceNode[], context: SentenceContext): StatementDraft[] {
  if (!nodes.some(isNote)) return [];
  const first = findRelations(nodes).find((one) => one.relation.meaning !== 'parallel')?.start ?? nodes.length;
  return nodes.flatMap((node, at) => {
    if (node.kind !== 'group' || !isNote(node)) return [];
    const words = dropReason(node.nodes);
    // `Foundational (Phase 2) (BLOCKS ALL)`
    if (/^blocks(?: all| everything)?$/.test(writeShape(words).text))
      return readBlocksAll(nodes.slice(0, at), words, context);
    const [own] = findRelations(words);
    // `can start after Phase 2 (integrates with US1)`: said of the whole, as advice.
    const isAside = own?.start === 0 && own.relation.soft === true;
    const self =
      at < first
        ? readMentionsBefore(nodes.slice(0, at), words, context)
        : isAside
          ? readMain(nodes.slice(0, first), context)
          : null;
    const listed = readListed(words, self);
    if (listed !== null) return listed;
    // `(needs US1)` is about the whole; in `(shares a file — sequence US2 after US1)` only ids count.
    const isWanted = findRelations(words)[0]?.start === 0 ? isExplicitOrder : isTaskOrder;
    return readSentence(words, { known: context.known, self }).drafts.filter(isWanted);
  });
}

/** `(after T003, T005)`: both come first, and neither waits; null for all other brackets. */
function readListed(nodes: readonly SentenceNode[], self: Operand | null): StatementDraft[] | null {
  const [one] = findRelations(nodes);
  const list = nodes.slice(one?.end);
  if (one === undefined || one.start !== 0 || one.relation.leads !== true || one.relation.meaning !== 'waits')
    return null;
  const [first, last] = [list[0], list.at(-1)];
  const references = list.flatMap((node) => (node.kind === 'reference' ? node.references : []));
  if (first === undefined || last === undefined || !list.every(isListPart) || references.length < 2) return null;
  if (self === null) return [];
  const prerequisites = { range: { start: first.start, end: last.end }, references };
  return [{ meaning: 'depends', form: one.relation.form, dependents: self, prerequisites, soft: false }];
}

/** What the sentence around a bracket is about. */
function readMain(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  return readSubjectPart(nodes, context) ?? context.self;
}

/**
 * Read the brackets of a label that is only a name: `**Wave B (after T007)**: T010, T018` is about T010 and T018.
 *
 * @param label
 *   The label, which names nothing of the plan.
 * @param rest
 *   What stands behind its colon.
 */
export function readLabelNotes(
  label: readonly SentenceNode[],
  rest: readonly SentenceNode[],
  context: SentenceContext,
): StatementDraft[] {
  const note = findLabelNote(label);
  return note === null ? [] : applyNote(note, rest, context);
}

/** The brackets of a label that say what the tasks behind it wait for; null where it has none. */
export function findLabelNote(label: readonly SentenceNode[]): readonly SentenceNode[] | null {
  const note = label.find((node) => node.kind === 'group' && findRelations(node.nodes)[0]?.start === 0);
  return note?.kind === 'group' ? note.nodes : null;
}

/**
 * What a title or comment says that the lines below it wait for: `Group 2 (after T007):`, `# After T002 (types):`,
 * `# Sequential — depends on T018:`; null where it names a task of its own, or says nothing of the kind.
 *
 * @param isComment
 *   In code other words may stand before it: `# Parallel after T012`.
 */
export function findGovernor(nodes: readonly SentenceNode[], isComment: boolean): readonly SentenceNode[] | null {
  if (!nodes.some((node) => node.kind === 'reference')) return findLabelNote(nodes);
  const [one, ...more] = findRelations(nodes).filter(
    ({ relation: { meaning } }) => meaning === 'waits' || meaning === 'precedes',
  );
  if (one === undefined || more.length > 0 || !governing.has(one.relation.form)) return null;
  // `T001 完了後、以下を並列実行`
  if (one.relation.objectFirst === true) {
    const isOne = nodes.slice(0, one.start).every(isListPart);
    return isOne && !nodes.slice(one.end).some((node) => node.kind === 'reference') ? nodes.slice(0, one.end) : null;
  }
  // `Parallel opportunities after US1:` is a title like any other.
  const before = nodes[one.start - 1];
  const isLead = before === undefined || (before.kind === 'mark' && before.text === '—');
  if (!isLead && !isComment) return null;
  const behind = nodes.slice(one.end);
  const comma = behind.findIndex((node, at) => isComma(node) && behind[at + 1]?.kind === 'word');
  const object = comma < 0 ? behind : behind.slice(0, comma);
  const rest = [...nodes.slice(0, one.start), ...(comma < 0 ? [] : behind.slice(comma))];
  const first = object.find((node) => node.kind !== 'word' || !/^(?:the|task|tasks|both|all)$/.test(node.text));
  return first?.kind === 'reference' && !rest.some((node) => node.kind === 'reference')
    ? [...nodes.slice(one.start, one.end), ...object]
    : null;
}

const governing = new Set(['after', 'once', 'depends-on', 'requires', 'blocked-by', 'waits-for']);

const isComma = (node: SentenceNode) => node.kind === 'mark' && /^[,:]$/.test(node.text);

/** Say of the tasks that nodes begin with what a note says: `(after T007)` and `T010, T018 (other files)`. */
export function applyNote(
  note: readonly SentenceNode[],
  nodes: readonly SentenceNode[],
  context: SentenceContext,
): StatementDraft[] {
  // `Batch 1 (after T001): Run T002, T003 side by side`
  const [verb] = nodes;
  const isRun = verb?.kind === 'word' && /^(?:run|launch|start|execute)$/.test(verb.text);
  const list = isRun ? nodes.slice(1) : nodes;
  const end = list.findIndex((node) => !isListPart(node));
  const lead = end < 0 ? list : list.slice(0, end);
  const self = lead.length === 0 ? null : readOperand(lead, 'left', { known: context.known, self: null });
  return self === null
    ? []
    : readSentence(note, { known: context.known, self }).drafts.filter((draft) => isExplicitOrder(draft));
}

/** `(different file, only needs T005)`: what stands before the comma is another reason. */
function dropReason(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const relation = findRelations(nodes)[0]?.start ?? 0;
  const comma = nodes.slice(0, relation).findLastIndex((node) => node.kind === 'mark' && node.text === ',');
  return comma >= 0 && !nodes.slice(comma, relation).some(isSubjectNode) ? nodes.slice(comma + 1) : nodes;
}

function readBlocksAll(
  before: readonly SentenceNode[],
  note: readonly SentenceNode[],
  { known }: SentenceContext,
): StatementDraft[] {
  const isName = findRelations(before).length === 0;
  const self = isName && note.length > 1 ? readOperand(before, 'left', { known, self: null }) : null;
  const isExplicit = self?.references.every((one) => one.type !== 'name' || known.isPhaseName(one.name));
  return self !== null && isExplicit === true ? [...readSentence(note, { known, self }).drafts] : [];
}

/** The mentions right before brackets, words such as `can run in parallel` left aside. */
function readMentionsBefore(
  all: readonly SentenceNode[],
  note: readonly SentenceNode[],
  context: SentenceContext,
): Operand | null {
  const [pronoun] = note;
  // `T004 can run in parallel with T003 (both depend on T002)`
  if (pronoun?.kind === 'word' && /^(?:both|all|each|均|都)$/.test(pronoun.text)) {
    const label = all.findLastIndex((node) => node.kind === 'mark' && node.text === ':');
    const named = all.slice(label + 1).filter((node) => node.kind === 'reference');
    const [one, last] = [named[0], named.at(-1)];
    return one === undefined || last === undefined
      ? null
      : { range: { start: one.start, end: last.end }, references: named.flatMap((node) => node.references) };
  }
  const end = all.findLastIndex((node) => node.kind !== 'word' || !sideBySide.test(node.text)) + 1;
  const nodes = all.slice(0, end);
  const start = nodes.findLastIndex((node) => !isListPart(node)) + 1;
  const beside = nodes[start - 1];
  // `US6: can start in parallel with US2 (only needs T014)` is about US6.
  if (beside?.kind === 'word' && /^(?:with|to|alongside|beside|as)$/.test(beside.text)) {
    const [lead] = all;
    return lead?.kind === 'reference'
      ? { range: { start: lead.start, end: lead.end }, references: lead.references }
      : context.self;
  }
  const run = nodes.slice(start);
  // `T009: Grid generation (must complete before T010)` is about T009.
  const { self } = context;
  const isLabel =
    self?.references.every((one) => one.type === 'task' || one.type === 'task-range') === true &&
    all.every((node) => node.kind !== 'reference' || (node.start >= self.range.start && node.end <= self.range.end));
  if (run.length === 0 && isLabel) return self;
  // `**T08** customer address (after T03, T04)`: a title behind an id, and nothing else named.
  const [lead, ...title] = all;
  const isTitle = lead?.kind === 'reference' && lead.references.every(({ type }) => type === 'task');
  if (
    run.length === 0 &&
    isTitle &&
    title.every((node) => node.kind === 'word' || (node.kind === 'mark' && !node.open))
  )
    return { range: { start: lead.start, end: lead.end }, references: lead.references };
  return run.length === 0 ? null : readOperand(run, 'left', { known: context.known, self: null });
}

/** Words of `T003 and T004 can run in parallel` behind its ids. */
const sideBySide =
  /^(?:is|are|can|may|be|also|all|both|run|runs|done|in|parallel|parallelizable|parallel-safe|independent|with|each|other|together|last)$/;

function isListPart(node: SentenceNode): boolean {
  if (node.kind === 'word') return node.text === 'and';
  return node.kind === 'reference' || (node.kind === 'mark' && /^[,/+&‖∥|]$/.test(node.text));
}

function isTaskOrder(draft: StatementDraft): boolean {
  const references = [...draft.dependents.references, ...draft.prerequisites.references];
  return references.every((one) => one.type === 'task' || one.type === 'task-range') && isExplicitOrder(draft);
}

function isExplicitOrder(draft: StatementDraft): boolean {
  const sides = [draft.dependents, draft.prerequisites];
  const isNamed = sides.every((side) => side.references.every((one) => one.type !== 'name' && one.type !== 'all'));
  return isNamed && (draft.meaning === 'depends' || draft.meaning === 'only');
}

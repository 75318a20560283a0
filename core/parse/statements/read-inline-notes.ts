import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { writeShape } from './clause-shape.ts';
import { type FoundRelation, findRelations } from './find-relations.ts';
import { isHedge } from './hedge-words.ts';
import { auxiliaries, connectors, generic, reached } from './operand-words.ts';
import { mayHoldNote } from './order-words.ts';
import { longestSentence, readNodes } from './read-nodes.ts';
import { readObjectFirstNotes } from './read-object-first-notes.ts';
import { readOperand } from './read-operand.ts';
import { readPlainNote } from './read-plain-note.ts';
import { readWholeNote } from './read-whole-notes.ts';
import type { SentenceNode, WordNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';
import { splitSentences } from './split-sentences.ts';

/** Relations that a note may consist of; all others are prose in a task's text. */
const noteForms = new Set(['depends-on', 'blocked-by', 'blocks', 'requires', 'after', 'waits-for', 'before', 'once']);
/** Forms that may stand in the middle of a text; `after T003` and `needs T003` must begin a clause. */
const strongForms = new Set(['depends-on', 'blocked-by', 'waits-for']);
/** `depends:`, `blocked by:`: what stands behind the colon are ids, plain numbers too. */
/** `– after 1`, `, needs 4, 5` at the end: a relation and plain numbers, nothing else. */
const numbered =
  /[—–,;-][ \t]*(?:after|needs|requires|depends on|blocked by)[ \t]+#?\d{1,3}(?:[ \t]*(?:,|and|&|\+|-|–)[ \t]*#?\d{1,3})*[ \t]*\)?\.?[ \t]*$/i;
const tag = /\b(?:dep(?:s|ends?(?:[ \t]on)?|endenc(?:ies|y))?|blocked[- ]by|blocks|after|requires|needs)\W{0,4}:/i;
/**
 * Read notes in a task's own text: `(depends on T005, T007)`, `— depends on T029`, `[depends:T036]`, `blocked-by:t001`,
 * `(after T012)`, `(needs T023, T024)`.
 *
 * Only mentions count, and only right behind the relation; any other mention of an id states nothing.
 */
export function readInlineNotes(text: string, range: TextRange, context: SentenceContext): StatementDraft[] {
  const { self } = context;
  if (self === null || range.end - range.start > longestSentence) return [];
  if (!mayHoldNote(text, range.start, range.end)) return [];
  const plain = readPlainNote(text, range, self, context.known);
  return plain === null ? readNotes(text, range, self, context) : [plain];
}

/** Read notes by the grammar, whatever form they have. */
export function readNotes(text: string, range: TextRange, self: Operand, context: SentenceContext): StatementDraft[] {
  const piece = text.slice(range.start, range.end);
  const isTagged = (piece.includes(':') && tag.test(piece)) || numbered.test(piece);
  const nodes = spellFields(text, readNodes(text, range, context.known, isTagged ? 'tasks' : 'dotted'));
  const notes: SentenceNode[][] = [];
  listNotes(nodes, notes);
  const drafts: StatementDraft[] = [];
  notes.forEach((note, at) => {
    // What begins a line is its title, whatever it says.
    const whole = at > 0 ? readWholeNote(note, context) : null;
    if (whole !== null) drafts.push(whole);
    else readNote(text, note, self, context, drafts);
  });
  // All such words are of scripts beyond ASCII.
  if (/[^\p{ASCII}]/u.test(piece)) {
    const read = [...drafts];
    const isNew = (draft: StatementDraft): boolean => !read.some((one) => overlaps(one.range, draft.range));
    drafts.push(...readObjectFirstNotes(nodes, notes.slice(1), self, context).filter(isNew));
  }
  return drafts;
}

function overlaps(one: TextRange | undefined, other: TextRange | undefined): boolean {
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
}

/** `— **Dependencies**: T001, T002`, `Dep: T001`, `（依存: T001）`, `{deps: T001}` and `@deps(T001)` in a line are `depends: T001`. */
function spellFields(text: string, nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const spelled: SentenceNode[] = [];
  for (const [at, node] of nodes.entries()) {
    if (node.kind === 'group') {
      const before = nodes[at - 1];
      const inner = spellFields(text, node.nodes);
      if (isFieldName(before) && before.end === node.start) spelled.push(...inner);
      else spelled.push({ ...node, nodes: inner });
    } else if (isLetterTag(text, node)) spelled.push({ ...node, text: node.text === 'd' ? 'depends' : 'blocks' });
    else if (isFieldName(node)) spelled.push(spellField(node, nodes, at));
    else if (!isNameTail(node) || !isFieldName(nodes[at - 1])) spelled.push(node);
  }
  return spelled;
}

function spellField(node: WordNode, nodes: readonly SentenceNode[], at: number): WordNode {
  const end = isNameTail(nodes[at + 1]) ? at + 2 : at + 1;
  const next = nodes[end];
  if (next?.kind === 'mark' && next.text === ':')
    return isLikeOther(nodes, end + 1) ? node : { ...node, text: 'depends' };
  return next?.kind === 'group' && next.start === node.end ? { ...node, text: 'depends on' } : node;
}

/** `[D:T001]` and `[B:T004,T005]` among the labels of a task. */
function isLetterTag(text: string, node: SentenceNode): node is WordNode {
  const isLetter = node.kind === 'word' && (node.text === 'd' || node.text === 'b');
  return isLetter && text.charAt(node.start - 1) === '[' && text.charAt(node.end) === ':';
}

/** `前置任务:` is two words. */
function isNameTail(node: SentenceNode | undefined): boolean {
  return node?.kind === 'word' && /^(?:任务|项|关系|タスク|작업)$/.test(node.text);
}

function isFieldName(node: SentenceNode | undefined): node is WordNode {
  return node?.kind === 'word' && fieldWords.test(node.text);
}

const fieldWords =
  /^(?:deps?|depends?|dependson|blockedby|needs|pre-reqs?|upstream|依賴|dependenc(?:y|ies)|dependências?|dependencias?|dépendances?|abhängigkeit(?:en)?|voraussetzung(?:en)?|prérequis|pré-requisitos?|prerequisitos?|prereqs?|prerequisites?|зависит|зависимост[иь]|依赖|前置|依存|의존|선행)$/;

/** `（依存: T019 と同条件）` names a task that waits for the same. */
function isLikeOther(nodes: readonly SentenceNode[], at: number): boolean {
  if (nodes[at]?.kind !== 'reference') return false;
  // Two words at most are looked at: a line may hold a thousand such fields.
  return /^(?:と|与|和)? ?(?:同|같)/.test(writeShape(nodes.slice(at + 1, at + 3)).text);
}

/** Each clause outside brackets, then each bracket. */
function listNotes(nodes: readonly SentenceNode[], notes: SentenceNode[][]): void {
  for (const sentence of splitSentences(nodes)) {
    let part: SentenceNode[] = [];
    for (const [at, node] of sentence.entries()) {
      // `Paint the mast → after T009`
      const isArrow = node.kind === 'arrow' && node.isBack !== true && sentence[at + 1]?.kind === 'word';
      if (!isArrow && (node.kind !== 'mark' || node.text !== '—')) part.push(node);
      else if (part.length > 0) {
        notes.push(part);
        part = [];
      }
    }
    if (part.length > 0) notes.push(part);
  }
  for (const node of nodes) if (node.kind === 'group') listNotes(node.nodes, notes);
}

function readNote(
  text: string,
  nodes: readonly SentenceNode[],
  self: Operand,
  context: SentenceContext,
  drafts: StatementDraft[],
): void {
  const all = findRelations(nodes);
  for (const [at, one] of all.entries()) {
    const { relation } = one;
    // `(when T001 fails)` is a case; `(when T001 is done)` is read as a whole.
    if (/\bwhen\b/.test(one.words)) continue;
    if (!noteForms.has(relation.form) && !(/^(?:waits|precedes)$/.test(relation.meaning) && isWhole(nodes, one)))
      continue;
    // `[needs T003]`: what stands before the bracket is the title.
    const isBracketed = text.charAt((nodes[one.start]?.start ?? 0) - 1) === '[';
    const left = isBracketed ? [] : nodes.slice(at === 0 ? 0 : (all[at - 1]?.end ?? 0), one.start);
    const right = takeTag(text, one.start, nodes, dropColon(nodes.slice(one.end, all[at + 1]?.start ?? nodes.length)));
    const first = right.find((node) => !(node.kind === 'word' && fillers.has(node.text)));
    if (first?.kind !== 'reference' && !isRest(right, relation.form)) continue;
    if (first?.kind === 'reference' && isQuantity(text, first, right)) continue;
    const isOwn = isLastWord(nodes, one, right) || isTestFirst(left, relation.form);
    const subject = isOwn ? self : findSubject(left, relation.form, self, context);
    const object = readOperand(right, 'right', { known: context.known, self: null, isNote: true });
    if (subject === null || object === null) continue;
    const references = object.references.filter((reference) => reference.type !== 'name');
    if (references.length === 0) continue;
    const named = references.length < object.references.length ? cutToMentions(object, references) : object;
    const [dependents, prerequisites] = relation.meaning === 'precedes' ? [named, subject] : [subject, named];
    const form = `note-${relation.form}`;
    const range = { start: findNoteStart(nodes, one.start), end: named.range.end };
    const soft = relation.soft === true || isHedge(writeShape(nodes).text);
    drafts.push({ meaning: 'depends', form, dependents, prerequisites, soft, range });
  }
}

/** `(builds on T004)`, `(gated by T004, T005)`: nothing but the relation and ids. */
function isWhole(nodes: readonly SentenceNode[], { start, end }: FoundRelation): boolean {
  const behind = nodes.slice(end);
  return (
    nodes.slice(0, start).every((node) => node.kind === 'word' && leads.has(node.text)) &&
    behind.some((node) => node.kind === 'reference') &&
    behind.every(
      (node) => node.kind === 'reference' || (node.kind === 'mark' && /^[,/+&:]$/.test(node.text)) || connects(node),
    )
  );
}

function connects(node: SentenceNode): boolean {
  return node.kind === 'word' && (connectors.has(node.text) || fillers.has(node.text));
}

/** `Check the totals again after T010`: what a text ends in, with no other task named before it. */
function isLastWord(nodes: readonly SentenceNode[], one: FoundRelation, right: readonly SentenceNode[]): boolean {
  const left = nodes.slice(0, one.start);
  return (
    one.words === 'after' &&
    left.every((node) => node.kind === 'word' || node.kind === 'mark') &&
    !left.some((node) => node.kind === 'word' && /^(?:not|no|never|until|before|only|if|and|or)$/.test(node.text)) &&
    right.every((node) => node.kind === 'reference' || (node.kind === 'mark' && /^[,/+&.]$/.test(node.text))) &&
    right.at(-1) === nodes.at(-1)
  );
}

/** `Write the tests; they must fail before T010`: the task itself comes first. */
function isTestFirst(left: readonly SentenceNode[], form: string): boolean {
  const last = left.at(-1);
  return (
    form === 'before' &&
    last?.kind === 'word' &&
    /^(?:fail(?:s|ing)?|falh(?:a|am|ar|e|em)|fall(?:a|an|ar|e|en)|échou(?:e|ent))$/.test(last.text) &&
    left.every((node) => (node.kind === 'word' ? !denied.test(node.text) : node.kind === 'mark'))
  );
}

/** `needs 1.2 MB`, `requires 2.1+`, `after 1.1 or later`: a number with more to it is no id. */
function isQuantity(text: string, first: SentenceNode, right: readonly SentenceNode[]): boolean {
  if (!/^\d+(?:\.\d+)+$/.test(text.slice(first.start, first.end))) return false;
  if (/^[%+x×°]/.test(text.slice(first.end))) return true;
  const [next, behind] = right.slice(right.indexOf(first) + 1);
  if (next?.kind !== 'word' || reached.has(next.text) || generic.has(next.text) || auxiliaries.has(next.text))
    return false;
  return !connectors.has(next.text) || behind?.kind !== 'reference';
}

/** `[depends:T036] Bake in T040.md`: what begins behind a square bracket ends at the next one. */
function takeTag(
  text: string,
  relation: number,
  nodes: readonly SentenceNode[],
  right: readonly SentenceNode[],
): readonly SentenceNode[] {
  const start = nodes[relation]?.start ?? 0;
  const end = text.charAt(start - 1) === '[' ? text.indexOf(']', start) : -1;
  return end < 0 ? right : right.filter((node) => node.start < end);
}

/** Names behind the mentions, such as `b.cs` further on in a title, are no part of a note. */
function cutToMentions({ range }: Operand, references: Operand['references']): Operand {
  return { references, range: { start: range.start, end: Math.max(...references.map((one) => one.range.end)) } };
}

/** Where a note begins: at its relation, or at the words such as `this task` and `which` right before it. */
function findNoteStart(nodes: readonly SentenceNode[], relation: number): number {
  let first = relation;
  for (let node = nodes[first - 1]; node?.kind === 'word' && leads.has(node.text); node = nodes[first - 1]) first -= 1;
  return nodes[first]?.start ?? 0;
}

const leads = new Set(['this', 'task', 'it', 'which', 'also', 'only', 'and', 'hard', 'strictly']);

/** `T001 ← blocks everything`: all other tasks, and nothing else said. */
function isRest(right: readonly SentenceNode[], form: string): boolean {
  return (
    form === 'blocks' &&
    /^(?:everything|all (?:other|remaining|subsequent) tasks)(?: else| below)?$/.test(writeShape(right).text)
  );
}

const denied = /^(?:not|no|never|don't|doesn't|cannot|without|isn't|once|if)$/;

/** Words that may stand between a relation and the ids. */
const fillers = new Set(['task', 'tasks', 'both', 'the', 'on', 'completion', 'of', 'all']);

/** Who waits: the task, unless the note names another one; null where the subject is something else. */
function findSubject(
  left: readonly SentenceNode[],
  form: string,
  self: Operand,
  context: SentenceContext,
): Operand | null {
  const afterBreak = left.slice(left.findLastIndex((node) => node.kind === 'mark' && /^[,:]$/.test(node.text)) + 1);
  // `T004 (switch) ← needs T002`: an arrow back is a dash.
  const words = afterBreak.filter(
    (node) => node.kind !== 'mark' && node.kind !== 'group' && !(node.kind === 'arrow' && node.isBack === true),
  );
  if (words.some((node) => node.kind === 'word' && denied.test(node.text))) return null;
  if (
    words.every(
      (node) =>
        node.kind === 'word' &&
        /^(?:this|task|it|which|also|only|and|→|so|must|can|run|start|hard|strictly|p|complete|completes|completed|finish|finished|pass|be|done|successfully|first|has|to|land)$/.test(
          node.text,
        ),
    )
  ) {
    return self;
  }
  if (words.some((node) => node.kind === 'reference')) {
    const other = readOperand(afterBreak, 'left', { known: context.known, self: null });
    const isTasks = other?.references.every((one) => one.type === 'task' || one.type === 'task-range') ?? false;
    return isTasks ? other : null;
  }
  return strongForms.has(form) ? self : null;
}

function dropColon(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const [first] = nodes;
  return first?.kind === 'mark' && first.text === ':' ? nodes.slice(1) : nodes;
}

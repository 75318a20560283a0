import type { Operand, Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { noneValue, type OrderField } from './field-names.ts';
import { findRelations } from './find-relations.ts';
import type { KnownNames } from './known-names.ts';
import type { BareNumbers } from './read-mention.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import { readSentence } from './read-sentence.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';
import { splitSentences } from './split-sentences.ts';
import { nothing } from './state-relation.ts';

/**
 * Read the value of a field such as `**Dependencies**: T001, T002 (both edit the same file)`.
 *
 * @param text
 *   Text of the file.
 * @param range
 *   The value.
 * @param field
 *   What the field's name says.
 * @param context
 *   Its `self` is the task or phase that has the field.
 * @param bare
 *   Whether `1.2` alone is an id.
 */
export function readFieldValue(
  text: string,
  range: TextRange,
  field: OrderField,
  context: SentenceContext,
  bare: BareNumbers,
): StatementDraft[] {
  const { self } = context;
  if (self === null) return [];
  const value = text.slice(range.start, range.end);
  if (noneValue.test(value))
    return field.kind === 'depends' && isWholePhase(self) && nothingValue.test(value) ? [stateNothing(self)] : [];
  const all = readNodes(text, range, context.known, bare);
  const parts = splitSentences(all);
  const nodes = parts[0] ?? [];
  const relation = findRelations(nodes).find((one) => one.relation.form !== 'uses');
  // `**Dependencies**: T012 depends on T007; T013 depends on T009` is no list: each sentence says who waits.
  if (relation !== undefined && relation.start > 0 && ownSubjectForms.has(relation.relation.form)) {
    const sentences = readSentence(all, context).drafts.filter(isExplicit);
    if (sentences.length > 0) return sentences;
  }
  // `**Dependencies**: T003-T005 precede T006; T006 before T007`
  if (relation !== undefined && relation.start > 0 && orderForms.has(relation.relation.form)) {
    const sentences = readSentence(all, context).drafts.filter(isOfTasks);
    if (sentences.length > 0) return sentences;
  }
  // `**Dependencies**: T003 → T004; T006 → T007` of a phase: chains of its own tasks.
  if (isWholePhase(self) && nodes.some(({ kind }) => kind === 'arrow')) {
    const chains = readSentence(all, { ...context, self: null }).drafts.filter(isExplicit);
    if (chains.length > 0) return chains;
  }
  const listedValue = readValue(relation === undefined ? nodes : nodes.slice(0, relation.start), context);
  const listed =
    listedValue !== null && !field.isLoose
      ? listedValue
      : field.isLoose
        ? (keep(listedValue, context.known) ?? keepParts(nodes, context))
        : null;
  const drafts: StatementDraft[] = [];
  if (listed !== null) {
    const [dependents, prerequisites] = field.kind === 'blocks' ? [listed, self] : [self, listed];
    drafts.push({
      meaning: 'depends',
      form: `field-${field.kind}`,
      dependents,
      prerequisites,
      soft: isOptional(text, range),
    });
  }
  drafts.push(...readFurther(parts.slice(1), field, context));
  const isSentence = relation !== undefined && (listedValue === null || relation.relation.meaning === 'independent');
  return isSentence ? [...drafts, ...readSentence(nodes, context).drafts.filter(isExplicit)] : drafts;
}

/** `Phase 2; full integration depends on US1`: what is said behind the list is about the same task or phase. */
function readFurther(
  sentences: readonly (readonly SentenceNode[])[],
  field: OrderField,
  { known, self }: SentenceContext,
): StatementDraft[] {
  if (self === null || field.kind !== 'depends') return [];
  return sentences.flatMap((nodes) => {
    const [one, ...more] = findRelations(nodes);
    const isOwn = one?.relation.form === 'depends-on' && one.start > 0 && one.relation.objectFirst !== true;
    if (!isOwn || more.length > 0 || nodes.slice(0, one.start).some((node) => node.kind !== 'word')) return [];
    const object = readOperand(nodes.slice(one.end), 'right', { known, self: null });
    if (object === null || object.references.some(({ type }) => type === 'name')) return [];
    return [{ meaning: 'depends', form: 'field-depends', dependents: self, prerequisites: object, soft: false }];
  });
}

/** `None`, `None (first package)`, `无`: no `None new`, and no dash, which may only mean that nothing was filled in. */
const nothingValue =
  /^[\s*_`([]*(?:none|n\/a|nothing|无|無|なし|没有|없음|nenhum[ao]?|ningun[ao]?|aucune?|keine?|nessun[ao]|brak|нет)[\s*_`)\]]*(?:$|[.,;:(（—–-])(?!.*\b(?:external|packages?|librar|npm|runtime|third[- ]party)|.*\d)/iu;

function isWholePhase(self: Operand): boolean {
  return self.references.length === 1 && self.references[0]?.type === 'phase';
}

/** `**Dependencies**: None` of a phase: it waits for nothing, not even for the one before it. */
function stateNothing(self: Operand): StatementDraft {
  return {
    meaning: 'independent',
    form: 'no-dependency',
    dependents: self,
    prerequisites: nothing(self.range),
    soft: false,
  };
}

/** Relations that make a sentence of a field's value, where something stands before them. */
const ownSubjectForms = new Set(['depends-on', 'blocked-by', 'waits-for', 'requires']);

/** Relations between tasks that are named on both sides. */
const orderForms = new Set(['before', 'precedes', 'blocks', 'after']);

function isOfTasks({ dependents, prerequisites }: StatementDraft): boolean {
  const references = [...dependents.references, ...prerequisites.references];
  return references.every(({ type }) => type === 'task' || type === 'task-range');
}

/** `all previous tasks`, and `all` where nothing else is said: what stands before it. */
const allBefore =
  /^(?:all(?: (?:previous|prior|above|preceding|earlier))?(?: tasks?)?|tod[ao]s|alle|tous|toutes|全部|すべて|모두|все)$/;

function readValue(nodes: ReturnType<typeof readNodes>, context: SentenceContext): Operand | null {
  const words = nodes
    .flatMap((node) => (node.kind === 'word' ? [node.text] : node.kind === 'mark' ? [] : ['§']))
    .join(' ');
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first !== undefined && last !== undefined && allBefore.test(words)) {
    const range = { start: first.start, end: last.end };
    const isOfPhase = context.self !== null && isWholePhase(context.self);
    return { range, references: [{ type: 'all', of: isOfPhase ? 'previous-phases' : 'previous-tasks', range }] };
  }
  return readOperand(nodes, 'right', { known: context.known, self: null });
}

/** Mentions, and phases called by their names: other names in such a field are mostly documents. */
function keep(operand: Operand | null, known: KnownNames): Operand | null {
  if (operand === null) return null;
  const references = operand.references.filter((one: Reference) => one.type !== 'name' || known.isPhaseName(one.name));
  return references.length === 0 ? null : { ...operand, references };
}

/** `Foundational, goals table`: what is known of a list in a field that holds more than tasks and phases. */
function keepParts(nodes: ReturnType<typeof readNodes>, { known }: SentenceContext): Operand | null {
  const parts: (typeof nodes)[] = [[]];
  for (const node of nodes) {
    if (node.kind === 'mark' && node.text === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const kept = parts.flatMap((part) => keep(readOperand(part, 'right', { known, self: null }), known) ?? []);
  const [first, last] = [kept[0], kept.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return null;
  return {
    range: { start: first.range.start, end: last.range.end },
    references: kept.flatMap(({ references }) => references),
  };
}

function isExplicit(draft: StatementDraft): boolean {
  return [draft.dependents, draft.prerequisites].every((side) => side.references.every((one) => one.type !== 'name'));
}

/** `T004 (optional)`, `T004 (soft)`. */
function isOptional(text: string, range: TextRange): boolean {
  return /\((?:optional|soft|recommended|nice to have)\b/i.test(text.slice(range.start, range.end));
}

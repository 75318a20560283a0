import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { writeShape } from './clause-shape.ts';
import { findOrderField, noneValue } from './field-names.ts';
import { findRelations } from './find-relations.ts';
import { isAdvice } from './hedge-words.ts';
import { readBracketNotes, readLabelNotes } from './read-bracket-notes.ts';
import { readFieldValue } from './read-field-value.ts';
import type { BareNumbers } from './read-mention.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import { readSentence } from './read-sentence.ts';
import { isAdviceLabel, isMetaLabel, isSilentLabel } from './section-kind.ts';
import type { SentenceNode } from './sentence-node.ts';
import { type SentenceContext, type SentenceReading, type StatementDraft, speakOf } from './sentence-reading.ts';
import { soften } from './soften.ts';
import { listInSequence } from './state-relation.ts';

/** An item read: its statements, and what lines nested under it are about. */
export interface ItemReading extends SentenceReading {
  /** What the label names: the subject of nested items that name none. */
  readonly label: Operand | null;
  /** The label says that what follows states no order: `**Developer A**:`. */
  readonly isSilent: boolean;
}

/**
 * Read one bullet or paragraph: `**Setup (Phase 1)**: No dependencies - can start immediately`.
 *
 * @param text
 *   Text of the file.
 * @param range
 *   The item without bullet and box.
 * @param context
 *   Its `self` is what the item above it, or its phase, is about.
 * @param bare
 *   Whether `1.2` alone is an id.
 */
export function readItem(text: string, range: TextRange, context: SentenceContext, bare: BareNumbers): ItemReading {
  const nodes = readNodes(text, range, context.known, bare);
  if (isAdvice(writeShape(takeBeginning(nodes)).text))
    return { drafts: [], missed: false, label: null, isSilent: false };
  const colon = findLabelEnd(nodes);
  if (colon < 0)
    return {
      label: null,
      isSilent:
        isSilentLabel(text.slice(range.start, range.end)) && !isStage(nodes, context) && !isPhaseLead(nodes, context),
      ...withNotes(readSentence(nodes, context), readBracketNotes(nodes, context)),
    };
  const labelNodes = nodes.slice(0, colon);
  const labelText = text.slice(range.start, nodes[colon]?.start ?? range.end);
  const rest = nodes.slice(colon + 1);
  // `**Verification (Phase 9)**:` is about that phase.
  const isPhase = /^\W*(?:verif|validat|accept|test|deliver)[^(（]*[(（](?:phase|fase|阶段|フェーズ)\s*\d/i.test(
    labelText,
  );
  if (isSilentLabel(labelText) && !isPhase && !isStage(labelNodes, context))
    return { drafts: [], missed: false, label: null, isSilent: true };
  const field = findOrderField(labelText.replace(/\s*\(.*\)\s*/, ''));
  const first = rest[0];
  if (field !== null && context.self !== null && first !== undefined) {
    const value = { start: first.start, end: range.end };
    return { drafts: readFieldValue(text, value, field, context, bare), missed: false, label: null, isSilent: false };
  }
  const isMeta = isMetaLabel(labelText.replace(/[*_`]/g, ''));
  const label = isMeta ? null : readOperand(labelNodes, 'left', { known: context.known, self: null });
  if (
    rest.length > 0 &&
    noneValue.test(text.slice(first?.start ?? range.end, range.end)) &&
    findRelations(rest).length === 0 &&
    !rest.some((node) => node.kind === 'arrow')
  ) {
    return { drafts: [], missed: false, label, isSilent: false };
  }
  // `**Foundation (blocks all stories)**: T004–T006`
  const tail = labelNodes.at(-1);
  const isNoted = label !== null && tail?.kind === 'group' && findRelations(tail.nodes)[0]?.start === 0;
  const noted = isNoted ? readSentence(tail.nodes, speakOf(label, context)).drafts.filter(isWhole) : [];
  const needs = bare === 'dotted' && label !== null ? readBareNeeds(rest, label, context) : null;
  if (needs !== null) {
    const behind = readSentence(rest.slice(needs.end), speakOf(label, context));
    return { label, isSilent: false, ...behind, drafts: [needs.draft, ...behind.drafts] };
  }
  const sequence = isSequenceLabel(labelText) ? listSteps(rest, context) : [];
  if (sequence.length > 0) {
    const drafts = isAdviceLabel(labelText) ? sequence.map(soften) : sequence;
    return { drafts, missed: false, label: null, isSilent: false };
  }
  const sentence = rest.length === 0 && isParallelSentence(labelNodes) ? labelNodes : rest;
  const reading = withNotes(readSentence(sentence, speakOf(label ?? context.self, context)), [
    ...noted,
    ...readBracketNotes(nodes, speakOf(label ?? context.self, context)),
    ...(label?.references.some((one) => one.type !== 'name') === true ? [] : readLabelNotes(labelNodes, rest, context)),
  ]);
  // `Suggested order: T001 → T002` is advice, whatever it puts in a row; `US3 Recommended route` is the name of a story.
  const isNamed = label?.references.some(({ type }) => type === 'story' || type === 'phase') === true;
  const drafts = isAdviceLabel(labelText) && !isNamed ? reading.drafts.map(soften) : reading.drafts;
  return { label, isSilent: false, ...reading, drafts };
}

/**
 * `**US2**: US1 complete (enhances it)`, `**US2**: Foundational + US1 sails`: behind a story or phase nothing but what it
 * needs, up to a dash, a full stop or brackets.
 */
function readBareNeeds(
  rest: readonly SentenceNode[],
  label: Operand,
  { known }: SentenceContext,
): { readonly draft: StatementDraft; readonly end: number } | null {
  if (!label.references.every(({ type }) => type === 'story' || type === 'phase')) return null;
  const stop = rest.findIndex((node) => node.kind === 'group' || (node.kind === 'mark' && /^[—.;]$/.test(node.text)));
  const end = stop < 0 ? rest.length : stop;
  const nodes = rest.slice(0, end);
  const last = nodes.at(-1);
  const isDone = last?.kind === 'word' && /^(?:complete|completed|done|finished)$/.test(last.text);
  const [first, plus] = nodes;
  const isSum =
    first?.kind === 'word' &&
    /^(?:foundation|foundational|setup)$/.test(first.text) &&
    plus?.kind === 'mark' &&
    plus.text === '+';
  const isPlain = nodes.every(({ kind }) => kind !== 'arrow') && findRelations(nodes).length === 0;
  if (!(isDone || isSum) || !isPlain || nodes.length > 12) return null;
  const prerequisites = readOperand(isDone ? nodes.slice(0, -1) : nodes, 'right', { known, self: null });
  const isKnown = prerequisites?.references.every((one) =>
    one.type === 'name' ? known.isPhaseName(one.name) : one.type === 'story' || one.type === 'phase',
  );
  if (prerequisites === null || isKnown !== true) return null;
  return { draft: { meaning: 'depends', form: 'depends-on', dependents: label, prerequisites, soft: false }, end };
}

/** `Sequential:`, `**Execution order** (same file):` */
function isSequenceLabel(label: string): boolean {
  return /^[\s*_`]*(?:(?:in|strict|strictly|execution|task|suggested|recommended) )*(?:sequential(?:ly)?|sequence|serial|order)[\s*_`]*(?:\([^)]*\))?[\s*_`]*$/i.test(
    label,
  );
}

/** `T003, T005, T009` behind such a label, brackets and a `then` before the last aside: each waits for the one before it. */
function listSteps(nodes: readonly SentenceNode[], { known }: SentenceContext): StatementDraft[] {
  const steps = nodes.filter((node) => node.kind !== 'group' && !(node.kind === 'word' && node.text === 'then'));
  const isList = steps.every((node) => node.kind === 'reference' || (node.kind === 'mark' && /^[,.]$/.test(node.text)));
  const references = steps.flatMap((node) => (node.kind === 'reference' ? node.references : []));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!isList || first === undefined || last === undefined) return [];
  return listInSequence({ range: { start: first.start, end: last.end }, references }, [], known);
}

/** `Sprint 2: …` where phases are called so is about that phase, and no note on staffing. */
function isStage(nodes: readonly SentenceNode[], { known }: SentenceContext): boolean {
  return known.stageWord !== null && nodes.some((node) => node.kind === 'reference');
}

/** Of all stories or the rest: what names ids is read with the other brackets. */
function isWhole({ dependents, prerequisites }: StatementDraft): boolean {
  return [...dependents.references, ...prerequisites.references].some((one) => one.type === 'all');
}

/** `Validation (T024-T032) happens after all stories`: about tasks or a phase that are called so, no word on how to check. */
function isPhaseLead([name, ids]: readonly SentenceNode[], { known }: SentenceContext): boolean {
  if (name?.kind !== 'word' || !/^(?:validation|verification|testing|tests)$/.test(name.text)) return false;
  return ids?.kind === 'group' ? ids.nodes[0]?.kind === 'reference' : known.isPhaseName(name.text);
}

function withNotes(reading: SentenceReading, notes: readonly StatementDraft[]): SentenceReading {
  return notes.length === 0 ? reading : { ...reading, drafts: [...reading.drafts, ...notes] };
}

/** `**US2 + US3 can run in parallel** after US1:` with more below it. */
function isParallelSentence(nodes: readonly SentenceNode[]): boolean {
  const [first, second] = findRelations(nodes);
  return first?.relation.form === 'in-parallel' && /^(?:can|may|could)\b/.test(first.words) && second !== undefined;
}

/** The first colon, if what stands before it is a label and not the beginning of a sentence. */
function findLabelEnd(nodes: readonly SentenceNode[]): number {
  const colon = nodes.findIndex((node) => node.kind === 'mark' && node.text === ':' && node.open);
  if (colon <= 0 || colon > 14) return -1;
  const before = nodes.slice(0, colon);
  if (before.some((node) => node.kind === 'arrow' || (node.kind === 'mark' && /^[.;!?]$/.test(node.text) && node.open)))
    return -1;
  // `After T003 is complete: T004 and T005` and `Phase 2 depends on: Phase 1` are sentences.
  const relation = findRelations(before)[0];
  if (
    relation !== undefined &&
    relation.relation.meaning !== 'parallel' &&
    relation.relation.meaning !== 'independent'
  ) {
    return relation.start === 0 && relation.relation.leads !== true ? colon : -1;
  }
  return colon;
}

/** `All depend on Phase 2; each in priority order`: what stands behind a semicolon is said for itself. */
function takeBeginning(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const end = nodes.findIndex((node) => node.kind === 'mark' && node.text === ';');
  return nodes.slice(0, end < 0 ? 14 : Math.min(end, 14));
}

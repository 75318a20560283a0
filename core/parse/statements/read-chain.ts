import type { Operand } from '../../model/statement.ts';
import { spell } from './cut-operand.ts';
import { findRelations } from './find-relations.ts';
import type { OperandContext } from './operand-context.ts';
import { connectors, generic, leading } from './operand-words.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { StatementDraft } from './sentence-reading.ts';

/** Statements of a chain, and what is said behind it of its last step: `Setup → Foundational: blocks all stories`. */
export interface ChainReading {
  readonly drafts: readonly StatementDraft[];
  readonly missed: boolean;
  readonly subject: Operand | null;
  readonly rest: { readonly subject: Operand; readonly nodes: readonly SentenceNode[] } | null;
}

/**
 * Read a chain: `Setup → Tests → Implementation`, `1) US1 → 2) US2`, `T001 → {T002, T003} → T004`.
 *
 * Each link is a statement of its own. `T001 → T002, T003 → T004` is two chains, as every part between commas has an
 * arrow; `T001 → T002, T003, T004 → T005` is one, with three tasks side by side.
 */
export function readChain(nodes: readonly SentenceNode[], context: OperandContext): ChainReading {
  const isBack = nodes.some((node) => node.kind === 'arrow' && node.isBack === true);
  // `After T003 → T004 complete, …` names a chain that is over, no step that is needed.
  const isCondition = nodes[0]?.kind === 'word' && /^(?:after|once|when|as)$/.test(nodes[0].text);
  const readings = (isBack ? splitBackChains(nodes) : splitChains(nodes)).map((chain) =>
    readOneChain(chain, context, isCondition),
  );
  const drafts = readings.flatMap((reading) => reading.drafts);
  const missed = readings.some((reading) => reading.missed) && drafts.length === 0;
  return { drafts, missed, subject: readings[0]?.subject ?? null, rest: readings.at(-1)?.rest ?? null };
}

/**
 * `T006 ← T004, T005 / T012 ← T007〜T011`: what each arrow leads to stands before it; a stroke begins the next chain.
 *
 * Where commas could begin one as well (`T006 ← T004, T012 ← T007`), or arrows point both ways, nothing is taken.
 */
function splitBackChains(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const parts: SentenceNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'mark' && /^[/|;]$/.test(node.text) && node.open) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.filter((part) => {
    const arrows = part.filter((node) => node.kind === 'arrow');
    const hasComma = part.some((node) => node.kind === 'mark' && node.text === ',');
    return arrows.length > 0 && arrows.every((node) => node.isBack === true) && (arrows.length === 1 || !hasComma);
  });
}

function splitChains(nodes: readonly SentenceNode[]): SentenceNode[][] {
  // `Phase 2 → Phase 3, Phase 4 (parallel) → Phase 5` says itself that the two stand side by side.
  const isBeside = nodes.some((node) => node.kind === 'group' && spell(node.nodes) === 'parallel');
  if (isBeside) return [[...nodes]];
  const parts: SentenceNode[][] = [[]];
  for (const [at, node] of nodes.entries()) {
    const isBreak =
      (node.kind === 'mark' && /^[—:|]$/.test(node.text)) ||
      (((node.kind === 'mark' && node.text === ',') ||
        (node.kind === 'word' && /^(?:and|与|和|then)$/.test(node.text))) &&
        !isListed(nodes.slice(at + 1)));
    if (isBreak) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const lead = parts.findIndex((part) => part.some((node) => node.kind === 'arrow'));
  parts.splice(0, Math.max(0, lead));
  const chains = parts.filter((part) => part.some((node) => node.kind === 'arrow'));
  // A list between two arrows makes one chain of all; a list behind the last belongs to none.
  const first = parts.findIndex((part) => chains.includes(part));
  const last = parts.findLastIndex((part) => chains.includes(part));
  const isList = parts
    .slice(first, last)
    .some((part) => !chains.includes(part) && part.some((node) => node.kind === 'reference'));
  const isSeveral = chains.length > 1 && !isList;
  return isSeveral ? chains : [[...nodes]];
}

/** `T003, then T004 and T005, then T006`: the comma says that the list before it is one step. */
function isListed(behind: readonly SentenceNode[]): boolean {
  const next = behind.find((node) => node.kind === 'arrow');
  return next?.kind === 'arrow' && next.isApart === true;
}

function readOneChain(all: readonly SentenceNode[], context: OperandContext, isCondition: boolean): ChainReading {
  const nodes = openSteps(all);
  const segments: SentenceNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'arrow') segments.push([]);
    else segments.at(-1)?.push(node);
  }
  const [first, second] = segments;
  // `Phase 3 (US1) → Phase 2 done`: the arrow leads to what is needed.
  const isBack = nodes.some((node) => node.kind === 'arrow' && node.isBack === true);
  const isReversed =
    isBack ||
    (segments.length === 2 &&
      first !== undefined &&
      second !== undefined &&
      ((isDone(second) && !isCondition) || isNeeded(second)));
  if (second !== undefined && isNeeded(second)) second.splice(findRelations(second)[0]?.start ?? second.length);
  if (isReversed) segments.reverse();
  const operands = segments.map((segment, at) => readSegment(segment, at === 0, at === segments.length - 1, context));
  const drafts: StatementDraft[] = [];
  let missed = false;
  for (let at = 1; at < operands.length; at += 1) {
    const prerequisites = operands[at - 1];
    const dependents = operands[at];
    if (prerequisites == null || dependents == null) missed = true;
    else
      drafts.push({
        meaning: 'depends',
        form: isBack ? 'depends-on' : 'chain',
        dependents,
        prerequisites,
        soft: false,
      });
  }
  const rest = isReversed ? null : readRest(segments.at(-1) ?? [], operands.at(-1) ?? null);
  return { drafts, missed, subject: operands[isReversed ? 1 : 0] ?? null, rest };
}

/** `T001 → (T002 → T003) → T004`: a chain that is a step of another goes on with it. */
function openSteps(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  return nodes.flatMap((node, at) => {
    const [before, behind] = [nodes[at - 1], nodes[at + 1]];
    const isStep =
      (before === undefined || before.kind === 'arrow') && (behind === undefined || behind.kind === 'arrow');
    if (node.kind !== 'group' || !isStep || !node.nodes.some(({ kind }) => kind === 'arrow')) return [node];
    return node.nodes.some((inner) => inner.kind === 'mark' && inner.text === ',') ? [node] : node.nodes;
  });
}

/** What follows the last step: behind a colon, or a relation of which it is the subject. */
function readRest(segment: readonly SentenceNode[], subject: Operand | null): ChainReading['rest'] {
  if (subject === null) return null;
  const from = segment.findIndex((node) => node.start >= subject.range.end);
  if (from < 0) return null;
  const relation = findRelations(segment.slice(from))[0]?.start ?? -1;
  const between = segment.slice(from, from + Math.max(0, relation));
  const colon = between.findIndex((node) => node.kind === 'mark' && node.text === ':');
  const isBare = between.every((node) => node.kind === 'group' || (node.kind === 'word' && auxiliary.test(node.text)));
  if (relation < 0 || (colon < 0 && !isBare)) return null;
  return { subject, nodes: segment.slice(from + colon + 1) };
}

/** Words between the last step and its verb: `Foundational must complete before any user story`. */
const auxiliary = /^(?:must|should|both|all|also|is|are|be|been|complete|completed|finish|finished|done|then|and)$/;

function readSegment(
  segment: readonly SentenceNode[],
  isFirst: boolean,
  isLast: boolean,
  context: OperandContext,
): Operand | null {
  let nodes = dropNumbering(segment);
  // `US1 because the agent requires A → B` is no chain; `A → B before release` ends with B.
  const relation = findRelations(nodes).find(
    ({ relation: { meaning } }) => meaning === 'waits' || meaning === 'precedes',
  );
  if (relation !== undefined && !isLast) return null;
  if (relation !== undefined) nodes = nodes.slice(0, relation.start);
  nodes = dropTitle(nodes);
  if (isFirst) {
    const colon = nodes.findLastIndex((node) => node.kind === 'mark' && /^[:—]$/.test(node.text));
    nodes = nodes.slice(colon + 1);
  }
  const only = nodes[0];
  if (nodes.length === 1 && only?.kind === 'group') nodes = only.nodes;
  if (isLast) {
    const end = nodes.findIndex(
      (node, at) => at > 0 && node.kind === 'mark' && (/^[:—!?]$/.test(node.text) || isOther(nodes, at)),
    );
    if (end > 0) nodes = nodes.slice(0, end);
  }
  const read = readOperand(nodes, isLast ? 'right' : 'left', { ...context, self: null });
  const isUnknown = read?.references.every(({ type }) => type === 'name') ?? true;
  if (!isFirst || !isUnknown || nodes.at(-1)?.kind !== 'reference') return read;
  // `Tasks are ordered T001 → T002`, `Foundational T001 → T002` begin with T001; `numbered T001 → T041` is a range.
  const words = nodes.findLastIndex((node) => node.kind === 'word' && !connectors.has(node.text));
  const before = nodes[words];
  const isOrder = before?.kind === 'word' && /^(?:ordered|sequenced|order|sequence|chain|run|go)$/.test(before.text);
  if (!isOrder && !context.known.isPhaseName(spell(nodes.slice(0, words + 1)))) return read;
  return readOperand(nodes.slice(words + 1), 'left', { ...context, self: null });
}

/** `T003 → T004, tests T005`: words behind a comma begin something else than one more step. */
function isOther(nodes: readonly SentenceNode[], comma: number): boolean {
  const [before, mark, behind] = nodes.slice(comma - 1, comma + 2);
  return (
    mark?.kind === 'mark' &&
    mark.text === ',' &&
    (before?.kind === 'reference' || before?.kind === 'group') &&
    behind?.kind === 'word' &&
    !connectors.has(behind.text) &&
    !leading.has(behind.text) &&
    !generic.has(behind.text)
  );
}

/** `T011: write the tests` is T011. */
function dropTitle(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const colon = nodes.findIndex((node) => node.kind === 'mark' && node.text === ':');
  const isId =
    colon > 0 &&
    nodes
      .slice(0, colon)
      .every((node) => node.kind === 'reference' || node.kind === 'group' || spell([node]) === 'task');
  return isId && !nodes.slice(colon).some((node) => node.kind === 'reference') ? nodes.slice(0, colon) : nodes;
}

/** A mention with `done` or `complete` behind it: a condition, not a step. */
function isDone(nodes: readonly SentenceNode[]): boolean {
  const at = nodes.findIndex(
    (node) =>
      node.kind !== 'reference' && node.kind !== 'group' && !(node.kind === 'mark' && /^[,/+&]$/.test(node.text)),
  );
  const word = nodes[at];
  return at > 0 && word?.kind === 'word' && /^(?:done|complete|completed|finished)$/.test(word.text);
}

/** `US6 → Phase 3 に依存`: what is named is depended on. */
function isNeeded(nodes: readonly SentenceNode[]): boolean {
  return findRelations(nodes).some(({ relation }) => relation.form === 'depends-on' && relation.objectFirst === true);
}

/** `2) US2` and `3. US3` are US2 and US3. */
function dropNumbering(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const [number, mark] = nodes;
  const isNumber = number?.kind === 'word' && /^\d+$/.test(number.text);
  return isNumber && mark?.kind === 'mark' && /^[.):]$/.test(mark.text) ? nodes.slice(2) : nodes;
}

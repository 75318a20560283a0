import type { FoundRelation } from './find-relations.ts';
import { auxiliaries, connectors, reached } from './operand-words.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext } from './sentence-reading.ts';

/** `T006: can start after T003, T004`: nothing but a list, of which a label or a verb says that another one waits for it. */
export function isListBehind(
  between: readonly SentenceNode[],
  before: readonly SentenceNode[],
  { words }: FoundRelation,
  { self }: SentenceContext,
): boolean {
  const isState = (node: SentenceNode) =>
    node.kind === 'word' && (auxiliaries.has(node.text) || reached.has(node.text));
  // `starts once T003, T004 are done`
  const list = between.slice(0, between.findLastIndex((node) => !isState(node)) + 1);
  const isList = list.every(
    (node) =>
      node.kind === 'reference' ||
      node.kind === 'group' ||
      ((node.kind === 'mark' || node.kind === 'word') && connectors.has(node.text)),
  );
  const hasVerb = before.some((node) => node.kind === 'word') || verb.test(words);
  return isList && (self !== null || hasVerb);
}

/** Words of a relation that say what it is that waits: `can start after`, `must run before`. */
const verb = /\b(?:can|may|should|must|will|be|begins?|starts?|started|runs?|proceed|comes?|happens?|done)\b/;

/**
 * The comma behind a list that says where it ends: `T003, T004 are complete, T005 can start` by its state, `T003, T004,
 * and T005, T006 can start` by the word before its last.
 */
function findListEnd(nodes: readonly SentenceNode[]): number | null {
  const ends = nodes.flatMap((node, at) => (node.kind === 'mark' && node.text === ',' ? [at] : []));
  if (ends.length < 2) return null;
  const end = ends.find((at) => {
    const [last, before, mark] = [nodes[at - 1], nodes[at - 2], nodes[at - 3]];
    const isState = last?.kind === 'word' && reached.has(last.text);
    const isLast =
      last?.kind === 'reference' &&
      before?.kind === 'word' &&
      before.text === 'and' &&
      mark?.kind === 'mark' &&
      mark.text === ',';
    return (isState || isLast) && nodes[at + 1]?.kind === 'reference';
  });
  const isPlain = nodes
    .slice(0, end)
    .every(
      (node) => node.kind === 'reference' || node.kind === 'mark' || (node.kind === 'word' && isListWord(node.text)),
    );
  return end !== undefined && isPlain ? end : null;
}

const isListWord = (text: string): boolean =>
  connectors.has(text) ||
  auxiliaries.has(text) ||
  reached.has(text) ||
  /^(?:completing|finishing|all|both)$/.test(text);

/** `After T003 is complete: T004 and T005`: what comes first, then what waits. */
export function turnAround(
  between: readonly SentenceNode[],
): { readonly left: readonly SentenceNode[]; readonly right: readonly SentenceNode[] } | null {
  const isBreak = (node: SentenceNode): boolean =>
    (node.kind === 'mark' && /^[,:—]$/.test(node.text)) || (node.kind === 'word' && node.text === 'then');
  const colon = between.findIndex((node) => node.kind === 'mark' && node.text === ':');
  const at = colon >= 0 ? colon : (findListEnd(between) ?? between.findIndex(isBreak));
  if (at <= 0) return null;
  // `After T001, T002, T003 start` could end its list anywhere.
  const isList =
    colon < 0 &&
    between[at - 1]?.kind === 'reference' &&
    between[at + 1]?.kind === 'reference' &&
    between[at]?.kind === 'mark' &&
    findListEnd(between) === null &&
    between.slice(at + 1).some(isBreak);
  if (isList) return null;
  // `after US1, because it reuses the hook (T007)` only gives a reason.
  const next = between[at + 1];
  if (next?.kind === 'word' && /^(?:because|since|as|so|which|that|but)$/.test(next.text)) return null;
  return { right: between.slice(0, at), left: between.slice(at + 1) };
}

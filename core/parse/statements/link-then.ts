import { type FoundRelation, findRelations } from './find-relations.ts';
import type { SentenceNode } from './sentence-node.ts';
import { spellWord } from './state-relation.ts';

/**
 * `T005 then its test T013` is `T005 → T013`, and so are `T009-T013 (tests), then T014 (code)` and `write tests (T005)
 * first, see them fail, then implement (T011)`.
 */
export function linkThen(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  if (!nodes.some(isThen)) return nodes;
  const linked: SentenceNode[] = [];
  nodes.forEach((node, at) => {
    // `T001, followed by T002`
    if (spellWord(node) === 'by' && spellWord(nodes[at - 1]) === 'followed' && linked.at(-1)?.kind === 'arrow') return;
    const isLink =
      isThen(node) &&
      // `T005 depois de T003` is the other way round.
      !/^(?:d[eao]s?|del|que)$/.test(spellWord(nodes[at + 1])) &&
      nodes.slice(at + 1, at + 4).some((next, from) => isStep(next) || isRest(nodes.slice(at + 1 + from)));
    const step = isLink ? findStepEnd(linked) : -1;
    if (step < 0) linked.push(node);
    else {
      const isApart = linked.slice(step).some((between) => between.kind === 'mark' && between.text === ',');
      linked.splice(step, linked.length - step, { kind: 'arrow', start: node.start, end: node.end, isApart });
    }
  });
  return linked;
}

/** `then`, and what stands for it: `先做 T001，再做 T002`. */
export function isThen(node: SentenceNode): boolean {
  return (
    node.kind === 'word' &&
    /^(?:then|finally|lastly|afterwards|followed|depois|luego|después|entonces|ensuite|puis|danach|dann|затем|потом|poi|再)$/.test(
      node.text,
    )
  );
}

/** `T001 first, then the rest` */
function isRest([the, rest]: readonly SentenceNode[]): boolean {
  return spellWord(the) === 'the' && /^(?:rest|remainder|others)$/.test(rest === undefined ? '' : spellWord(rest));
}

/**
 * `First T001; then T002; finally T003` is one chain, whatever stands between its parts.
 *
 * Only mentions count, and nothing may be said of them: `T001 blocks T002; then T003` has an order of its own.
 */
export function linkParts(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const isLink = (at: number): boolean => {
    const mark = nodes[at];
    const word = nodes[at + 1];
    return mark?.kind === 'mark' && /^[;.—]$/.test(mark.text) && word !== undefined && isThen(word);
  };
  const first = nodes.findIndex((_, at) => isLink(at) && isStepBefore(nodes, findBesideStart(nodes, at)));
  const isSaid = ({ relation }: FoundRelation): boolean => relation.meaning !== 'parallel';
  if (first < 0 || findRelations(nodes.slice(0, first)).some(isSaid)) return nodes;
  return nodes.filter((_, at) => !isLink(at));
}

/** Where the step before a `then` ends: right before it, or at the `first` behind its ids. */
function findStepEnd(nodes: readonly SentenceNode[]): number {
  const last = nodes.at(-1);
  const end = last?.kind === 'mark' && last.text === ',' ? nodes.length - 1 : nodes.length;
  if (isStepBefore(nodes, end)) return end;
  const beside = findBesideStart(nodes, end);
  if (beside < end && isStepBefore(nodes, beside)) return beside;
  const first = nodes.findLastIndex((node) => node.kind === 'word' && node.text === 'first');
  const isBare = !nodes.slice(first + 1).some((node) => isStep(node)) && findRelations(nodes).length === 0;
  const step = nodes
    .slice(0, Math.max(0, first))
    .findLastIndex((node) => !(node.kind === 'word' && done.test(node.text)));
  return first > 0 && isBare && isStep(nodes[step]) ? step + 1 : -1;
}

/** Where `can run in parallel` in `T003 and T004 can run in parallel, then T005` begins; the end itself where it is not there. */
function findBesideStart(nodes: readonly SentenceNode[], end: number): number {
  const start = nodes.slice(0, end).findLastIndex((node) => !(node.kind === 'word' && isBeside.test(node.text))) + 1;
  const isParallel = nodes
    .slice(start, end)
    .some((node) =>
      /^(?:parallel|concurrently|simultaneously|together|paralelo|parallèle|параллельно)$/.test(spellWord(node)),
    );
  return isParallel ? start : end;
}

/** Words that say that what they follow runs side by side. */
const isBeside =
  /^(?:can|may|could|all|both|be|are|safely|run|runs|done|p|in|parallel|concurrently|simultaneously|together|em|en|paralelo|parallèle|параллельно)$/;

/** Whether a step ends at a place, brackets behind it aside. */
function isStepBefore(nodes: readonly SentenceNode[], end: number): boolean {
  return isStep(nodes[end - 1]) || (nodes[end - 1]?.kind === 'group' && isStep(nodes[end - 2]));
}

/** Words between a step and `first`: `T040 must complete first`. */
const done =
  /^(?:must|should|has|have|to|be|is|are|goes|go|comes|come|runs|run|lands|land|complete|completes|completed|done|finished|written)$/;

/** A mention, or brackets that begin with one. */
export function isStep(node: SentenceNode | undefined): boolean {
  return node?.kind === 'reference' || (node?.kind === 'group' && node.nodes[0]?.kind === 'reference');
}

import { findRelations } from './find-relations.ts';
import { connectors } from './operand-words.ts';
import type { MarkNode, SentenceNode } from './sentence-node.ts';

const ends = new Set(['.', ';', '!', '?', '—']);

/** Cut at full stops, semicolons and dashes outside brackets; a semicolon between the ids of a list is no end. */
export function splitSentences(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const sentences: SentenceNode[][] = [];
  let open: SentenceNode[] = [];
  let semicolon: MarkNode | null = null;
  /** Whether the last sentence takes more ids behind a semicolon; null where that is not known yet. */
  let isList: boolean | null = null;
  const close = (end: SentenceNode | null): void => {
    const before = sentences.at(-1);
    if (open.length > 0) {
      // `T019 — after T012; T020 — in parallel`: what a dash follows begins anew.
      const isName = end?.kind === 'mark' && end.text === '—';
      if (semicolon !== null && before !== undefined && isList !== false && !isName && isBareList(open)) {
        isList ??= takesList(before);
        if (isList) before.push(comma(semicolon), ...open);
        else sentences.push(open);
      } else {
        sentences.push(open);
        isList = null;
      }
      open = [];
    }
    semicolon = end?.kind === 'mark' && end.text === ';' ? end : null;
  };
  nodes.forEach((node, at) => {
    const isEnd = node.kind === 'mark' && node.open && ends.has(node.text) && !isNumbering(nodes, at);
    if (isEnd) close(node);
    else open.push(node);
  });
  close(null);
  return sentences;
}

const comma = (mark: MarkNode): MarkNode => ({ ...mark, text: ',' });

/** `T006 (paint), T007`: nothing but mentions, and brackets behind them; `T006 (after T003)` says something. */
function isBareList(part: readonly SentenceNode[]): boolean {
  return (
    part[0]?.kind === 'reference' &&
    part.every((node) =>
      node.kind === 'mark' || node.kind === 'word'
        ? connectors.has(node.text) && !/^[|‖∥]$/.test(node.text)
        : node.kind !== 'arrow' && !(node.kind === 'group' && findRelations(node.nodes)[0]?.start === 0),
    )
  );
}

/** `T008 depends on T005; T006` is one list; in `T001, T002 in parallel; T003, T004` each part is one of its own. */
function takesList(sentence: readonly SentenceNode[]): boolean {
  if (sentence.findLast((node) => node.kind !== 'group')?.kind !== 'reference') return false;
  const meaning = findRelations(sentence).at(-1)?.relation.meaning;
  return meaning === 'waits' || meaning === 'precedes' || isBareList(sentence);
}

/** The full stop of `1. Setup`. */
function isNumbering(nodes: readonly SentenceNode[], at: number): boolean {
  const before = nodes[at - 1];
  return before?.kind === 'word' && /^\d+$/.test(before.text) && nodes[at - 2]?.kind !== 'word';
}

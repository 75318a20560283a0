import type { SentenceNode } from './sentence-node.ts';

const ends = new Set(['.', ';', '!', '?', '—']);

/** Cut at full stops, semicolons and dashes outside brackets. */
export function splitSentences(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const sentences: SentenceNode[][] = [];
  let open: SentenceNode[] = [];
  nodes.forEach((node, at) => {
    const isEnd = node.kind === 'mark' && node.open && ends.has(node.text) && !isNumbering(nodes, at);
    if (!isEnd) open.push(node);
    else if (open.length > 0) {
      sentences.push(open);
      open = [];
    }
  });
  if (open.length > 0) sentences.push(open);
  return sentences;
}

/** The full stop of `1. Setup`. */
function isNumbering(nodes: readonly SentenceNode[], at: number): boolean {
  const before = nodes[at - 1];
  return before?.kind === 'word' && /^\d+$/.test(before.text) && nodes[at - 2]?.kind !== 'word';
}

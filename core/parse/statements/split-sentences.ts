import type { SentenceNode } from './sentence-node.ts';

/** Cut at full stops, semicolons and dashes outside brackets. */
export function splitSentences(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const sentences: SentenceNode[][] = [[]];
  for (const [at, node] of nodes.entries()) {
    const before = nodes[at - 1];
    const isNumbering = before?.kind === 'word' && /^\d+$/.test(before.text) && nodes[at - 2]?.kind !== 'word';
    if (node.kind === 'mark' && /^[.;!?—]$/.test(node.text) && node.open && !isNumbering) sentences.push([]);
    else sentences.at(-1)?.push(node);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

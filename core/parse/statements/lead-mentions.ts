import type { SentenceNode } from './sentence-node.ts';

/** The list of mentions that a step of a drawing begins with: `T006 [P] · T007 [P]` of `T006 [P] · T007 [P] (tests)`. */
export function findLead(nodes: readonly SentenceNode[]): number {
  const end = nodes.findIndex((node) => node.kind !== 'reference' && !isJoint(node));
  return end < 0 ? nodes.length : end;
}

/** Signs between mentions, and the mark `[P]` behind one. */
function isJoint(node: SentenceNode): boolean {
  if (node.kind === 'word') return node.text === 'p';
  return node.kind === 'mark' && /^[,/&+·‖∥]$/.test(node.text);
}

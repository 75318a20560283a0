import type { SentenceNode } from './sentence-node.ts';

/** The list of mentions that a step of a drawing begins with: `T006 [P] · T007 [P]` of `T006 [P] · T007 [P] (tests)`. */
export function findLead(nodes: readonly SentenceNode[]): number {
  const end = nodes.findIndex(
    (node, at) => node.kind !== 'reference' && !isJoint(node) && !(node.kind === 'group' && isGoingOn(nodes, at)),
  );
  return end < 0 ? nodes.length : end;
}

/** `T007 (proxy) + T008 (routes)`: the list goes on behind the brackets. */
function isGoingOn(nodes: readonly SentenceNode[], group: number): boolean {
  const sign = nodes[group + 1];
  return sign?.kind === 'mark' && isJoint(sign) && nodes[group + 2]?.kind === 'reference';
}

/** Signs between mentions, and the mark `[P]` behind one. */
function isJoint(node: SentenceNode): boolean {
  if (node.kind === 'word') return node.text === 'p';
  return node.kind === 'mark' && /^[,/&+·‖∥]$/.test(node.text);
}

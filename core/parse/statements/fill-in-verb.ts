import { findRelations } from './find-relations.ts';
import { isStep } from './link-then.ts';
import { connectors } from './operand-words.ts';
import type { SentenceNode } from './sentence-node.ts';

/** `T013 depends on T001; T014 on T002`: the verb is that of the part before. */
export function fillIn(clause: readonly SentenceNode[]): readonly SentenceNode[] {
  const at = clause.findIndex((node) => node.kind === 'word');
  const verb = clause[at];
  const isBare =
    verb?.kind === 'word' &&
    /^(?:on|de|da|von|от)$/.test(verb.text) &&
    at > 0 &&
    clause.every(
      (node, place) =>
        place === at ||
        node.kind === 'reference' ||
        node.kind === 'group' ||
        (node.kind !== 'arrow' && connectors.has(node.text)),
    );
  if (!isBare) return clause;
  return [...clause.slice(0, at), { ...verb, text: 'depends on' }, ...clause.slice(at + 1)];
}

/** `T013 depends on T001, T014 on T002`: the same behind a comma. */
export function fillInList(clause: readonly SentenceNode[]): readonly SentenceNode[] {
  const isBare = (node: SentenceNode, at: number): boolean => {
    const comma = clause.slice(0, at).findLastIndex((other) => other.kind === 'mark' && other.text === ',');
    const ids = clause.slice(comma + 1, at).filter((other) => !isConnector(other));
    return (
      node.kind === 'word' &&
      /^(?:on|de|da|von|от)$/.test(node.text) &&
      comma > 0 &&
      ids.length > 0 &&
      ids.every(isStep) &&
      isStep(clause[at + 1])
    );
  };
  if (!clause.some(isBare)) return clause;
  const filled = clause.map(
    (node, at): SentenceNode => (node.kind === 'word' && isBare(node, at) ? { ...node, text: 'depends on' } : node),
  );
  return findRelations(clause)[0]?.relation.form === 'depends-on' ? filled : clause;
}

function isConnector(node: SentenceNode): boolean {
  return (node.kind === 'word' || node.kind === 'mark') && node.text !== ',' && connectors.has(node.text);
}

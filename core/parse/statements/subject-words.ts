import type { SentenceNode } from './sentence-node.ts';

/** Words that can stand before a relation without being what it is about. */
const noSubject = new Set(
  'and but so then also which that or may can must should will both p is are only do not be thus therefore hence fail fails failing pass complete completed written finish finished done merged land first safe safely run runs start starts proceed work remain cannot has have to been strictly always recommended validated verified tested implemented executed built created performed scheduled shipped delivered ideally best preferably typically any time later 仅 只 都 均 需 并 可 可以 即可 必须 应 须 建议 才 也 且 但 e y pode podem puede pueden deve debe são son es é começar empezar comenzar iniciar peut peuvent doit doivent être démarrer commencer kann können muss starten beginnen può possono iniziare partire может могут можно начинать начинаться стартовать выполняться то есть 즉시 모두'.split(
    ' ',
  ),
);

/** Whether a node can be, or be part of, what a relation is about. `业务上` only says in which way. */
export function isSubjectNode(node: SentenceNode): boolean {
  if (node.kind === 'word') return !noSubject.has(node.text) && !/^\d+$|[\u4e00-\u9fff]上$/.test(node.text);
  return node.kind === 'reference' || node.kind === 'group';
}

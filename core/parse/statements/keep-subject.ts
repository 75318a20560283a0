import type { SentenceNode } from './sentence-node.ts';

/** What a task does with something else: who is named behind it waits for nothing by this. */
const deeds =
  /^(?:adds?|touch(?:es)?|edits?|modif(?:y|ies)|extends?|creates?|updates?|introduces?|provides?|implements?|shares?|removes?|imports?|calls?|wires?|defines?|establish(?:es)?|produces?|reuses?|refactors?|rewrites?|renames?|replaces?|changes|reads|renders?|moves?|wraps?|mirrors?|repeats?|exercises?|covers?)$/;

/**
 * Leave of the words before a relation those that can be its subject.
 *
 * `T009 touches T008's file and` depends on T004: T009 does. `T009 adds the card and T010` depends on T004: T010 does.
 */
export function keepSubject(left: readonly SentenceNode[]): readonly SentenceNode[] {
  const lead = left.findIndex((node) => !isListPart(node));
  const verb = left[lead];
  if (verb?.kind !== 'word' || !deeds.test(verb.text) || !left.slice(0, lead).some(isReference)) return left;
  const words = left.findLastIndex((node) => !isListPart(node));
  // What the verb names right behind it goes with it: `T009 extends T008 and`.
  const own = words > lead ? words + 1 : lead + 1 + left.slice(lead + 1).findIndex(isJoint);
  const last = left.slice(own);
  if (own <= lead || last.length === 0 || !isJoint(last[0])) return left;
  return last.some(isReference) ? last : left.slice(0, lead);
}

function isReference(node: SentenceNode): boolean {
  return node.kind === 'reference';
}

function isJoint(node: SentenceNode | undefined): boolean {
  if (node?.kind === 'mark') return node.text === ',';
  return node?.kind === 'word' && /^(?:and|but|so|then|therefore|thus|hence)$/.test(node.text);
}

function isListPart(node: SentenceNode): boolean {
  if (node.kind === 'reference' || node.kind === 'group') return true;
  if (node.kind === 'mark') return /^[,/&+]$/.test(node.text);
  return (
    node.kind === 'word' && /^(?:and|but|so|then|therefore|thus|hence|both|all|each|also|now|tasks?)$/.test(node.text)
  );
}

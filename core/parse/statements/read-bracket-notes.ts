import type { Operand } from '../../model/statement.ts';
import { findRelations } from './find-relations.ts';
import { readOperand } from './read-operand.ts';
import { readSentence } from './read-sentence.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/**
 * Read sentences in brackets: `T005 and T006 can start (T005 depends on T002; T006 depends on T005)`,
 * `T008 ‖ T009 (after T004-T007 complete)`.
 *
 * Only mentions count. A note without a subject is about the mentions right before it, as long as nothing has been
 * stated before: in `US1 depends on Phase 1 (needs the types of T003)` it only gives a reason.
 */
export function readBracketNotes(nodes: readonly SentenceNode[], context: SentenceContext): StatementDraft[] {
  const isNote = (node: SentenceNode) => node.kind === 'group' && findRelations(node.nodes).length > 0;
  if (!nodes.some(isNote)) return [];
  const first = findRelations(nodes).find((one) => one.relation.meaning !== 'parallel')?.start ?? nodes.length;
  return nodes.flatMap((node, at) => {
    if (node.kind !== 'group' || !isNote(node)) return [];
    const self = at < first ? readMentionsBefore(nodes.slice(0, at), context) : null;
    return readSentence(node.nodes, { known: context.known, self }).drafts.filter(isExplicitOrder);
  });
}

function readMentionsBefore(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  const start = nodes.findLastIndex(
    (node) =>
      node.kind === 'group' ||
      node.kind === 'arrow' ||
      (node.kind === 'word' && node.text !== 'and') ||
      (node.kind === 'mark' && !/^[,/+&‖∥|]$/.test(node.text)),
  );
  const run = nodes.slice(start + 1);
  return run.length === 0 ? null : readOperand(run, 'left', { known: context.known, self: null });
}

function isExplicitOrder(draft: StatementDraft): boolean {
  const sides = [draft.dependents, draft.prerequisites];
  const isTasks = sides.every((side) =>
    side.references.every((one) => one.type === 'task' || one.type === 'task-range'),
  );
  return isTasks && (draft.meaning === 'depends' || draft.meaning === 'only');
}

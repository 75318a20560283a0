import type { TextRange } from '../../text/text-range.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/** `Paint the mast ← T009`, `… ← (T002 & T003)` on a task's own line: what it waits for, without a word that says so. */
export function readWaitingArrow(text: string, range: TextRange, { self, known }: SentenceContext): StatementDraft[] {
  if (self === null || !/←|<-(?=[ \t]*[(A-Z\d])/.test(text.slice(range.start, range.end))) return [];
  const nodes = readNodes(text, range, known, 'dotted');
  const arrow = nodes.findIndex((node) => node.kind === 'arrow' && node.isBack === true);
  const [first, ...more] = nodes.slice(arrow + 1);
  const rest = first?.kind === 'group' && more.length === 0 ? first.nodes : nodes.slice(arrow + 1);
  const end = rest.findIndex(
    (node) => node.kind !== 'reference' && !/^(?:[,&+/]|and)$/.test('text' in node ? node.text : ''),
  );
  const listed = end < 0 ? rest : rest.slice(0, end);
  // `rows ← T003 output`: words right behind the ids make them a part of something else.
  if (
    arrow < 0 ||
    (end >= 0 && rest[end]?.kind === 'word' && rest[end - 1]?.kind === 'reference') ||
    nodes[arrow - 1]?.kind === 'reference'
  )
    return [];
  const prerequisites = readOperand(listed, 'right', { known, self: null, isNote: true });
  if (prerequisites === null || prerequisites.references.some((one) => one.type === 'name')) return [];
  const noted = { start: nodes[arrow]?.start ?? range.start, end: prerequisites.range.end };
  return [{ meaning: 'depends', form: 'note-arrow', dependents: self, prerequisites, soft: false, range: noted }];
}

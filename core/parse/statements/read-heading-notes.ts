import type { Group, Phase } from '../../model/phase.ts';
import type { Operand } from '../../model/statement.ts';
import type { Task } from '../../model/task.ts';
import type { KnownNames } from './known-names.ts';
import { mayHoldNote, mayRelate } from './order-words.ts';
import { readInlineNotes } from './read-inline-notes.ts';
import { readNodes } from './read-nodes.ts';
import { readSentence } from './read-sentence.ts';
import { nameTask } from './read-task-statements.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext } from './sentence-reading.ts';
import type { StatementSink } from './statement-sink.ts';

/**
 * Read what the heading of a phase says about order: `⚠️ MUST COMPLETE BEFORE 3.3`, `(ONLY after tests are failing)`,
 * `— BLOCKS Phase 4`.
 */
export function readHeadingNotes(text: string, phase: Phase, known: KnownNames, sink: StatementSink): void {
  const { start, end } = phase.headingRange;
  if (!mayRelate(text, start, end)) return;
  const self = namePhase(phase);
  const context: SentenceContext = { known, self, looseSelf: true };
  const nodes = readNodes(text, phase.headingRange, known, 'phases');
  const drafts = listParts(nodes).flatMap((part) =>
    readSentence(part, context).drafts.filter((draft) => draft.meaning === 'depends' && draft.form !== 'chain'),
  );
  sink.add(drafts, { line: phase.line, range: phase.headingRange, task: null, listed: false });
}

/**
 * Read notes in the brackets of a heading below a phase: `### Inline rename (depends on T016)`. All of its tasks wait.
 *
 * Only ids count: a heading is no place for more.
 */
export function readGroupNotes(
  text: string,
  group: Group,
  tasks: readonly Task[],
  known: KnownNames,
  sink: StatementSink,
): void {
  const range = group.headingRange;
  if (!mayHoldNote(text, range.start, range.end)) return;
  const members = tasks.filter(
    (task) => task.group === group.title && task.phase === group.phase && task.parent === null,
  );
  if (members.length === 0) return;
  const self = { range, references: members.flatMap((task) => nameTask(task).references) };
  const drafts = readInlineNotes(text, range, { known, self }).filter((draft) =>
    /^note-(?:depends-on|blocked-by|requires|after)$/.test(draft.form),
  );
  sink.add(drafts, { line: group.line, range, task: null, listed: false });
}

/** The phase itself as one side of a statement. */
export function namePhase(phase: Phase): Operand {
  const range = phase.titleRange;
  const reference =
    phase.number === null
      ? ({ type: 'name', name: phase.title, range } as const)
      : ({ type: 'phase', number: phase.number, range } as const);
  return { range, references: [reference] };
}

/** What stands behind the heading's own number, and each bracket. */
function listParts(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const own = nodes.findIndex((node) => node.kind === 'reference');
  const outside = nodes.slice(own + 1).filter((node) => node.kind !== 'group');
  const brackets = nodes.flatMap((node) => (node.kind === 'group' ? [[...node.nodes]] : []));
  return [outside, ...brackets].filter((part) => part.length > 0);
}

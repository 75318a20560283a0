import fc from 'fast-check';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { TextEdit } from '../../core/text/text-edit.ts';

/** Words that mean something in a task's own line, or turn it over. */
const words = [
  ' x',
  ' (2h)',
  ' (~30 min)',
  ' (depends on T001, T002)',
  ' [P]',
  ' **bold**',
  ' `src/a.ts`',
  ' after T003',
  ' <!-- hidden',
  ' -->',
  '|',
  '~~',
  ' (needs Phase 1)',
  '✅ ',
  ' [X hours]',
  ' requires 003-other-feature',
  ' T001',
  'a',
  ' 📅 2026-12-01',
  ' blocked by T004',
  ' @bob',
  '',
];

/** Lines that mean something below a task, or end it. */
const lines = [
  '  - **Estimated Time**: 2h',
  '  - **Estimated Time**: [X hours]',
  '  - **Estimated Time**: -3h',
  '  - **Actual Time**: 1h',
  '  - **Depends on**: T001',
  '  - **Status**: done',
  '  - words (after T002)',
  '  words that go on',
  '    - deeper',
  '  - [ ] a box',
  '  - [ ] T999 a subtask',
  '- [ ] T900 another task',
  '',
  '---',
  '  ```',
  '# Heading',
  '  ===',
  '  | a | b |',
  '  - Max 25-30 tasks',
  '  <pre>',
  '\t- behind a tab',
  ' 1. **Prerequisites**: T012',
];

/** A change somewhere in the lines of some task. */
export interface TaskChange {
  readonly kind: 'mark' | 'end' | 'title' | 'words' | 'below' | 'under' | 'cut';
  /** Which task, and where in it, from 0 to 1. */
  readonly task: number;
  readonly at: number;
  readonly length: number;
  readonly words: string;
  readonly line: string;
  readonly mark: string;
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Changes as hands and planners make them, and as accidents do. */
export const taskChanges: fc.Arbitrary<TaskChange> = fc.record({
  kind: fc.constantFrom('mark', 'mark', 'end', 'title', 'words', 'below', 'under', 'cut'),
  task: share,
  at: share,
  length: fc.nat(30),
  words: fc.constantFrom(...words),
  line: fc.constantFrom(...lines),
  mark: fc.constantFrom('x', 'x', ' ', 'X', '~', '-'),
});

/** The edit that a change comes to; null where the document has no task for it. */
export function toTaskEdit(file: SpecFile, text: string, change: TaskChange): TextEdit | null {
  const task = file.tasks[Math.floor(change.task * file.tasks.length)];
  if (task === undefined) return null;
  const range = findPlace(task, text, change);
  if (range === null) return null;
  const isLine = change.kind === 'below' || change.kind === 'under';
  const newText = isLine ? change.line + file.lineEnding : change.kind === 'mark' ? change.mark : change.words;
  return { ...range, newText };
}

function findPlace({ source }: Task, text: string, { kind, at, length }: TaskChange) {
  const { lineRange, blockRange, markRange, titleRange } = source;
  const from = (start: number, end: number) => start + Math.floor(at * (end - start + 1));
  switch (kind) {
    case 'mark':
      return markRange;
    case 'end':
      return { start: lineRange.end, end: lineRange.end };
    case 'title':
      return titleRange;
    case 'words': {
      const start = from(titleRange.start, titleRange.end);
      return { start, end: Math.min(lineRange.end, start + (length % 6)) };
    }
    case 'below':
      return { start: blockRange.end, end: blockRange.end };
    case 'under': {
      const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(lineRange.end, lineRange.end + 2))?.[0].length ?? 0;
      return { start: lineRange.end + ending, end: lineRange.end + ending };
    }
    case 'cut': {
      const start = from(lineRange.start, blockRange.end - 1);
      return { start, end: Math.min(blockRange.end, start + length) };
    }
  }
}

import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

const ids = Array.from({ length: 150 }, (_, at) => `T${String(at + 1).padStart(3, '0')}`);

function readTitle(words: string): string | undefined {
  return parseSpecFile('specs/001-boat/tasks.md', `- [ ] T900 ${words}\n`).tasks[0]?.title;
}

it.each([
  `Launch (depends on ${ids.join(', ')})`,
  `Launch — *(depends on ${ids.join(', ')})*`,
  `Launch (blocked by ${ids.join('/')}). (2h)`,
  `Launch [depends: ${ids.join(', ')}]`,
  'Launch（T001、T002 に依存）',
  'Launch (T001 완료 후)',
  'Launch `blocked by T001`',
  'Launch `blocked by SR-2`',
  'Launch <- T001',
  'Launch (T001 first)',
  'Launch (when T001 and T002 are done)',
  'Launch (not before T001).',
  'Launch (based on T001)',
  'Launch（需先完成 T001）',
  'Launch（等 T001 完成）',
])('keeps a note about order off the title, however long it is', (words) => {
  expect(readTitle(words)).toBe('Launch');
});

it('reads values under their names in brackets in a row', () => {
  const words = 'Launch (owner: crew:7) (scope: `quay/`, hull/) (depends: T001) (started: 2026-03-04T16:56:33Z)';
  const [task] = parseSpecFile('specs/001-boat/tasks.md', `- [ ] T900 ${words}\n`).tasks;
  expect([task?.title, task?.assignee?.value]).toEqual(['Launch', 'crew:7']);
  expect(readTitle('Launch (note: by hand) (then: rest)')).toBe('Launch (note: by hand) (then: rest)');
});

it('keeps long brackets that say something else', () => {
  const words = `Launch (${'rope and tar, '.repeat(60)}wood)`;
  expect(readTitle(words)).toBe(words);
});

it.each(['(', ' ', '*', '(depends on ', '[depends: ', '—'])('never throws on a line of many %s', (piece) => {
  const words = `Launch ${piece.repeat(Math.floor(15_000 / piece.length))} depends on T001)`;
  expect(readTitle(words)).toContain('Launch');
});

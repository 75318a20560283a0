import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findWrongRanges } from '../../support/list-ranges.ts';

const folder = new URL('../../fixtures/parse/', import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(`${name}/input.md`, folder), 'utf8'));

/** Pieces that turn markdown over: openings without ends, boxes, signs, endings, halves of signs. */
const pieces = fc.constantFrom(
  '\n',
  '\r',
  '\r\n',
  '```',
  '~~~\n',
  '<!--',
  '-->',
  '- [ ] ',
  '- [x] T001 ',
  '  - [ ] ',
  '\t',
  '**',
  '~~',
  '`',
  '|',
  '[',
  ']',
  '(2h)',
  '## Phase 1: ',
  '---\n',
  '> ',
  '# ',
  'T001–T005',
  ' [P]',
  '\u{feff}',
  '\u{d83d}',
  'â†’',
  '‚úÖ',
  '1. ',
  '| a |\n|---|\n',
  ': ',
  '\\',
  '0',
);

const edited = fc.tuple(
  fc.constantFrom(...texts),
  fc.array(fc.tuple(fc.nat(4000), fc.nat(40), pieces), { maxLength: 12 }),
);

test('no edit of a fixture makes the reader throw or lose a range', () => {
  fc.assert(
    fc.property(edited, ([text, edits]) => {
      let now = text;
      for (const [at, length, piece] of edits) now = now.slice(0, at) + piece + now.slice(at + length);
      const file = parseSpecFile('specs/a/tasks.md', now);
      expect(findWrongRanges(file, now)).toEqual([]);
      expect(new Set(file.tasks.map((task) => task.key)).size).toBe(file.tasks.length);
    }),
    { numRuns: 150 },
  );
});

/** Texts that make careless readers recurse, backtrack or go over the same text again and again. */
const hostile: Readonly<Record<string, string>> = {
  quotes: '> '.repeat(8192),
  stars: '*'.repeat(39 * 1024),
  backticks: '`'.repeat(2 * 1024 * 1024),
  nesting: Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- [ ] T${depth} x`).join('\n'),
  'one long line': `- [ ] T001 ${'a b/c.ts `x` (2h) '.repeat(300_000)}`,
  'a long heading': `## Phase 1${'.1'.repeat(300_000)}`,
  'open comments': '<!-- a\n'.repeat(50_000),
  'open words': 'text <!-- a\n'.repeat(50_000),
  brackets: `- [ ] T001 ${'['.repeat(500_000)}`,
  tags: Array.from({ length: 100 }, (_, at) => `- [ ] T${at} ${'[depends: '.repeat(1_500)}`).join('\n'),
  relations: `# P\n- [ ] T001 a\n## Dependencies\n- ${'T001 depends on '.repeat(900)}`,
  labels: `- [ ] T001 ${'[P] '.repeat(100_000)}`,
  tails: `- [ ] T001 x${' (2h)'.repeat(100_000)}`,
  ids: `- [ ] T001${', T002'.repeat(50_000)}`,
  fields: '**a**: '.repeat(100_000),
  pipes: `${'|'.repeat(300_000)}\n${'|-'.repeat(150_000)}`,
};

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} are read without harm`, { timeout: 20_000 }, () => {
    expect(parseSpecFile('specs/a/tasks.md', text).editable).toBe(true);
  });
}

test('a file that is too large is shown with its problem and without tasks', () => {
  const file = parseSpecFile('specs/a/tasks.md', `- [ ] T001 x\n${' '.repeat(10_000_000)}`);
  expect(file).toMatchObject({ editable: false, tasks: [], problems: [{ code: 'file-too-large' }] });
});

test('twice the tasks take about twice the lines of output, and all of them are read', () => {
  const text = Array.from({ length: 20_000 }, (_, n) => `- [ ] T${n} [P] Sow bed ${n} in beds/b${n}.md`).join('\n');
  expect(parseSpecFile('specs/a/tasks.md', text).tasks.length).toBe(20_000);
});

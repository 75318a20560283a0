import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFilePreview } from '../../../core/patch/build-file-preview.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';

const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n';

test('a changed line is shown with three lines around it', () => {
  const at = text.indexOf('five');
  expect(buildFilePreview('a.md', text, [{ start: at, end: at + 4, newText: 'FIVE' }]).diff).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n two\n three\n four\n-five\n+FIVE\n six\n seven\n eight\n',
  );
});

test('changes far apart are hunks of their own, with shifted line numbers', () => {
  const preview = buildFilePreview('a.md', text, [
    { start: 0, end: 0, newText: 'zero\n' },
    { start: text.indexOf('ten'), end: text.length, newText: '' },
  ]);
  expect(preview.hunks.map(({ oldStart, newStart }) => [oldStart, newStart])).toEqual([
    [1, 1],
    [7, 8],
  ]);
});

test('changed neighbours are one change: all that goes, then all that comes', () => {
  const edits = [
    { start: 0, end: 3, newText: '1' },
    { start: 4, end: 7, newText: '2' },
  ];
  expect(buildFilePreview('a.md', text, edits).hunks[0]?.lines.slice(0, 4)).toEqual([
    { kind: 'removed', text: 'one' },
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: '1' },
    { kind: 'added', text: '2' },
  ]);
});

test('a missing final newline is told', () => {
  expect(buildFilePreview('a.md', 'one\ntwo', [{ start: 4, end: 7, newText: '2' }]).diff).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file\n',
  );
});

test('carriage returns stay in the diff and are not shown in the hunks', () => {
  const preview = buildFilePreview('a.md', 'one\r\ntwo\r\n', [{ start: 5, end: 8, newText: '2' }]);
  expect(preview.diff).toContain('-two\r\n+2\r\n');
  expect(preview.hunks[0]?.lines.map((line) => line.text)).toEqual(['one', 'two', '2']);
});

test('a new file comes from nowhere', () => {
  expect(buildFilePreview('a.md', '', [{ start: 0, end: 0, newText: 'one\n' }], true).diff).toBe(
    '--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+one\n',
  );
});

test('edits that change nothing make no diff', () => {
  expect(buildFilePreview('a.md', text, [{ start: 0, end: 3, newText: 'one' }])).toEqual({
    path: 'a.md',
    diff: '',
    hunks: [],
  });
});

test.each([
  ['six lines between changes are shown as one hunk', 'two', 'nine', [1]],
  ['seven are left out, and make two', 'one', 'nine', [1, 6]],
])('%s', (_, first, second, starts) => {
  const edits = [first, second].map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, newText: word.toUpperCase() };
  });
  expect(buildFilePreview('a.md', text, edits).hunks.map(({ oldStart }) => oldStart)).toEqual(starts);
});

test('a line that goes with all others leaves none', () => {
  expect(buildFilePreview('a.md', 'one\n', [{ start: 0, end: 4, newText: '' }]).diff).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1 +0,0 @@\n-one\n',
  );
});

test('the diff of any edits, followed line by line, makes the new text', () => {
  const line = fc.tuple(fc.constantFrom('a', 'b', ''), fc.constantFrom('\n', '\n', '\r\n', '\r'));
  const before = fc
    .tuple(fc.array(line, { maxLength: 24 }), fc.constantFrom('', 'end', '\r'))
    .map(([lines, end]) => lines.flat().join('') + end);
  const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(4), fc.constantFrom('', 'x', '\n', 'a\n', '\r\n')), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(before, cuts, (old, places) => {
      let position = 0;
      const edits = places
        .toSorted(([a], [b]) => a - b)
        .map(([at, length, newText]) => {
          const start = Math.min(old.length, Math.max(at, position));
          position = Math.min(old.length, start + length);
          return { start, end: position, newText };
        });
      const { diff } = buildFilePreview(
        'a.md',
        old,
        edits.toSorted((a, b) => b.start - a.start),
      );
      expect(follow(old, diff)).toBe(applyTextEdits(old, edits));
    }),
    { numRuns: 400 },
  );
});

/** Do what the hunks of a diff say, holding every count and every line that they name against the text. */
function follow(old: string, diff: string): string {
  const lines = old.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const made: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@)/m).slice(1)) {
    const [, start, count = '1', nowStart, nowCount = '1'] =
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n/.exec(hunk) ?? [];
    const from = count === '0' ? Number(start) : Number(start) - 1;
    made.push(...lines.slice(at, from));
    expect(made).toHaveLength(nowCount === '0' ? Number(nowStart) : Number(nowStart) - 1);
    const rows = hunk.split('\n').slice(1, -1);
    const isOpen = (row: string | undefined) => row === '\\ No newline at end of file';
    const body = rows.flatMap((row, index) => (isOpen(row) ? [] : [isOpen(rows[index + 1]) ? row : `${row}\n`]));
    const [stays, comes] = [body.filter((line) => !line.startsWith('+')), body.filter((line) => !line.startsWith('-'))];
    expect(stays.map((line) => line.slice(1))).toEqual(lines.slice(from, from + Number(count)));
    expect(comes).toHaveLength(Number(nowCount));
    made.push(...comes.map((line) => line.slice(1)));
    at = from + Number(count);
  }
  return [...made, ...lines.slice(at)].join('');
}

import { expect, test } from 'vitest';
import { buildFilePreview } from '../../../core/patch/build-file-preview.ts';

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

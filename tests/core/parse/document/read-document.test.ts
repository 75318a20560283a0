import { expect, test } from 'vitest';
import { readDocument } from '../../../../core/parse/document/read-document.ts';

const kinds = (text: string) => readDocument(text).lines.map((line) => line.kind);
const items = (text: string) =>
  readDocument(text).lines.flatMap((line) =>
    line.kind === 'item'
      ? [`${line.line} depth ${line.depth} ${line.box ? `[${line.box.mark}]` : (line.number ?? '-')}`]
      : [],
  );

test('all line endings end lines', () => {
  const document = readDocument('# A\r\nb\rc\n');
  expect(document.lines.map((line) => document.text.slice(line.start, line.end))).toEqual(['# A', 'b', 'c']);
});

test('a byte order mark belongs to no word', () => {
  const document = readDocument('\u{feff}# A');
  expect(document.lines[0]).toMatchObject({ kind: 'heading', contentStart: 3, contentEnd: 4 });
});

test('two columns nest a list item, one does not', () => {
  expect(items('- [x] a\n - [ ] b\n  - [ ] c\n\t- d\n1. e\n  - [ ] f')).toEqual([
    '1 depth 0 [x]',
    '2 depth 0 [ ]',
    '3 depth 0 [ ]',
    '4 depth 1 -',
    '5 depth 0 1',
    '6 depth 1 [ ]',
  ]);
});

test('one blank nests what is no box below a box, and boxes that go on with such a list', () => {
  expect(items('- [ ] a\n - b\n - [ ] c\n   - d\n- [ ] e\n - [ ] f\n - g\n- h\n - i')).toEqual([
    '1 depth 0 [ ]',
    '2 depth 1 -',
    '3 depth 1 [ ]',
    '4 depth 2 -',
    '5 depth 0 [ ]',
    '6 depth 0 [ ]',
    '7 depth 0 -',
    '8 depth 0 -',
    '9 depth 0 -',
  ]);
});

test('a fence hides what looks like headings and boxes, and ends with its item', () => {
  expect(kinds('- a\n  ```\n  # x\nb')).toEqual(['item', 'fence', 'fence', 'text']);
  expect(kinds('~~~\n- [ ] a\n```\n~~~\n- b')).toEqual(['fence', 'fence', 'fence', 'fence', 'item']);
});

test('a comment hides its lines; a lone sign in words hides nothing', () => {
  expect(kinds('<!-- a\n- [ ] b\n-->\n- c <!-- d -->\nof `<!--` e\n- f')).toEqual([
    'comment',
    'comment',
    'comment',
    'item',
    'text',
    'item',
  ]);
});

test('front matter needs its end', () => {
  expect(kinds('---\na: b\n---\n# c')).toEqual(['front-matter', 'front-matter', 'front-matter', 'heading']);
  expect(kinds('---\na: b\n# c')[2]).toBe('heading');
});

test('a rule below a line of words is a rule, a long one below a title underlines it', () => {
  expect(kinds('**Owner**: Mara\n---')).toEqual(['text', 'rule']);
  expect(kinds('The title\n---------')).toEqual(['heading', 'underline']);
  expect(kinds('The title\n===')).toEqual(['heading', 'underline']);
});

test('a table needs its delimiter row, and an escaped bar ends no cell', () => {
  const document = readDocument('| a | b |\n|---|---|\n| c \\| d | e |\n\n| f |');
  expect(document.lines.map((line) => line.kind)).toEqual(['row', 'row', 'row', 'blank', 'text']);
  const row = document.lines[2];
  expect(row?.kind === 'row' && row.cells.map((cell) => document.text.slice(cell.start, cell.end))).toEqual([
    'c \\| d',
    'e',
  ]);
});

test('links and labels at the start of an item are no boxes', () => {
  expect(items('- [x](address)\n- [P] label\n- [x]1.2 box\n- [] box\n- [ab] words')).toEqual([
    '1 depth 0 -',
    '2 depth 0 -',
    '3 depth 0 [x]',
    '4 depth 0 []',
    '5 depth 0 -',
  ]);
});

test('a bold field right below a task does not belong to it', () => {
  const lines = readDocument('- [ ] a\n**Checkpoint**: b\n- [ ] c\nd').lines;
  expect(lines.map((line) => line.item)).toEqual([-1, -1, -1, 2]);
});

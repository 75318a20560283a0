import { expect, test } from 'vitest';
import { readFieldLine } from '../../../core/fields/field-line.ts';

function read(line: string) {
  const range = { start: 0, end: line.length };
  return readFieldLine(line, range, range, 1).map(({ name, value, nameRange, valueRange }) => ({
    name,
    value,
    slices: [line.slice(nameRange.start, nameRange.end), line.slice(valueRange.start, valueRange.end)],
  }));
}

test.each([
  ['**Owner**: Ada', 'Owner', 'Ada'],
  ['** Owner **: Ada', 'Owner', 'Ada'],
  ['** [P]Tempo**: 1,5 h', '[P]Tempo', '1,5 h'],
  ['__Owner:__ Ada', 'Owner', 'Ada'],
  ['_Requirements: 1.1_', 'Requirements', '1.1'],
  ['`status`：done', 'status', 'done'],
  ['Owner: Ada', 'Owner', 'Ada'],
])('`%s` is named and valued, each by its range', (line, name, value) => {
  expect(read(line)).toEqual([{ name, value, slices: [name, value] }]);
});

test('signs without a name are no field', () => {
  expect(read('**  **: Ada')).toEqual([]);
});

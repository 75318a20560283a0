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
  ['预计工时：2h', '预计工时', '2h'],
  ['Responsable : Léa', 'Responsable', 'Léa'],
  ['**Durée**\u00a0: 3h', 'Durée', '3h'],
  ['負責人：Mara', '負責人', 'Mara'],
])('`%s` is named and valued, each by its range', (line, name, value) => {
  expect(read(line)).toEqual([{ name, value, slices: [name, value] }]);
});

test.each([
  ['Est: 2h, Owner: Kim; Deps: T001', ['Est=2h', 'Owner=Kim', 'Deps=T001']],
  ['Estimate: 4h · Spent: 2.5h', ['Estimate=4h', 'Spent=2.5h']],
  ['Estimate: 1h / Actual: 2h', ['Estimate=1h', 'Actual=2h']],
  ['*Est: 2h, Act: 3h, Owner: Kim*', ['Est=2h', 'Act=3h', 'Owner=Kim']],
  ['**Est**: 2h, **Owner**: Kim', ['Est=2h', 'Owner=Kim']],
  ['Note: the row has owner: string, due: date', ['Note=the row has owner: string, due: date']],
  ['Owner: Kim, Lee and Mo', ['Owner=Kim, Lee and Mo']],
])('`%s` holds several fields where each has the name of one', (line, expected) => {
  expect(read(line).map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
});

test('signs without a name are no field', () => {
  expect(read('**  **: Ada')).toEqual([]);
});

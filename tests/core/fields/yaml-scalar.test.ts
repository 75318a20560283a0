import { expect, test } from 'vitest';
import { writeYamlScalar } from '../../../core/fields/yaml-scalar.ts';

test.each([
  ['Dig the bed', 'Dig the bed'],
  ['Dig: the bed', "'Dig: the bed'"],
  ['Dig #3', "'Dig #3'"],
  ['Dig it:', "'Dig it:'"],
  ['a:b#c', 'a:b#c'],
  ['@mia', "'@mia'"],
  ['[draft] Dig', "'[draft] Dig'"],
  ['- yes', "'- yes'"],
  ['-yes', '-yes'],
  ['yes', "'yes'"],
  ['1.5', "'1.5'"],
  ["it's", "it's"],
  ["'quoted'", "'''quoted'''"],
  ['', "''"],
])('%s is written as %s', (value, written) => {
  expect(writeYamlScalar(value, '')).toBe(written);
});

test('a comma asks for quotes between the brackets of a list alone', () => {
  expect(writeYamlScalar('a, b', '')).toBe('a, b');
  expect(writeYamlScalar('a, b', '', true)).toBe("'a, b'");
});

test('quotes that stand there stay', () => {
  expect(writeYamlScalar('Dig', "'")).toBe("'Dig'");
  expect(writeYamlScalar('Dig "deep"', '"')).toBe('"Dig \\"deep\\""');
});

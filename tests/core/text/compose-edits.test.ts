import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdits } from '../../../core/text/compose-edits.ts';
import { applyTextEdits, type TextEdit } from '../../../core/text/text-edit.ts';

test('an edit inside an inserted piece becomes part of it', () => {
  const first = [{ start: 1, end: 1, newText: 'xyz' }];
  expect(composeEdits(2, first, [{ start: 2, end: 3, newText: '-' }])).toEqual([{ start: 1, end: 1, newText: 'x-z' }]);
});

test('composed edits make the same text as one list after the other', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }),
      fc.array(fc.nat(40), { maxLength: 12 }),
      fc.array(fc.nat(40), { maxLength: 12 }),
      (text, a, b) => {
        const first = toEdits(text.length, a);
        const middle = applyTextEdits(text, first);
        const second = toEdits(middle.length, b);
        expect(applyTextEdits(text, composeEdits(text.length, first, second))).toBe(applyTextEdits(middle, second));
      },
    ),
  );
});

/** Edits that do not overlap, from any numbers. */
function toEdits(length: number, numbers: readonly number[]): TextEdit[] {
  const offsets = numbers.map((number) => number % (length + 1)).toSorted((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    edits.push({
      start: offsets[index] ?? 0,
      end: offsets[index + 1] ?? 0,
      newText: index % 4 === 0 ? `<${index}>` : '',
    });
  }
  return edits;
}

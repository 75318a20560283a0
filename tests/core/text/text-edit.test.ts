import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits, invertTextEdits } from '../../../core/text/text-edit.ts';

describe('applyTextEdits', () => {
  test('replaces, inserts and deletes by the offsets of the old text, in any order of listing', () => {
    const text = '- [ ] T001 Bake bread\r\n';
    const edits = [
      { start: 16, end: 21, newText: 'rolls' },
      { start: 3, end: 4, newText: 'x' },
      { start: 0, end: 0, newText: '\uFEFF' },
    ];
    expect(applyTextEdits(text, edits)).toBe('\uFEFF- [x] T001 Bake rolls\r\n');
  });

  test('gives back the same string when there is nothing to do', () => {
    const text = 'as it was';
    expect(applyTextEdits(text, [])).toBe(text);
  });

  test('keeps the order of two insertions at one place', () => {
    const edits = [
      { start: 1, end: 1, newText: 'x' },
      { start: 1, end: 1, newText: 'y' },
    ];
    expect(applyTextEdits('ab', edits)).toBe('axyb');
  });

  test('throws on overlapping edits rather than guess', () => {
    const edits = [
      { start: 0, end: 2, newText: 'x' },
      { start: 1, end: 3, newText: 'y' },
    ];
    expect(() => applyTextEdits('abc', edits)).toThrow(RangeError);
    expect(() => applyTextEdits('abc', [{ start: 2, end: 9, newText: '' }])).toThrow(RangeError);
  });
});

describe('invertTextEdits', () => {
  test('takes back any edits to the byte', () => {
    const cuts = fc.uniqueArray(fc.nat(40), { minLength: 0, maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 41, maxLength: 60 }), cuts, fc.array(fc.string()), (text, offsets, words) => {
        const sorted = [...offsets].sort((a, b) => a - b);
        const edits = [];
        for (let index = 0; index + 1 < sorted.length; index += 2) {
          edits.push({ start: sorted[index] ?? 0, end: sorted[index + 1] ?? 0, newText: words[index] ?? '' });
        }
        const after = applyTextEdits(text, edits);
        expect(applyTextEdits(after, invertTextEdits(text, edits))).toBe(text);
      }),
    );
  });
});

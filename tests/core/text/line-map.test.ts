import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLineIndex, listLines, readLineEnding } from '../../../core/text/line-map.ts';

describe('listLines', () => {
  test('ends lines at LF, CRLF and a lone CR', () => {
    const text = 'a\nb\r\nc\rd';
    expect(listLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('has no line after a final line ending and none in an empty text', () => {
    expect(listLines('a\n')).toEqual([{ start: 0, end: 1, next: 2 }]);
    expect(listLines('')).toEqual([]);
  });

  test('covers every character of any text once', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '\u2028', '\f', '\uFEFF'));
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const lines = listLines(text);
        expect(lines.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text);
        for (const [index, line] of lines.entries()) expect(findLineIndex(lines, line.start)).toBe(index);
      }),
    );
  });
});

describe('readLineEnding', () => {
  test('names the ending that is used most and tells a mixture', () => {
    expect(readLineEnding('a\r\nb\r\nc\n')).toEqual({ ending: '\r\n', mixed: true });
    expect(readLineEnding('a\nb\n')).toEqual({ ending: '\n', mixed: false });
    expect(readLineEnding('a')).toEqual({ ending: '\n', mixed: false });
  });
});

import { expect, test } from 'vitest';
import {
  escapeSvgText,
  isRightToLeft,
  widthInCharacters,
  wrapText,
} from '../../../../renderer/graph/export/svg-text.ts';
import { toFileName } from '../../../../renderer/store/save-file.ts';
import { findPictureScale } from '../../../../renderer/ui/export/to-png.ts';

test('text is escaped, and what XML forbids is left out', () => {
  expect(escapeSvgText('a < b & "c" > d\u0000\u001b\ud800\uffff')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});

test('words are wrapped, a word too long is broken, and a text too long ends in an ellipsis', () => {
  expect(wrapText('oil the winch', 8, 2)).toEqual(['oil the', 'winch']);
  expect(wrapText('unbelievable', 5, 3)).toEqual(['unbel', 'ievab', 'le']);
  expect(wrapText('one two three four', 7, 2)).toEqual(['one two', 'three…']);
  expect(wrapText('', 8, 2)).toEqual([]);
});

test('wide characters count twice, so that no line runs out of its card', () => {
  const lines = wrapText('海図を広げて風を読む'.repeat(300), 27, 2);
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(28);
});

test.each([
  ['Über die Brücke', 15],
  ['Mở cổng – đóng cửa → bến', 24],
  ['海図を広げる', 12],
  ['（製パン）', 10],
  ['빵을 굽다', 9],
  ['Ship 🚢', 7],
  ['שָׁלוֹם', 4],
  ['किताब', 3],
])('%s is as wide as it is drawn, about', (text, width) => {
  expect(widthInCharacters(text.normalize('NFC'))).toBe(width);
});

test.each([
  ['افحص المرساة', true],
  ['1. בדוק את העוגן', true],
  ['`docs/anchor.md` بالمرساة', false],
  ['Check the مرساة', false],
  ['海図', false],
  ['42', false],
])('the first letter of %s says from which side it is read', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

test('a picture has twice the size of the page, and less only where browsers draw no larger one', () => {
  expect(findPictureScale(800, 600)).toBe(2);
  expect(findPictureScale(1_700, 200_000)).toBeCloseTo(0.082, 3);
  expect(findPictureScale(10_000, 10_000)).toBeLessThan(1);
});

test('a saved file is named after the feature, in a way that every system takes', () => {
  expect(toFileName('specs/004-night: bakery?', 'png')).toBe('004-night-bakery.png');
  expect(toFileName('..', 'svg')).toBe('graph.svg');
  expect(toFileName('製パン', 'svg')).toBe('製パン.svg');
});

import { expect, test } from 'vitest';
import { findSectionIndex, splitSections } from '../../../renderer/document/split-sections.ts';

test('each heading begins a section, and what stands before the first is one too', () => {
  const text = 'Preface\n\n# Oven\nHot\n## Door\r\nShut\n';
  expect(splitSections(text)).toEqual([
    { startLine: 1, lineCount: 2, text: 'Preface\n\n' },
    { startLine: 3, lineCount: 2, text: '# Oven\nHot\n' },
    { startLine: 5, lineCount: 2, text: '## Door\r\nShut\n' },
  ]);
});

test('a heading in a fence begins nothing, nor does a shorter fence close it', () => {
  const text = '````sh\n# Bake\n```\n# Still code\n````\n# Oven\n';
  expect(splitSections(text).map(({ startLine }) => startLine)).toEqual([1, 6]);
});

test('a long section is cut at a blank line and loses nothing', () => {
  const text = `# Loaves\n${'- a loaf of bread\n\n'.repeat(4000)}`;
  const sections = splitSections(text);
  expect(sections.length).toBeGreaterThan(2);
  expect(sections.map((section) => section.text).join('')).toBe(text);
});

test('an empty text has no section', () => {
  expect(splitSections('')).toEqual([]);
});

test('a line is found in the section that holds it', () => {
  const sections = splitSections('# A\n1\n# B\n2\n# C\n');
  expect([1, 2, 3, 4, 5, 99].map((line) => findSectionIndex(sections, line))).toEqual([0, 0, 1, 1, 2, 2]);
});

import { expect, test } from 'vitest';
import { findPaletteEntries, type PaletteEntry } from '../../../renderer/commands/palette-entry.ts';

const entries = ['Show Tasks', 'Next task', 'T001 Bake a multitask loaf', 'Task board'].map(
  (title): PaletteEntry => ({ id: title, title, kind: 'View', shortcut: null, reason: null, run: () => undefined }),
);

test('without words the first entries are listed', () => {
  expect(findPaletteEntries(entries, '', 2)).toEqual(entries.slice(0, 2));
});

test('what begins with the word comes first, then what has a word that does', () => {
  expect(findPaletteEntries(entries, 'task', 9).map(({ title }) => title)).toEqual([
    'Task board',
    'Show Tasks',
    'Next task',
    'T001 Bake a multitask loaf',
  ]);
});

test('every word has to be found, the kind counts as one', () => {
  expect(findPaletteEntries(entries, 'view next', 9).map(({ title }) => title)).toEqual(['Next task']);
});

test('what cannot be done now comes last, with words alone', () => {
  const withReason = [{ ...entries[3], reason: 'Select a task first' } as PaletteEntry, ...entries.slice(0, 2)];
  expect(findPaletteEntries(withReason, '', 9)).toEqual(entries.slice(0, 2));
  expect(findPaletteEntries(withReason, 'task', 9).map(({ title }) => title)).toEqual([
    'Show Tasks',
    'Next task',
    'Task board',
  ]);
});

import { expect, test } from 'vitest';
import { createChangeJournal } from '../../../main/specs/change-journal.ts';
import { saveFiles } from '../../../main/specs/save-files.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';
import { createInMemoryFiles } from '../../support/in-memory-spec-folder.ts';

const files = ['a.md', 'b.md', 'c.md'].map((path) => ({ path, from: 'old', to: 'new', edits: [] }));

function open() {
  const memory = createInMemoryFiles({ 'a.md': 'old', 'b.md': 'old', 'c.md': 'old' });
  const notes = new Map<string, string>();
  const data = createInMemoryDataFolder(notes);
  const save = (some: readonly (typeof files)[number][]) => saveFiles(memory.open(), createChangeJournal(data), some);
  const texts = () => Object.fromEntries(memory.files);
  return { memory, notes, save, texts };
}

test('no file is nothing to save', async () => {
  expect(await open().save([])).toEqual({ kind: 'saved', warnings: [] });
});

test('one file is saved without a note', async () => {
  const { memory, notes, save, texts } = open();
  memory.onStep = () => expect(notes.size).toBe(0);
  expect(await save(files.slice(0, 1))).toEqual({ kind: 'saved', warnings: [] });
  expect(texts()).toEqual({ 'a.md': 'new', 'b.md': 'old', 'c.md': 'old' });
});

test('several files are noted while they are saved', async () => {
  const { memory, notes, save, texts } = open();
  memory.onStep = () => expect(notes.size).toBe(1);
  expect(await save(files)).toEqual({ kind: 'saved', warnings: [] });
  expect(texts()).toEqual({ 'a.md': 'new', 'b.md': 'new', 'c.md': 'new' });
  expect(notes.size).toBe(0);
});

test('where one has changed those before it are put back', async () => {
  const { memory, notes, save, texts } = open();
  memory.files.set('c.md', 'theirs');
  expect(await save(files)).toEqual({ kind: 'changed' });
  expect(texts()).toEqual({ 'a.md': 'old', 'b.md': 'old', 'c.md': 'theirs' });
  expect(notes.size).toBe(0);
});

test('where one cannot be saved those before it are put back, and it is named', async () => {
  const { memory, notes, save, texts } = open();
  let count = 0;
  memory.onStep = (step) => {
    if (step === 'compare') memory.refusal = ++count === 2 ? 'the disk is full' : null;
  };
  expect(await save(files)).toEqual({
    kind: 'failed',
    failure: { ok: false, code: 'save-failed', message: 'the disk is full', path: 'b.md' },
  });
  expect(texts()).toEqual({ 'a.md': 'old', 'b.md': 'old', 'c.md': 'old' });
  expect(notes.size).toBe(0);
});

test('a text that falls into the gap of one stands there again, and the others are put back', async () => {
  const { memory, save, texts } = open();
  memory.onGap = (path) => {
    if (path === 'b.md') memory.files.set(path, 'theirs');
    if (path === 'b.md') memory.onGap = null;
  };
  expect(await save(files)).toEqual({ kind: 'changed' });
  expect(texts()).toEqual({ 'a.md': 'old', 'b.md': 'theirs', 'c.md': 'old' });
});

test('a text that falls into the gap of a lone file is handed back with ours', async () => {
  const { memory, save } = open();
  memory.onGap = (path) => memory.files.set(path, 'theirs');
  expect(await save(files.slice(0, 1))).toEqual({ kind: 'overtaken', path: 'a.md', ours: 'new', theirs: 'theirs' });
});

test('a change that can neither go on nor be put back stays noted, and says so', async () => {
  const { memory, notes, save, texts } = open();
  memory.onStep = (step, path) => {
    if (step === 'compare' && path === 'b.md') memory.refusal = 'the disk is gone';
  };
  expect(await save(files)).toEqual({
    kind: 'failed',
    failure: {
      ok: false,
      code: 'save-failed',
      path: 'a.md',
      message:
        'Cannot save b.md, nor put a.md back: the change is half done, and will be finished or taken back at the next start',
    },
  });
  expect(texts()['a.md']).toBe('new');
  expect(notes.size).toBe(1);
});

import { expect, test } from 'vitest';
import { createChangeJournal } from '../../../main/specs/change-journal.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';
import { createInMemoryFiles } from '../../support/in-memory-spec-folder.ts';

const files = [
  { path: 'tasks.md', from: 'T001', to: 'T010' },
  { path: 'plan.md', from: 'see T001', to: 'see T010' },
  { path: 'time-log.md', from: null, to: '| T010 |' },
];

/** A change that was noted; its process ended with these texts on the disk. */
async function leave(texts: Readonly<Record<string, string>>) {
  const notes = new Map<string, string>();
  const journal = createChangeJournal(createInMemoryDataFolder(notes));
  expect(await journal.begin(files)).toMatchObject({ ok: true });
  expect(notes.size).toBe(1);
  const memory = createInMemoryFiles(texts);
  return { notes, memory, journal, recover: () => journal.recover(memory.open()) };
}

test('a change that was begun is finished', async () => {
  const { memory, notes, recover } = await leave({ 'tasks.md': 'T010', 'plan.md': 'see T001' });
  expect(await recover()).toEqual([]);
  expect(Object.fromEntries(memory.files)).toEqual({
    'tasks.md': 'T010',
    'plan.md': 'see T010',
    'time-log.md': '| T010 |',
  });
  expect(notes.size).toBe(0);
});

test('a change of which nothing was saved is forgotten', async () => {
  const { memory, notes, recover } = await leave({ 'tasks.md': 'T001', 'plan.md': 'see T001' });
  expect(await recover()).toEqual([]);
  expect(Object.fromEntries(memory.files)).toEqual({ 'tasks.md': 'T001', 'plan.md': 'see T001' });
  expect(notes.size).toBe(0);
});

test('a change is taken back where a file has moved on since, and that file is named', async () => {
  const { memory, notes, recover } = await leave({ 'tasks.md': 'T010', 'plan.md': 'new', 'time-log.md': '| T010 |' });
  expect(await recover()).toEqual(['plan.md']);
  expect(Object.fromEntries(memory.files)).toEqual({ 'tasks.md': 'T001', 'plan.md': 'new' });
  expect(notes.size).toBe(0);
});

test('a file that cannot be saved now is named, and tried again at the next start', async () => {
  const { memory, notes, recover } = await leave({ 'tasks.md': 'T010', 'plan.md': 'see T001' });
  memory.refusal = 'the disk is full';
  expect(await recover()).toEqual(['plan.md']);
  expect(notes.size).toBe(1);
  memory.refusal = null;
  expect(await recover()).toEqual([]);
  expect(memory.files.get('plan.md')).toBe('see T010');
  expect(notes.size).toBe(0);
});

test('a file that is no text counts as moved on', async () => {
  const { memory, recover } = await leave({ 'tasks.md': 'T010', 'plan.md': '' });
  memory.faults.set('plan.md', { kind: 'unreadable', message: 'EACCES' });
  expect(await recover()).toEqual(['plan.md']);
  expect(memory.files.get('tasks.md')).toBe('T001');
});

test('a note that was cut off while it was written is removed: nothing had been saved', async () => {
  const notes = new Map([
    ['journal/a.json', '{"files":[{"path":"tasks.md","from":"T0'],
    ['journal/b.json', '{"files":[{"path":"tasks.md"}]}'],
    ['journal/readme.txt', 'not ours'],
  ]);
  const memory = createInMemoryFiles({ 'tasks.md': 'T001' });
  expect(await createChangeJournal(createInMemoryDataFolder(notes)).recover(memory.open())).toEqual([]);
  expect([...notes.keys()]).toEqual(['journal/readme.txt']);
  expect(memory.files.get('tasks.md')).toBe('T001');
});

test('a change that is still going on is left to who holds its locks', async () => {
  const { memory, notes, journal } = await leave({ 'tasks.md': 'T010', 'plan.md': 'see T001' });
  const held = { ...memory.open(), lock: async () => ({ ok: false, code: 'locked', message: 'held' }) as const };
  expect(await journal.recover(held)).toEqual([]);
  expect([memory.files.get('plan.md'), notes.size]).toEqual(['see T001', 1]);
});

test('a change that ended while its locks were waited for is done', async () => {
  const { memory, notes, journal } = await leave({ 'tasks.md': 'T010', 'plan.md': 'see T001' });
  let released = 0;
  const release = async () => {
    released += 1;
  };
  const folder = {
    ...memory.open(),
    lock: async () => {
      notes.clear();
      return { ok: true, release } as const;
    },
  };
  expect(await journal.recover(folder)).toEqual([]);
  expect([memory.files.get('plan.md'), released]).toEqual(['see T001', 1]);
});

test('a change that ends takes its note along; one that cannot be noted is not begun', async () => {
  const notes = new Map<string, string>();
  const data = createInMemoryDataFolder(notes);
  const begun = await createChangeJournal(data).begin(files);
  if (begun.ok) await begun.end();
  expect(notes.size).toBe(0);
  const full = {
    ...data,
    write: async () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    },
  };
  expect(await createChangeJournal(full).begin(files)).toMatchObject({
    ok: false,
    code: 'save-failed',
    message: expect.stringContaining('Cannot note the change before it is saved, so nothing was saved'),
  });
});

import { expect, test } from 'vitest';
import { createChangeHistory } from '../../../main/specs/change-history.ts';
import type { DataFolder } from '../../../main/specs/data-folder.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';

const root = '/home/ada/bakery/specs';
const dayMs = 24 * 60 * 60 * 1000;
const title = { kind: 'edit', label: 'Tick', feature: '001-oven', changeId: null } as const;

/** A history to which a change of a file is added each `stepMs`. */
async function fill(files: Map<string, string>, count: number, stepMs: number, path = 'tasks.md', fromMs = 0) {
  let nowMs = fromMs;
  const history = createChangeHistory(createInMemoryDataFolder(files), root, () => nowMs);
  for (let index = 0; index < count; index += 1) {
    nowMs += stepMs;
    await history.record(title, [{ path, from: `${path} ${index}`, to: `${path} ${index + 1}`, edits: [] }]);
  }
  return { history, nowMs };
}

function countVersions(files: Map<string, string>): number {
  return [...files.keys()].filter((name) => name.startsWith('versions/')).length;
}

test('what is younger than thirty days is kept, however much it is', async () => {
  const files = new Map<string, string>();
  const { history } = await fill(files, 450, 1000);
  expect(history.changes.filter(({ kind }) => kind === 'edit')).toHaveLength(450);
  expect(countVersions(files)).toBe(451);
});

test('older changes go but for the last two hundred of each file, and their texts with them', async () => {
  const files = new Map<string, string>();
  await fill(files, 400, dayMs);
  // The first record of a session prunes.
  const { history } = await fill(files, 1, dayMs, 'other.md', 400 * dayMs);
  const ofFile = history.changes.filter((change) => change.files.some(({ path }) => path === 'tasks.md'));
  expect(ofFile).toHaveLength(200);
  expect(await history.readVersion(ofFile.at(-1)?.files[0]?.after ?? '')).toBe('tasks.md 400');
  expect(await history.readVersion(ofFile[0]?.files[0]?.before ?? '')).toBe('tasks.md 200');
  expect(countVersions(files)).toBe(203);
  const again = createChangeHistory(createInMemoryDataFolder(files), root, () => 401 * dayMs);
  await again.refresh();
  expect(again.changes).toEqual(history.changes);
});

test('a file that changes seldom keeps its versions beside one that changes often', async () => {
  const files = new Map<string, string>();
  await fill(files, 3, dayMs, 'seldom.md');
  const { history } = await fill(files, 300, dayMs, 'often.md', 3 * dayMs);
  expect(
    history.changes.filter(({ label, files: [file] }) => label === 'Tick' && file?.path === 'seldom.md'),
  ).toHaveLength(3);
});

const recordLabel = (history: ReturnType<typeof createChangeHistory>, label: string) =>
  history.record({ kind: 'edit', label, feature: '001-oven', changeId: null }, [
    { path: 'specs/001-oven/tasks.md', from: null, to: label, edits: [] },
  ]);

test('what another process adds while the history is being read is in it once', async () => {
  const data = createInMemoryDataFolder();
  const other = createChangeHistory(data, root, () => 0);
  let afterStamp: (() => Promise<void>) | null = null;
  const slow: DataFolder = {
    ...data,
    stamp: async (name) => {
      const stamp = await data.stamp(name);
      const work = afterStamp;
      afterStamp = null;
      await work?.();
      return stamp;
    },
  };
  const history = createChangeHistory(slow, root, () => 0);
  const labels = () => history.changes.map(({ label }) => label);
  await recordLabel(other, 'first');
  afterStamp = () => recordLabel(other, 'second');
  await history.refresh();
  expect(labels()).toEqual(['first']);
  afterStamp = () => recordLabel(other, 'third');
  await history.refresh();
  expect(labels()).toEqual(['first', 'second']);
  await history.refresh();
  expect(labels()).toEqual(['first', 'second', 'third']);
});

test('a folder and those in it have one history, and each sees what lies in it', async () => {
  const data = createInMemoryDataFolder();
  const openAt = (folder: string) => createChangeHistory(data, folder, () => 0);
  const change = { from: 'a', to: 'b', edits: [] };
  const specs = openAt(root);
  const oven = openAt(`${root}/001-oven`);
  await oven.record({ ...title, label: 'Tick' }, [{ path: 'tasks.md', ...change }]);
  await specs.record({ ...title, label: 'Both' }, [
    { path: '001-oven/tasks.md', ...change },
    { path: '002-door/tasks.md', ...change },
  ]);
  await openAt('/home/ada/bakery/specs-old').record({ ...title, label: 'Old' }, [{ path: 'tasks.md', ...change }]);
  const list = async (history: ReturnType<typeof createChangeHistory>) => {
    await history.refresh();
    return history.changes.flatMap(({ label, kind, files }) =>
      kind === 'edit' ? [`${label}: ${files.map(({ path }) => path)}`] : [],
    );
  };
  expect(await list(specs)).toEqual(['Tick: 001-oven/tasks.md', 'Both: 001-oven/tasks.md,002-door/tasks.md']);
  expect(await list(oven)).toEqual(['Tick: tasks.md']);
  expect(await list(openAt('/home/ada/bakery'))).toHaveLength(3);
});

test('a line that another process is just writing is taken in when it is whole', async () => {
  const files = new Map<string, string>();
  await fill(files, 3, 1000);
  const log = files.get('history.jsonl') ?? '';
  for (const length of [log.length - 1, log.length - 40, log.lastIndexOf('\n') + 1]) {
    const others = new Map([['history.jsonl', log.slice(0, length)]]);
    const history = createChangeHistory(createInMemoryDataFolder(others), root, () => 0);
    await history.refresh();
    const before = history.changes.length;
    others.set('history.jsonl', log);
    expect(await history.refresh()).toBe(true);
    expect(history.changes.length).toBe(before + 1);
    expect(history.changes.filter(({ kind }) => kind === 'edit')).toHaveLength(3);
    expect(await history.refresh()).toBe(false);
  }
});

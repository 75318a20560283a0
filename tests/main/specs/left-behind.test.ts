import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanUp, findTemporaries } from '../../../main/specs/left-behind.ts';
import { createTemporaryNames } from '../../../main/specs/temporary-name.ts';

let root = '';
const ended = String(spawnSync(process.execPath, ['-e', '']).pid);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'specline-left-'));
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a', 'tasks.md'), 'now');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A name as a process that has ended would have left it. */
const nameOf = (kind: 'temporary' | 'link', pid = ended) =>
  createTemporaryNames('tasks.md')[kind].replace(`-${process.pid}-`, `-${pid}-`);

function leave(name: string, text: string): string {
  writeFileSync(join(root, 'a', name), text);
  return `a/${name}`;
}

const beside = () => readdirSync(join(root, 'a'));

test('what a process left that has ended goes, and the old text that nothing else has is handed back', async () => {
  const left = [leave(nameOf('temporary'), 'half'), leave(nameOf('link'), 'what it said')];
  expect(await cleanUp(root, left)).toEqual([{ path: 'a/tasks.md', text: 'what it said' }]);
  expect(beside()).toEqual(['tasks.md']);
});

test('a second link to the file that still stands there is nothing to keep', async () => {
  const name = nameOf('link');
  linkSync(join(root, 'a', 'tasks.md'), join(root, 'a', name));
  expect(await cleanUp(root, [`a/${name}`])).toEqual([]);
  expect(beside()).toEqual(['tasks.md']);
});

test('an old text that is not UTF-8 goes without being handed back', async () => {
  const name = nameOf('link');
  writeFileSync(join(root, 'a', name), Buffer.from([0xff, 0xfe, 0x41]));
  expect(await cleanUp(root, [`a/${name}`])).toEqual([]);
  expect(beside()).toEqual(['tasks.md']);
});

test('files of a save that is going on stay, as do those of another machine, until they are an hour old', async () => {
  const ours = leave(nameOf('temporary', String(process.pid)), 'half');
  const foreign = leave(`.tasks.md.specline-0000-${ended}-0c1d2e3f4a5b6c7d.tmp`, 'half');
  expect(await cleanUp(root, [ours, foreign])).toEqual([]);
  expect(beside()).toHaveLength(3);
  const longAgo = Date.now() / 1000 - 3601;
  for (const path of [ours, foreign]) utimesSync(join(root, path), longAgo, longAgo);
  expect(await cleanUp(root, [ours, foreign])).toEqual([]);
  expect(beside()).toEqual(['tasks.md']);
});

test('any other file stays, and one that is gone by itself is no fault', async () => {
  expect(await cleanUp(root, ['a/tasks.md', `a/${nameOf('temporary')}`])).toEqual([]);
  expect(beside()).toEqual(['tasks.md']);
});

test('what a save of one file left is found beside it', async () => {
  const name = nameOf('temporary');
  leave(name, 'half');
  leave(createTemporaryNames('plan.md').temporary, 'half');
  leave('.tasks.md.swp', '');
  expect(await findTemporaries(join(root, 'a'), 'tasks.md')).toEqual([name]);
  expect(await findTemporaries(join(root, 'none'), 'tasks.md')).toEqual([]);
});

import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFile } from '../../../main/specs/safe-save.ts';

let folder = '';
let target = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specline-save-'));
  target = join(folder, 'tasks.md');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a save replaces the text and leaves nothing beside it', async () => {
  writeFileSync(target, 'old');
  expect(await saveFile(target, Buffer.from('old'), Buffer.from('new'))).toEqual({ kind: 'saved', warnings: [] });
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['tasks.md']);
});

test('a save keeps the mode of the file', async () => {
  writeFileSync(target, 'old');
  chmodSync(target, 0o640);
  await saveFile(target, Buffer.from('old'), Buffer.from('new'));
  expect((statSync(target).mode & 0o777).toString(8)).toBe('640');
});

test('a file that says something else by now is left alone', async () => {
  writeFileSync(target, 'theirs');
  expect(await saveFile(target, Buffer.from('old'), Buffer.from('new'))).toEqual({ kind: 'changed' });
  expect(readFileSync(target, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['tasks.md']);
});

test('a file that is gone counts as changed', async () => {
  expect(await saveFile(target, Buffer.from('old'), Buffer.from('new'))).toEqual({ kind: 'changed' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a new file is made only where none is', async () => {
  expect(await saveFile(target, null, Buffer.from('new'))).toEqual({ kind: 'saved', warnings: [] });
  expect(await saveFile(target, null, Buffer.from('other'))).toEqual({ kind: 'changed' });
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['tasks.md']);
});

test('a file is removed only while it says what was expected', async () => {
  writeFileSync(target, 'old');
  expect(await saveFile(target, Buffer.from('other'), null)).toEqual({ kind: 'changed' });
  expect(await saveFile(target, Buffer.from('old'), null)).toEqual({ kind: 'saved', warnings: [] });
  expect(readdirSync(folder)).toEqual([]);
});

test('a read-only file is not replaced, though its folder would allow it', async () => {
  writeFileSync(target, 'old');
  chmodSync(target, 0o444);
  const result = await saveFile(target, Buffer.from('old'), Buffer.from('new'));
  expect(result.kind).toBe('failed');
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['tasks.md']);
});

test('a folder in the place of the file is a failure and stays', async () => {
  symlinkSync(folder, target);
  const result = await saveFile(target, Buffer.from('old'), Buffer.from('new'));
  expect(result.kind).toBe('failed');
  expect(readdirSync(folder)).toEqual(['tasks.md']);
});

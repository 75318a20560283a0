import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSpecPaths } from '../../../main/specs/list-spec-paths.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'specline-list-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
};

test('documents are listed by name, and folders of programs are left out', async () => {
  for (const path of ['b/tasks.md', 'a/tasks.md', 'a/notes.txt', 'a/node_modules/x/tasks.md', '.git/tasks.md'])
    write(path);
  expect(await listSpecPaths(root, [''])).toEqual({
    paths: ['a/tasks.md', 'b/tasks.md'],
    unreadable: [],
    truncated: false,
    leftBehind: [],
  });
});

test('a linked folder is followed once, and one that leads back above itself ends there', async () => {
  write('shared/oven/tasks.md');
  symlinkSync(join(root, 'shared'), join(root, 'shared', 'oven', 'back'));
  mkdirSync(join(root, 'specs'));
  symlinkSync(join(root, 'shared', 'oven'), join(root, 'specs', 'oven'));
  expect((await listSpecPaths(root, ['specs'])).paths).toEqual(['specs/oven/tasks.md']);
  expect((await listSpecPaths(root, ['specs', 'shared'])).paths).toEqual(['specs/oven/tasks.md']);
});

test('a folder that cannot be listed is told with its path', async () => {
  write('a/tasks.md');
  const { paths, unreadable } = await listSpecPaths(root, ['a', 'a/tasks.md', 'gone']);
  expect(paths).toEqual(['a/tasks.md']);
  expect(unreadable).toMatchObject([{ path: 'a/tasks.md' }]);
});

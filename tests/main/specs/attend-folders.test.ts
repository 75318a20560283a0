import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Attention, attendFolders } from '../../../main/specs/attend-folders.ts';

let root: string;
let attention: Attention;
let heard: string[];
let onHeard: () => void;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'specline-attend-')));
  for (const name of ['oven', 'shelf']) mkdirSync(join(root, name));
  heard = [];
  onHeard = () => {};
  attention = attendFolders(root, (paths) => {
    heard.push(...paths);
    onHeard();
  });
});

afterEach(() => {
  attention.stop();
  rmSync(root, { recursive: true, force: true });
});

const hear = (path: string) =>
  new Promise<void>((resolve) => {
    onHeard = () => {
      if (heard.includes(path)) resolve();
    };
    onHeard();
  });

test('a file that is written or renamed in an attended folder is told with its path', async () => {
  attention.attend(['oven']);
  writeFileSync(join(root, 'oven/tasks.md'), '- [ ] T001');
  await hear('oven/tasks.md');
  writeFileSync(join(root, 'oven/plan.md.new'), 'Bake');
  renameSync(join(root, 'oven/plan.md.new'), join(root, 'oven/plan.md'));
  await hear('oven/plan.md');
});

test('only the folders named last are attended to', async () => {
  attention.attend(['oven']);
  attention.attend(['shelf']);
  writeFileSync(join(root, 'oven/tasks.md'), '- [ ] T001');
  writeFileSync(join(root, 'shelf/tasks.md'), '- [ ] T001');
  await hear('shelf/tasks.md');
  expect(heard).not.toContain('oven/tasks.md');
});

test('a folder that is not there is left to the watch of the tree, until it is', async () => {
  attention.attend(['van']);
  mkdirSync(join(root, 'van'));
  attention.attend(['van']);
  writeFileSync(join(root, 'van/tasks.md'), '- [ ] T001');
  await hear('van/tasks.md');
});

test('another folder of the same name is attended to again', async () => {
  attention.attend(['oven']);
  renameSync(join(root, 'oven'), join(root, 'old-oven'));
  mkdirSync(join(root, 'oven'));
  attention.renew();
  writeFileSync(join(root, 'oven/tasks.md'), '- [ ] T001');
  await hear('oven/tasks.md');
});

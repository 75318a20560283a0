import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pollFolder } from '../../../main/specs/poll-folder.ts';

let root = '';
let end: () => Promise<void> = async () => {};
let hints: (readonly string[] | null)[] = [];
let told = () => {};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'specline-poll-'));
  mkdirSync(join(root, 'specs', '001-oven'), { recursive: true });
  writeFileSync(join(root, 'specs', '001-oven', 'tasks.md'), '- [ ] T001 Light it\n');
  hints = [];
});

afterEach(async () => {
  await end();
  rmSync(root, { recursive: true, force: true });
});

function start(onlyFile: string | null = null): void {
  const listener = {
    onHint: ({ paths }: { paths: readonly string[] | null }) => {
      hints.push(paths);
      told();
    },
    onState: () => {},
  };
  end = pollFolder(root, onlyFile, listener, 2);
}

/** The first hint that a check takes; the polling goes on until then. */
function hintThat(fits: (paths: readonly string[] | null) => boolean): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    told = () => {
      const found = hints.find(fits);
      if (found !== undefined) resolve(found);
    };
    told();
  });
}

test('the first look says to look everywhere, and those after it name what changed', async () => {
  start();
  expect(await hintThat((paths) => paths === null)).toBeNull();
  writeFileSync(join(root, 'specs', '001-oven', 'tasks.md'), '- [x] T001 Light it\n');
  expect(await hintThat((paths) => paths !== null)).toEqual(['specs/001-oven/tasks.md']);
});

test('a new feature and a document that goes are told', async () => {
  start();
  await hintThat((paths) => paths === null);
  mkdirSync(join(root, 'specs', '002-dough'));
  writeFileSync(join(root, 'specs', '002-dough', 'tasks.md'), '- [ ] T001 Knead it\n');
  await hintThat((paths) => paths?.includes('specs/002-dough/tasks.md') === true);
  hints = [];
  rmSync(join(root, 'specs', '001-oven', 'tasks.md'));
  expect(await hintThat((paths) => paths !== null)).toContain('specs/001-oven/tasks.md');
});

test('of a lone file nothing else is looked at', async () => {
  writeFileSync(join(root, 'plan.md'), 'a\n');
  start('plan.md');
  await hintThat((paths) => paths === null);
  writeFileSync(join(root, 'specs', '001-oven', 'tasks.md'), 'changed\n');
  writeFileSync(join(root, 'plan.md'), 'ab\n');
  expect(await hintThat((paths) => paths !== null)).toEqual(['plan.md']);
});

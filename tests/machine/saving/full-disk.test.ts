import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskSession, type DiskPlace } from '../../support/open-disk-session.ts';

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const filler = 'The dough rests in the cold for a night and a day.\n'.repeat(800);
const tasks = `# Tasks: Oven\n\n## Phase 1: Setup\n\n- [ ] T001 Measure the room\n\n${filler}`;

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'specline-full-'));
  if (isRoot) spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', root]);
});

afterAll(() => {
  if (isRoot) spawnSync('umount', [root]);
  rmSync(root, { recursive: true, force: true });
});

describe.runIf(isRoot)('a disk that is full', () => {
  test('a save that finds room for a part only is refused, and the file stays whole', async () => {
    const project = join(root, 'project');
    const file = join(project, 'specs/001-oven/tasks.md');
    mkdirSync(join(project, 'specs/001-oven'), { recursive: true });
    writeFileSync(file, tasks);
    // Room for the half of it: a write takes what fits, and says so by its count alone.
    const { bavail, bsize } = statfsSync(root);
    writeFileSync(join(root, 'ballast'), Buffer.alloc(bavail * bsize - 20_480));
    const data = mkdtempSync(join(tmpdir(), 'specline-full-data-'));
    const place: DiskPlace = { root, project, data, write: () => '', remove: () => undefined };
    const session = createDiskSession(place, { watch: false });
    await session.calls.openWorkspace(project);
    const command = { type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' } as const;
    const result = await session.calls.runCommand(command);
    expect(result).toMatchObject({ ok: false, code: 'save-failed' });
    expect(result.ok || !('code' in result) ? '' : result.message).toContain('the disk is full');
    expect(readFileSync(file, 'utf8')).toBe(tasks);
    expect(readdirSync(join(project, 'specs/001-oven'))).toEqual(['tasks.md']);
    expect(await session.calls.listKeptEdits()).toMatchObject([{ command }]);

    rmSync(join(root, 'ballast'));
    const [kept] = await session.calls.listKeptEdits();
    expect(await session.calls.retryKeptEdit(kept?.id ?? '')).toMatchObject({ ok: true, changed: true });
    expect(readFileSync(file, 'utf8')).toBe(tasks.replace('[ ]', '[x]'));
    await session.dispose();
    rmSync(data, { recursive: true, force: true });
  });

  test('a data folder on a full disk refuses the edit before anything is touched', async () => {
    const place = mkdtempSync(join(tmpdir(), 'specline-full-data-'));
    mkdirSync(join(place, 'specs/001-oven'), { recursive: true });
    writeFileSync(join(place, 'specs/001-oven/tasks.md'), tasks);
    const data = join(root, 'data');
    mkdirSync(join(data, 'locks'), { recursive: true });
    const session = createDiskSession(
      { root, project: place, data, write: () => '', remove: () => undefined },
      { watch: false },
    );
    await session.calls.openWorkspace(place);
    const { bavail, bsize } = statfsSync(root);
    writeFileSync(join(root, 'ballast'), Buffer.alloc(bavail * bsize));
    const command = { type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' } as const;
    const result = await session.calls.runCommand(command);
    const text = readFileSync(join(place, 'specs/001-oven/tasks.md'), 'utf8');
    expect(text).toBe(result.ok ? tasks.replace('[ ]', '[x]') : tasks);
    expect(result).toMatchObject({ ok: false, code: 'save-failed' });
    await session.dispose();
    rmSync(place, { recursive: true, force: true });
  });
});

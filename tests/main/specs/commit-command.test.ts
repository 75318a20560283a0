import { expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { retryKeptEdit, runCommand } from '../../../main/specs/workspace-calls.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';
import { createInMemoryFiles } from '../../support/in-memory-spec-folder.ts';
import { openTestWorkspace } from '../../support/open-test-workspace.ts';

const path = 'specs/001-oven/tasks.md';
const plan = 'specs/001-oven/plan.md';
const tasks = '# Tasks: Oven\n\n## Phase 1: Setup\n\n- [ ] T001 Measure\n- [ ] T002 Order (depends on T001)\n';

async function openAll(files: Readonly<Record<string, string>> = { [path]: tasks }) {
  const clock = createFakeClock();
  const memory = createInMemoryFiles(files);
  const dataFiles = new Map<string, string>();
  const opening = openTestWorkspace(memory.open(), createInMemoryDataFolder(dataFiles), clock);
  await clock.advance(100);
  const open = await opening;
  const run = async (command: EditCommand) => {
    const running = runCommand(open.workspace, open.kept, command);
    await clock.advance(2_000);
    return await running;
  };
  return { clock, memory, dataFiles, run, ...open };
}

const tick: EditCommand = { type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' };

test('a line that is written into the gap of a save is in the file in the end, and so is the edit', async () => {
  const { memory, run } = await openAll();
  memory.onGap = () => {
    memory.onGap = null;
    memory.writeOutside(path, `${tasks}- [ ] T003 Light\n`);
  };
  expect(await run(tick)).toMatchObject({ ok: true, changed: true });
  expect(memory.files.get(path)).toBe(`${tasks.replace('[ ] T001', '[x] T001')}- [ ] T003 Light\n`);
});

test('a text written into the gap that refuses the edit is put back whole', async () => {
  const { memory, run } = await openAll();
  memory.onGap = () => {
    memory.onGap = null;
    memory.writeOutside(path, '# All new\n');
  };
  expect(await run(tick)).toMatchObject({ ok: false, refusal: { code: 'unknown-task' } });
  expect(memory.files.get(path)).toBe('# All new\n');
});

test('a program that writes all the time is reported as a conflict, and nothing of it is lost', async () => {
  const { memory, run, kept } = await openAll();
  let count = 0;
  memory.onStep = (step) => {
    if (step !== 'compare') return;
    count += 1;
    memory.files.set(path, `${tasks}- [ ] T1${count} More\n`);
  };
  expect(await run(tick)).toMatchObject({ ok: false, code: 'conflict' });
  expect(memory.files.get(path)).toBe(`${tasks}- [ ] T1${count} More\n`);
  expect(kept.list()).toHaveLength(1);
});

test('an edit that cannot be saved is kept, and can be tried again', async () => {
  const { memory, run, kept, workspace, clock } = await openAll();
  memory.refusal = 'Cannot save: the disk is full (ENOSPC)';
  expect(await run(tick)).toMatchObject({ ok: false, code: 'save-failed', message: memory.refusal });
  expect(memory.files.get(path)).toBe(tasks);
  expect(kept.list()).toMatchObject([{ label: 'Set T001 to done', reason: memory.refusal, command: tick }]);
  memory.refusal = null;
  const retried = retryKeptEdit(workspace, kept, kept.list()[0]?.id ?? '');
  await clock.advance(500);
  expect(await retried).toMatchObject({ ok: true, changed: true });
  expect(memory.files.get(path)).toContain('[x] T001');
  expect(kept.list()).toEqual([]);
});

test('a change of several files is saved whole or not at all', async () => {
  const files = { [path]: tasks, [plan]: '# Plan\n\nT001 comes first.\n' };
  const { memory, run, dataFiles } = await openAll(files);
  const rename: EditCommand = { type: 'rename-id', feature: '001-oven', task: 'T001', to: 'T010' };
  let saves = 0;
  memory.onStep = (step) => {
    if (step !== 'compare') return;
    saves += 1;
    memory.refusal = saves === 2 ? 'the disk is full' : null;
  };
  expect(await run(rename)).toMatchObject({ ok: false, code: 'save-failed' });
  expect(Object.fromEntries(memory.files)).toEqual(files);
  expect([...dataFiles.keys()].filter((name) => name.startsWith('journal/'))).toEqual([]);
  memory.onStep = null;
  memory.refusal = null;
  expect(await run(rename)).toMatchObject({ ok: true });
  expect(memory.files.get(plan)).toBe('# Plan\n\nT010 comes first.\n');
  expect(memory.files.get(path)).toContain('T002 Order (depends on T010)');
});

test('a change of several files that a crash cut in two is finished at the next start', async () => {
  const files = { [path]: tasks, [plan]: '# Plan\n\nT001 comes first.\n' };
  const clock = createFakeClock();
  const memory = createInMemoryFiles(files);
  const dataFiles = new Map<string, string>();
  const folder = memory.open();
  const opening = openTestWorkspace(folder, createInMemoryDataFolder(dataFiles), clock);
  await clock.advance(100);
  const { workspace, kept } = await opening;
  let saves = 0;
  memory.onStep = (step) => {
    if (step !== 'compare') return;
    saves += 1;
    if (saves === 2) throw new Error('the power is gone');
  };
  const running = runCommand(workspace, kept, { type: 'rename-id', feature: '001-oven', task: 'T001', to: 'T010' });
  await expect(Promise.all([running, clock.advance(500)])).rejects.toThrow('the power is gone');
  folder.crash();
  memory.onStep = null;
  const again = openTestWorkspace(memory.open(), createInMemoryDataFolder(dataFiles), clock);
  await clock.advance(500);
  await again;
  expect(memory.files.get(plan)).toBe('# Plan\n\nT010 comes first.\n');
  expect(memory.files.get(path)).toContain('- [ ] T010 Measure');
  expect([...dataFiles.keys()].filter((name) => name.startsWith('journal/'))).toEqual([]);
});

test('a feature that is gone refuses', async () => {
  const { run } = await openAll();
  expect(await run({ ...tick, feature: '007-none' })).toMatchObject({
    ok: false,
    refusal: { code: 'unknown-feature' },
  });
});

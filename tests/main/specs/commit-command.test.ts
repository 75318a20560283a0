import { expect, test, vi } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { previewCommand, retryKeptEdit, runCommand } from '../../../main/specs/workspace-calls.ts';
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

test('a kept edit whose folder is gone says what is gone, stays kept, and is saved when it is back', async () => {
  const { memory, run, kept, workspace, clock } = await openAll();
  memory.refusal = 'Cannot save: the disk is full (ENOSPC)';
  await run(tick);
  memory.refusal = null;
  const retry = async () => {
    const retried = retryKeptEdit(workspace, kept, kept.list()[0]?.id ?? '');
    await clock.advance(2_000);
    return await retried;
  };
  memory.isLost = true;
  const lost = 'Cannot change specs/001-oven/tasks.md: /project was moved or removed';
  expect(await retry()).toMatchObject({ ok: false, code: 'not-found', message: lost });
  memory.isLost = false;
  memory.writeOutside(path, null);
  await clock.advance(5_000);
  const gone =
    'Cannot save "Set T001 to done": `001-oven` is no longer in /project. The change stays kept until it is back, or the change is dropped';
  expect(await retry()).toMatchObject({ ok: false, code: 'not-found', message: gone });
  expect(kept.list()).toHaveLength(1);
  memory.writeOutside(path, tasks);
  await clock.advance(5_000);
  expect(await retry()).toMatchObject({ ok: true, changed: true });
  expect([memory.files.get(path), kept.list()]).toEqual([tasks.replace('[ ] T001', '[x] T001'), []]);
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

test('what a change leaves to be known is told with it', async () => {
  const { run } = await openAll();
  const remove: EditCommand = { type: 'remove-dependency', feature: '001-oven', task: 'T002', dependsOn: 'T001' };
  expect(await run(remove)).toEqual({
    ok: true,
    changed: true,
    notes: ['T002 still waits for T001 by its place in the list'],
  });
  expect(await run(remove)).toMatchObject({ ok: false, refusal: { code: 'not-in-text' } });
});

test('a change that cannot be noted in the history is saved, and that is told', async () => {
  const { memory, run, workspace } = await openAll();
  const record = vi.spyOn(workspace.history, 'record').mockRejectedValue(new Error('no space'));
  expect(await run(tick)).toEqual({
    ok: true,
    changed: true,
    notes: ['Saved, but the change cannot be noted in the history and cannot be undone from there: no space'],
  });
  expect(memory.files.get(path)).toContain('[x] T001');
  record.mockRestore();
});

test('nothing to do is no change, and no step of the history', async () => {
  const { run, workspace } = await openAll();
  const idle: EditCommand = { ...tick, from: 'todo', to: 'todo' };
  expect(await run(idle)).toEqual({ ok: true, changed: false, notes: [] });
  expect(workspace.history.changes).toEqual([]);
});

test.each([
  [{ kind: 'too-large', bytes: 99_000_000 }, 'too-large', `Cannot change ${path}: it is too large`],
  [{ kind: 'unreadable', message: 'EACCES' }, 'unreadable', `Cannot change ${path}: EACCES`],
] as const)('a file that cannot be edited by now refuses with the reason: %j', async (fault, code, message) => {
  const { memory, run } = await openAll();
  memory.faults.set(path, fault);
  expect(await run(tick)).toMatchObject({ ok: false, code, path, message });
  expect(memory.files.get(path)).toBe(tasks);
});

test('a change that turns out to touch the time log takes its lock too', async () => {
  const log = 'specs/001-oven/time-log.md';
  const { memory, run } = await openAll();
  const entry = { type: 'log-time', feature: '001-oven', task: 'T001', date: '2026-03-02', start: null } as const;
  const first = { ...entry, end: null, minutes: 30, note: '', id: 'aa11bb', idBefore: 'aa11bc' };
  expect(await run(first)).toMatchObject({ ok: true, changed: true });
  expect(memory.files.get(log)).toContain('| 2026-03-02 | T001 |  |  | 30m |');
  const actual: EditCommand = { type: 'set-actual', feature: '001-oven', task: 'T001', from: 30, to: 45 };
  expect(await run(actual)).toMatchObject({ ok: true, changed: true });
  expect(memory.files.get(log)).toContain('| T001 |  |  | 15m | adjusted');
});

test('a preview names the lines and writes nothing; one of an unknown feature is refused', async () => {
  const { memory, workspace, kept, clock } = await openAll();
  const ask = async (command: EditCommand) => {
    const asked = previewCommand(workspace, command);
    await clock.advance(2_000);
    return await asked;
  };
  expect(await ask(tick)).toMatchObject({ ok: true, files: [{ path, hunks: [{ oldStart: 2 }] }], notes: [] });
  expect(await ask({ ...tick, feature: '007-none' })).toMatchObject({ refusal: { code: 'unknown-feature' } });
  memory.faults.set(path, { kind: 'unreadable', message: 'EACCES' });
  expect(await ask(tick)).toMatchObject({ ok: false, code: 'unreadable' });
  memory.faults.clear();
  memory.isLost = true;
  expect(await ask(tick)).toMatchObject({ ok: false, code: 'not-found' });
  expect([memory.files.get(path), kept.list()]).toEqual([tasks, []]);
});

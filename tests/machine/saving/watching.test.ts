import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlannerSession } from '../../../main/specs/planner-session.ts';
import { createDiskPlace, createDiskSession, type DiskPlace, waitForEvent } from '../../support/open-disk-session.ts';

const tasks = '# Tasks: Oven\n\n## Phase 1: Setup\n\n- [ ] T001 Measure\n- [ ] T002 Order\n';

let place: DiskPlace;
let session: PlannerSession;

beforeEach(async () => {
  place = createDiskPlace({ 'specs/001-oven/tasks.md': tasks });
  session = createDiskSession(place);
  await session.calls.openWorkspace(place.project);
});

afterEach(async () => {
  await session.dispose();
  place.remove();
});

const file = () => join(place.project, 'specs/001-oven/tasks.md');
const isDone =
  (id: string, done: number) => (event: { readonly changed: readonly { id: string; doneTasks: number }[] }) =>
    event.changed.some((summary) => summary.id === id && summary.doneTasks === done);

test('a save in place is told', async () => {
  const told = waitForEvent(session, 'workspaceChanged', isDone('001-oven', 1));
  writeFileSync(file(), tasks.replace('[ ]', '[x]'));
  await told;
});

test('every one of ten saves by rename is told', async () => {
  for (let count = 0; count < 10; count += 1) {
    const told = waitForEvent(session, 'workspaceChanged', isDone('001-oven', count % 2 === 0 ? 1 : 0));
    writeFileSync(`${file()}.new`, count % 2 === 0 ? tasks.replace('[ ]', '[x]') : tasks);
    renameSync(`${file()}.new`, file());
    await told;
  }
});

test('a file that is made together with its folder is told', async () => {
  for (let count = 0; count < 10; count += 1) {
    const told = waitForEvent(session, 'workspaceChanged', ({ changed }) =>
      changed.some(({ id }) => id === `1${count}-menu`),
    );
    mkdirSync(join(place.project, `specs/1${count}-menu`));
    writeFileSync(join(place.project, `specs/1${count}-menu/tasks.md`), tasks);
    await told;
  }
});

test('a folder that is removed is told', async () => {
  const told = waitForEvent(session, 'workspaceChanged', ({ removed }) => removed.includes('001-oven'));
  rmSync(join(place.project, 'specs/001-oven'), { recursive: true });
  await told;
});

test('a checkout of a thousand files arrives whole', async () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `f${index}`);
  const seen = new Map<string, number>();
  session.on('workspaceChanged', ({ changed }) => {
    for (const { id, doneTasks } of changed) seen.set(id, doneTasks);
  });
  const wait = (count: number, done: number) =>
    waitForEvent(session, 'workspaceChanged', () => names.filter((name) => seen.get(name) === done).length === count);
  const come = wait(1_000, 0);
  for (const name of names) place.write(`specs/${name}/tasks.md`, tasks);
  await come;
  const changed = wait(1_000, 1);
  for (const name of names) place.write(`specs/${name}/tasks.md`, tasks.replace('[ ]', '[x]'));
  await changed;
});

test('a folder that is moved away is told as lost, and found again when it comes back', async () => {
  const lost = waitForEvent(session, 'watchStateChanged', ({ watch }) => watch.state === 'lost');
  renameSync(place.project, `${place.project}-away`);
  expect((await lost).watch.message).toContain(place.project);
  const result = await session.calls.runCommand({
    type: 'set-status',
    feature: '001-oven',
    task: 'T001',
    from: 'todo',
    to: 'done',
  });
  expect(result).toMatchObject({ ok: false, code: 'not-found' });
  expect((await session.calls.readWorkspace()).workspace?.features).toMatchObject([{ id: '001-oven', doneTasks: 0 }]);
  expect(await session.calls.listKeptEdits()).toHaveLength(1);
  writeFileSync(join(`${place.project}-away`, 'specs/001-oven/tasks.md'), tasks.replace('[ ]', '[x]'));
  const found = waitForEvent(session, 'watchStateChanged', ({ watch }) => watch.state === 'watching');
  const told = waitForEvent(session, 'workspaceChanged', isDone('001-oven', 1));
  renameSync(`${place.project}-away`, place.project);
  await Promise.all([found, told]);
  const again = waitForEvent(session, 'workspaceChanged', isDone('001-oven', 2));
  writeFileSync(file(), tasks.replaceAll('[ ]', '[x]'));
  await again;
});

test('a folder that is removed and made anew is followed again', async () => {
  const lost = waitForEvent(session, 'watchStateChanged', ({ watch }) => watch.state === 'lost');
  rmSync(place.project, { recursive: true });
  await lost;
  const found = waitForEvent(session, 'watchStateChanged', ({ watch }) => watch.state === 'watching');
  place.write('specs/001-oven/tasks.md', tasks);
  await found;
  const told = waitForEvent(session, 'workspaceChanged', isDone('001-oven', 2));
  writeFileSync(file(), tasks.replaceAll('[ ]', '[x]'));
  await told;
});

test('two sessions on one folder follow each other, and both can change it', async () => {
  const other = createDiskSession(place);
  await other.calls.openWorkspace(place.project);
  const told = waitForEvent(other, 'workspaceChanged', isDone('001-oven', 1));
  await session.calls.runCommand({ type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' });
  await told;
  const toldBack = waitForEvent(session, 'workspaceChanged', isDone('001-oven', 2));
  await other.calls.runCommand({ type: 'set-status', feature: '001-oven', task: 'T002', from: 'todo', to: 'done' });
  await toldBack;
  expect(readFileSync(file(), 'utf8')).toBe(tasks.replaceAll('[ ]', '[x]'));
  await other.dispose();
});

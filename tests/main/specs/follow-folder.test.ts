import { expect, test } from 'vitest';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';
import { createInMemoryFiles, type InMemoryFiles } from '../../support/in-memory-spec-folder.ts';
import { openTestWorkspace } from '../../support/open-test-workspace.ts';

const path = 'specs/001-oven/tasks.md';
const tasks = '# Tasks: Oven\n\n## Phase 1: Setup\n\n- [ ] T001 Measure\n- [ ] T002 Order\n';

async function openAll(files: Readonly<Record<string, string>> = { [path]: tasks }) {
  const clock = createFakeClock();
  const memory = createInMemoryFiles(files);
  const opening = openTestWorkspace(memory.open(), createInMemoryDataFolder(), clock);
  await clock.advance(100);
  return { clock, memory, ...(await opening) };
}

const names = (events: readonly { readonly name: string }[]) => events.map(({ name }) => name);

test('what another program saves is held after the pause for coalescing', async () => {
  const { clock, memory, workspace, events } = await openAll();
  memory.writeOutside(path, tasks.replace('[ ] T001', '[x] T001'));
  await clock.advance(15);
  expect(events).toEqual([]);
  await clock.advance(1);
  expect(names(events)).toEqual(['workspaceChanged']);
  expect(workspace.held.getSummary('001-oven')?.doneTasks).toBe(1);
});

test('a hint without a change tells nothing', async () => {
  const { clock, memory, events } = await openAll();
  memory.hint([path]);
  memory.hint(null);
  await clock.advance(1_000);
  expect(events).toEqual([]);
});

test('a checkout of many files is one event', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`specs/f${index}/tasks.md`, tasks]));
  const { clock, memory, workspace, events } = await openAll(files);
  memory.checkOut(Object.fromEntries(Object.keys(files).map((name) => [name, `${tasks}- [ ] T003 Light\n`])));
  await clock.advance(20);
  await workspace.turns.settled();
  expect(names(events)).toEqual(['workspaceChanged']);
  expect(events[0]?.event).toMatchObject({ changed: { length: 200 } });
});

test('a file that vanishes and comes back within a moment was never gone', async () => {
  const { clock, memory, events } = await openAll();
  memory.writeOutside(path, null);
  await clock.advance(100);
  memory.writeOutside(path, tasks);
  await clock.advance(1_000);
  expect(events).toEqual([]);
});

test('a file that stays away is a feature that went', async () => {
  const { clock, memory, events } = await openAll();
  memory.writeOutside(path, null);
  await clock.advance(1_000);
  expect(events).toMatchObject([{ name: 'workspaceChanged', event: { removed: ['001-oven'] } }]);
});

test('a file that is emptied before it is written is read when it is whole', async () => {
  const { clock, memory, workspace, events } = await openAll();
  memory.writeOutside(path, '');
  await clock.advance(30);
  memory.writeOutside(path, `${tasks}- [ ] T003 Light\n`);
  await clock.advance(1_000);
  expect(names(events)).toEqual(['workspaceChanged']);
  expect(workspace.held.getSummary('001-oven')?.totalTasks).toBe(3);
});

test('a file that is emptied for good is empty in the end', async () => {
  const { clock, memory, workspace } = await openAll();
  memory.writeOutside(path, '');
  await clock.advance(1_000);
  expect(workspace.held.getSummary('001-oven')?.totalTasks).toBe(0);
});

test('a new folder is listed, though only the folder was hinted at', async () => {
  const { clock, memory, events } = await openAll();
  memory.files.set('specs/002-menu/tasks.md', tasks);
  memory.hint(['specs/002-menu']);
  await clock.advance(500);
  expect(events).toMatchObject([{ name: 'workspaceChanged', event: { changed: [{ id: '002-menu' }] } }]);
});

test('a folder that is renamed is one feature gone and one come', async () => {
  const { clock, memory, events } = await openAll();
  memory.files.delete(path);
  memory.files.set('specs/009-oven/tasks.md', tasks);
  memory.hint(['specs/001-oven', 'specs/009-oven']);
  await clock.advance(1_000);
  const all = events.map(({ event }) => event as { changed: readonly { id: string }[]; removed: readonly string[] });
  expect(all.flatMap(({ changed }) => changed.map(({ id }) => id))).toEqual(['009-oven']);
  expect(all.flatMap(({ removed }) => removed)).toEqual(['001-oven']);
});

test('a document is told only when somebody has read it', async () => {
  const { clock, memory, workspace, events } = await openAll({ [path]: tasks, 'specs/001-oven/plan.md': 'A' });
  memory.writeOutside('specs/001-oven/plan.md', 'B');
  await clock.advance(100);
  expect(events).toEqual([]);
  workspace.held.holdDocument('specs/001-oven/plan.md');
  memory.writeOutside('specs/001-oven/plan.md', 'C');
  await clock.advance(100);
  expect(events).toMatchObject([{ name: 'documentChanged', event: { path: 'specs/001-oven/plan.md' } }]);
});

test('while the folder itself is gone, nothing in it counts as deleted', async () => {
  const { clock, memory, workspace, events } = await openAll();
  memory.isLost = true;
  memory.hint(['specs', path]);
  memory.hint(null);
  await clock.advance(1_000);
  expect(events).toEqual([]);
  expect(workspace.held.getSummary('001-oven')?.totalTasks).toBe(2);
});

test('of a folder that is removed file by file, nothing counts as deleted', async () => {
  const { clock, memory, workspace, events } = await openAll({ [path]: tasks, 'specs/002-menu/tasks.md': tasks });
  memory.writeOutside(path, null);
  memory.writeOutside('specs/002-menu/tasks.md', null);
  await clock.advance(400);
  memory.isLost = true;
  memory.hint(null);
  await clock.advance(2_000);
  expect(events).toEqual([]);
  expect(workspace.held.getSummary('001-oven')?.totalTasks).toBe(2);
});

test('a folder whose last plan stays away shows none', async () => {
  const { clock, memory, workspace, events } = await openAll({ [path]: tasks, 'specs/002-menu/tasks.md': tasks });
  memory.writeOutside(path, null);
  await clock.advance(300);
  expect(names(events)).toEqual(['workspaceChanged']);
  memory.writeOutside('specs/002-menu/tasks.md', null);
  await clock.advance(1_000);
  expect(workspace.held.listPlaces()).toEqual([]);
  expect(workspace.failure).toMatchObject({ code: 'no-tasks-files' });
});

test('a file that cannot be read is a problem, and the others stay', async () => {
  const { clock, memory, workspace } = await openAll({ [path]: tasks, 'specs/002-menu/tasks.md': tasks });
  denyReading(memory, path);
  await clock.advance(100);
  expect(workspace.held.getSummary('001-oven')).toMatchObject({ editable: false, problems: { error: 1 } });
  expect(workspace.held.getSummary('002-menu')).toMatchObject({ editable: true, totalTasks: 2 });
});

function denyReading(memory: InMemoryFiles, denied: string): void {
  memory.faults.set(denied, { kind: 'unreadable', message: 'access is denied (EACCES)' });
  memory.hint([denied]);
}

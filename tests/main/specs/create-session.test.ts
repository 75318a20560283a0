import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { PlannerSession } from '../../../main/specs/planner-session.ts';
import { createDiskPlace, createDiskSession, type DiskPlace } from '../../support/open-disk-session.ts';

const tasks = `# Tasks: Oven

## Phase 1: Setup

- [ ] T001 Measure the room
- [x] T002 Order bricks
`;

const tick: EditCommand = { type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' };

const firstEntry: EditCommand = {
  type: 'log-time',
  feature: '001-oven',
  task: 'T001',
  date: '2026-11-20',
  start: null,
  end: null,
  minutes: 60,
  note: '',
  id: 'a1b2c3',
  idBefore: 'd4e5f6',
};

let place: DiskPlace;
let session: PlannerSession;

beforeEach(() => {
  place = createDiskPlace({ 'specs/001-oven/tasks.md': tasks, 'specs/001-oven/spec.md': '# Oven\n' });
  session = createDiskSession(place, { watch: false });
});

afterEach(async () => {
  await session.dispose();
  place.remove();
});

const read = (path = 'specs/001-oven/tasks.md') => readFileSync(join(place.project, path), 'utf8');
const open = async (path = place.project) => {
  const result = await session.calls.openWorkspace(path);
  if (!result.ok) throw new Error(result.message);
  return result.state;
};

describe('opening', () => {
  test('a project shows the features of its specs folder', async () => {
    const state = await open();
    expect(state.workspace?.features).toMatchObject([
      { id: '001-oven', title: 'Oven', totalTasks: 2, doneTasks: 1, documents: ['specs/001-oven/spec.md'] },
    ]);
    expect(state.failure).toBeNull();
  });

  test('of many features all are listed in order at once, and figures follow without any being asked for', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `${String(index + 1).padStart(3, '0')}-oven`);
    for (const id of ids) place.write(`specs/${id}/tasks.md`, tasks);
    const told = new Set<string>();
    const allTold = new Promise<void>((resolve) => {
      session.on('workspaceChanged', ({ changed }) => {
        for (const { id, totalTasks, unread } of changed) if (totalTasks === 2 && !unread) told.add(id);
        if (told.has('060-oven')) resolve();
      });
    });
    const features = (await open()).workspace?.features ?? [];
    const unread = features.filter((feature) => feature.unread).map(({ id }) => id);
    expect(features.map(({ id }) => id)).toEqual(ids);
    expect(features[0]).toMatchObject({ totalTasks: 2, doneTasks: 1 });
    expect(unread.length).toBeGreaterThan(0);
    await allTold;
    expect([...told]).toEqual(unread);
    const after = (await session.calls.readWorkspace()).workspace?.features ?? [];
    expect(after.map(({ id, totalTasks }) => `${id} ${totalTasks}`)).toEqual(ids.map((id) => `${id} 2`));
  });

  test('a feature that is only listed is read at once when it is opened', async () => {
    for (let index = 2; index <= 60; index += 1) place.write(`specs/0${index + 10}-oven/tasks.md`, tasks);
    const features = (await open()).workspace?.features ?? [];
    const last = features.at(-1);
    expect(last?.unread).toBe(true);
    const opened = await session.calls.openFeature(last?.id ?? '');
    expect(opened).toMatchObject({ ok: true, summary: { totalTasks: 2 }, file: { tasks: { length: 2 } } });
    const stillUnread = (await session.calls.readWorkspace()).workspace?.features.filter(({ unread }) => unread);
    expect(stillUnread?.length).toBeGreaterThan(0);
  });

  test('a tasks file by itself is a workspace of one feature, whatever its name', async () => {
    place.write('plan of the oven.txt', tasks);
    const state = await open(join(place.project, 'plan of the oven.txt'));
    expect(state.workspace?.features).toMatchObject([{ id: 'plan of the oven', path: 'plan of the oven.txt' }]);
  });

  test('a path that is not there says so, and nothing is open', async () => {
    const result = await session.calls.openWorkspace(join(place.project, 'gone'));
    expect(result).toMatchObject({ ok: false, code: 'not-found' });
    expect(await session.calls.readWorkspace()).toMatchObject({ workspace: null, failure: { code: 'not-found' } });
  });

  test('a folder without tasks files opens empty and says what was looked for', async () => {
    const state = await open(join(createEmptyFolder()));
    expect(state.failure).toMatchObject({ code: 'no-tasks-files' });
    expect(state.failure?.message).toContain('tasks.md');
  });

  test('tasks that come into an empty folder are shown, and the failure is over', async () => {
    const folder = createEmptyFolder();
    await open(folder);
    const states: (string | null)[] = [];
    session.on('workspaceOpened', ({ failure }) => states.push(failure?.code ?? null));
    place.write('empty/001-oven/tasks.md', tasks);
    await session.refresh();
    expect(states).toEqual([null]);
    expect((await session.calls.readWorkspace()).workspace?.features).toMatchObject([{ id: '001-oven' }]);
  });

  test('a file that is not UTF-8 is shown, read-only, while all others open', async () => {
    place.write(
      'specs/002-menu/tasks.md',
      Buffer.from('# Tasks: Men\xfc\n\n## Phase 1: A\n\n- [ ] T001 Write\n', 'latin1'),
    );
    const state = await open();
    expect(state.workspace?.features).toMatchObject([
      { id: '001-oven', editable: true },
      { id: '002-menu', editable: false, totalTasks: 1, problems: { error: 1 } },
    ]);
    const before = readFileSync(join(place.project, 'specs/002-menu/tasks.md'));
    const result = await session.calls.runCommand({ ...tick, feature: '002-menu' });
    expect(result).toMatchObject({ ok: false, code: 'not-utf8' });
    expect(readFileSync(join(place.project, 'specs/002-menu/tasks.md'))).toEqual(before);
  });

  test('an empty file is a feature without tasks', async () => {
    place.write('specs/002-menu/tasks.md', '');
    expect((await open()).workspace?.features[1]).toMatchObject({ id: '002-menu', totalTasks: 0 });
  });

  test('a folder with the name of a tasks file stops nothing', async () => {
    place.write('specs/002-menu/tasks.md/note.txt', 'x');
    expect((await open()).workspace?.features).toMatchObject([{ id: '001-oven' }]);
  });
});

describe('changing', () => {
  test('ticking a box changes one byte of the file and nothing beside it', async () => {
    await open();
    expect(await session.calls.runCommand(tick)).toEqual({ ok: true, changed: true, notes: [] });
    expect(read()).toBe(tasks.replace('- [ ] T001', '- [x] T001'));
    expect(readdirSync(join(place.project, 'specs/001-oven')).sort()).toEqual(['spec.md', 'tasks.md']);
  });

  test('byte order mark, CRLF and a missing final newline survive', async () => {
    const odd = '\ufeff# Tasks: Oven\r\n\r\n## Phase 1: Setup\r\n\r\n- [ ] T001 Measure\t \r\n- [X] T002 Order';
    place.write('specs/001-oven/tasks.md', odd);
    await open();
    await session.calls.runCommand(tick);
    expect(read()).toBe(odd.replace('- [ ] T001', '- [X] T001'));
  });

  test('a command is planned against the text on disk now', async () => {
    await open();
    writeFileSync(join(place.project, 'specs/001-oven/tasks.md'), `${tasks}- [ ] T003 Light it\n`);
    expect(await session.calls.runCommand(tick)).toMatchObject({ ok: true, changed: true });
    expect(read()).toBe(`${tasks.replace('- [ ] T001', '- [x] T001')}- [ ] T003 Light it\n`);
  });

  test('a field that says something else by now refuses, with all three values', async () => {
    await open();
    const rename: EditCommand = {
      type: 'set-title',
      feature: '001-oven',
      task: 'T001',
      from: 'Measure the room',
      to: 'Measure the yard',
    };
    const theirs = tasks.replace('Measure the room', 'Measure the cellar');
    writeFileSync(join(place.project, 'specs/001-oven/tasks.md'), theirs);
    expect(await session.calls.runCommand(rename)).toMatchObject({
      ok: false,
      refusal: {
        code: 'changed-on-disk',
        base: 'Measure the room',
        theirs: 'Measure the cellar',
        mine: 'Measure the yard',
      },
    });
    expect(read()).toBe(theirs);
  });

  test('a value that is there already changes nothing, and is no step to undo', async () => {
    await open();
    const result = await session.calls.runCommand({ ...tick, task: 'T002', from: 'done', to: 'done' });
    expect(result).toEqual({ ok: true, changed: false, notes: [] });
    expect((await session.calls.readWorkspace()).undo.undoLabel).toBeNull();
  });

  test('an open feature follows its file by events with growing numbers', async () => {
    await open();
    const opened = await session.calls.openFeature('001-oven');
    const seen: number[] = [];
    session.on('workspaceChanged', ({ sequence }) => seen.push(sequence));
    session.on('featureChanged', ({ sequence, feature }) => {
      seen.push(sequence);
      expect(feature?.texts['specs/001-oven/tasks.md']).toBe(read());
      expect(feature?.file.tasks[0]?.status).toBe('done');
    });
    await session.calls.runCommand(tick);
    const start = opened.ok ? opened.sequence : 0;
    expect(seen).toEqual([start + 1, start + 2]);
  });

  test('a link to a file inside the folder keeps being a link', async () => {
    place.write('shared.md', tasks);
    place.write('specs/002-menu/spec.md', '# Menu\n');
    symlinkSync('../../shared.md', join(place.project, 'specs/002-menu/tasks.md'));
    await open();
    expect(await session.calls.runCommand({ ...tick, feature: '002-menu' })).toMatchObject({ ok: true });
    expect(read('shared.md')).toContain('- [x] T001');
    expect(read('specs/002-menu/tasks.md')).toContain('- [x] T001');
  });

  test('a link that leads out of the folder is not written', async () => {
    writeFileSync(join(place.root, 'outside.md'), tasks);
    place.write('specs/002-menu/spec.md', '# Menu\n');
    symlinkSync(join(place.root, 'outside.md'), join(place.project, 'specs/002-menu/tasks.md'));
    await open();
    expect(await session.calls.runCommand({ ...tick, feature: '002-menu' })).toMatchObject({
      code: 'outside-workspace',
    });
    expect(readFileSync(join(place.root, 'outside.md'), 'utf8')).toBe(tasks);
  });

  test('a preview shows the lines and writes nothing', async () => {
    await open();
    const preview = await session.calls.previewCommand(tick);
    expect(preview.ok && preview.files.map(({ diff }) => diff).join('')).toContain(
      '-- [ ] T001 Measure the room\n+- [x] T001',
    );
    expect(read()).toBe(tasks);
  });

  test('a preview tells what would wait for what', async () => {
    await open();
    const add = { type: 'add-task', feature: '001-oven', place: { after: 'T001' }, title: 'Draw a plan' } as const;
    const preview = await session.calls.previewCommand(add);
    expect(preview.ok && preview.effect.added).toContainEqual(
      expect.objectContaining({ dependsOn: 'T001', origin: 'order' }),
    );
    expect(read()).toBe(tasks);
  });
});

describe('undo and history', () => {
  test('undo and redo give back the bytes, and outlive a restart', async () => {
    await open();
    await session.calls.runCommand(tick);
    await session.dispose();
    session = createDiskSession(place, { watch: false });
    expect((await open()).undo).toEqual({ undoLabel: 'Set T001 to done', redoLabel: null });
    expect(await session.calls.undo()).toMatchObject({ ok: true, changed: true });
    expect(read()).toBe(tasks);
    expect((await session.calls.readWorkspace()).undo).toEqual({ undoLabel: null, redoLabel: 'Set T001 to done' });
    await session.calls.redo();
    expect(read()).toBe(tasks.replace('- [ ] T001', '- [x] T001'));
  });

  test('a change made with the folder of a feature open is undone from the project, and the other way round', async () => {
    const inFeature = createDiskSession(place, { watch: false });
    const opened = await inFeature.calls.openWorkspace(join(place.project, 'specs/001-oven'));
    await inFeature.calls.runCommand(tick);
    expect(opened.ok).toBe(true);
    expect((await open()).undo.undoLabel).toBe('Set T001 to done');
    expect(await session.calls.listHistory('specs/001-oven/tasks.md')).toMatchObject([
      { label: 'Set T001 to done' },
      { kind: 'outside' },
    ]);
    expect(await session.calls.undo()).toMatchObject({ ok: true, changed: true });
    expect(read()).toBe(tasks);
    expect(await inFeature.calls.redo()).toMatchObject({ ok: true, changed: true });
    expect(read()).toBe(tasks.replace('- [ ] T001', '- [x] T001'));
    await inFeature.dispose();
  });

  test('undo of the first entry of a time log removes the file that it made, and redo makes it again', async () => {
    await open();
    await session.calls.runCommand(firstEntry);
    const [log, logged] = [read('specs/001-oven/time-log.md'), read()];
    expect(log).toContain('T001');
    expect(await session.calls.undo()).toMatchObject({ ok: true, changed: true });
    expect(existsSync(join(place.project, 'specs/001-oven/time-log.md'))).toBe(false);
    expect(read()).toBe(tasks);
    expect(await session.calls.redo()).toMatchObject({ ok: true, changed: true });
    expect([read('specs/001-oven/time-log.md'), read()]).toEqual([log, logged]);
    expect(await session.calls.undo()).toMatchObject({ ok: true, changed: true });
    expect(existsSync(join(place.project, 'specs/001-oven/time-log.md'))).toBe(false);
  });

  test('undo of a first entry keeps the log where others have added rows', async () => {
    await open();
    await session.calls.runCommand(firstEntry);
    place.write(
      'specs/001-oven/time-log.md',
      `${read('specs/001-oven/time-log.md')}| 2026-11-21 | T002 |  |  | 2h |  |\n`,
    );
    await session.calls.undo();
    expect(read('specs/001-oven/time-log.md')).toContain('| T002 |');
  });

  test('undo leaves what others changed elsewhere in the file', async () => {
    await open();
    await session.calls.runCommand(tick);
    writeFileSync(
      join(place.project, 'specs/001-oven/tasks.md'),
      read().replace('Order bricks', 'Order bricks and sand'),
    );
    expect(await session.calls.undo()).toMatchObject({ ok: true });
    expect(read()).toBe(tasks.replace('Order bricks', 'Order bricks and sand'));
  });

  test('undo is refused where the place says something else, and the file stays', async () => {
    await open();
    await session.calls.runCommand(tick);
    writeFileSync(join(place.project, 'specs/001-oven/tasks.md'), '# Tasks: Oven\n\nAll new.\n');
    expect(await session.calls.undo()).toMatchObject({ ok: false, refusal: { code: 'changed-on-disk' } });
    expect(read()).toBe('# Tasks: Oven\n\nAll new.\n');
  });

  test('nothing to undo is a failure with that code', async () => {
    await open();
    expect(await session.calls.undo()).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  });

  test('the history lists each version, also what others wrote, and any can be restored', async () => {
    await open();
    await session.calls.runCommand(tick);
    const ticked = read();
    writeFileSync(join(place.project, 'specs/001-oven/tasks.md'), tasks.replace('bricks', 'tiles'));
    await session.calls.runCommand(tick);
    const history = await session.calls.listHistory('specs/001-oven/tasks.md');
    expect(history.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'edit: Set T001 to done',
      'outside: Changed by another program',
      'edit: Set T001 to done',
      'outside: Before the first change',
    ]);
    const version = await session.calls.readHistoryVersion(history[1]?.id ?? '');
    expect(version.ok && version.text).toBe(tasks.replace('bricks', 'tiles'));
    await session.calls.restoreVersion(history[2]?.id ?? '');
    expect(read()).toBe(ticked);
    await session.calls.undo();
    expect(read()).toContain('tiles');
  });

  test('nothing but what was asked for is ever in the project', async () => {
    await open();
    await session.calls.runCommand(tick);
    await session.calls.undo();
    expect(readdirSync(place.project, { recursive: true }).sort()).toEqual([
      'specs',
      'specs/001-oven',
      'specs/001-oven/spec.md',
      'specs/001-oven/tasks.md',
    ]);
    expect(existsSync(join(place.data, 'history'))).toBe(true);
  });
});

describe('documents', () => {
  test('a document of the folder can be read, one outside cannot', async () => {
    await open();
    expect(await session.calls.readDocument('specs/001-oven/spec.md')).toEqual({
      ok: true,
      path: 'specs/001-oven/spec.md',
      text: '# Oven\n',
      editable: true,
    });
    expect(await session.calls.readDocument('../outside.md')).toMatchObject({ ok: false, code: 'outside-workspace' });
    expect(await session.calls.readDocument('specs/none.md')).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('settings and recent folders', () => {
  test('settings that cannot be kept are a failure with the reason, and stay as they were', async () => {
    await session.calls.writeSettings({ theme: 'dark' });
    rmSync(join(place.data, 'settings.json'));
    mkdirSync(join(place.data, 'settings.json', 'in-the-way'), { recursive: true });
    expect(await session.calls.writeSettings({ theme: 'light' })).toMatchObject({
      ok: false,
      code: 'save-failed',
      message: expect.stringMatching(/^Cannot keep the settings: /),
    });
    expect(await session.calls.readSettings()).toMatchObject({ theme: 'system' });
  });

  test('settings are shared by all sessions, and broken ones are as by default', async () => {
    await session.calls.writeSettings({ theme: 'dark', hoursPerDay: 6 });
    const other = createDiskSession(place);
    expect(await other.calls.readSettings()).toMatchObject({ theme: 'dark', hoursPerDay: 6, daysPerWeek: 5 });
    writeFileSync(join(place.data, 'settings.json'), '{ "theme": "pink", "hoursPerDay": 7 }');
    expect(await other.calls.readSettings()).toMatchObject({ theme: 'system', hoursPerDay: 7 });
    writeFileSync(join(place.data, 'settings.json'), '{ "theme": ');
    expect(await other.calls.readSettings()).toMatchObject({ theme: 'system', hoursPerDay: 8 });
    await other.dispose();
  });

  test('the folder that was opened last comes first', async () => {
    await open();
    await open(join(place.project, 'specs'));
    const recent = await session.calls.listRecentFolders();
    expect(recent.map(({ name }) => name)).toEqual(['specs', 'project']);
  });
});

function createEmptyFolder(): string {
  place.write('empty/readme.txt', 'Nothing here');
  return join(place.project, 'empty');
}

describe('ending', () => {
  test('while a folder is being opened closes that folder too', async () => {
    const states: string[] = [];
    const watched = createDiskSession(place);
    watched.on('workspaceOpened', ({ workspace }) => states.push(workspace?.name ?? 'none'));
    const opening = watched.calls.openWorkspace(place.project);
    await watched.dispose();
    expect(await opening).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await watched.calls.readWorkspace()).toMatchObject({ workspace: null });
    expect(states).toEqual([]);
  });

  test('while an edit is being saved lets it be saved', async () => {
    await open();
    const saving = session.calls.runCommand(tick);
    await session.dispose();
    expect(read()).toContain('- [x] T001');
    expect(await saving).toMatchObject({ ok: true });
  });

  test('while an edit cannot be saved keeps it for the next start', async () => {
    await open();
    rmSync(join(place.project, 'specs/001-oven/tasks.md'));
    const saving = session.calls.runCommand(tick);
    await session.dispose();
    expect(await saving).toMatchObject({ ok: false });
    session = createDiskSession(place, { watch: false });
    await open();
    expect(await session.calls.listKeptEdits()).toMatchObject([{ command: tick }]);
  });
});

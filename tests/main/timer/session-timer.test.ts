import { chmodSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { SessionOptions } from '../../../main/specs/create-session.ts';
import type { PlannerSession } from '../../../main/specs/planner-session.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createDiskPlace, createDiskSession, type DiskPlace } from '../../support/open-disk-session.ts';

const tasks = '# Tasks: Slipway\n\n- [ ] T001 Clear the slipway\n- [ ] T002 Paint the winch (2h)\n';
const minute = 60_000;
const places: DiskPlace[] = [];
const sessions: PlannerSession[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.dispose();
  for (const place of places.splice(0)) place.remove();
});

function makePlace(): DiskPlace {
  const place = createDiskPlace({
    'specs/001-slipway/tasks.md': tasks,
    'specs/002-boat/tasks.md': '- [ ] T001 Sand\n',
  });
  places.push(place);
  return place;
}

async function openSession(place: DiskPlace, options: SessionOptions = {}): Promise<PlannerSession> {
  const session = createDiskSession(place, { watch: false, ...options });
  sessions.push(session);
  await session.calls.openWorkspace(join(place.project, 'specs'));
  return session;
}

const read = (place: DiskPlace, name: string) => readFileSync(join(place.project, 'specs/001-slipway', name), 'utf8');

describe('the timer of a session', () => {
  test('start twelve minutes ago and stop: one row, the Actual Time beside it', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 12 });
    const { running } = await calls.readTimer();
    expect(running).toMatchObject({ task: { task: 'T001', title: 'Clear the slipway', estimateMinutes: null } });
    expect(await calls.runTimer({ type: 'stop', note: 'swept' })).toMatchObject({ ok: true });
    expect(read(place, 'time-log.md')).toMatch(
      /\| T001 \| \d\d:\d\d \| \d\d:\d\d \| 12m \| swept <!-- e:\w{6} --> \|\n$/,
    );
    expect(read(place, 'tasks.md')).toBe(tasks.replace('slipway\n- [', 'slipway\n  - **Actual Time**: 12m\n- ['));
    expect(await calls.readTimer()).toMatchObject({ running: null, pending: [] });
  });

  test('starting on another task logs the first one', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 30 });
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T002', agoMinutes: 10 });
    expect(read(place, 'time-log.md')).toContain('| 20m |');
    expect((await calls.readTimer()).running).toMatchObject({ task: { task: 'T002', estimateMinutes: 120 } });
  });

  test('a switch is taken back: its row goes, and the first task has the time of both', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 30 });
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T002', agoMinutes: 10 });
    expect(await calls.runTimer({ type: 'switch-back' })).toMatchObject({ ok: true });
    expect(read(place, 'time-log.md')).not.toContain('20m');
    expect(read(place, 'tasks.md')).toBe(tasks);
    await calls.runTimer({ type: 'stop', note: '' });
    expect(read(place, 'time-log.md')).toMatch(/\| T001 \|.*\| 30m \|/);
  });

  test('every session of the user sees it, and may stop what another one started in another folder', async () => {
    const place = makePlace();
    const one = await openSession(place);
    await one.calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    const other = createDiskSession(place, { watch: false });
    sessions.push(other);
    await other.calls.openWorkspace(join(place.project, 'specs/002-boat'));
    expect((await other.calls.readTimer()).running?.task.task).toBe('T001');
    expect(await other.calls.runTimer({ type: 'stop', note: '' })).toMatchObject({ ok: true });
    expect(read(place, 'time-log.md')).toContain('| 15m |');
    const recent = await other.calls.listRecentFolders();
    expect(recent[0]?.path).toContain('002-boat');
  });

  test('a log that cannot be written keeps the time, and takes it later, once', async () => {
    const place = makePlace();
    const session = await openSession(place);
    const { calls } = session;
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    const folder = join(place.project, 'specs/001-slipway');
    renameSync(folder, `${folder}-away`);
    expect(await calls.runTimer({ type: 'stop', note: '' })).toMatchObject({ ok: false });
    const { pending } = await calls.readTimer();
    expect(pending).toMatchObject([{ task: { task: 'T001' } }]);
    renameSync(`${folder}-away`, folder);
    await session.refresh();
    const id = pending[0]?.id ?? '';
    expect(await calls.runTimer({ type: 'log-entry', id })).toMatchObject({ ok: true });
    await calls.runTimer({ type: 'log-entry', id });
    expect(read(place, 'time-log.md').match(/15m/g)).toHaveLength(1);
    expect((await calls.readTimer()).pending).toEqual([]);
  });

  test('a read-only folder at the stop: the time stays and is offered again', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    const folder = join(place.project, 'specs/001-slipway');
    chmodSync(folder, 0o500);
    const stopped = await calls.runTimer({ type: 'stop', note: '' });
    chmodSync(folder, 0o700);
    const { pending, running } = await calls.readTimer();
    // Root writes into read-only folders all the same.
    expect(pending).toHaveLength(stopped.ok ? 0 : 1);
    expect(existsSync(join(folder, 'time-log.md'))).toBe(stopped.ok);
    expect(running).toBeNull();
  });

  test('a task that is renamed while it is timed is logged under its new name', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    await calls.runCommand({ type: 'rename-id', feature: '001-slipway', task: 'T001', to: 'T007' });
    expect((await calls.readTimer()).running?.task.task).toBe('T007');
    await calls.runTimer({ type: 'stop', note: '' });
    expect(read(place, 'time-log.md')).toContain('| T007 |');
  });

  test('a task that was removed while it was timed: its time waits for another task', async () => {
    const place = makePlace();
    const { calls } = await openSession(place);
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    await calls.runCommand({ type: 'remove-task', feature: '001-slipway', task: 'T001', title: 'Clear the slipway' });
    expect(await calls.runTimer({ type: 'stop', note: '' })).toMatchObject({ ok: false });
    const [waiting] = (await calls.readTimer()).pending;
    const to = { feature: '001-slipway', task: 'T002' };
    await calls.runTimer({ type: 'log-entry', id: waiting?.id ?? '', to });
    expect(read(place, 'time-log.md')).toContain('| T002 |');
  });

  test('what nobody saw must be answered before it stops', async () => {
    const place = makePlace();
    const clock: FakeClock = createFakeClock();
    const { calls } = await openSession(place, { clock });
    await calls.runTimer({ type: 'start', feature: '001-slipway', task: 'T001', agoMinutes: 15 });
    await clock.advance(60 * minute);
    expect(await calls.runTimer({ type: 'stop', note: '' })).toMatchObject({ ok: false, code: 'needs-answer' });
    await calls.runTimer({ type: 'settle', answer: 'stop' });
    expect(read(place, 'time-log.md')).toContain('| 15m |');
  });
});

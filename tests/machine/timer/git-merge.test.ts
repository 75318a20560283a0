import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseTimeLog } from '../../../core/time/parse-time-log.ts';
import type { PlannerSession } from '../../../main/specs/planner-session.ts';
import { createDiskPlace, createDiskSession, type DiskPlace } from '../../support/open-disk-session.ts';

const feature = '001-slipway';
const tasks = '# Tasks: Slipway\n\n- [ ] T001 Clear the slipway\n- [ ] T002 Paint the winch\n';
const places: DiskPlace[] = [];

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

function git(
  place: DiskPlace,
  ...args: readonly string[]
): { readonly status: number | null; readonly output: string } {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@club.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: place.project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

async function withSession(place: DiskPlace, work: (session: PlannerSession) => Promise<void>): Promise<void> {
  const session = createDiskSession(place, { watch: false });
  await session.calls.openWorkspace(join(place.project, 'specs'));
  await work(session);
  await session.dispose();
}

async function log(place: DiskPlace, task: string, minutes: number, id: string): Promise<void> {
  await withSession(place, async ({ calls }) => {
    const when = { date: '2026-11-20', start: null, end: null, note: '' };
    const result = await calls.runCommand({
      type: 'log-time',
      feature,
      task,
      minutes,
      ...when,
      id,
      idBefore: `${id}0`,
    });
    expect(result).toMatchObject({ ok: true });
  });
}

/** Two people log on branches of their own, one of the rows the same on both, and one merges the other. */
async function mergeTwoLogs(withUnion: boolean): Promise<{ readonly place: DiskPlace; readonly merged: boolean }> {
  const place = createDiskPlace({ [`specs/${feature}/tasks.md`]: tasks });
  places.push(place);
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: place.project });
  await log(place, 'T001', 30, 'first1');
  if (withUnion) {
    await withSession(place, async ({ calls }) => {
      expect(await calls.runCommand({ type: 'add-union-line', feature })).toMatchObject({ ok: true, changed: true });
    });
    expect(readFileSync(join(place.project, 'specs/.gitattributes'), 'utf8')).toBe('time-log.md merge=union\n');
  }
  git(place, 'add', '-A');
  git(place, 'commit', '-qm', 'Begin');
  git(place, 'checkout', '-qb', 'bob');
  await log(place, 'T002', 45, 'bob222');
  git(place, 'commit', '-qam', 'Bob logs');
  git(place, 'checkout', '-q', 'main');
  await log(place, 'T001', 20, 'ada333');
  git(place, 'commit', '-qam', 'Ada logs');
  const { status } = git(place, 'merge', '-q', '-m', 'Merge', 'bob');
  return { place, merged: status === 0 };
}

const readLog = (place: DiskPlace) => {
  const path = join(place.project, 'specs', feature, 'time-log.md');
  return parseTimeLog(path, readFileSync(path, 'utf8'));
};
const listIds = (place: DiskPlace) => readLog(place).entries.map(({ id, minutes }) => `${id} ${minutes}`);

test('with the union line git merges two logs cleanly, and every entry counts once', async () => {
  const { place, merged } = await mergeTwoLogs(true);
  expect(merged).toBe(true);
  expect(listIds(place).sort()).toEqual(['ada333 20', 'bob222 45', 'first1 30']);
  expect(readLog(place)).toMatchObject({ conflicted: false, repeated: [] });
});

test('without it the conflict is read: both sides are kept, shown, and count once', async () => {
  const { place, merged } = await mergeTwoLogs(false);
  expect(merged).toBe(false);
  const path = join(place.project, 'specs', feature, 'time-log.md');
  const conflicted = readFileSync(path, 'utf8');
  expect(conflicted).toContain('<<<<<<<');
  expect(listIds(place).sort()).toEqual(['ada333 20', 'bob222 45', 'first1 30']);
  expect(readLog(place).problems).toMatchObject([{ code: 'conflict-markers' }]);
  // A further entry leaves every line of the conflict as it is.
  const tasksPath = join(place.project, 'specs', feature, 'tasks.md');
  writeFileSync(tasksPath, readFileSync(tasksPath, 'utf8').replace(/^(<{7}|={7}|>{7}).*\n/gm, ''));
  await log(place, 'T002', 10, 'more44');
  expect(readFileSync(path, 'utf8').startsWith(conflicted.trimEnd())).toBe(true);
  expect(listIds(place)).toHaveLength(4);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runTimer } from '../../../../main/cli/timer/run-timer.ts';
import { createCapturedWorld } from '../../../support/captured-world.ts';
import { createDiskPlace, type DiskPlace } from '../../../support/open-disk-session.ts';

const places: DiskPlace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

/** Time on a task that was removed while it was timed. */
async function leaveWaiting() {
  const place = createDiskPlace({ 'specs/001-mill/tasks.md': '- [ ] T001 Sift the bran\n- [ ] T002 Oil the shaft\n' });
  places.push(place);
  const timer = async (...words: string[]) => {
    const world = createCapturedWorld(join(place.project, 'specs'), { SPECLINE_DATA: place.data });
    const code = await runTimer(words, world);
    return { code, out: world.out.join(''), errors: world.errors.join('') };
  };
  await timer('start', '001-mill', 'T001', '--ago', '25');
  place.write('specs/001-mill/tasks.md', '- [ ] T002 Oil the shaft\n');
  expect(await timer('stop')).toMatchObject({ code: 1, errors: expect.stringContaining('The time waits') });
  return { place, timer };
}

const readLog = (place: DiskPlace) => readFileSync(join(place.project, 'specs/001-mill/time-log.md'), 'utf8');

test('time on a task that is gone is logged on another one of its feature', async () => {
  const { place, timer } = await leaveWaiting();
  expect(await timer('retry')).toMatchObject({ code: 1 });
  expect(await timer('retry', 'T001', '--on', 'T009')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('there is no task "T009" here'),
  });
  expect(await timer('retry', 't001', '--on', 't002')).toEqual({
    code: 0,
    out: 'Logged 25m on T002 Oil the shaft.\n',
    errors: '',
  });
  expect(readLog(place)).toMatch(/\| T002 \|.*\| 25m \|/);
  expect((await timer('retry')).out).toBe('Nothing waits to be logged.\n');
});

test('what waits on one task is named, and let go when asked', async () => {
  const { place, timer } = await leaveWaiting();
  expect(await timer('retry', 'T007', '--drop')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('nothing waits to be logged on "T007": expected one of T001'),
  });
  expect(await timer('retry', 'T001', '--drop')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Dropped 25m'),
  });
  expect((await timer('--json')).out).toContain('"waiting": []');
  expect(() => readLog(place)).toThrow();
});

import { expect, test } from 'vitest';
import { formatTimer, toTimerJson } from '../../../../main/cli/timer/format-timer.ts';
import { readTimerArguments } from '../../../../main/cli/timer/read-timer-arguments.ts';
import type { TimerNow } from '../../../../preload/planner-data.ts';

const now = new Date(2026, 10, 20, 10, 0).getTime();
const minuteMs = 60_000;
const task = { workspace: '/boat', feature: 'boat', task: 'T001', title: 'Clear the slipway' };
const running: TimerNow['running'] = {
  id: 'a',
  task: { ...task, estimateMinutes: 120, loggedMinutes: 30 },
  startedAtMs: now - 50 * minuteMs,
  seenAtMs: now,
  workedMs: 40 * minuteMs,
  away: null,
  note: '',
};
const timer: TimerNow = { running, pending: [], switched: null, sinceSeenMs: 10 * minuteMs };

function read(words: string) {
  return readTimerArguments(words.split(' ').filter(Boolean), now);
}

test('each verb is read with its options', () => {
  expect(read('start boat T001 --ago 12')).toMatchObject({ ok: true, path: 'boat', task: 'T001', agoMinutes: 12 });
  expect(read('switch boat T001 --ago 9:10 --wait')).toMatchObject({ ok: true, agoMinutes: 50, wait: true });
  expect(read('stop --note wet --keep')).toEqual({ ok: true, verb: 'stop', note: 'wet', unseen: 'keep' });
  expect(read('')).toEqual({ ok: true, verb: 'status', json: false });
  expect(read('--json')).toEqual({ ok: true, verb: 'status', json: true });
  expect(read('back')).toEqual({ ok: true, verb: 'back' });
  expect(read('retry')).toEqual({ ok: true, verb: 'retry', task: null, on: null, drop: false });
  expect(read('retry T001 --on T002')).toEqual({ ok: true, verb: 'retry', task: 'T001', on: 'T002', drop: false });
});

test.each([
  ['strat', 'expected start, switch, stop, status, back, cancel, retry. Did you mean "start"?'],
  ['start boat', 'expected start PATH TASK'],
  ['start boat T001 T002', 'unexpected argument "T002"'],
  ['start boat T001 --ago soon', 'cannot read "soon" as when it began'],
  ['start boat T001 --ago 10:01', 'a time of today that has passed'],
  ['stop --keep --discard', 'expected one of them'],
  ['cancel now', 'cancel takes none'],
  ['retry --on T002', 'expected retry TASK'],
  ['retry T001 --on T002 --drop', 'expected one of them'],
])('`%s` is refused: %s', (words, message) => {
  expect(read(words)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
});

test('the status says what runs, beside the estimate and what was logged before', () => {
  expect(formatTimer(timer, now)).toBe(
    'Running on T001 Clear the slipway since 09:10: 50m, 30m logged before, estimated 2h.\n',
  );
  expect(formatTimer({ ...timer, running: null }, now)).toBe('No timer runs.\n');
});

test('time that nobody saw is no work yet, and asked about', () => {
  const away = {
    reason: 'closed' as const,
    fromMs: now - 10 * minuteMs,
    toMs: now,
    ms: 10 * minuteMs,
    workedBeforeMs: 0,
    open: false,
  };
  const asked: TimerNow = { ...timer, running: { ...running, away }, sinceSeenMs: 0 };
  expect(formatTimer(asked, now)).toContain('No Specline was running for 10m since 09:50');
  expect(toTimerJson(asked)).toMatchObject({
    schemaVersion: 1,
    running: { folder: '/boat', task: 'T001', workedMinutes: 40, unseen: { reason: 'closed', minutes: 10 } },
  });
});

test('what waits to be logged is listed with its day', () => {
  const startMs = new Date(2026, 10, 19, 16, 5).getTime();
  const entry = { id: 'e', idBefore: 'f', startMs, endMs: startMs, workedMs: 45 * minuteMs, note: '' };
  const waiting = { ...timer, running: null, pending: [{ ...entry, task: { ...running.task } }] };
  expect(formatTimer(waiting, now)).toContain('45m on T001 Clear the slipway of 2026-11-19 16:05');
  expect(toTimerJson(waiting)).toMatchObject({ running: null, waiting: [{ id: 'e', task: 'T001', minutes: 45 }] });
});

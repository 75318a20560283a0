import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Away, PendingEntry, TimedTask } from '../../../core/time/timer/timer-state.ts';
import type { TimerNow } from '../../../preload/planner-data.ts';
import { toLocalClock, toLocalDate } from '../../timer/local-time.ts';

/** Work of the running timer up to now, in milliseconds; none while nobody is there. */
export function readWorkedMs({ running, sinceSeenMs }: TimerNow): number {
  if (running === null) return 0;
  return running.workedMs + (running.away?.open ? 0 : sinceSeenMs);
}

/** `T012 Sow the beds`. */
export function nameTimedTask({ task, title }: TimedTask): string {
  return task === title ? title : `${task} ${title}`;
}

/** What `specline timer status` prints. */
export function formatTimer(timer: TimerNow, nowMs: number): string {
  const { running, pending } = timer;
  const lines = running === null ? ['No timer runs.'] : [];
  if (running !== null) {
    const { estimateMinutes, loggedMinutes } = running.task;
    const minutes = readWorkedMs(timer) / 60_000;
    const of = estimateMinutes === null ? '' : `, estimated ${formatDuration(estimateMinutes)}`;
    const before = loggedMinutes > 0 ? `, ${formatDuration(loggedMinutes)} logged before` : '';
    const since = formatMoment(running.startedAtMs, nowMs);
    lines.push(
      `Running on ${nameTimedTask(running.task)} since ${since}: ${formatDuration(Math.floor(minutes))}${before}${of}.`,
    );
    if (running.away !== null) lines.push(formatAway(running.away, nowMs));
  }
  return `${[...lines, ...pending.map((entry) => formatPending(entry, nowMs))].join('\n')}\n`;
}

/** The question that is to be answered before time that nobody saw counts. */
export function formatAway({ reason, fromMs, ms }: Away, nowMs: number): string {
  const why = {
    closed: 'No Specline was running',
    sleep: 'The computer slept, or its clock was set,',
    idle: 'There was no input',
  }[reason];
  return `${why} for ${formatDuration(ms / 60_000)} since ${formatMoment(fromMs, nowMs)}: say whether that was work, with specline timer stop --keep or --discard.`;
}

function formatPending({ task, workedMs, startMs }: PendingEntry, nowMs: number): string {
  const length = formatDuration(Math.max(1, workedMs / 60_000));
  return `Waits to be logged: ${length} on ${nameTimedTask(task)} of ${formatMoment(startMs, nowMs)} (specline timer retry).`;
}

/** `09:10` of today, else with its date. */
function formatMoment(ms: number, nowMs: number): string {
  const [day, clock] = [toLocalDate(ms), toLocalClock(ms)];
  return day === toLocalDate(nowMs) ? clock : `${day} ${clock}`;
}

/** What `specline timer status --json` prints. Members are added, never renamed or removed. */
export function toTimerJson(timer: TimerNow) {
  const { running, pending } = timer;
  return {
    schemaVersion: 1,
    running: running && {
      ...toTask(running.task),
      estimateMinutes: running.task.estimateMinutes,
      loggedMinutes: running.task.loggedMinutes,
      startedAt: new Date(running.startedAtMs).toISOString(),
      workedMinutes: toMinutes(readWorkedMs(timer)),
      note: running.note,
      unseen: running.away && {
        reason: running.away.reason,
        from: new Date(running.away.fromMs).toISOString(),
        minutes: toMinutes(running.away.ms),
      },
    },
    waiting: pending.map(({ id, task, startMs, workedMs, note }) => ({
      id,
      ...toTask(task),
      startedAt: new Date(startMs).toISOString(),
      minutes: toMinutes(workedMs),
      note,
    })),
  };
}

function toTask({ workspace, feature, task, title }: TimedTask) {
  return { folder: workspace, feature, task, title };
}

function toMinutes(ms: number): number {
  return Math.round(ms / 600) / 100;
}

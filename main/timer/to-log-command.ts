import type { CommandOf } from '../../core/patch/plan-result.ts';
import type { PendingEntry } from '../../core/time/timer/timer-state.ts';
import { toLocalClock, toLocalDate } from './local-time.ts';

/** The command that writes a timed entry into its log: asked for twice, it still counts once. */
export function toLogCommand({
  id,
  idBefore,
  task,
  startMs,
  endMs,
  workedMs,
  note,
}: PendingEntry): CommandOf<'log-time'> {
  return {
    type: 'log-time',
    feature: task.feature,
    task: task.task,
    date: toLocalDate(startMs),
    start: toLocalClock(startMs),
    end: toLocalClock(endMs),
    minutes: Math.max(1, Math.round(workedMs / 60_000)),
    note: note.replace(/\s*[\r\n]+\s*/g, ' ').trim(),
    id,
    idBefore,
  };
}

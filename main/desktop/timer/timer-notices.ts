import { Notification } from 'electron';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { type EstimateLevel, findEstimateLevel } from '../../../core/time/timer/estimate-level.ts';
import type { RunningTimer, TimerState } from '../../../core/time/timer/timer-state.ts';
import { nameTask } from './timer-words.ts';

/** Tells once, outside the windows, what asks for attention. */
export interface TimerNotices {
  update(state: TimerState): void;
}

/** Make the notices: the estimate nearly used, used up, and time that waits for an answer. */
export function createTimerNotices(onClick: () => void): TimerNotices {
  let timer: string | null = null;
  let level: EstimateLevel = 'within';
  let asked = false;
  const tell = (title: string, body: string) => {
    if (!Notification.isSupported()) return;
    const notice = new Notification({ title, body, silent: true });
    notice.on('click', onClick);
    notice.show();
  };
  return {
    update: ({ running }) => {
      if (running === null) {
        timer = null;
        return;
      }
      const now = findEstimateLevel(running.task, running.workedMs);
      if (timer !== running.id) {
        // What was so when it started is no news.
        timer = running.id;
        level = now;
        asked = false;
      }
      if (now !== level) {
        level = now;
        tellLevel(running, now, tell);
      }
      const asks = running.away !== null && !running.away.open;
      if (asks && !asked) tellAway(running, tell);
      asked = asks;
    },
  };
}

type Tell = (title: string, body: string) => void;

function tellLevel({ task }: RunningTimer, level: EstimateLevel, tell: Tell): void {
  const estimate = formatDuration(task.estimateMinutes ?? 0);
  if (level === 'near') tell(`${nameTask(task)}: the estimate is nearly used`, `Four fifths of ${estimate} are used.`);
  if (level === 'over') tell(`${nameTask(task)}: longer than estimated`, `The ${estimate} are used up.`);
}

function tellAway({ task, away }: RunningTimer, tell: Tell): void {
  const length = formatDuration((away?.ms ?? 0) / 60_000);
  tell(
    `${nameTask(task)}: what about ${length}?`,
    'Nobody was seen for that time. Keep it, discard it, or stop there?',
  );
}

/** The task that time is taken for, with what every face needs to show it without opening its folder. */
export interface TimedTask {
  /** Folder or tasks file that is opened to log the time. */
  readonly workspace: string;
  /** Feature id. */
  readonly feature: string;
  /** Key of the task. */
  readonly task: string;
  readonly title: string;
  /** Minutes; null where the task is not estimated. */
  readonly estimateMinutes: number | null;
  /** Minutes that were logged before this timer. */
  readonly loggedMinutes: number;
}

/**
 * Why nobody can vouch for a stretch of time: no input, the machine asleep (or its clock set forward), or no Specline
 * running (quit, crash, reboot).
 */
export type AwayReason = 'idle' | 'sleep' | 'closed';

/** Time of a running timer that counts only once somebody says so. */
export interface Away {
  readonly reason: AwayReason;
  /** When it began and (so far) ended; moments in milliseconds since the epoch. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Length. Clocks that were set make it differ from the difference of the two. */
  readonly ms: number;
  /** Work up to its beginning: what stopping at that moment would log. */
  readonly workedBeforeMs: number;
  /** Still going on: time that passes now belongs to it. */
  readonly open: boolean;
}

/** The one timer that runs, over all faces and windows of a user. */
export interface RunningTimer {
  readonly id: string;
  readonly task: TimedTask;
  readonly startedAtMs: number;
  /** Moment of the last sign of life. */
  readonly seenAtMs: number;
  /** Work up to that moment, time away left out. */
  readonly workedMs: number;
  /** The question to answer; null when there is none. */
  readonly away: Away | null;
  /** Written into the entry when it stops. */
  readonly note: string;
}

/** Time that was taken and does not yet stand in a time log. */
export interface PendingEntry {
  /** Id of the row that it becomes, and of the row before it that carries an older time over. */
  readonly id: string;
  readonly idBefore: string;
  readonly task: TimedTask;
  readonly startMs: number;
  readonly endMs: number;
  readonly workedMs: number;
  readonly note: string;
}

/** What a stop or switch ended, for taking it back. */
export interface StoppedTimer {
  readonly timer: RunningTimer;
  /** Id of the entry that it became. */
  readonly entry: string;
}

/** All that the journal of the timer comes to. */
export interface TimerState {
  readonly running: RunningTimer | null;
  /** Oldest first. */
  readonly pending: readonly PendingEntry[];
  /** The last timer that was switched away from while the next one still runs. */
  readonly switched: StoppedTimer | null;
}

/** Nothing runs and nothing waits. */
export const idleTimer: TimerState = { running: null, pending: [], switched: null };

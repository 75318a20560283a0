import type { AwayReason, PendingEntry, TimedTask } from './timer-state.ts';

/**
 * One line of the timer's journal: what happened, never what follows from it. `at` is the moment in milliseconds since
 * the epoch, `by` the instance of Specline that wrote it. Durations are given, not worked out from moments: clocks are set.
 */
export type TimerEvent = { readonly at: number; readonly by: string } & TimerDeed;

/** What an event says, without when and by whom. */
export type TimerDeed =
  /** `workedMs` is above zero for a start some minutes ago. */
  | {
      readonly type: 'start';
      readonly timer: string;
      readonly task: TimedTask;
      readonly startedAtMs: number;
      readonly workedMs: number;
    }
  /** A sign of life: so much work since the last event. */
  | { readonly type: 'beat'; readonly timer: string; readonly workedMs: number }
  /**
   * Time that nobody can vouch for: `takenMs` of it had been counted as work already. An open one goes on with the
   * next signs of life.
   */
  | {
      readonly type: 'away';
      readonly timer: string;
      readonly reason: AwayReason;
      readonly fromMs: number;
      readonly takenMs: number;
      readonly addedMs: number;
      readonly open: boolean;
    }
  /** The user is back. */
  | { readonly type: 'back'; readonly timer: string }
  /** The time away counts, or does not. */
  | { readonly type: 'settle'; readonly timer: string; readonly counts: boolean }
  | { readonly type: 'note'; readonly timer: string; readonly note: string }
  /** The task got another key or title, or was estimated anew. */
  | { readonly type: 'task'; readonly timer: string; readonly task: TimedTask }
  /** Stopped; the entry is null where there is nothing to log. */
  | { readonly type: 'stop'; readonly timer: string; readonly entry: PendingEntry | null; readonly switches: boolean }
  /** The switch was a slip: its first timer goes on, with the time of both. */
  | { readonly type: 'switch-back'; readonly timer: string }
  /** Time of another task, given away by the running timer. */
  | { readonly type: 'add'; readonly entry: PendingEntry }
  /** A waiting entry was changed before it is logged. */
  | { readonly type: 'amend'; readonly entry: PendingEntry }
  /** It stands in its log, or nobody wants it. */
  | { readonly type: 'settled-entry'; readonly id: string };

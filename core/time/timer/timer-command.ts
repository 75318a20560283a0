/** A task of the workspace that a face has open. */
export interface TaskAddress {
  /** Feature id. */
  readonly feature: string;
  /** Key of the task. */
  readonly task: string;
}

/** What a face asks of the timer, as plain data. */
export type TimerCommand =
  /** Start, so many minutes ago; a timer that runs is stopped at that moment and its time logged. */
  | (TaskAddress & { readonly type: 'start'; readonly agoMinutes: number })
  /** Stop and log. */
  | { readonly type: 'stop'; readonly note: string }
  /** Stop and log nothing. */
  | { readonly type: 'discard' }
  /** Take the last switch back: the task before it goes on, with the time of both. */
  | { readonly type: 'switch-back' }
  | { readonly type: 'note'; readonly note: string }
  /** The time away counts, does not count, or the timer ended when it began. */
  | { readonly type: 'settle'; readonly answer: 'keep' | 'discard' | 'stop' }
  /** The time away was for another task. */
  | (TaskAddress & { readonly type: 'give' })
  /** Log an entry that waits, with another length or for another task where given. */
  | {
      readonly type: 'log-entry';
      readonly id: string;
      readonly minutes?: number;
      readonly to?: TaskAddress;
    }
  | { readonly type: 'drop-entry'; readonly id: string }
  /** Nobody is at the machine, for so long already; and somebody is back. */
  | { readonly type: 'away'; readonly sinceMs: number }
  | { readonly type: 'back' };

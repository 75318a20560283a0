/** One look at both clocks, in milliseconds: the one on the wall may be set, the other one only goes forward. */
export interface ClockReading {
  readonly wallMs: number;
  /** Counts from an unknown moment; stands still or not while the machine sleeps. */
  readonly monotonicMs: number;
}

/** What passed between two looks at the clocks. */
export interface PassedTime {
  /** Time in which this program ran, and so saw that the machine was awake. */
  readonly workedMs: number;
  /** Time on top of it that nobody saw: asleep, stopped, or the clock was set forward. Zero or more. */
  readonly unseenMs: number;
}

/** Looks are four seconds apart; one this late did not come late because the machine was busy. */
export const longestPauseMs = 30_000;

/**
 * Tell time that was seen to pass from time that was not.
 *
 * The monotonic clock decides what was worked: the wall clock set back, summer time and time zones change nothing. A
 * wall clock that went further means sleep. Where the monotonic clock goes on in sleep too, the pause between the two
 * looks gives it away.
 *
 * @param before
 *   Look at the last sign of life.
 * @param now
 *   Look of the same process.
 */
export function measureWork(before: ClockReading, now: ClockReading): PassedTime {
  const seenMs = Math.max(0, now.monotonicMs - before.monotonicMs);
  const wallMs = Math.max(0, now.wallMs - before.wallMs);
  if (seenMs > longestPauseMs) return { workedMs: 0, unseenMs: Math.max(seenMs, wallMs) };
  const unseenMs = wallMs - seenMs;
  return { workedMs: seenMs, unseenMs: unseenMs > longestPauseMs ? unseenMs : 0 };
}

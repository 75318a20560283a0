/** The passing of time as an argument, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Run once after a delay; the answer calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The system's clock. */
export function createSystemClock(now: () => number = Date.now): Clock {
  return {
    now,
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}

/** Wait for some milliseconds of a clock. */
export function sleep(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}

import type { Clock } from '../../main/specs/clock.ts';

/** A clock that moves when it is told to. */
export interface FakeClock extends Clock {
  /** Let time pass, running what is due in order, with all that follows from it. */
  advance(ms: number): Promise<void>;
  /** Let everything run that needs no time to pass. */
  flush(): Promise<void>;
}

/** Make a clock that stands at a moment of 2026. */
export function createFakeClock(): FakeClock {
  let now = Date.UTC(2026, 10, 20, 9);
  let count = 0;
  const timers = new Map<number, { readonly at: number; run(): void }>();
  const flush = async () => {
    for (let round = 0; round < 40; round += 1) await Promise.resolve();
    await new Promise<void>((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    after: (delayMs, run) => {
      count += 1;
      const id = count;
      timers.set(id, { at: now + delayMs, run });
      return () => timers.delete(id);
    },
    flush,
    advance: async (ms) => {
      const end = now + ms;
      await flush();
      for (;;) {
        const due = [...timers]
          .filter(([, timer]) => timer.at <= end)
          .sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
        if (due === undefined) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        await flush();
      }
      now = end;
    },
  };
}

/** Runs one piece of work after the other, in the order asked. */
export interface Turns {
  /** Run when all earlier work has ended, well or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when all work asked for so far has ended. */
  settled(): Promise<void>;
}

/** Make a queue in which reading, accepting and saving take turns, so that none sees another half done. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
    settled: async () => {
      await last;
    },
  };
}

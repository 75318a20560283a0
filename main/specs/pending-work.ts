/** Work that is under way, so that an end can wait for it. */
export interface PendingWork {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way any more, well or not. */
  settled(): Promise<void>;
}

/** Make a list of work that is under way; unlike `createTurns`, nothing waits for anything else. */
export function createPendingWork(): PendingWork {
  const running = new Set<Promise<unknown>>();
  return {
    run: (work) => {
      const result = work();
      const ended: Promise<unknown> = result.then(
        () => running.delete(ended),
        () => running.delete(ended),
      );
      running.add(ended);
      return result;
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

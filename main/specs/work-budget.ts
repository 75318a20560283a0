/** A job that neither works nor ends (a thread that waits for ever) is given up after this many times its budget. */
const patience = 15;

/** A limit on work: it runs out after so much processor time, not after so much time on the clock. */
export interface WorkBudget {
  /** Begin to count, anew where it counts already. */
  start(): void;
  stop(): void;
}

/** What a budget measures with; the process itself unless a test brings its own. */
export interface WorkMeter {
  /** Processor time that this process has used so far, in milliseconds. */
  usedMs(): number;
  /** Time on a clock that only goes forward, in milliseconds. */
  nowMs(): number;
}

const processMeter: WorkMeter = {
  usedMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  nowMs: () => performance.now(),
};

/**
 * Make a budget of work for one job at a time, so that a busy machine, which gives the job little of each second, does
 * not make a harmless file look hostile.
 *
 * A thread's own time cannot be asked for, so the whole process is counted: the budget never runs out before that much
 * time on the clock, and never before the process has worked that long.
 *
 * @param budgetMs
 *   Work that one job may need.
 * @param onSpent
 *   Called once when it has run out.
 */
export function createWorkBudget(budgetMs: number, onSpent: () => void, meter: WorkMeter = processMeter): WorkBudget {
  let timer: NodeJS.Timeout | undefined;

  const lookAgain = (startMs: number, usedMs: number, afterMs: number) => {
    timer = setTimeout(() => {
      const leftMs = budgetMs - (meter.usedMs() - usedMs);
      const isLate = meter.nowMs() - startMs >= budgetMs * patience;
      if (leftMs <= 0 || isLate) onSpent();
      else lookAgain(startMs, usedMs, Math.max(leftMs, 10));
    }, afterMs);
  };

  return {
    start: () => {
      clearTimeout(timer);
      lookAgain(meter.nowMs(), meter.usedMs(), budgetMs);
    },
    stop: () => clearTimeout(timer),
  };
}

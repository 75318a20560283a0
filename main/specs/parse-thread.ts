import { Worker } from 'node:worker_threads';
import { type AnswerPiece, joinAnswer, type ParseMessage } from './answer-pieces.ts';
import { runParseJob } from './run-parse-job.ts';
import type { ParseAnswer, ParseJob } from './spec-parser.ts';
import { createWorkBudget } from './work-budget.ts';

/** A thread that has had nothing to do for this long is ended, and its memory is given back. */
const idleMs = 5_000;
/** What one feature may need; a hostile one ends its thread, not the program. */
const memoryLimitMb = 768;
/** Room for what is new: small, as the thread reads in the background and 16 MB more would only sit there. */
const newMemoryLimitMb = 8;
/** Jobs that are sent before the first is answered, so that the thread never waits. */
const window = 4;

/** Runs jobs in a thread of its own, one after the other, each within its budget. */
export interface ParseThread {
  run(job: ParseJob): Promise<ParseAnswer>;
  dispose(): Promise<void>;
}

interface Waiting {
  readonly job: ParseJob;
  resolve(answer: ParseAnswer): void;
}

/**
 * Make a parse thread. It starts with the first job, and anew after one that was too much for it.
 *
 * @param script
 *   The built `parse-worker.js`.
 * @param budgetMs
 *   A job that needs more work than this is given up ({@link createWorkBudget}).
 */
export function createParseThread(script: URL, budgetMs: number): ParseThread {
  const queue: Waiting[] = [];
  let sent: Waiting[] = [];
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  const budget = createWorkBudget(budgetMs, () => giveUp(`it takes longer than ${budgetMs / 1000} s`));
  let hasAnswered = false;
  let isBroken = false;
  // Jobs at the head of the queue that go out one by one: one of them ended a thread that had several.
  let doubtful = 0;

  const start = () => {
    const next = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: newMemoryLimitMb },
    });
    worker = next;
    const pieces: AnswerPiece[] = [];
    next.on('online', () => worker === next && restartTimer());
    next.on('message', (message: ParseMessage) => {
      if (worker !== next) return;
      hasAnswered = true;
      if (message.type === 'piece') {
        pieces.push(message);
        // What else waits has its turn before the next piece.
        setImmediate(() => next.postMessage('more'));
        return;
      }
      sent.shift()?.resolve(joinAnswer(pieces.splice(0), message));
      feed();
    });
    next.on('error', (error) => {
      if (worker !== next) return;
      // A thread that cannot even load is of no use: read here, without a budget, rather than not at all.
      if (!hasAnswered && Reflect.get(error, 'code') !== 'ERR_WORKER_OUT_OF_MEMORY') isBroken = true;
      if (!isBroken && sent.length > 1) askOneByOne();
      else giveUp(error.message);
    });
  };

  /** A thread that ends takes the answers along that it had just sent: which job was too much shows when each is alone. */
  const askOneByOne = () => {
    stopTimers();
    worker = null;
    doubtful = sent.length;
    queue.unshift(...sent.splice(0));
    feed();
  };

  const giveUp = (reason: string) => {
    stopTimers();
    const ended = worker;
    worker = null;
    const [first, ...others] = sent;
    sent = [];
    queue.unshift(...others);
    if (isBroken && first !== undefined) queue.unshift(first);
    else first?.resolve({ type: 'failed', reason });
    void ended?.terminate();
    feed();
  };

  const restartTimer = () => {
    stopTimers();
    if (sent.length > 0) budget.start();
    else timer = setTimeout(end, idleMs).unref();
  };

  const stopTimers = () => {
    clearTimeout(timer);
    budget.stop();
  };

  const end = () => {
    void worker?.terminate();
    worker = null;
  };

  const feed = () => {
    if (isBroken) {
      for (const { job, resolve } of queue.splice(0)) resolve(runParseJob(job));
      return;
    }
    while (queue.length > 0 && sent.length < (doubtful > 0 ? 1 : window)) {
      if (worker === null) start();
      const next = queue.shift();
      if (next === undefined) break;
      doubtful = Math.max(0, doubtful - 1);
      sent.push(next);
      worker?.postMessage(next.job);
    }
    if (worker !== null) {
      // A thread at work keeps the process alive; an idle one does not.
      if (sent.length > 0) worker.ref();
      else worker.unref();
      restartTimer();
    }
  };

  return {
    run: (job) =>
      new Promise((resolve) => {
        queue.push({ job, resolve });
        feed();
      }),
    dispose: async () => {
      stopTimers();
      const ended = worker;
      worker = null;
      for (const { resolve } of [...sent.splice(0), ...queue.splice(0)]) {
        resolve({ type: 'failed', reason: 'the program ends' });
      }
      await ended?.terminate();
    },
  };
}

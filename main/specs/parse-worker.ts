import { parentPort } from 'node:worker_threads';
import { cutAnswer, type ParseMessage } from './answer-pieces.ts';
import { runParseJob } from './run-parse-job.ts';
import type { ParseJob } from './spec-parser.ts';

// The thread that reads: one job in, one answer out, in order. Pieces of a large answer wait until `more` is asked for.
const waiting: ParseJob[] = [];
let rest: Iterator<ParseMessage, void> | null = null;

function sendNext(): void {
  const message = rest?.next().value;
  if (message === undefined) return;
  if (message.type !== 'piece') rest = null;
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: ParseJob | 'more') => {
  if (message === 'more') sendNext();
  else waiting.push(message);
  while (rest === null) {
    const job = waiting.shift();
    if (job === undefined) return;
    rest = cutAnswer(runParseJob(job));
    sendNext();
  }
});

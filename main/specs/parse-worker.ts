import { parentPort } from 'node:worker_threads';
import { runParseJob } from './run-parse-job.ts';
import type { ParseJob } from './spec-parser.ts';

// The thread that reads: one job in, one answer out, in order.
parentPort?.on('message', (job: ParseJob) => parentPort?.postMessage(runParseJob(job)));

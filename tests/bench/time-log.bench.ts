import { appendFileSync, closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { buildFeatureTotals } from '../../core/time/build-feature-totals.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { createSession } from '../../main/specs/create-session.ts';

/**
 * A log of 10,000 entries: reading one more and the figures after it, beside summing the array; and an entry logged
 * and saved, beside a bare append and fsync. Run: `npm run bench -- time-log`.
 */
const rounds = 60;
const taskCount = 100;
const idOf = (index: number) => `T${String((index % taskCount) + 1).padStart(3, '0')}`;
const lines = Array.from({ length: taskCount }, (_, index) => `- [ ] ${idOf(index)} Lay plank ${index} (2h)`);
const file = parseSpecFile('boat/tasks.md', `# Tasks: Boat\n\n## Phase 1: Hull\n${lines.join('\n')}\n`);
const rowOf = (index: number) =>
  `| 2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')} | ${idOf(index)} | 09:10 | 09:40 | 30m | plank <!-- e:r${index} --> |\n`;
const head = '# Time Log: Boat\n\n| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';
const text = head + Array.from({ length: 10_000 }, (_, index) => rowOf(index)).join('');

// Under another path each time, so that nothing read before helps.
const whole = medianOf((round) => parseTimeLog(`${round}/time-log.md`, text));
let log = parseTimeLog('time-log.md', text);
let grown = text;
let next = 10_000;
const update: number[] = [];
const sum: number[] = [];
const byTask: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  grown += rowOf(next);
  next += 1;
  // A text that was put together from parts is made one, as a text that was read from a file is.
  const read = Buffer.from(grown).toString();
  update.push(
    timeOf(() => {
      log = parseTimeLog('time-log.md', read);
      return buildFeatureTotals(file, log.entries);
    }),
  );
  const { entries } = log;
  sum.push(timeOf(() => entries.reduce((total, { minutes }) => total + minutes, 0)));
  byTask.push(
    timeOf(() => {
      const sums = new Map<string, number>();
      for (const { task, minutes } of entries) sums.set(task, (sums.get(task) ?? 0) + minutes);
      return sums;
    }),
  );
}
console.log(`10,000 entries read whole: ${whole.toFixed(2)} ms`);
console.log(
  `one more entry, read and summed by task, phase and feature: ${median(update).toFixed(3)} ms; summing the array: ${median(sum).toFixed(3)} ms (${(median(update) / median(sum)).toFixed(2)}x, goal 1.5x), by task ${median(byTask).toFixed(3)} ms (${(median(update) / median(byTask)).toFixed(2)}x)`,
);

const root = mkdtempSync(join(tmpdir(), 'specline-bench-log-'));
mkdirSync(join(root, 'specs', 'boat'), { recursive: true });
writeFileSync(join(root, 'specs', 'boat', 'tasks.md'), `# Tasks: Boat\n\n${lines.join('\n')}\n`);
writeFileSync(join(root, 'specs', 'boat', 'time-log.md'), head);
const session = createSession(
  {
    dataFolder: join(root, 'data'),
    chooseWorkspace: async () => null,
    openExternal: async () => {},
    saveExport: async () => ({ ok: false, code: 'cancelled', message: '' }),
    now: Date.now,
  },
  { watch: false },
);
await session.calls.openWorkspace(join(root, 'specs'));
const logged: number[] = [];
const bare: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now();
  const entry = {
    date: '2026-11-20',
    start: null,
    end: null,
    minutes: 5,
    note: '',
    id: `b${round}`,
    idBefore: `c${round}`,
  };
  const result = await session.calls.runCommand({ type: 'log-time', feature: 'boat', task: idOf(round), ...entry });
  if (!result.ok) throw new Error(JSON.stringify(result));
  logged.push(performance.now() - started);
  bare.push(
    timeOf(() => {
      const path = join(root, 'bare.md');
      appendFileSync(path, rowOf(round));
      const handle = openSync(path, 'r+');
      fsyncSync(handle);
      closeSync(handle);
    }),
  );
}
await session.dispose();
rmSync(root, { recursive: true, force: true });
console.log(
  `an entry logged and saved (two files, each whole or not at all, with history): ${median(logged).toFixed(2)} ms; bare append and fsync: ${median(bare).toFixed(2)} ms (${(median(logged) / median(bare)).toFixed(1)}x)`,
);

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function medianOf(work: (round: number) => unknown): number {
  return median(Array.from({ length: 7 }, (_, round) => timeOf(() => work(round))));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import { readDocument } from '../../core/parse/document/read-document.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { cutAnswer } from '../../main/specs/answer-pieces.ts';
import { makeTasksText, writeFeatures } from '../support/write-features.ts';

/**
 * Reading 1,000 features of 60 tasks, beside reading their files and matching one regular expression to each line, in
 * the same run; then one file of up to 20,000 tasks, and texts made to hurt. Run: `npm run bench -- reading`.
 *
 * Both sides read the files from the disk. Their work is cut into pieces of some features, which take turns; of each
 * piece the fastest of several rounds counts, so that a busy machine slows neither side more than the other.
 */
const featureCount = 1000;
const taskCount = 60;
const pieceSize = 5;
const rounds = 9;

/** Milliseconds of processor time. */
function measure(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function best(run: () => void, count = 5): number {
  return Math.min(...Array.from({ length: count }, () => measure(run)));
}

function cut<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / pieceSize) }, (_, at) =>
    items.slice(at * pieceSize, (at + 1) * pieceSize),
  );
}

/** For each run the sum of its fastest times over all pieces. */
function race<Name extends string>(
  paths: readonly string[],
  runs: Readonly<Record<Name, (path: string) => void>>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(runs) as Name[];
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  const pieces = cut(paths);
  const fastest = pieces.map(() => new Map<Name, number>());
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, piece] of pieces.entries()) {
      for (const name of names) {
        const time = measure(() => piece.forEach(runs[name]));
        fastest[at]?.set(name, Math.min(time, fastest[at]?.get(name) ?? Number.POSITIVE_INFINITY));
      }
    }
  }
  for (const times of fastest) for (const [name, time] of times) sums[name] += time;
  return sums;
}

function compareWithScan(paths: readonly string[]): void {
  let boxes = 0;
  const read = (path: string) => readFileSync(path, 'utf8');
  const { scan, blocks, model, graph } = race(paths, {
    scan: (path) => {
      for (const line of read(path).split('\n')) if (/^\s*[-*+] \[[ xX]\]/.test(line)) boxes += 1;
    },
    blocks: (path) => void readDocument(read(path)),
    model: (path) => void parseSpecFile('specs/a/tasks.md', read(path)),
    graph: (path) => void buildDependencies(parseSpecFile('specs/a/tasks.md', read(path))),
  });
  const show = (name: string, time: number) =>
    console.log(`${name.padEnd(44)} ${time.toFixed(0)} ms, ${(time / scan).toFixed(1)}x`);
  console.log(
    `${paths.length} features of ${taskCount} tasks, ${boxes / rounds} boxes; each line with reading the files`,
  );
  show('control: one expression a line', scan);
  show('blocks of all lines', blocks);
  show('whole model with statements (goal 5x)', model);
  show('model and its dependencies', graph);
}

function showMemory(paths: readonly string[]): void {
  const before = process.memoryUsage().heapUsed;
  const held = paths.map((path) => parseSpecFile('specs/a/tasks.md', readFileSync(path, 'utf8')));
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(`held in memory ${heap.toFixed(0)} MB for ${held.length} models`);
}

/** What reading in a thread leaves to the thread that asked: taking the answer in. */
function showLargeFiles(): void {
  const perTask: number[] = [];
  for (const count of [1250, 2500, 5000, 10_000, 20_000]) {
    const text = makeTasksText('large', count);
    const time = best(() => parseSpecFile('specs/a/tasks.md', text));
    const pieces = [...cutAnswer({ type: 'file', file: parseSpecFile('specs/a/tasks.md', text) })].map(serialize);
    const taking = Math.max(...pieces.map((piece) => best(() => deserialize(piece), 3)));
    perTask.push((time / count) * 1000);
    console.log(
      `${String(count).padStart(6)} tasks in one file  ${time.toFixed(0)} ms, ${((time / count) * 1000).toFixed(1)} µs a task; taking the answer in: ${pieces.length} pieces of up to ${taking.toFixed(1)} ms (goal 16 ms)`,
    );
  }
  const growth = (perTask.at(-1) ?? 0) / (perTask[0] ?? 1);
  console.log(`a task of the largest file costs ${growth.toFixed(1)}x of one of the smallest (linear: 1x)`);
  if (growth > 4) process.exitCode = 1;
}

function showHostileTexts(): void {
  const hostile: Readonly<Record<string, string>> = {
    '16 KiB of quotes': '> '.repeat(8192),
    '39 KiB of stars': '*'.repeat(39 * 1024),
    '2 MiB of back-ticks': '`'.repeat(2 * 1024 * 1024),
    '1,000 nested lists': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    'one line of 5 MB': `- [ ] T001 ${'a b/c.ts `x` '.repeat(400_000)}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    const time = best(() => parseSpecFile('specs/a/tasks.md', text));
    console.log(`${name.padEnd(22)} ${time.toFixed(0)} ms (goal 100 ms)`);
  }
}

const root = mkdtempSync(join(tmpdir(), 'specline-reading-'));
try {
  const paths = writeFeatures(root, featureCount, taskCount);
  compareWithScan(paths);
  showMemory(paths);
  showLargeFiles();
  showHostileTexts();
} finally {
  rmSync(root, { recursive: true, force: true });
}

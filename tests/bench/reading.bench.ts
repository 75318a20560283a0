import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../core/parse/document/read-document.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { makeTasksText, writeFeatures } from '../support/write-features.ts';

/**
 * Reading 1,000 features of 60 tasks, beside reading their files and matching one regular expression to each line, in
 * the same run and in processor time; then one file of up to 20,000 tasks, and texts made to hurt. Run:
 * `npm run bench -- reading`.
 */
const featureCount = 1000;
const taskCount = 60;

function measure(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function best(run: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => measure(run)));
}

const root = mkdtempSync(join(tmpdir(), 'specline-reading-'));
try {
  const paths = writeFeatures(root, featureCount, taskCount);
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  let boxes = 0;
  const scan = best(() => {
    for (const path of paths) {
      for (const line of readFileSync(path, 'utf8').split('\n')) if (/^\s*[-*+] \[[ xX]\]/.test(line)) boxes += 1;
    }
  });
  const lines = best(() => {
    for (const text of texts) readDocument(text);
  });
  const model = best(() => {
    for (const text of texts) parseSpecFile('specs/a/tasks.md', text);
  });
  const heapBefore = process.memoryUsage().heapUsed;
  const held = texts.map((text) => parseSpecFile('specs/a/tasks.md', text));
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
  console.log(`${featureCount} features of ${taskCount} tasks, ${megabytes.toFixed(1)} MB, ${boxes / 5} boxes`);
  console.log(`control: files and one expression a line  ${scan.toFixed(0)} ms`);
  console.log(`blocks of all lines                       ${lines.toFixed(0)} ms, ${(lines / scan).toFixed(1)}x`);
  console.log(
    `whole model with statements               ${model.toFixed(0)} ms, ${(model / scan).toFixed(1)}x (goal 5x)`,
  );
  console.log(`held in memory                            ${heap.toFixed(0)} MB for ${held.length} models`);
  for (const count of [1250, 2500, 5000, 10_000, 20_000]) {
    const text = makeTasksText('large', count);
    const time = best(() => parseSpecFile('specs/a/tasks.md', text));
    console.log(
      `${String(count).padStart(6)} tasks in one file  ${time.toFixed(0)} ms, ${((time / count) * 1000).toFixed(1)} µs a task`,
    );
  }
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
} finally {
  rmSync(root, { recursive: true, force: true });
}

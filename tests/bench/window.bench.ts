import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium, listChromiumArgs } from '../../scripts/find-chromium.mjs';
import { writeFeatures } from '../support/write-features.ts';

/**
 * What a person waits for in the browser face, in Chromium without GPU. Run: `npm run build && npm run bench -- window`.
 *
 * - Cold open: from starting `specline serve` to the first painted task of the graph, beside the same with a blank page
 *   from a server of three lines (goal 1.8x with 100 features of 60 tasks, 2.2x with 1,000).
 * - Outside save to painted, with 1,000 features (goal 60 ms median, 100 ms at 95 %, none lost).
 */
const rounds = 5;
const saves = 200;
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: install it, or name it in SPECLINE_CHROMIUM');
const browser = await chromium.launch({ executablePath, args: listChromiumArgs() });
const blankServer = `
  const { createServer } = require('node:http');
  const server = createServer((request, response) => response.end('<!doctype html><p class="task-node">blank'));
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));`;

for (const count of [100, 1_000]) {
  const root = mkdtempSync(join(tmpdir(), 'specline-bench-'));
  const plan = join(root, 'plan');
  const [firstFile = ''] = writeFeatures(plan, count, 60);
  const serve = ['dist/main/cli.js', 'serve', plan, '--no-open'];
  const blank: number[] = [];
  const graph: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    blank.push(await timeOpening(['-e', blankServer], join(root, 'no-data')));
    graph.push(await timeOpening(serve, join(root, `data-${round}`)));
  }
  const ratio = (median(graph) / median(blank)).toFixed(1);
  console.log(`cold open, ${count} features: ${ms(median(graph))}; a blank page ${ms(median(blank))}: ${ratio}x`);
  if (count === 1_000) await timeSaves(firstFile, serve, join(root, 'data-saves'));
  rmSync(root, { recursive: true, force: true });
}
await browser.close();

async function timeOpening(args: readonly string[], data: string): Promise<number> {
  const start = performance.now();
  const { page, stop } = await open(args, data);
  await page.locator('.task-node').first().waitFor({ timeout: 120_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const elapsed = performance.now() - start;
  await stop();
  return elapsed;
}

/** Each save ticks or unticks the first task by a rename, as editors do; the page notes when it shows that. */
async function timeSaves(file: string, args: readonly string[], data: string): Promise<void> {
  const { page, stop } = await open(args, data);
  await page.locator('.react-flow__node[data-id="T001"]').waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => document.body.textContent?.includes('Watching'));
  const times: number[] = [];
  let lost = 0;
  for (let save = 0; save < saves; save += 1) {
    const done = save % 2 === 0;
    const painted = page.evaluate(async (wanted) => {
      const box = () => document.querySelector('.react-flow__node[data-id="T001"] .task-node');
      const until = Date.now() + 5_000;
      while ((box()?.getAttribute('data-state') === 'done') !== wanted) {
        if (Date.now() > until) return null;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return Date.now();
    }, done);
    const text = readFileSync(file, 'utf8').replace(/^- \[.\] T001/m, `- [${done ? 'x' : ' '}] T001`);
    writeFileSync(`${file}.new`, text);
    const start = Date.now();
    renameSync(`${file}.new`, file);
    const end = await painted;
    if (end === null) lost += 1;
    else times.push(end - start);
  }
  const late = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  console.log(`outside save to painted: median ${ms(median(times))}, 95 % ${ms(late)}; ${lost} of ${saves} lost`);
  await stop();
}

async function open(args: readonly string[], data: string): Promise<{ page: Page; stop(): Promise<void> }> {
  const env = { ...process.env, SPECLINE_DATA: data };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += chunk;
    if (/http:\/\/\S+\s/.test(printed)) break;
  }
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(/http:\/\/\S+/.exec(printed)?.[0] ?? '', { waitUntil: 'commit' });
  const stop = async () => {
    await context.close();
    server.kill();
    await ended;
  };
  return { page, stop };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

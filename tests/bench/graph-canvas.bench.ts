import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium, listChromiumArgs } from '../../scripts/find-chromium.mjs';
import { startServer } from '../support/browser-target.ts';
import { serveBareFlow } from './support/serve-bare-flow.ts';

/**
 * The drawing of 1,000 and 5,000 tasks in Chromium without GPU, beside React Flow by itself in the same run, and memory
 * beside a blank page. Run: `npm run build && npm run bench -- graph-canvas`.
 *
 * Goals: first paint after layout 250 and 400 ms; dragging a task: 95 % of frames within 20 ms, 8 and 10 ms of main
 * thread and one node drawn again a move; all tasks in view at 55 and 30 frames a second; 60 and 100 MB over a blank
 * page.
 */
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: install it, or name it in SPECLINE_CHROMIUM');
const browser = await chromium.launch({ executablePath, args: listChromiumArgs() });
const bare = await serveBareFlow();
const root = mkdtempSync(join(tmpdir(), 'specline-bench-'));
/** Machines are noisy: each page is opened as often, and the median told. */
const rounds = 3;
const moves = 40;

for (const taskCount of [1_000, 5_000]) {
  const specs = join(root, String(taskCount));
  mkdirSync(join(specs, '001-plan'), { recursive: true });
  writeFileSync(join(specs, '001-plan/tasks.md'), writePlan(taskCount));
  const blank = await withPage(staticPage(`${bare.url}/blank`), measureMemory);
  for (const [name, site] of [
    ['graph', planPage(specs)],
    ['React Flow alone', staticPage(`${bare.url}/?tasks=${taskCount}`)],
  ] as const) {
    const paints: number[] = [];
    for (let round = 0; round < rounds; round += 1) paints.push(await withPage(site, measurePaint));
    const drags: Drag[] = [];
    for (let round = 0; round < rounds; round += 1) {
      drags.push(
        await withPage(site, async (page) => {
          await measurePaint(page);
          return await measureDrag(page);
        }),
      );
    }
    const ofDrags = (what: keyof Drag): number => median(drags.map((drag) => drag[what]));
    const overview = await withPage(site, async (page) => {
      await measurePaint(page);
      return await measureOverview(page);
    });
    const memory =
      (await withPage(site, async (page) => {
        await measurePaint(page);
        return await measureMemory(page);
      })) - blank;
    console.log(
      `${taskCount} tasks, ${name}: first paint ${median(paints).toFixed(0)} ms; ` +
        `a drag move: frame ${ofDrags('frameMs').toFixed(1)} ms at 95 %, main thread ${ofDrags('mainMs').toFixed(1)} ms, ` +
        `${ofDrags('nodes').toFixed(2)} nodes drawn; overview ${overview.toFixed(0)} frames/s; ${memory.toFixed(0)} MB`,
    );
  }
}
await browser.close();
bare.close();
rmSync(root, { recursive: true, force: true });

function writePlan(taskCount: number): string {
  const lines = ['# Tasks: Plan', ''];
  for (let task = 1; task <= taskCount; task += 1) {
    if (task % 25 === 1) lines.push('', `## Phase ${Math.ceil(task / 25)}: Part ${Math.ceil(task / 25)}`, '');
    const parallel = task % 3 === 0 ? '[P] ' : '';
    const after = task % 10 === 7 ? ` (depends on T${String(task - 5).padStart(4, '0')})` : '';
    lines.push(
      `- [${task % 4 === 0 ? 'x' : ' '}] T${String(task).padStart(4, '0')} ${parallel}Do thing ${task}${after}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** An address that is good for one page, and what ends what is behind it. */
type Site = () => Promise<{ readonly url: string; stop(): Promise<unknown> }>;

function staticPage(url: string): Site {
  return async () => ({ url, stop: async () => {} });
}

function planPage(specs: string): Site {
  return () => startServer([specs], { SPECLINE_DATA: join(root, 'data') });
}

async function withPage<Result>(site: Site, work: (page: Page) => Promise<Result>): Promise<Result> {
  const { url, stop } = await site();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // A layout arrives as the message of a worker: from then on it is drawn.
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function note(this: Worker, ...args: unknown[]) {
      this.addEventListener('message', () => Object.assign(window, { laidOutAt: performance.now() }), {
        capture: true,
      });
      return Reflect.apply(post, this, args);
    };
    const look = () => {
      const isThere = document.querySelector('.task-node') !== null;
      requestAnimationFrame(isThere ? () => Object.assign(window, { paintedAt: performance.now() }) : look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, { waitUntil: 'commit' });
  const result = await work(page);
  await context.close();
  await stop();
  return result;
}

/** From the layout to the frame after the first task is there. */
async function measurePaint(page: Page): Promise<number> {
  await page.locator('.task-node').first().waitFor({ timeout: 120_000 });
  return await page.evaluate(async () => {
    const marks = window as unknown as { laidOutAt?: number; paintedAt?: number };
    while (marks.paintedAt === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
    return marks.paintedAt - (marks.laidOutAt ?? 0);
  });
}

interface Drag {
  readonly frameMs: number;
  readonly mainMs: number;
  readonly nodes: number;
}

/** Drag one task with the mouse, a move a frame. */
async function measureDrag(page: Page): Promise<Drag> {
  const box = await page.locator('.react-flow__node:has(.task-node)').first().boundingBox();
  if (box === null) throw new Error('No task is on screen');
  const start = { x: box.x + box.width / 2, y: box.y + box.height - 6 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 });
  await page.evaluate(() => {
    const measured = { frames: [] as number[], drawn: 0 };
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      measured.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    new MutationObserver((records) => {
      const nodes = new Set(records.map(({ target }) => (target as Element).closest('.react-flow__node')));
      nodes.delete(null);
      measured.drawn += nodes.size;
    }).observe(document.querySelector('.react-flow__nodes') ?? document.body, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    Object.assign(window, { measured });
  });
  const client = await page.context().newCDPSession(page);
  // What the thread computed, not how long it stood: others may work on the same processor.
  await client.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await client.send('Performance.enable');
  const before = await readTaskSeconds(client);
  for (let move = 1; move <= moves; move += 1) await page.mouse.move(start.x + 20 + move * 3, start.y + 20 + move);
  const mainMs = ((await readTaskSeconds(client)) - before) * 1000;
  const { frames, drawn } = await page.evaluate(
    () => (window as unknown as { measured: { frames: number[]; drawn: number } }).measured,
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { frameMs: percentile(frames, 0.95), mainMs: mainMs / moves, nodes: drawn / moves };
}

async function readTaskSeconds(client: { send(name: 'Performance.getMetrics'): Promise<MetricList> }): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

interface MetricList {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

/** All tasks in view, panned with the wheel for a while: frames a second. */
async function measureOverview(page: Page): Promise<number> {
  await page.mouse.move(600, 450);
  await page.keyboard.down('Control');
  for (let step = 0; step < 30; step += 1) await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const frames = page.evaluate(async () => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 2_000) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      count += 1;
    }
    return count / ((performance.now() - start) / 1000);
  });
  let counted = false;
  void frames.then(() => {
    counted = true;
  });
  for (let step = 0; !counted; step += 1) await page.mouse.wheel(0, step % 40 < 20 ? 6 : -6);
  return await frames;
}

/** Megabytes that a page holds once what is left over is collected. */
async function measureMemory(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1024 / 1024;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

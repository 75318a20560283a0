import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium, listChromiumArgs } from '../../scripts/find-chromium.mjs';

/**
 * Dragging the end of a bar that 1,000 tasks wait for, against dragging a line from the same bar (which schedules
 * nothing): work of the page for each move of the pointer. Run: `npm run build && npm run bench -- timeline-drag`.
 * Goal: at most 1.2x.
 */
const dependents = 1_000;
const moves = 60;
const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: install it, or name it in SPECLINE_CHROMIUM');

const root = mkdtempSync(join(tmpdir(), 'specline-bench-'));
mkdirSync(join(root, 'plan/001-long'), { recursive: true });
const tasks = Array.from({ length: dependents + 1 }, (_, index) => `- [ ] T${1001 + index} Step ${index} (2h)`);
writeFileSync(join(root, 'plan/001-long/tasks.md'), `# Tasks: Long\n\n## Phase 1: All\n\n${tasks.join('\n')}\n`);
const server = spawn(process.execPath, ['dist/main/cli.js', 'serve', join(root, 'plan'), '--no-open'], {
  env: { ...process.env, SPECLINE_DATA: join(root, 'data') },
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const browser = await chromium.launch({ executablePath, args: listChromiumArgs() });
const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
await page.goto(/http:\S+/.exec(line.toString())?.[0] ?? '');
await page.getByRole('tab', { name: 'Timeline', exact: true }).click();
await page.getByRole('group', { name: 'Axis' }).getByText('Hours', { exact: true }).click();
await page.locator('.timeline-bar').first().waitFor();
// Near enough to take hold of the end of the first bar.
for (let step = 0; step < 14; step += 1) await page.keyboard.press('+');
await page.locator('.timeline-tree').evaluate((tree) => tree.scrollTo(0, 0));

await timeDrag(page, 'link');
const without = await timeDrag(page, 'link');
const scheduled = await timeDrag(page, 'resize');
const ratio = (scheduled / without).toFixed(2);
console.log(`a move with ${dependents} dependents  ${scheduled.toFixed(2)} ms`);
console.log(`the same without scheduling  ${without.toFixed(2)} ms (${ratio}x; goal 1.2x)`);
await browser.close();
server.kill('SIGINT');
await once(server, 'exit');
rmSync(root, { recursive: true, force: true });

/** Mean time of the page between a move and the frame that shows it. */
async function timeDrag(on: Page, grip: 'link' | 'resize'): Promise<number> {
  const handle = on.locator(`[data-grip="${grip}"][data-key="T1001"]`);
  await on.locator('.timeline-row[data-task="T1001"]').hover();
  const box = await handle.boundingBox();
  if (box === null) throw new Error(`No ${grip} grip on screen`);
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await on.mouse.move(start.x, start.y);
  await on.mouse.down();
  await on.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { moveTimes: times });
    window.addEventListener(
      'pointermove',
      () => {
        const at = performance.now();
        requestAnimationFrame(() => times.push(performance.now() - at));
      },
      { capture: true },
    );
  });
  for (let move = 1; move <= moves; move += 1) {
    await on.mouse.move(start.x + move * 3, start.y);
    await on.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const times = await on.evaluate(() => (window as unknown as { moveTimes: number[] }).moveTimes);
  await on.keyboard.press('Escape');
  await on.mouse.up();
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

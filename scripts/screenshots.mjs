// Pictures of the running app: `node scripts/screenshots.mjs FOLDER OUT [--size 1280x800] [--feature ID]… [--view NAME]… [--theme light|dark]…`
// Opens FOLDER (a copy is made: nothing in it can change) in the browser face, and writes OUT/FEATURE-VIEW-THEME.png.
import { cp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { buildIfNeeded } from './build.mjs';
import { findChromium, listChromiumArgs } from './find-chromium.mjs';
import { startServe } from './start-serve.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1280x800' },
    feature: { type: 'string', multiple: true },
    view: { type: 'string', multiple: true, default: ['Graph', 'Timeline', 'Time', 'Tasks', 'Document'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    task: { type: 'string' },
    problems: { type: 'boolean', default: false },
  },
});
const [folder, out] = positionals;
if (folder === undefined || out === undefined) {
  process.stderr.write('screenshots: expected a specs folder and a folder for the pictures\n');
  process.exit(2);
}
const [width, height] = values.size.split('x').map(Number);

await buildIfNeeded();
await mkdir(out, { recursive: true });
// The path is in the pictures: the same at each run.
const scratch = join(tmpdir(), 'specline-screenshots');
await rm(scratch, { recursive: true, force: true });
const copy = join(scratch, basename(resolve(folder)));
await cp(folder, copy, { recursive: true });
const server = await startServe(copy, join(scratch, 'data'));
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: listChromiumArgs() });
try {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`page says: ${message.text()}\n`);
  });
  await page.goto(server.url);
  await page.getByRole('option').first().waitFor();
  if (values.problems) await page.keyboard.press('Control+j');
  for (const id of values.feature ?? (await listFeatures(page))) await takeFeature(page, id);
} finally {
  await browser.close();
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}

/** Ids stand in the titles of the rows. */
async function listFeatures(page) {
  return await page.locator('[role="option"][title]').evaluateAll((rows) => rows.map((row) => row.title));
}

async function takeFeature(page, id) {
  await page.locator(`[role="option"][title="${id}"]`).click();
  for (const view of values.view) {
    await page.getByRole('tab', { name: view, exact: true }).click();
    if (values.task !== undefined) await selectTask(page, values.task);
    for (const theme of values.theme) {
      await page.emulateMedia({ colorScheme: theme });
      await settle(page);
      await page.screenshot({ path: join(out, `${id}-${view.toLowerCase()}-${theme}.png`) });
    }
  }
}

async function selectTask(page, id) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(id);
  await page.keyboard.press('Enter');
}

/** Until two pictures in a row are the same: layout in a worker and measured rows take a few frames. */
async function settle(page) {
  let before = null;
  for (let tries = 0; tries < 40; tries += 1) {
    const now = (await page.screenshot()).toString('base64');
    if (now === before) return;
    before = now;
    await page.waitForTimeout(50);
  }
}

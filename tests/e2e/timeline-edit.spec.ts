import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { boxOf } from '../support/graph-drag.ts';
import { findBar, findGrip, measureHour, openTimeline, pull } from '../support/timeline-drag.ts';

const bakery = `# Tasks: Night Bakery

**Planned Start**: 2026-11-23

## Phase 1: Setup

**Estimated Duration**: 8 hours

- [ ] T001 Hire the oven (2h)
- [ ] T002 [P] Order rye flour (6 hours)
- [ ] T003 [P] Order malt

## Phase 2: Baking

- [ ] T004 Bake the first loaf (4h)
- [ ] T005 [P] Bake rolls (8h)
- [ ] T006 [P] Set out the stall (3h)
`;

type OpenApp = (path: string) => Promise<Page>;

async function openBakery(temporaryFolder: string, openApp: OpenApp, unit: 'Hours' | 'Days', text = bakery) {
  const file = join(temporaryFolder, 'specs/001-bakery/tasks.md');
  await mkdir(join(temporaryFolder, 'specs/001-bakery'), { recursive: true });
  await writeFile(file, text);
  const page = await openApp(join(temporaryFolder, 'specs'));
  await page.setViewportSize({ width: 1300, height: 760 });
  await openTimeline(page, unit);
  return { page, file };
}

test('dragging the end of a bar changes the estimate in its own words, and nothing else', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  const hour = await measureHour(page, 'T002', 6);
  const follower = (await boxOf(findBar(page, 'T004'))).x;
  await pull(page, findGrip(page, 'T002', 'resize'), 2 * hour);
  await expect(page.locator('.timeline-drag-badge')).toHaveText('8h');
  // What waits for it moves with it before anything is written.
  expect((await boxOf(findBar(page, 'T004'))).x).toBeCloseTo(follower + 2 * hour, -1);
  expect(await readFile(file, 'utf8')).toBe(bakery);
  await page.mouse.up();
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('(6 hours)', '(8 hours)'));
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery);
});

test('Escape lets go of a bar, and the file keeps every byte', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  await pull(page, findGrip(page, 'T002', 'resize'), 120);
  await page.keyboard.press('Escape');
  await expect(page.locator('.timeline-drag-badge')).toHaveCount(0);
  await page.mouse.up();
  expect(await readFile(file, 'utf8')).toBe(bakery);
});

test('a task without an estimate gets one in the form of the others', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  const hour = await measureHour(page, 'T002', 6);
  await pull(page, findGrip(page, 'T003', 'resize'), 3 * hour - (await boxOf(findBar(page, 'T003'))).width + 3);
  await page.mouse.up();
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('Order malt', 'Order malt (3h)'));
});

test('dragging a bar sets a day before which it does not start, and back takes it away', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Days');
  const measureDay = async () => (await boxOf(findBar(page, 'T005'))).width;
  await pull(page, findGrip(page, 'T006', 'move'), await measureDay());
  await expect(page.locator('.timeline-drag-badge')).toHaveText(/^Not before 2026-11-2\d$/);
  await page.mouse.up();
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toMatch(/^- \[ \] T006 \[P\] Set out the stall \(3h\)\n {2}- \*\*Start\*\*: 2026-11-2\d\n$/m);
  const dated = await readFile(file, 'utf8');
  expect(dated.replace(/ {2}- \*\*Start\*\*: .*\n/, '')).toBe(bakery);
  await expect(page.locator('.timeline-row[data-task="T006"] .timeline-pin')).toBeVisible();
  await pull(page, findGrip(page, 'T006', 'move'), -2 * (await measureDay()));
  await expect(page.locator('.timeline-drag-badge')).toHaveText('No start date');
  await page.mouse.up();
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery);
});

test('drawing from bar to bar makes a dependency; one that would close a cycle says so', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  await findBar(page, 'T005').hover();
  const target = await boxOf(findBar(page, 'T006'));
  const grip = await boxOf(findGrip(page, 'T005', 'link'));
  await pull(page, findGrip(page, 'T005', 'link'), target.x + 8 - grip.x, target.y - grip.y + 3);
  await expect(page.locator('.timeline-drag-badge')).toHaveText('T006 waits for T005');
  await page.mouse.up();
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toBe(bakery.replace('Set out the stall (3h)', 'Set out the stall (3h) (depends on T005)'));

  const dated = await readFile(file, 'utf8');
  await findBar(page, 'T006').hover();
  const back = await boxOf(findBar(page, 'T005'));
  const from = await boxOf(findGrip(page, 'T006', 'link'));
  await pull(page, findGrip(page, 'T006', 'link'), back.x + 20 - from.x, back.y - from.y + 3);
  await expect(page.locator('.timeline-drag-badge')).toHaveText(/Would close a cycle: T005 → T006 → T005/);
  await page.mouse.up();
  expect(await readFile(file, 'utf8')).toBe(dated);
});

test('dragging a name moves the task in the document, Escape leaves it, and keys do the same', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  const nameOf = (key: string) => page.locator(`.timeline-row[data-task="${key}"] .timeline-title`);
  const [from, to] = [await boxOf(nameOf('T006')), await boxOf(nameOf('T005'))];
  await pull(page, nameOf('T006'), 0, to.y - from.y - 6);
  await expect(page.locator('.drop-line')).toBeVisible();
  await expect(page.locator('.drag-card')).toContainText('T006 after T004');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.drop-line')).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe(bakery);
  await pull(page, nameOf('T006'), 0, to.y - from.y - 6);
  await expect(page.locator('.drag-card')).toContainText('T006 after T004');
  await page.mouse.up();
  const [rolls, stall] = ['- [ ] T005 [P] Bake rolls (8h)\n', '- [ ] T006 [P] Set out the stall (3h)\n'];
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace(rolls + stall, stall + rolls));
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery);
  await findBar(page, 'T005').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace(rolls + stall, stall + rolls));
});

test('dragging the end of a phase changes its stated duration', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Hours');
  const hour = await measureHour(page, 'T002', 6);
  await pull(page, findGrip(page, 'phase-1', 'phase'), 4 * hour);
  await expect(page.locator('.timeline-drag-badge')).toHaveText('12h');
  await page.mouse.up();
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('8 hours', '12 hours'));
});

test('keys do what hands do: length, start, and no start', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Days');
  await findBar(page, 'T005').click();
  // Faster than what they change is saved: each key goes on from the one before it.
  for (const _ of ['30m', '1h', '1h 30m']) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('rolls (8h)', 'rolls (9h 30m)'));
  for (const _ of ['1h', '30m', '0m']) await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => readFile(file, 'utf8')).toContain('Bake rolls (8h)\n  - **Start**: 2026-11-25\n');
  await page.keyboard.press('Alt+Backspace');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery);
});

test('the planned start is typed, changed and cleared', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp, 'Days');
  const field = page.getByLabel('Planned start', { exact: true });
  await field.fill('2026-12-07');
  await field.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('2026-11-23', '2026-12-07'));
  await field.fill('');
  await field.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace('**Planned Start**: 2026-11-23\n', ''));
});

test('the wheel with Ctrl zooms around the pointer, and keys fit the plan and the selection', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page } = await openBakery(temporaryFolder, openApp, 'Hours');
  const bar = findBar(page, 'T004');
  const before = await boxOf(bar);
  const at = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await boxOf(bar)).width).toBeGreaterThan(before.width * 2);
  const near = await boxOf(bar);
  expect(Math.abs(near.x + near.width / 2 - at.x)).toBeLessThan(4);
  await bar.click();
  await page.keyboard.press('z');
  await expect.poll(async () => (await boxOf(bar)).width).toBeGreaterThan(250);
  await page.keyboard.press('0');
  await expect.poll(async () => Math.round((await boxOf(bar)).width)).toBe(Math.round(before.width));
});

test.describe('in Europe/Berlin', () => {
  test.use({ timezoneId: 'Europe/Berlin' });

  test('a week in which the clocks change has the same days and hours', async ({ temporaryFolder, openApp }) => {
    const text = bakery.replace('2026-11-23', '2026-03-27').replace('(8h)', '(16h)');
    const { page } = await openBakery(temporaryFolder, openApp, 'Days', text);
    await expect(page.locator('.timeline-summary')).toContainText('28h from start to end');
    await expect(page.locator('.timeline-summary')).toContainText('done 2026-04-01');
    await expect(findBar(page, 'T005')).toHaveAttribute('title', /^From 12h to 28h, 2026-03-30 to 2026-04-01/);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBarriers } from '../support/axe.ts';
import { expect, test } from '../support/e2e.ts';
import { showView } from '../support/main-job.ts';

const feature = '001-lending-desk';

test('the timer is started by key, shown at the foot, and stopped with a note', async ({ copyFolder, openApp }) => {
  const specs = await copyFolder('assets/sample-specs');
  const before = await readFile(join(specs, feature, 'tasks.md'), 'utf8');
  const logBefore = await readFile(join(specs, feature, 'time-log.md'), 'utf8');
  const page = await openApp(specs);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Tasks');
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+T');
  await page.getByLabel('When did the work begin?').fill('25');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toContainText(/^T02625:0\d/);
  await page.getByTitle('Stop with a note').click();
  await page.getByLabel('Note').fill('asked | twice');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toHaveCount(0);

  const readLog = () => readFile(join(specs, feature, 'time-log.md'), 'utf8');
  await expect.poll(readLog).not.toBe(logBefore);
  const log = await readLog();
  expect(log.startsWith(logBefore)).toBe(true);
  expect(log.slice(logBefore.length)).toMatch(
    /^\| \d{4}-\d\d-\d\d \| T026 \| \d\d:\d\d \| \d\d:\d\d \| 25m \| asked \\\| twice <!-- e:\w{6} --> \|\n$/,
  );
  const after = await readFile(join(specs, feature, 'tasks.md'), 'utf8');
  const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
  expect(added.filter((line) => !/Actual Time|Variance/.test(line))).toEqual([]);
  expect(added.join('\n')).toContain('25m');
  // The file is written before the page hears of it.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => readFile(join(specs, feature, 'tasks.md'), 'utf8')).toBe(before);
});

test('entries are added, corrected, split, merged and removed by hand, and undo takes each back', async ({
  copyFolder,
  openApp,
}) => {
  const specs = await copyFolder('assets/sample-specs');
  const readLog = () => readFile(join(specs, feature, 'time-log.md'), 'utf8').catch(() => '');
  const page = await openApp(specs);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Time');
  await page.getByRole('button', { name: 'Entries', exact: true }).click();
  const form = page.locator('.entries-panel > .entry-form');
  await form.getByRole('combobox').selectOption('T025');
  await form.locator('input[type=date]').fill('2026-11-20');
  await form.getByPlaceholder('1h30').fill('9:10-10:40');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect.poll(readLog).toMatch(/\| 2026-11-20 \| T025 \| 09:10 \| 10:40 \| 1h 30m \|/);
  const first = await readLog();

  await page.getByRole('button', { name: /^Change 1h 30m on T025/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByPlaceholder('1h30').fill('1,5 parsecs');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is no time');
  await dialog.getByPlaceholder('1h30').fill('2h');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(readLog).toMatch(/\| T025 \| {2}\| {2}\| 2h \|/);

  await page.getByRole('button', { name: /^Split 2h on T025/ }).click();
  await dialog.getByLabel('Second part').fill('30m');
  await dialog.getByRole('button', { name: 'Split', exact: true }).click();
  await expect.poll(readLog).toMatch(/\| 1h 30m \|.*\n.*\| 30m \|/);

  const parts = page.getByRole('checkbox', { name: /on T025/ });
  // The file says it before the page does.
  await expect(parts).toHaveCount(2);
  for (const box of await parts.all()) await box.check();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(readLog).toMatch(/\| 2h \|/);
  await page.getByRole('button', { name: /^Remove 2h on T025/ }).click();
  await expect.poll(readLog).not.toMatch(/T025/);
  for (let step = 0; step < 4; step += 1) {
    const seen = await readLog();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(readLog).not.toBe(seen);
  }
  expect(await readLog()).toBe(first);
});

test('a report of what was logged is shown, and saved as a file', async ({ copyFolder, openApp, targetName }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Time');
  await page.getByRole('button', { name: 'Entries', exact: true }).click();
  const form = page.locator('.entries-panel > .entry-form');
  await form.getByRole('combobox').selectOption('T025');
  await form.locator('input[type=date]').fill('2026-11-20');
  await form.getByPlaceholder('1h30').fill('50m');
  await form.locator('.entry-form-note input').fill('=1+1');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('button', { name: /^Change 50m on T025/ })).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByLabel('Format').selectOption('csv');
  await page.getByLabel('Each entry rounded to').selectOption('15');
  await expect(page.locator('.report-text')).toContainText(",2026-11-20,,,45,0.75,'=1+1");
  if (targetName !== 'browser') return;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save…' }).click();
  expect((await download).suggestedFilename()).toBe('001-lending-desk-time.csv');
});

test('a file of another tracker is matched to tasks before anything is written', async ({ copyFolder, openApp }) => {
  const specs = await copyFolder('assets/sample-specs');
  const page = await openApp(specs);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Time');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Import CSV…' }).click();
  const csv =
    'Date,Task,Duration,Description\n2026-11-18,T025 desk,01:30:00,oak\n2026-11-19,Elsewhere,1.5,\nsoon,T025,1h,\n';
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('1 of 3 rows, 1h 30m')).toBeVisible();
  await page.getByLabel('Task for Elsewhere').selectOption('T024');
  await expect(page.getByText('Row 4 is left out')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect
    .poll(() => readFile(join(specs, feature, 'time-log.md'), 'utf8').catch(() => ''))
    .toMatch(/\| 2026-11-18 \| T025 \| {2}\| {2}\| 1h 30m \| oak .*\n\| 2026-11-19 \| T024 \| {2}\| {2}\| 1h 30m \|/);
});

test('pictures, days and estimates are accessible with real figures', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Time');
  for (const part of ['Entries', 'By day', 'Pictures', 'Estimates', 'Report', 'By task']) {
    await page.getByRole('button', { name: part, exact: true }).click();
    expect(await findBarriers(page), part).toEqual([]);
  }
  await page.locator('.time-scope').selectOption('all');
  await expect(page.getByRole('table', { name: 'Hours by feature' })).toBeVisible();
});

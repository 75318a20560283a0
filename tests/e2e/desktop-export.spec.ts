import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('asks where to save a picture, and writes it there', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await expect(page.locator('.task-node').first()).toBeVisible();
  const target = join(desktop.folder, 'plan.png');
  await app.app.answerDialogs([[target]]);
  await choose(page, 'Save as PNG…');
  await expect(page.getByText(`Saved ${target}`)).toBeVisible();
  const bytes = await readFile(target);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  const { dialogs } = await app.app.readLog();
  expect(dialogs.at(-1)).toMatchObject({ kind: 'save', options: { filters: [{ extensions: ['png'] }] } });
});

test('never writes over a document, and nothing when the dialog is cancelled', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  await expect(page.locator('.task-node').first()).toBeVisible();
  const document = join(desktop.folder, 'notes.md');
  await writeFile(document, '# Notes\n');
  await app.app.answerDialogs([[document]]);
  await choose(page, 'Save as SVG…');
  await expect(page.getByText(`Saved ${document}.svg`)).toBeVisible();
  expect(await readFile(document, 'utf8')).toBe('# Notes\n');
  expect(await readFile(`${document}.svg`, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);

  const before = await readdir(desktop.folder);
  await choose(page, 'Save as SVG…');
  await expect.poll(async () => (await app.app.readLog()).dialogs.length).toBe(2);
  expect(await readdir(desktop.folder)).toEqual(before);
});

test('says why a picture could not be saved', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await expect(page.locator('.task-node').first()).toBeVisible();
  const nowhere = join(desktop.folder, 'gone', 'plan.svg');
  await app.app.answerDialogs([[nowhere]]);
  await choose(page, 'Save as SVG…');
  await expect(page.getByText(`Cannot save ${nowhere}: it does not exist (ENOENT)`)).toBeVisible();
});

test('asks where to save the schedule, and writes it there', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await expect(page.locator('.task-node').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const target = join(desktop.folder, 'schedule.csv');
  await app.app.answerDialogs([[target]]);
  await page.getByLabel('Export the timeline').selectOption({ label: 'Save the schedule as CSV…' });
  await expect(page.getByText(`Saved ${target}`)).toBeVisible();
  expect(await readFile(target, 'utf8')).toMatch(/^key,title,[^\n]*\nT001,/);
  await page.getByRole('tab', { name: 'Time', exact: true }).click();
  await page.getByRole('button', { name: 'Entries', exact: true }).click();
  const form = page.locator('.entries-panel > .entry-form');
  await form.getByRole('combobox').selectOption({ index: 1 });
  await form.getByPlaceholder('1h30').fill('1h30');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('button', { name: /^Change 1h 30m/ })).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = join(desktop.folder, 'report');
  const save = page.getByRole('button', { name: 'Save…' });
  await app.app.answerDialogs([[report], [report]]);
  await save.click();
  await expect(page.getByText(`Saved ${report}.md`)).toBeVisible();
  expect(await readFile(`${report}.md`, 'utf8')).toContain('| 1h 30m |');
  await save.click();
  await expect(page.getByText('a report replaces no document')).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e.ts';
import { editOutside, findBox, listFeatures, showView, tickTask } from '../support/main-job.ts';

test('a folder is opened, its graph is there, and a tick changes one byte of the file', async ({
  copyFolder,
  openApp,
}) => {
  const specs = await copyFolder('assets/sample-specs');
  const page = await openApp(specs);
  await expect(listFeatures(page)).toHaveCount(4);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Graph');
  await expect(page.getByRole('tabpanel').getByText('T001').first()).toBeVisible();
  await tickTask(page, join(specs, '001-lending-desk/tasks.md'), 'T012');
});

test('an edit from outside is on screen, and the tick after it keeps it', async ({ copyFolder, openApp }) => {
  const specs = await copyFolder('assets/sample-specs');
  const file = join(specs, '001-lending-desk/tasks.md');
  const page = await openApp(specs);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Tasks');
  await expect(findBox(page, 'T012')).toBeVisible();
  await editOutside(file, 'Print the packet slip', 'Print the slip for a packet');
  await expect(page.getByRole('treeitem', { name: /Print the slip for a packet/ })).toBeVisible();
  await tickTask(page, file, 'T012');
});

test('a tasks file is opened by itself', async ({ copyFolder, openApp }) => {
  const specs = await copyFolder('assets/sample-specs');
  const page = await openApp(join(specs, '003-swap-day/tasks.md'));
  await showView(page, 'Tasks');
  await expect(page.getByRole('tree').getByRole('checkbox').first()).toBeVisible();
});

test('undo takes the tick back, to the byte', async ({ copyFolder, openApp }) => {
  const specs = await copyFolder('assets/sample-specs');
  const file = join(specs, '001-lending-desk/tasks.md');
  const before = await readFile(file);
  const page = await openApp(specs);
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await tickTask(page, file, 'T012');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(findBox(page, 'T012')).not.toBeChecked();
  await expect.poll(() => readFile(file)).toEqual(before);
});

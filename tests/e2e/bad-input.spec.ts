import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e.ts';
import { findBox, showView } from '../support/main-job.ts';

const tasks = '# Tasks: Boathouse\n\n## Phase 1: Setup\n\n- [ ] T001 Clear the slipway\n- [ ] T002 Oil the winch\n';

test('a folder without tasks says what was looked for, and shows tasks that appear', async ({
  temporaryFolder,
  openApp,
}) => {
  const folder = join(temporaryFolder, 'empty');
  await mkdir(folder);
  const page = await openApp(folder);
  await expect(page.getByText('tasks.md').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Open (another|your own) folder/ })).toBeVisible();
  await mkdir(join(folder, '001-boathouse'));
  await writeFile(join(folder, '001-boathouse/tasks.md'), tasks);
  await expect(page.getByRole('option', { name: /Boathouse/ })).toBeVisible();
});

test('a path that is not there is named', async ({ temporaryFolder, openApp }) => {
  const page = await openApp(join(temporaryFolder, 'nowhere'));
  await expect(page.getByRole('alert')).toContainText('nowhere');
});

test('a file that is not UTF-8 is shown, says why, and cannot be changed', async ({ temporaryFolder, openApp }) => {
  const folder = join(temporaryFolder, 'specs');
  const file = join(folder, '001-boathouse/tasks.md');
  await mkdir(join(folder, '001-boathouse'), { recursive: true });
  const bytes = Buffer.concat([Buffer.from(tasks), Buffer.from([0x2d, 0x20, 0xff, 0xfe, 0x0a])]);
  await writeFile(file, bytes);
  const page = await openApp(folder);
  await expect(page.getByText(/not valid UTF-8/).first()).toBeVisible();
  await showView(page, 'Tasks');
  await expect(findBox(page, 'T001')).toBeDisabled();
  expect(await readFile(file)).toEqual(bytes);
});

test('an empty tasks file opens', async ({ temporaryFolder, openApp }) => {
  const folder = join(temporaryFolder, 'specs');
  await mkdir(join(folder, '001-boathouse'), { recursive: true });
  await writeFile(join(folder, '001-boathouse/tasks.md'), '');
  const page = await openApp(folder);
  await expect(page.getByRole('option', { name: /001-boathouse/ })).toBeVisible();
});

test('the opened folder is removed: that is told, and what was read stays', async ({ temporaryFolder, openApp }) => {
  const folder = join(temporaryFolder, 'specs');
  await mkdir(join(folder, '001-boathouse'), { recursive: true });
  await writeFile(join(folder, '001-boathouse/tasks.md'), tasks);
  const page = await openApp(folder);
  await showView(page, 'Tasks');
  await expect(findBox(page, 'T001')).toBeVisible();
  await rm(folder, { recursive: true });
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('option', { name: /Boathouse/ })).toBeVisible();
});

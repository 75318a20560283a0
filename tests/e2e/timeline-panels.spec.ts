import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '../support/e2e.ts';
import { garden, openGarden } from '../support/roof-garden.ts';
import { findBar, findGrip, measureHour, pull } from '../support/timeline-drag.ts';

test('a figure of the document that the schedule contradicts is written anew', async ({ temporaryFolder, openApp }) => {
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp);
  await openPanel('Claims');
  const panel = page.getByRole('region', { name: 'What the document says' });
  await expect(panel.getByRole('row', { name: /Critical path total/ })).toContainText('9h');
  await panel.getByRole('button', { name: 'Write 9h' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(garden.replace('~12 hours', '~9 hours'));
  await expect(panel).toContainText('agrees');
});

test('the problem list offers to write what the schedule finds', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openGarden(temporaryFolder, openApp);
  await page.getByRole('button', { name: /^Problems/ }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('The document says 12h');
  await problems.getByRole('button', { name: 'Write 9h' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(garden.replace('~12 hours', '~9 hours'));
  await expect(problems).not.toContainText('The document says 12h');
});

test('a story is dropped in the sandbox, and applying that is one change', async ({ temporaryFolder, openApp }) => {
  const text = garden.replace('T003 [P]', 'T003 [P] [US2]').replace('T004', 'T004 [US1]');
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp, text);
  await openPanel('Stories');
  await expect(page.getByRole('region', { name: 'Stories' }).getByRole('row', { name: /US2/ })).toContainText('3h');
  await openPanel('What if');
  const panel = page.getByRole('region', { name: 'What if' });
  await panel.getByRole('button', { name: 'Try Without US2' }).click();
  await expect(panel.getByRole('row', { name: 'Finish' })).toContainText('9h7h−2h');
  expect(await readFile(file, 'utf8')).toBe(text);
  await panel.getByRole('button', { name: 'Apply all' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(text.replace('- [ ] T003 [P] [US2] Build the beds (3h)\n', ''));
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(text);
});

test('what is tried out is written only when it is applied, as one change', async ({ temporaryFolder, openApp }) => {
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp);
  await openPanel('What if');
  const panel = page.getByRole('region', { name: 'What if' });
  await panel.getByRole('button', { name: 'Try changes out' }).click();
  const hour = await measureHour(page, 'T003', 3);
  await pull(page, findGrip(page, 'T003', 'resize'), -hour);
  await page.mouse.up();
  await findBar(page, 'T004').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(panel.getByRole('row', { name: 'Finish' })).toContainText('9h8h 30m−30m');
  expect(await readFile(file, 'utf8')).toBe(garden);
  await panel.getByRole('button', { name: 'Apply all' }).click();
  const applied = garden.replace('beds (3h)', 'beds (2h)').replace('herbs (4h)', 'herbs (4h 30m)');
  await expect.poll(() => readFile(file, 'utf8')).toBe(applied);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readFile(file, 'utf8')).toBe(garden);
});

test('what is discarded leaves no byte', async ({ temporaryFolder, openApp }) => {
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp);
  await openPanel('What if');
  const panel = page.getByRole('region', { name: 'What if' });
  await panel.getByRole('button', { name: 'Try changes out' }).click();
  await findBar(page, 'T004').click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(panel).toContainText('Set the estimate of T004');
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect(panel).not.toContainText('Set the estimate of T004');
  expect(await readFile(file, 'utf8')).toBe(garden);
});

test('a baseline stands behind the bars and tells what moved', async ({ temporaryFolder, openApp }) => {
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp);
  await openPanel('Baselines');
  const panel = page.getByRole('region', { name: 'Baselines' });
  await panel.getByLabel('Name of the baseline').fill('Kick-off');
  await panel.getByRole('button', { name: 'Take baseline' }).click();
  await expect(panel).toContainText('Since Kick-off: nothing moved');
  await writeFile(file, garden.replace('soil (2h)', 'soil (5h)'));
  await expect(panel).toContainText('the end 3h later');
  await expect(panel.getByRole('row', { name: /T001/ })).toContainText('finish +3h, length +3h');
  await expect(page.locator('.timeline-row[data-task="T004"] .timeline-earlier')).toBeVisible();
});

test('the path to a task names what to shorten first', async ({ temporaryFolder, openApp }) => {
  const { page, openPanel } = await openGarden(temporaryFolder, openApp);
  await findBar(page, 'T004').click();
  await openPanel('Path');
  const panel = page.getByRole('region', { name: 'Path to T004' });
  await expect(panel.getByRole('row')).toHaveText([/Task/, /T001.*2h/, /T003.*3h2h/, /T004.*4h4h · first/]);
});

test('estimate, dates, assignee and the duration of a phase are typed', async ({ temporaryFolder, openApp }) => {
  const { page, file, openPanel } = await openGarden(temporaryFolder, openApp);
  await findBar(page, 'T004').click();
  await openPanel('Times');
  const panel = page.getByRole('region', { name: 'Times of T004' });
  const type = async (field: string, value: string) => {
    await panel.getByLabel(field).fill(value);
    await panel.getByLabel(field).press('Enter');
  };
  await type('Estimate', '5');
  await expect.poll(() => readFile(file, 'utf8')).toBe(garden.replace('herbs (4h)', 'herbs (5h)'));
  await type('Due', '2026-11-23');
  const due = garden.replace('herbs (4h)\n', 'herbs (5h)\n  - **Due**: 2026-11-23\n');
  await expect.poll(() => readFile(file, 'utf8')).toBe(due);
  await expect(page.locator('.timeline-row[data-task="T004"] .timeline-label')).toHaveText('5h · 2h late');
  await type('Due', '');
  await expect.poll(() => readFile(file, 'utf8')).toBe(garden.replace('herbs (4h)', 'herbs (5h)'));
  await type('Stated for phase 2', '6h');
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toBe(
      garden.replace('herbs (4h)', 'herbs (5h)').replace('Planting\n\n', 'Planting\n\n**Estimated Duration**: 6h\n\n'),
    );
});

test('all features stand on one axis, with the work of each week', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.getByRole('tab', { name: 'Timeline', exact: true }).click();
  await page
    .getByRole('toolbar', { name: 'Timeline' })
    .getByLabel('Panels and view')
    .selectOption({ label: 'Portfolio' });
  const rows = page.getByRole('list', { name: 'Features on one axis' });
  await expect(rows.locator('.portfolio-span')).toHaveCount(4);
  await expect(page.getByRole('region', { name: 'Work by week' })).toContainText(/\d+h/);
  await rows.getByRole('button', { name: /Germination/ }).click();
  await expect(page.getByRole('tree', { name: 'Timeline' })).toBeVisible();
});

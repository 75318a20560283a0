import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import {
  boxOf,
  dragEdgeEnd,
  dragFrom,
  dragOntoEdge,
  dropAt,
  findEdge,
  findTaskNode,
  selectEdge,
} from '../support/graph-drag.ts';

const bakery = `# Tasks: Night Bakery

## Phase 1: Setup

- [ ] T001 Hire the oven in docs/oven.md
- [ ] T002 [P] Order rye flour in docs/flour.md
- [ ] T003 [P] Order malt in docs/malt.md
- [ ] T004 Mix the starter in docs/starter.md

## Phase 2: Baking

- [ ] T005 [P] Bake the first loaf in docs/loaf.md
- [ ] T006 [P] Bake rolls in docs/rolls.md (depends on T004)
- [ ] T007 [P] Set out the stall in docs/stall.md (depends on T005)
`;

async function openBakery(
  temporaryFolder: string,
  openApp: (path: string) => Promise<Page>,
): Promise<{ readonly page: Page; readonly file: string }> {
  const folder = join(temporaryFolder, 'specs');
  const file = join(folder, '001-bakery/tasks.md');
  await mkdir(join(folder, '001-bakery'), { recursive: true });
  await writeFile(file, bakery);
  const page = await openApp(folder);
  await expect(findTaskNode(page, 'T001')).toBeVisible();
  return { page, file };
}

test('Escape lets go of an edge that is being drawn, and of the preview', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file);
  await dragFrom(page, 'T002', 'out', 'T003');
  await expect(page.locator('.link-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.link-line')).toBeHidden();
  await expect(page.getByRole('dialog')).toBeHidden();

  await dragFrom(page, 'T002', 'out', 'T003');
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: 'T003 waits for T002' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await readFile(file)).toEqual(before);
});

test('a target that would close a cycle is dimmed, and says the cycle at the pointer', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file);
  await dragFrom(page, 'T006', 'out', 'T004');
  await expect(findTaskNode(page, 'T004')).toHaveAttribute('data-target', 'refused');
  await expect(findTaskNode(page, 'T005')).not.toHaveAttribute('data-target', 'refused');
  await expect(page.locator('.link-reason')).toContainText('Would close a cycle: T004 → T006 → T004');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await readFile(file)).toEqual(before);
});

test('dropping an edge on free ground makes a new task that is connected', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await dropAt(page, 'T007', 'out', { x: 140, y: 40 });
  await expect(page.getByRole('dialog', { name: 'New task that waits for T007' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Sweep the floor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toContain('Sweep the floor');
  const after = await readFile(file, 'utf8');
  expect(after.replace(/.*Sweep the floor.*\n/, '')).toBe(before);
  expect(after).toMatch(/T008.*Sweep the floor.*T007/);
});

test('a dragged edge is previewed, applied to its line alone, and undone to the byte', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await dragFrom(page, 'T005', 'out', 'T006');
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'T006 waits for T005' });
  await expect(card).toContainText('(depends on T004, T005)');
  expect(await readFile(file, 'utf8')).toBe(before);
  await expect(card.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toBe(before.replace('(depends on T004)', '(depends on T004, T005)'));
  await expect(findEdge(page, 'T005', 'T006')).toBeAttached();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(before);
});

test('an edge’s end is taken to another task', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await selectEdge(page, 'T005', 'T007');
  await dragEdgeEnd(page, 'T005', 'T007', 'from', 'T006');
  const card = page.getByRole('dialog', { name: 'T007 waits for T006 instead of T005' });
  await expect(card).toContainText('(depends on T006)');
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(before.replace('(depends on T005)', '(depends on T006)'));
});

test('a task dropped on an edge comes in between', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await dragOntoEdge(page, 'T006', 'T005', 'T007');
  await page.getByRole('dialog', { name: 'T006 comes between T005 and T007' }).getByText('Apply').click();
  await expect
    .poll(() => readFile(file, 'utf8'))
    .toBe(
      before.replace('(depends on T005)', '(depends on T006)').replace('(depends on T004)', '(depends on T004, T005)'),
    );
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(before);
});

test('the selected edge is removed from the text, and what follows from order offers what would lift it', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await selectEdge(page, 'T005', 'T007');
  const why = page.getByRole('region', { name: 'Why this dependency' });
  await expect(why).toContainText('(depends on T005)');
  await why.getByRole('button', { name: 'Remove this dependency…' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toBe(before.replace(' (depends on T005)', ''));

  await selectEdge(page, 'T001', 'T002');
  await why.getByRole('button', { name: 'Remove this dependency…' }).click();
  await expect(page.getByRole('dialog')).toContainText('by its place in the list');
  await page.getByRole('button', { name: 'Move T002 before T001' }).click();
  const offered = page.getByRole('dialog', { name: 'Move T002 before T001' });
  await expect(offered.getByRole('button', { name: 'Apply' })).toBeVisible();
});

test('a dependency is added, seen and undone with the keyboard alone', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  const before = await readFile(file, 'utf8');
  await findTaskNode(page, 'T001').locator('.task-node-body').focus();
  await page.keyboard.press('ArrowRight');
  await expect(findTaskNode(page, 'T001')).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const selected = page.locator('.task-node[data-selected]');
  await expect(selected).toBeVisible();
  await findTaskNode(page, 'T006').locator('.task-node-body').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await page.keyboard.type('T005');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toBe(before.replace('(depends on T004)', '(depends on T004, T005)'));
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => readFile(file, 'utf8')).toBe(before);
});

test('an edge goes on being drawn when the file changes outside, and ends with a word when its task is gone', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  await dragFrom(page, 'T005', 'out', 'T003');
  await expect(page.locator('.link-line')).toBeVisible();
  const renamed = bakery.replace('Bake rolls', 'Bake rye rolls');
  await writeFile(file, renamed);
  await expect(findTaskNode(page, 'T006')).toContainText('Bake rye rolls');
  await expect(page.locator('.link-line')).toBeVisible();
  const target = await boxOf(findTaskNode(page, 'T006'));
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('dialog', { name: 'T006 waits for T005' }).getByText('Apply').click();
  const linked = renamed.replace('(depends on T004)', '(depends on T004, T005)');
  await expect.poll(() => readFile(file, 'utf8')).toBe(linked);

  await dragFrom(page, 'T002', 'out', 'T003');
  await expect(page.locator('.link-line')).toBeVisible();
  const without = linked.replace('- [ ] T002 [P] Order rye flour in docs/flour.md\n', '');
  await writeFile(file, without);
  await expect(page.getByText('T002 is gone from the file: nothing was changed')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe(without);
});

test('the selected edge is removed with the Delete key', async ({ temporaryFolder, openApp }) => {
  const { page, file } = await openBakery(temporaryFolder, openApp);
  await selectEdge(page, 'T005', 'T007');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFile(file, 'utf8')).toBe(bakery.replace(' (depends on T005)', ''));
});

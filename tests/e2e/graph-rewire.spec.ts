import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { dragFrom, dropAt, findTaskNode } from '../support/graph-drag.ts';

const bakery = `# Tasks: Night Bakery

## Phase 1: Setup

- [ ] T001 Hire the oven in docs/oven.md
- [ ] T002 [P] Order rye flour in docs/flour.md
- [ ] T003 [P] Order malt in docs/malt.md
- [ ] T004 Mix the starter in docs/starter.md

## Phase 2: Baking

- [ ] T005 [P] Bake the first loaf in docs/loaf.md
- [ ] T006 [P] Bake rolls in docs/rolls.md (depends on T004)
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
  await dragFrom(page, 'T004', 'out', 'T001');
  await expect(findTaskNode(page, 'T001')).toHaveAttribute('data-target', 'refused');
  await expect(findTaskNode(page, 'T006')).not.toHaveAttribute('data-target', 'chosen');
  await expect(page.locator('.link-reason')).toContainText('Would close a cycle: T001 → T002 → T004 → T001');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await readFile(file)).toEqual(before);
});

test('dropping an edge on free ground asks for the title of a new task', async ({ temporaryFolder, openApp }) => {
  const { page } = await openBakery(temporaryFolder, openApp);
  await dropAt(page, 'T005', 'out', { x: 140, y: 40 });
  await expect(page.getByRole('dialog', { name: 'New task that waits for T005' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
});

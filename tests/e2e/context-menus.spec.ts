import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { findEdge, findTaskNode, openEdgeMenu } from '../support/graph-drag.ts';
import { showView } from '../support/main-job.ts';
import { openPlan } from '../support/open-plan.ts';
import { findRow } from '../support/outline-drag.ts';

const orchard = `# Tasks: Old Orchard

## Phase 1: Plant

- [ ] T001 Dig the holes in docs/holes.md
- [ ] T002 [P] Set the trees in docs/trees.md
- [ ] T003 [P] Mulch in docs/mulch.md (depends on T001)

## Phase 2: Prune

- [ ] T004 Sharpen the saws in docs/saws.md
`;

const menu = (page: Page, name: string) => page.getByRole('menu', { name });
const choose = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name }).click();

test('a task’s menu offers what can be done with it, in the graph and in the list', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, orchard);
  await findTaskNode(page, 'T002').click({ button: 'right' });
  await expect(menu(page, 'Task')).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await choose(page, /^Tick or untick task/);
  await expect.poll(read).toBe(orchard.replace('- [ ] T002', '- [x] T002'));
  await expect(menu(page, 'Task')).toBeHidden();

  await showView(page, 'Tasks');
  await findRow(page, 'T002').click({ button: 'right' });
  await choose(page, /^Mark as parallel/);
  await expect.poll(read).toBe(orchard.replace('- [ ] T002 [P]', '- [x] T002'));
  await findRow(page, 'T004').click({ button: 'right' });
  await choose(page, 'New task after this one…');
  await page.keyboard.type('Oil the saws');
  await page.keyboard.press('Enter');
  await expect.poll(read).toContain('docs/saws.md\n- [ ] T005 Oil the saws\n');
});

test('the menu key opens a menu where the focus is, and Escape gives the focus back', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, orchard);
  await showView(page, 'Tasks');
  const tree = page.getByRole('tree', { name: 'Tasks' });
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(menu(page, 'Task')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Remove task…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Remove T001' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await read()).toBe(orchard);
});

test('a line’s menu turns the dependency round, or removes it', async ({ temporaryFolder, openApp }) => {
  const stated = orchard.replace('(depends on T001)', '(depends on T002)');
  const { page, read } = await openPlan(temporaryFolder, openApp, stated);
  await openEdgeMenu(page, 'T002', 'T003');
  await choose(page, 'Turn the dependency round…');
  await page
    .getByRole('dialog', { name: /^T002 waits for T003/ })
    .getByText('Apply')
    .click();
  const turned = stated.replace(' (depends on T002)', '').replace('docs/trees.md', 'docs/trees.md (depends on T003)');
  await expect.poll(read).toBe(turned);
  await expect(findEdge(page, 'T003', 'T002')).toBeAttached();
  await openEdgeMenu(page, 'T003', 'T002');
  await choose(page, 'Remove the dependency…');
  await page.getByRole('dialog', { name: 'T002 no longer waits for T003' }).getByText('Apply').click();
  await expect.poll(read).toBe(turned.replace(' (depends on T003)', ''));
});

test('a band’s menu folds it and adds to it; free ground has the graph’s', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, orchard);
  await page.locator('.heading-node', { hasText: 'Prune' }).getByText('Prune').click({ button: 'right' });
  await choose(page, 'New task in the phase…');
  await page.keyboard.type('Burn the brush');
  await page.keyboard.press('Enter');
  await expect.poll(read).toBe(`${orchard}- [ ] T005 Burn the brush\n`);
  await page.locator('.heading-node', { hasText: 'Prune' }).getByText('Prune').click({ button: 'right' });
  await choose(page, 'Fold or unfold the phase');
  await expect(findTaskNode(page, 'T004')).toBeHidden();
  await page.locator('.graph').click({ button: 'right', position: { x: 6, y: 6 } });
  await expect(menu(page, 'Graph')).toBeVisible();
  await choose(page, 'Unfold all phases');
  await expect(findTaskNode(page, 'T004')).toBeVisible();
});

test('a feature’s menu shows it in another view', async ({ temporaryFolder, openApp }) => {
  const { page } = await openPlan(temporaryFolder, openApp, orchard);
  await page.getByRole('option', { name: /Old Orchard/ }).click({ button: 'right' });
  await choose(page, /^Show Timeline/);
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
});

test('every item of every menu is a command of the palette', async ({ temporaryFolder, openApp }) => {
  const { page } = await openPlan(temporaryFolder, openApp, orchard);
  await findTaskNode(page, 'T002').click({ button: 'right' });
  const items = page.getByRole('menuitem');
  const titles = await items.locator('span:first-child').allTextContents();
  expect(titles.length).toBeGreaterThan(8);
  await page.keyboard.press('Escape');
  for (const title of titles) {
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(title);
    await expect(page.getByRole('option', { name: title }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

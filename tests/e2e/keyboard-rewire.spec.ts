import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { findTaskNode } from '../support/graph-drag.ts';
import { openPlan } from '../support/open-plan.ts';

const quay = `# Tasks: Old Quay

## Phase 1: Mend

- [ ] T001 [P] Clear the weed in docs/weed.md
- [ ] T002 [P] Set the stones in docs/stones.md
- [ ] T003 [P] Paint the bollards in docs/bollards.md (depends on T001)
`;

const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

/** Tab until the first task of the graph has the focus. */
async function tabToGraph(page: Page): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(() => document.activeElement?.classList.contains('task-node-body') === true);
    if (isThere) return;
  }
  throw new Error('Tab does not reach the graph');
}

test('without a pointer a dependency is built, walked to, taken elsewhere, and all of it undone', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, quay);
  await expect(findTaskNode(page, 'T001')).toBeVisible();
  await tabToGraph(page);
  await page.keyboard.press('ArrowDown');
  await expect(findTaskNode(page, 'T001')).toHaveAttribute('data-selected', 'true');

  await page.keyboard.press('d');
  await page.keyboard.type('T002');
  await page.keyboard.press('Enter');
  await expect(says(page, 'T001 waits for T002? Enter to apply, Escape to cancel')).toBeAttached();
  await page.keyboard.press('Enter');
  const built = quay.replace('docs/weed.md', 'docs/weed.md (depends on T002)');
  await expect.poll(read).toBe(built);
  await expect(says(page, 'Done: T001 waits for T002')).toBeAttached();

  await page.keyboard.press(']');
  await expect(says(page, /T001 waits for T002: Stated. 1 of 2/)).toBeAttached();
  await page.keyboard.press(']');
  await expect(says(page, /T003 waits for T001: Stated. 2 of 2/)).toBeAttached();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('t');
  await expect(page.getByRole('menuitem', { name: 'Take the dependency to another task…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('T002');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'T003 waits for T002 instead of T001' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  const rewired = built.replace('(depends on T001)', '(depends on T002)');
  await expect.poll(read).toBe(rewired);

  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect.poll(read).toBe(built);
  await page.keyboard.press('Control+z');
  await expect.poll(read).toBe(quay);
});

test('an impossible target says why, and takes no Enter', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, quay);
  await findTaskNode(page, 'T001').locator('.task-node-body').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.keyboard.type('T003');
  const option = page.getByRole('option', { name: /T003/ });
  await expect(option).toContainText('Would close a cycle: T001 → T003 → T001');
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a dependency of T001' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await read()).toBe(quay);
});

test('a task is put between two others by keys, and a dependent one is made', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, quay);
  await findTaskNode(page, 'T001').locator('.task-node-body').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(']');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('in between');
  await page.keyboard.press('Enter');
  await page.keyboard.type('stones');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'T002 comes between T001 and T003' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  const between = quay
    .replace('docs/stones.md', 'docs/stones.md (depends on T001)')
    .replace('docs/bollards.md (depends on T001)', 'docs/bollards.md (depends on T002)');
  await expect.poll(read).toBe(between);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('waits for this one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hang the lamps');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(read).toMatch(/T004.*Hang the lamps \(depends on T001\)/);
});

test('Shift with an arrow chooses several, which are connected at once', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, quay.replace(' (depends on T001)', ''));
  await findTaskNode(page, 'T001').locator('.task-node-body').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(findTaskNode(page, 'T001')).toHaveAttribute('data-picked', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Let it wait for the others that are chosen' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(read).toMatch(/T003.*\(depends on T00[12], T00[12]\)/);
});

test('the table says all dependencies in words, and takes them away', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, quay);
  await page.getByText('Table', { exact: true }).click();
  const row = page.getByRole('row', { name: /T003.*T001.*Stated/ });
  await expect(row).toContainText('7');
  await row.getByRole('button', { name: 'Remove: T003 waits for T001' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(read).toBe(quay.replace(' (depends on T001)', ''));
});

import { expect, test } from '../support/e2e.ts';
import { dragFrom, findEdge, findTaskNode, selectEdge } from '../support/graph-drag.ts';
import { openPlan } from '../support/open-plan.ts';

const cellar = `# Tasks: Cider Cellar

## Phase 1: Press

- [ ] T001 Wash the press in docs/press.md
- [ ] T002 [P] Pick apples in docs/apples.md
- [ ] T003 [P] Borrow crates in docs/crates.md
- [ ] T004 Press the juice in docs/juice.md

## Phase 2: Ferment

- [ ] T005 [P] Fill the barrels in docs/barrels.md
- [ ] T006 [P] Taste the must in docs/must.md (depends on T005)
`;

test('the chain between two chosen tasks is lit, and listed with the reason and line of each step', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page } = await openPlan(temporaryFolder, openApp, cellar);
  await findTaskNode(page, 'T004').click();
  await findTaskNode(page, 'T001').click({ modifiers: ['Shift'] });
  await expect(page.locator('.selection-facts')).toContainText('T004 waits for T001 in 2 steps');
  const chain = page.getByRole('region', { name: 'Chain from T001 to T004' });
  await expect(chain.getByRole('listitem')).toHaveText([
    /T002 waits for T001.*order.*line 6/,
    /T004 waits for T002.*line 8/,
  ]);
  await expect(findEdge(page, 'T001', 'T002').locator('.dependency-edge')).toHaveAttribute('data-lit', 'yes');
  await expect(findEdge(page, 'T001', 'T003').locator('.dependency-edge')).toHaveAttribute('data-lit', 'no');

  await findTaskNode(page, 'T001').click({ modifiers: ['Shift'] });
  await findTaskNode(page, 'T006').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('region', { name: 'Chain from T004 to T006' })).toContainText(
    'Phase 2 waits for Phase 1',
  );

  await findTaskNode(page, 'T002').click();
  await findTaskNode(page, 'T003').click({ modifiers: ['Shift'] });
  await expect(page.getByText('Neither waits for the other')).toBeVisible();
});

test('what a task waits for in all is counted, with its hours', async ({ temporaryFolder, openApp }) => {
  const { page } = await openPlan(temporaryFolder, openApp, cellar);
  await findTaskNode(page, 'T004').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText('3 tasks in all, 3 open (3h)')).toBeVisible();
  await expect(inspector.getByText('2 tasks in all, 2 open (2h)')).toBeVisible();
  await expect(page.locator('.selection-facts')).toContainText('waits for 3 tasks, 3 open (3h)');
});

test('several chosen tasks are connected with one drag, as one change', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, cellar);
  await findTaskNode(page, 'T002').click();
  await findTaskNode(page, 'T003').click({ modifiers: ['Shift'] });
  await dragFrom(page, 'T002', 'out', 'T006');
  await page.mouse.up();
  await page.getByRole('dialog', { name: 'T006 waits for T002, T003' }).getByText('Apply').click();
  await expect.poll(read).toBe(cellar.replace('(depends on T005)', '(depends on T005, T002, T003)'));
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(read).toBe(cellar);
});

const knotted = `${cellar.replace('T005 [P] Fill the barrels in docs/barrels.md', 'T005 [P] Fill the barrels in docs/barrels.md (depends on T006)')}
## Dependencies

- T003 depends on T002
- T003 has no dependencies
`;

test('a cycle is drawn as one and listed with its lines, and one of its statements is removed', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, knotted);
  await expect(findEdge(page, 'T005', 'T006').locator('.dependency-edge')).toHaveAttribute('data-cycle', 'true');
  await expect(findEdge(page, 'T006', 'T005').locator('.dependency-edge')).toHaveAttribute('data-cycle', 'true');
  await findTaskNode(page, 'T005').click();
  const cycle = page.getByRole('region', { name: 'Cycle' });
  await expect(cycle.getByRole('listitem')).toHaveCount(2);
  await expect(cycle).toContainText('line 12');
  await expect(cycle).toContainText('line 13');
  await cycle.getByRole('button', { name: 'Remove this statement… T005 waits for T006' }).click();
  const card = page.getByRole('dialog', { name: 'T005 no longer waits for T006' });
  await expect(card.locator('[data-kind="added"]')).toContainText('- [ ] T005 [P] Fill the barrels in docs/barrels.md');
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(read).toBe(knotted.replace(' (depends on T006)', ''));
  await expect(cycle).toBeHidden();
});

test('statements that contradict each other stand side by side, and either goes', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, knotted);
  await page.keyboard.press('Control+j');
  await page.getByRole('button', { name: /^Resolve… Line 17 puts T003 after T002/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Cycles and contradictions' });
  await expect(dialog).toContainText('They differ on whether T003 waits for T002');
  await expect(dialog.getByRole('button', { name: 'line 17' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'line 18' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove this statement… T003 has no dependencies' }).click();
  await page.getByRole('dialog', { name: 'Remove what line 18 says' }).getByText('Apply').click();
  await expect.poll(read).toBe(knotted.replace('- T003 has no dependencies\n', ''));
});

test('the reason of an edge leads to its line in the document', async ({ temporaryFolder, openApp }) => {
  const { page } = await openPlan(temporaryFolder, openApp, cellar);
  await selectEdge(page, 'T005', 'T006');
  await page
    .getByRole('region', { name: 'Why this dependency' })
    .getByRole('button', { name: /tasks\.md:13/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Document' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Taste the must in docs/must.md')).toBeInViewport();
});

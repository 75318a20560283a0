import { expect, test } from '../support/e2e.ts';
import { boxOf, findEdge, findTaskNode } from '../support/graph-drag.ts';
import { openPlan } from '../support/open-plan.ts';

const hive = `# Tasks: Bee Hives

## Phase 1: Build

- [x] T001 Saw the boards in docs/boards.md
- [ ] T002 [P] [US1] Nail the boxes in docs/boxes.md
  - **Assignee**: Mo
- [ ] T003 [P] [US2] Wire the frames in docs/frames.md

## Phase 2: Settle

- [ ] T004 [US2] Catch a swarm in docs/swarm.md
- [ ] T005 [US2] Feed the bees in docs/feed.md (depends on T004)
`;

const matching = ['T001', 'T002', 'T003', 'T004', 'T005'];

test('filters by state, phase, story and person hold together, and words find ids, titles, paths and stories', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page } = await openPlan(temporaryFolder, openApp, hive);
  const standsOut = async (keys: readonly string[]) => {
    for (const key of matching) {
      await expect(findTaskNode(page, key)).toHaveAttribute('data-match', keys.includes(key) ? 'yes' : 'no');
    }
  };
  const filter = page.getByRole('button', { name: /^Filter/ });
  await filter.click();
  await page.getByLabel('State', { exact: true }).selectOption('Ready');
  await standsOut(['T002', 'T003']);
  await page.getByLabel('Story', { exact: true }).selectOption('US2');
  await standsOut(['T003']);
  await expect(filter).toHaveText('Filter2');
  await page.getByRole('button', { name: 'Clear' }).click();
  await filter.click();
  await page.getByLabel('Assignee').selectOption('Mo');
  await standsOut(['T002']);
  await page.getByLabel('Assignee').selectOption('Anybody');
  await page.getByLabel('Phase', { exact: true }).selectOption('Phase 2');
  await page.keyboard.press('Escape');
  await expect(filter).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('swarm.md');
  await standsOut(['T004']);
  await expect(page.getByRole('status').filter({ hasText: '1 of 5' })).toBeVisible();
});

test('focus narrows the graph step by step, and the way back is shown', async ({ temporaryFolder, openApp }) => {
  const { page } = await openPlan(temporaryFolder, openApp, hive);
  await findTaskNode(page, 'T002').click();
  await page.keyboard.press('f');
  const way = page.getByRole('navigation', { name: 'Focus' });
  await expect(way).toContainText('Around T002');
  await expect(findTaskNode(page, 'T003')).toBeHidden();
  await findTaskNode(page, 'T004').click();
  await page.keyboard.press('f');
  await expect(way).toContainText('Around T004');
  await way.getByLabel('How far around').selectOption('1 step');
  await expect(findTaskNode(page, 'T002')).toBeHidden();
  await expect(findTaskNode(page, 'T005')).toBeVisible();
  await way.getByRole('button', { name: 'T002' }).click();
  await expect(way).toContainText('Around T002');
  await way.getByRole('button', { name: 'All tasks' }).click();
  await expect(way).toBeHidden();
  await expect(findTaskNode(page, 'T003')).toBeVisible();
});

test('a view is saved under a name, is there when the window is loaded again, and is gone back to', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page } = await openPlan(temporaryFolder, openApp, hive);
  await page
    .getByRole('group', { name: /Why tasks wait/ })
    .getByLabel('Order')
    .click();
  await expect(findEdge(page, 'T001', 'T002')).not.toBeAttached();
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByLabel('Story', { exact: true }).selectOption('US2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Name of the view').fill('Second story');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved the view “Second story”')).toBeVisible();
  await page
    .getByRole('group', { name: /Why tasks wait/ })
    .getByLabel('Order')
    .click();
  await expect(findEdge(page, 'T001', 'T002')).toBeAttached();

  await page.reload();
  await expect(findTaskNode(page, 'T001')).toBeVisible();
  await expect(findTaskNode(page, 'T001')).not.toHaveAttribute('data-match');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Second story', exact: true }).click();
  await expect(findTaskNode(page, 'T001')).toHaveAttribute('data-match', 'no');
  await expect(findTaskNode(page, 'T003')).toHaveAttribute('data-match', 'yes');
  await expect(findEdge(page, 'T001', 'T002')).not.toBeAttached();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Remove the view Second story' }).click();
  await expect(page.getByRole('button', { name: 'Second story', exact: true })).toBeHidden();
});

test('the legend switches the reasons on and off, the schedule follows, and phases fold and unfold', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, hive);
  const legend = page.getByRole('group', { name: /Why tasks wait/ });
  await expect(findEdge(page, 'T004', 'T005')).toBeAttached();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector).toContainText('4h in 4 tasks');
  await legend.getByLabel('Stated').click();
  await legend.getByLabel('Order').click();
  await expect(findEdge(page, 'T004', 'T005')).not.toBeAttached();
  await expect(inspector).toContainText('2h in 2 tasks');
  await legend.getByLabel('Stated').click();
  await expect(findEdge(page, 'T004', 'T005')).toBeAttached();
  await page.getByRole('button', { name: 'Fold Phase 1 Build' }).click();
  await expect(findTaskNode(page, 'T001')).toBeHidden();
  await expect(page.locator('.heading-node', { hasText: 'Build' })).toContainText('1/3');
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Unfold all' }).click();
  await expect(findTaskNode(page, 'T001')).toBeVisible();
  expect(await read()).toBe(hive);
});

test('tasks are grouped in lanes; one put elsewhere stays there in the next window, until the layout is reset', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, hive);
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByLabel('Group by').selectOption('Story');
  await page.getByLabel('Groups are shown as').selectOption('Lanes in colours');
  await expect(page.locator('.heading-node', { hasText: 'US2' })).toContainText('0/');
  await page.getByLabel('Group by').selectOption('Phase alone');
  await expect(page.locator('.heading-node', { hasText: 'US2' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  const node = page.locator('.react-flow__node-task[data-id="T001"]');
  const laidOut = await node.evaluate((element) => element.style.transform);
  const box = await boxOf(node);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height + 34, { steps: 6 });
  await page.mouse.up();
  const byHand = await node.evaluate((element) => element.style.transform);
  expect(byHand).not.toBe(laidOut);
  await page.evaluate(() => window.localStorage.clear());
  await page.reload();
  await expect.poll(() => node.evaluate((element) => element.style.transform)).toBe(byHand);
  await page.getByRole('button', { name: 'Reset layout' }).click();
  await expect.poll(() => node.evaluate((element) => element.style.transform)).toBe(laidOut);
  expect(await read()).toBe(hive);
});

test('waves say how many people can work, and are copied as the documents write them', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page } = await openPlan(temporaryFolder, openApp, hive);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('Waves', { exact: true }).click();
  await expect(page.locator('.waves-facts')).toContainText(
    'The widest is wave 1: up to 2 people can work at the same time',
  );
  await page.getByRole('button', { name: 'Copy as Parallel Example' }).first().click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '```\n# Launch T002, T003 together:\nTask: "Nail the boxes in docs/boxes.md"\nTask: "Wire the frames in docs/frames.md"\n```\n',
  );
});

test('the map in the corner comes while the view moves, and hides no task; nor does the timer’s button hide a title', async ({
  temporaryFolder,
  openApp,
}) => {
  const rows = Array.from(
    { length: 40 },
    (_, row) => `- [ ] T${100 + row} Paint the frames of hive ${row} in docs/a.md\n`,
  );
  const { page } = await openPlan(temporaryFolder, openApp, `# Tasks: Hives\n\n## Phase 1: Paint\n\n${rows.join('')}`);
  const map = page.locator('.mini-map');
  await expect(map).toHaveAttribute('data-away', 'true');
  const node = findTaskNode(page, 'T100');
  const { x, y } = await boxOf(node);
  await page.mouse.move(x + 60, y + 30);
  const [button, title] = await Promise.all([
    node.locator('.timer-button').boundingBox(),
    node.locator('.task-node-title').boundingBox(),
  ]);
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(title?.x ?? 0);
  await page.mouse.wheel(0, 60);
  await expect(map).not.toHaveAttribute('data-away');
  await expect(map).toHaveAttribute('data-away', 'true');
});

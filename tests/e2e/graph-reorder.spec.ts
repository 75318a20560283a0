import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { boxOf, findEdge, findTaskNode, liftTask, pointOn } from '../support/graph-drag.ts';
import { openPlan } from '../support/open-plan.ts';

const lines = {
  t001: '- [ ] T001 Step the mast in docs/mast.md\n',
  t002: '- [ ] T002 [P] Reeve the halyards in docs/halyards.md\n',
  t003: '- [ ] T003 [P] Bend on the sails in docs/sails.md\n',
  t004: '- [ ] T004 Cast off in docs/lines.md\n',
};
const boat = `# Tasks: Boat\n\n## Phase 1: Rig\n\n${lines.t001}${lines.t002}${lines.t003}\n## Phase 2: Sail\n\n${lines.t004}`;

/** Hold a task so that its middle is at a distance from another's. */
async function holdBeside(page: Page, key: string, target: string, offset: { x: number; y: number }): Promise<void> {
  const goal = await boxOf(findTaskNode(page, target));
  const pointerFor = await liftTask(page, key);
  const { x, y } = pointerFor({ x: goal.x + goal.width / 2 + offset.x, y: goal.y + goal.height / 2 + offset.y });
  await page.mouse.move(x, y, { steps: 6 });
}

test('a task dragged into another band moves there, after a look at the lines and at what order makes of it', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, boat);
  await holdBeside(page, 'T002', 'T004', { x: 150, y: 0 });
  await expect(page.locator('.link-reason')).toContainText('T002 after T004 in the list');
  await expect(page.locator('.link-reason')).toContainText('T002 waits for T004');
  await expect(findTaskNode(page, 'T004')).toHaveAttribute('data-drop', 'right');
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'T002 after T004 in the list' });
  await expect(card.locator('.effect-list')).toContainText('T002 waits for T004');
  expect(await read()).toBe(boat);
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(read).toBe(boat.replace(lines.t002, '') + lines.t002);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(read).toBe(boat);
});

test('with Alt a task changes its place within its band, and Escape puts it back', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, boat);
  const before = await boxOf(findTaskNode(page, 'T003'));
  await page.keyboard.down('Alt');
  await holdBeside(page, 'T003', 'T001', { x: -60, y: -90 });
  await expect(page.locator('.link-reason')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.link-reason')).toBeHidden();
  await page.mouse.up();
  expect(await read()).toBe(boat);
  await expect.poll(() => boxOf(findTaskNode(page, 'T003'))).toEqual(before);

  await holdBeside(page, 'T003', 'T001', { x: -60, y: -50 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.getByRole('dialog', { name: 'T003 before T001 in the list' }).getByText('Apply').click();
  await expect.poll(read).toBe(boat.replace(lines.t003, '').replace(lines.t001, lines.t003 + lines.t001));
});

test('a dragged task takes its lines along, and no other task moves', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, boat);
  const edge = findEdge(page, 'T001', 'T002');
  const goal = await boxOf(findTaskNode(page, 'T002'));
  const pointerFor = await liftTask(page, 'T002');
  const moved = await page.locator('.react-flow__nodes').evaluateHandle((nodes) => {
    const changed = new Set<string>();
    new MutationObserver((records) => {
      for (const { target } of records) {
        const node = (target as Element).closest<HTMLElement>('.react-flow__node');
        if (node?.dataset.id !== undefined) changed.add(node.dataset.id);
      }
    }).observe(nodes, { attributeFilter: ['style'], childList: true, subtree: true });
    return changed;
  });
  const held = pointerFor({ x: goal.x + goal.width / 2 + 60, y: goal.y + goal.height / 2 + 150 });
  await page.mouse.move(held.x, held.y, { steps: 8 });
  const expectToArrive = async () => {
    const { x, y, height } = await boxOf(findTaskNode(page, 'T002'));
    const end = await pointOn(edge, 1);
    expect(Math.hypot(end.x - x, end.y - (y + height / 2))).toBeLessThan(3);
  };
  expect((await boxOf(findTaskNode(page, 'T002'))).y).toBeGreaterThan(goal.y + 130);
  await expectToArrive();
  expect(await moved.evaluate((changed) => [...changed])).toEqual(['T002']);
  await page.keyboard.press('Escape');
  await expect.poll(() => boxOf(findTaskNode(page, 'T002'))).toEqual(goal);
  await expectToArrive();
  // Further moves of the same drag change nothing; the next drag begins anew.
  await page.mouse.move(held.x + 40, held.y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => boxOf(findTaskNode(page, 'T002'))).toEqual(goal);
  expect(await read()).toBe(boat);
});

test('a dragged task is held on when the file changes outside, and one that goes from the file ends the drag with a word', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file, read } = await openPlan(temporaryFolder, openApp, boat);
  await holdBeside(page, 'T002', 'T004', { x: 150, y: 0 });
  await expect(page.locator('.link-reason')).toBeVisible();
  const held = await boxOf(findTaskNode(page, 'T002'));
  await writeFile(file, boat.replace('Cast off', 'Cast off at dawn'));
  await expect(findTaskNode(page, 'T004')).toContainText('Cast off at dawn');
  expect(await boxOf(findTaskNode(page, 'T002'))).toEqual(held);
  await expect(page.locator('.link-reason')).toContainText('T002 after T004 in the list');
  const without = boat.replace(lines.t002, '');
  await writeFile(file, without);
  await expect(page.getByText('T002 is gone from the file: nothing was moved')).toBeVisible();
  await expect(page.locator('.link-reason')).toBeHidden();
  await page.mouse.move(400, 400, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await read()).toBe(without);
});

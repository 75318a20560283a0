import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { boxOf, dragFrom, findEdge, findTaskNode, liftTask, moveOnto } from '../support/graph-drag.ts';

const ferry = `# Tasks: Ferry

## Phase 1: Hull

- [ ] T001 Lay the keel in docs/keel.md
- [ ] T002 [P] Bend the ribs in docs/ribs.md
- [ ] T003 [P] Plank the deck in docs/deck.md

## Phase 2: Crossing

- [ ] T004 [P] Paint the rail in docs/rail.md
- [ ] T005 [P] Test the winch in docs/winch.md (depends on T002)
- [ ] T006 [P] Hang the bell in docs/bell.md (depends on T005)
`;

/** A plan, in which dependencies follow from what its lines say alone. */
async function openFerry(folder: string, openApp: (path: string) => Promise<Page>) {
  const file = join(folder, 'specs/001-ferry/tasks.md');
  await mkdir(join(folder, 'specs/001-ferry'), { recursive: true });
  await writeFile(file, ferry);
  const page = await openApp(join(folder, 'specs'));
  await expect(findTaskNode(page, 'T001')).toBeVisible();
  return { page, file, read: () => readFile(file, 'utf8') };
}

const winchAndKeel = ferry.replace('(depends on T002)', '(depends on T002, T001)');

test('an edge and a task go on being dragged while the view zooms, an edit is undone, and drags follow fast', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openFerry(temporaryFolder, openApp);

  await test.step('two drags, the second before the first is answered: the second alone is asked about', async () => {
    await dragFrom(page, 'T001', 'out', 'T004');
    await page.mouse.up();
    await dragFrom(page, 'T001', 'out', 'T005');
    await page.mouse.up();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.getByRole('dialog', { name: 'T005 waits for T001' }).getByText('Apply').click();
    await expect.poll(read).toBe(winchAndKeel);
    await expect(findEdge(page, 'T001', 'T005')).toBeAttached();
  });

  await test.step('undo in the middle of drawing an edge', async () => {
    await dragFrom(page, 'T003', 'out', 'T004');
    await page.keyboard.press('Control+z');
    await expect.poll(read).toBe(ferry);
    await expect(page.locator('.link-line')).toBeVisible();
    await moveOnto(page, findTaskNode(page, 'T006'));
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'T006 waits for T003' }).getByText('Apply').click();
    const bellAndDeck = ferry.replace('(depends on T005)', '(depends on T005, T003)');
    await expect.poll(read).toBe(bellAndDeck);
  });

  await test.step('undo in the middle of dragging a task', async () => {
    const before = await boxOf(findTaskNode(page, 'T004'));
    const pointerFor = await liftTask(page, 'T004');
    const place = pointerFor({ x: before.x + before.width / 2 + 60, y: before.y + before.height / 2 + 30 });
    await page.mouse.move(place.x, place.y, { steps: 6 });
    await page.keyboard.press('Control+z');
    await expect.poll(read).toBe(ferry);
    await page.mouse.up();
    const after = await boxOf(findTaskNode(page, 'T004'));
    expect(Math.round(after.x - before.x)).toBe(60);
    expect(Math.round(after.y - before.y)).toBe(30);
  });

  await test.step('the view zooms under an edge that is being drawn', async () => {
    const before = await boxOf(findTaskNode(page, 'T004'));
    await dragFrom(page, 'T002', 'out', 'T004');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 240);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await boxOf(findTaskNode(page, 'T004'))).width).toBeLessThan(before.width);
    await moveOnto(page, findTaskNode(page, 'T006'));
    await page.mouse.up();
    await expect(page.getByRole('dialog', { name: 'T006 waits for T002' })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await read()).toBe(ferry);
  });
});

test('a folded phase takes an edge for all of its tasks, and says why it cannot', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openFerry(temporaryFolder, openApp);
  const heading = (name: string) => page.locator('.heading-node', { hasText: name });
  await page.getByRole('button', { name: 'Fold Phase 2 Crossing' }).click();
  await expect(findTaskNode(page, 'T005')).toBeHidden();
  await takeEdgeTo(page, 'T003', heading('Crossing'));
  await expect(page.locator('.link-reason')).toHaveText('Phase 2 waits for T003');
  await expect(page.locator('.frame-node[data-folded]')).toHaveAttribute('data-target', 'chosen');
  await page.mouse.up();
  await page.getByRole('dialog', { name: 'Phase 2 waits for T003' }).getByText('Apply').click();
  await expect.poll(read).not.toBe(ferry);
  const stated = await read();
  expect(
    stated
      .split('\n')
      .filter((line) => !ferry.includes(line))
      .join(),
  ).toMatch(/T003/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(read).toBe(ferry);

  await findTaskNode(page, 'T003').click();
  await page.keyboard.press('d');
  await page.keyboard.type('crossing');
  await expect(page.getByRole('option', { name: 'Phase 2 Crossing' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'T003 waits for Phase 2' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Unfold Phase 2 Crossing' }).click();
  await page.getByRole('button', { name: 'Fold Phase 1 Hull' }).click();
  await takeEdgeTo(page, 'T005', heading('Hull'));
  await expect(page.locator('.link-reason')).toHaveText('Would close a cycle: T002 → T005 → T002');
  await expect(page.locator('.frame-node[data-folded]')).toHaveAttribute('data-target', 'refused');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await read()).toBe(ferry);
});

test('several tasks are not connected where one of them cannot be', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openFerry(temporaryFolder, openApp);
  await findTaskNode(page, 'T004').click();
  await findTaskNode(page, 'T006').click({ modifiers: ['Control'] });
  await dragFrom(page, 'T004', 'out', 'T002');
  await expect(findTaskNode(page, 'T002')).toHaveAttribute('data-target', 'refused');
  await expect(page.locator('.link-reason')).toContainText('Would close a cycle: T002 → T005 → T006 → T002');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await read()).toBe(ferry);
});

test('a task with more lines than can follow the hand shows those that do, and all of them when it is let go', async ({
  temporaryFolder,
  openApp,
}) => {
  const spokes = Array.from({ length: 70 }, (_, at) => `- [ ] T${101 + at} [P] Spoke ${at} (depends on T001)\n`);
  const folder = join(temporaryFolder, 'specs');
  await mkdir(join(folder, '001-wheel'), { recursive: true });
  await writeFile(join(folder, '001-wheel/tasks.md'), `# Wheel\n\n- [ ] T001 [P] Hub\n${spokes.join('')}`);
  const page = await openApp(folder);
  const shown = () => page.locator('.react-flow__edge:not([data-left])').count();
  const box = await boxOf(findTaskNode(page, 'T001'));
  await expect.poll(shown).toBe(70);
  const pointerFor = await liftTask(page, 'T001');
  const place = pointerFor({ x: box.x + box.width / 2 - 40, y: box.y + box.height / 2 + 30 });
  await page.mouse.move(place.x, place.y, { steps: 6 });
  expect(await shown()).toBe(60);
  await page.mouse.up();
  await expect.poll(shown).toBe(70);
});

/** Pull from a task's right handle onto a heading, and hold there. */
async function takeEdgeTo(page: Page, from: string, heading: ReturnType<Page['locator']>): Promise<void> {
  await moveOnto(page, findTaskNode(page, from).locator('.react-flow__handle.source'));
  await page.mouse.down();
  await moveOnto(page, heading.locator('.heading-node-name'));
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { showView } from '../support/main-job.ts';
import { dragRow, findHeading, findRow, holdRow } from '../support/outline-drag.ts';

const crew = [
  '# Tasks: Harbour Crew',
  '',
  '## Phase 1: Rig',
  '',
  '- [ ] T001 Step the mast in docs/mast.md',
  '- [ ] T002 Reeve the halyards in docs/halyards.md',
  '  - Colour: red and green',
  '- [ ] T003 Bend on the sails in docs/sails.md',
  '',
  '## Phase 2: Sail',
  '',
  '### Muster',
  '',
  '- [ ] T004 Call the crew in docs/crew.md',
  '- [ ] T005 Brief the crew in docs/brief.md',
  '',
].join('\n');

const lines = {
  t001: '- [ ] T001 Step the mast in docs/mast.md\n',
  t002: '- [ ] T002 Reeve the halyards in docs/halyards.md\n  - Colour: red and green\n',
  t003: '- [ ] T003 Bend on the sails in docs/sails.md\n',
  t004: '- [ ] T004 Call the crew in docs/crew.md\n',
  t005: '- [ ] T005 Brief the crew in docs/brief.md\n',
};

interface Harbour {
  readonly page: Page;
  readonly file: string;
  readonly read: () => Promise<string>;
}

async function openHarbour(
  temporaryFolder: string,
  openApp: (path: string) => Promise<Page>,
  text = crew,
): Promise<Harbour> {
  const folder = join(temporaryFolder, 'specs');
  const file = join(folder, '001-crew/tasks.md');
  await mkdir(join(folder, '001-crew'), { recursive: true });
  await writeFile(file, text);
  const page = await openApp(folder);
  await showView(page, 'Tasks');
  await expect(findRow(page, 'T001')).toBeVisible();
  return { page, file, read: () => readFile(file, 'utf8') };
}

test('a dragged row shows its place and what order makes of it, moves with all its lines, and is undone to the byte', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openHarbour(temporaryFolder, openApp);
  await holdRow(page, 'T002', findRow(page, 'T001'), { side: 'above' });
  const card = page.locator('.drag-card');
  await expect(page.locator('.drop-line')).toBeVisible();
  await expect(card).toContainText('T002 before T001');
  await expect(card).toContainText('T001 waits for T002');
  await expect(card).toContainText('T002 no longer waits for T001');
  expect(await read()).toBe(crew);
  await page.mouse.up();
  await expect.poll(read).toBe(crew.replace(lines.t001 + lines.t002, lines.t002 + lines.t001));
  await expect(card).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(read).toBe(crew);
});

test('Escape ends a drag, and nothing is changed', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openHarbour(temporaryFolder, openApp);
  await holdRow(page, 'T003', findRow(page, 'T001'), { side: 'above' });
  await expect(page.locator('.drop-line')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.drag-card')).toBeHidden();
  await page.mouse.up();
  await expect(page.locator('.drop-line')).toBeHidden();
  expect(await read()).toBe(crew);
});

test('a row is dragged into a group of another phase, and under another task', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openHarbour(temporaryFolder, openApp);
  await dragRow(page, 'T001', findRow(page, 'T004'), { side: 'below' });
  const moved = crew.replace(lines.t001, '').replace(lines.t004, lines.t004 + lines.t001);
  await expect.poll(read).toBe(moved);
  await dragRow(page, 'T005', findRow(page, 'T001'), { side: 'below', levels: 1 });
  await expect.poll(read).toBe(moved.replace(lines.t005, `  ${lines.t005}`));
  await expect(findRow(page, 'T005')).toHaveAttribute('aria-level', '4');
});

test('a row dropped on a folded phase goes to its end', async ({ temporaryFolder, openApp }) => {
  const { page, read } = await openHarbour(temporaryFolder, openApp);
  const heading = findHeading(page, 'Phase 2 Sail');
  await heading.locator('.row-fold').click();
  await expect(findRow(page, 'T004')).toBeHidden();
  await dragRow(page, 'T003', heading, { side: 'below' });
  await expect.poll(read).toBe(crew.replace(lines.t003, '').replace(lines.t005, lines.t005 + lines.t003));
});

test('a drag goes on when the file changes outside, and ends with a word when its task is gone', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, file, read } = await openHarbour(temporaryFolder, openApp);
  const added = crew.replace(lines.t001, `${lines.t001}- [ ] T006 Paint the hull\n`);
  await holdRow(page, 'T003', findRow(page, 'T001'), { side: 'above' });
  await writeFile(file, added);
  await expect(findRow(page, 'T006')).toBeVisible();
  await expect(page.locator('.drop-line')).toBeVisible();
  await page.mouse.up();
  const moved = added.replace(lines.t003, '').replace(lines.t001, lines.t003 + lines.t001);
  await expect.poll(read).toBe(moved);
  // The row that is taken next has come to its new place on screen too.
  const keys = page.locator('[role="treeitem"][data-menu="task"]');
  await expect(keys.first()).toHaveAttribute('data-menu-key', 'T003');

  await holdRow(page, 'T003', findRow(page, 'T005'), { side: 'below' });
  await expect(page.locator('.drop-line')).toBeVisible();
  const without = moved.replace(lines.t003, '');
  await writeFile(file, without);
  await expect(page.getByText('T003 is gone from the file: nothing was moved')).toBeVisible();
  await page.mouse.up();
  expect(await read()).toBe(without);
});

test('Alt with the arrows moves a task and changes its level; Tab does after an arrow, and not before', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openHarbour(temporaryFolder, openApp);
  const tree = page.getByRole('tree', { name: 'Tasks' });
  await tree.focus();
  await page.keyboard.press('Tab');
  await expect(tree).not.toBeFocused();
  expect(await read()).toBe(crew);

  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  const down = crew.replace(lines.t002 + lines.t003, lines.t003 + lines.t002);
  await expect.poll(read).toBe(down);
  await expect(page.getByRole('status').filter({ hasText: 'Moved T002' })).toContainText('T002 waits for T003');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(read).toBe(crew.replace(lines.t002, '').replace(lines.t004, lines.t002 + lines.t004));

  // As fast as keys can be pressed: none is lost.
  for (const key of ['Alt+ArrowUp', 'Tab']) await page.keyboard.press(key);
  await expect.poll(read).toContain('  - [ ] T002 Reeve the halyards');
  await expect(findRow(page, 'T002')).toHaveAttribute('aria-level', '3');
  // The last of them leads where none of those before it did, so that all of them are waited for.
  for (const key of ['Shift+Tab', 'Alt+ArrowRight', 'Alt+ArrowLeft', 'Alt+ArrowUp']) await page.keyboard.press(key);
  await expect.poll(read).toBe(crew);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(tree).not.toBeFocused();
  expect(await read()).toBe(crew);
});

test('held at the lower edge the list scrolls on, and rows far away take the task', async ({
  temporaryFolder,
  openApp,
}) => {
  const many = Array.from({ length: 60 }, (_, index) => `- [ ] T${String(index + 1).padStart(3, '0')} Step ${index}\n`);
  const text = `# Tasks: Long Haul\n\n## Phase 1: All\n\n${many.join('')}`;
  const { page, read } = await openHarbour(temporaryFolder, openApp, text);
  await holdRow(page, 'T002', findRow(page, 'T005'), { side: 'below' });
  const tree = await page.getByRole('tree', { name: 'Tasks' }).boundingBox();
  await page.mouse.move((tree?.x ?? 0) + 160, (tree?.y ?? 0) + (tree?.height ?? 0) - 4, { steps: 4 });
  await expect(findRow(page, 'T060')).toBeVisible();
  const last = await findRow(page, 'T060').boundingBox();
  await page.mouse.move((tree?.x ?? 0) + 160, (last?.y ?? 0) + 24);
  await expect(page.locator('.drag-card')).toContainText('T002 after T060');
  await page.mouse.up();
  await expect.poll(read).toBe(text.replace(many[1] ?? '', '') + (many[1] ?? ''));
});

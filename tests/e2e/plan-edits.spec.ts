import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBarriers } from '../support/axe.ts';
import { expect, test } from '../support/e2e.ts';
import { findTaskNode } from '../support/graph-drag.ts';
import { showView } from '../support/main-job.ts';
import { openPlan } from '../support/open-plan.ts';
import { findRow } from '../support/outline-drag.ts';

const mill = `# Tasks: Old Mill

## Phase 1: Wheel

- [ ] T001 Dry the race in docs/race.md
- [ ] T002 [P] Cut the paddles in docs/paddles.md
- [ ] T004 [P] Grease the axle in docs/axle.md

## Phase 2: Stones

- [ ] T005 Dress the stones (depends on T002)

## Phase 3: Flour

- [ ] T007 Grind the first sack (needs T001-T003)

## Progress Tracking

**Phase 1**: ⬜ Not Started | 🟡 In Progress | ✅ Complete
**Phase 2**: ⬜ Not Started | 🟡 In Progress | ✅ Complete
`;

async function ask(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(command);
  await expect(page.getByRole('option', { name: command }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function apply(page: Page, title: string): Promise<void> {
  const card = page.getByRole('dialog', { name: title });
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect(card).toBeHidden();
}

/** Replace words of a text that are there. */
function change(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, text);
}

test('the keyboard alone sets status, dates, people, stories and [P] of a task', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, mill);
  await page.setViewportSize({ width: 1000, height: 700 });
  await showView(page, 'Tasks');
  await findRow(page, 'T002').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('combobox', { name: 'Status' }).focus();
  await page.keyboard.press('s');
  await expect.poll(read).toContain('paddles.md\n  - **Status**: Skipped\n');
  await inspector.getByRole('textbox', { name: 'Stories' }).focus();
  await page.keyboard.type('soon!');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('alert')).toContainText('soon! is no story label');
  expect(await findBarriers(page)).toEqual([]);
  const sideways = await inspector.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways).toBe(0);
  await inspector.getByRole('textbox', { name: 'Stories' }).fill('us1');
  await page.keyboard.press('Enter');
  await expect.poll(read).toContain('[P] [US1] Cut');
  await inspector.getByRole('checkbox', { name: /^Parallel/ }).press('Space');
  await expect.poll(read).toContain('T002 [US1] Cut');
  await inspector.getByLabel('Due').fill('2026-12-09');
  await page.keyboard.press('Enter');
  await inspector.getByRole('textbox', { name: 'Assignee' }).fill('Ada');
  await page.keyboard.press('Enter');
  const lines = '  - **Status**: Skipped\n  - **Due**: 2026-12-09\n  - **Assignee**: Ada\n';
  const set = change(mill, ['T002 [P] Cut', 'T002 [US1] Cut'], ['paddles.md\n', `paddles.md\n${lines}`]);
  await expect.poll(read).toBe(set);
  // Several at once are shown first; what they are already says so.
  await showView(page, 'Graph');
  await findTaskNode(page, 'T001').locator('.task-node-body').click();
  await findTaskNode(page, 'T004')
    .locator('.task-node-body')
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('p');
  await apply(page, 'Set T001, T004 to in progress');
  const begun = ['race.md', 'axle.md'].map((path) => [`${path}\n`, `${path}\n  - **Status**: In Progress\n`] as const);
  await expect.poll(read).toBe(change(set, ...begun));
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('set to in progress');
  await expect(page.getByRole('option', { name: /All of them are in progress already/ })).toBeDisabled();
});

test('ids, phases and decisions are changed from menus and the palette, after a look at the lines', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read, file } = await openPlan(temporaryFolder, openApp, mill);
  const other = join(file, '../plan.md');
  await writeFile(other, '# Plan\n\nT004 is slow.\n');
  await showView(page, 'Tasks');

  await findRow(page, 'T004').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Change id…' }).click();
  await page.getByRole('textbox', { name: 'Id' }).fill('T003');
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'T004 becomes T003' });
  await expect(card.getByRole('row', { name: /tasks.md:15 T001-T003 T001, T002 T001-T003/ })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await card.getByRole('button', { name: 'Write the ids out' }).click();
  await expect(card).toContainText('001-plan/plan.md');
  await apply(page, 'T004 becomes T003');
  const named = change(mill, ['T004', 'T003'], ['T001-T003', 'T001, T002']);
  await expect.poll(read).toBe(named);
  expect(await readFile(other, 'utf8')).toBe('# Plan\n\nT003 is slow.\n');

  await ask(page, 'Close gaps in ids…');
  await expect(page.getByRole('dialog', { name: 'Close the gaps in the ids' })).not.toContainText('waits for');
  await apply(page, 'Close the gaps in the ids');
  const closed = change(named, ['T005', 'T004'], ['T007', 'T005']);
  await expect.poll(read).toBe(closed);

  const stones = page.getByRole('treeitem', { name: /Stones/ });
  await stones.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Phase waits for…' }).click();
  await expect(page.getByRole('checkbox', { name: 'Phase 1: Wheel' })).toBeFocused();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await apply(page, 'Phase 2 waits for no other phase');
  const freed = change(closed, ['Stones\n', 'Stones\n\n**Dependencies**: None\n']);
  await expect.poll(read).toBe(freed);

  await ask(page, 'Phase status…');
  await page.getByRole('radio', { name: /In Progress/ }).check();
  await page.keyboard.press('Enter');
  const begun = change(freed, [
    '**Phase 2**: ⬜ Not Started | 🟡 In Progress | ✅ Complete',
    '**Phase 2**: 🟡 In Progress',
  ]);
  await expect.poll(read).toBe(begun);

  await ask(page, 'Add decision…');
  await page.keyboard.type('Oak paddles');
  await page.getByLabel('Why, and what follows').fill('Elm rots');
  await page.getByLabel('On', { exact: true }).fill('2026-12-01');
  await page.keyboard.press('Enter');
  await apply(page, 'Log “Oak paddles”');
  const logged = `${begun}\n## Blockers & Decisions Log\n\n**2026-12-01** - Oak paddles: Elm rots\n`;
  await expect.poll(read).toBe(logged);

  await stones.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'New phase after this one…' }).click();
  await page.keyboard.type('Sieves');
  await page.keyboard.press('Enter');
  await apply(page, 'New phase after Phase 2: “Sieves”');
  await expect.poll(read).toBe(change(logged, ['## Phase 3: Flour', '## Phase 4: Sieves\n\n## Phase 3: Flour']));
  await page.keyboard.press('Control+z');
  await expect.poll(read).toBe(logged);

  await stones.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move phase down…' }).click();
  await apply(page, 'Phase 2 moves behind Phase 3');
  await expect
    .poll(async () => (await read()).match(/^## Phase \d/gm))
    .toEqual(['## Phase 1', '## Phase 3', '## Phase 2']);
  await stones.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Move phase down…' })).toBeDisabled();
  await expect(page.getByRole('menuitem', { name: 'Move phase down…' })).toContainText(
    'Phase 2 is the last on its level',
  );
});

import { findBarriers } from '../support/axe.ts';
import { expect, test } from '../support/e2e.ts';
import { findTaskNode, selectEdge } from '../support/graph-drag.ts';
import { showView } from '../support/main-job.ts';
import { openPlan } from '../support/open-plan.ts';
import { findRow, holdRow } from '../support/outline-drag.ts';

const mill = `# Tasks: Water Mill

## Phase 1: Wheel

- [ ] T001 Grease the axle in docs/axle.md
- [ ] T002 [P] [US1] Turn the buckets in docs/buckets.md (depends on T003)
- [ ] T003 [P] [US1] Check the sluice in docs/sluice.md (depends on T002)
- [ ] T004 Grind a sack in docs/sack.md

## Dependencies

- T004 depends on T001
- T004 has no dependencies
`;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what asks and tells while a plan is rewired is accessible in ${colorScheme}`, async ({
    temporaryFolder,
    openApp,
  }) => {
    const { page } = await openPlan(temporaryFolder, openApp, mill);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string) => expect(await findBarriers(page), what).toEqual([]);

    await findTaskNode(page, 'T002').click();
    await check('a cycle in the inspector');
    await findTaskNode(page, 'T004').click({ modifiers: ['Shift'] });
    await check('a chain between two tasks');
    await findTaskNode(page, 'T002').click({ button: 'right' });
    await check('the menu of a task');
    await page.keyboard.press('Escape');
    await selectEdge(page, 'T002', 'T003');
    await check('the reason of an edge');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible();
    await check('the preview of a change');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Filter/ }).click();
    await check('the filter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views' }).click();
    await check('the views');
    await page.keyboard.press('Escape');
  });

  test(`dialogs, focus, a drag, the table and the waves are accessible in ${colorScheme}`, async ({
    temporaryFolder,
    openApp,
  }) => {
    const { page } = await openPlan(temporaryFolder, openApp, mill);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (what: string) => expect(await findBarriers(page), what).toEqual([]);
    const runCommand = async (words: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    };

    await findTaskNode(page, 'T001').click();
    await page.keyboard.press('f');
    await check('focus and the way back');
    await page.keyboard.press('d');
    await check('the search for the other end');
    await page.keyboard.press('Escape');
    await runCommand('resolve cycles');
    await check('cycles and contradictions');
    await page.keyboard.press('Escape');
    await runCommand('new task after');
    await check('the question for a title');
    await page.keyboard.press('Escape');
    await showView(page, 'Tasks');
    await holdRow(page, 'T004', findRow(page, 'T001'), { side: 'above' });
    await expect(page.locator('.drag-card .effect-list')).toBeVisible();
    await check('a drag');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await showView(page, 'Graph');
    for (const mode of ['Table', 'Waves']) {
      await page.getByText(mode, { exact: true }).click();
      await check(mode);
    }
  });
}

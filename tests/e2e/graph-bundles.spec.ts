import { expect, test } from '../support/e2e.ts';
import { boxOf, findEdge, findTaskNode, liftTask, pointOn } from '../support/graph-drag.ts';
import { openPlan } from '../support/open-plan.ts';

// Eight side by side take two columns: the lines to the second one lie on each other on their way through the first.
const choir = `# Tasks: Choir

## Phase 1: Rehearse

- [ ] T001 Book the hall in docs/hall.md
- [ ] T002 [P] Copy the notes in docs/notes.md
- [ ] T003 [P] Warm up the altos in docs/altos.md
- [ ] T004 [P] Tune the organ in docs/organ.md
- [ ] T005 [P] Light the candles in docs/candles.md
- [ ] T006 [P] Sweep the floor in docs/floor.md
- [ ] T007 [P] Ring the bell in docs/bell.md
- [ ] T008 [P] Set out the chairs in docs/chairs.md
- [ ] T009 [P] Open the doors in docs/doors.md
`;

test('lines that lie on each other are chosen one after the other, and take a task into all of them at once', async ({
  temporaryFolder,
  openApp,
}) => {
  const { page, read } = await openPlan(temporaryFolder, openApp, choir);
  await page.setViewportSize({ width: 1600, height: 1000 });
  const bundle = ['T001 → T007', 'T001 → T008', 'T001 → T009'];
  const chosen = page.locator('.react-flow__edge:has(.dependency-edge[data-selected])');
  const place = await pointOn(findEdge(page, 'T001', 'T008'), 0.5);
  const seen = new Set<string>();
  for (const _ of bundle) {
    await page.mouse.click(place.x, place.y);
    await expect(chosen).toHaveCount(1);
    seen.add((await chosen.getAttribute('data-id')) ?? '');
  }
  expect([...seen].sort()).toEqual(bundle);

  const box = await boxOf(findTaskNode(page, 'T002'));
  const holdOverLines = async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6);
    await page.mouse.down();
    await page.mouse.move(place.x, place.y + box.height / 2 - 6, { steps: 10 });
  };
  const last = [...seen].at(-1)?.slice(-4);
  await holdOverLines();
  await expect(page.locator('.link-reason')).toHaveText(`T002 comes between T001 and ${last}`);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);

  await holdOverLines();
  await expect(page.locator('.link-reason')).toHaveText('T002 comes between T001 and T007, T008, T009');
  await expect(page.locator('[data-insert]')).toHaveCount(3);
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: 'T002 comes between T001 and T007, T008, T009' });
  await card.getByRole('button', { name: 'Apply' }).click();
  const waiting = ['bell', 'chairs', 'doors'].reduce(
    (text, name) => text.replace(`docs/${name}.md`, `docs/${name}.md (depends on T002)`),
    choir.replace('docs/notes.md', 'docs/notes.md (depends on T001)'),
  );
  await expect.poll(read).toBe(waiting);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(read).toBe(choir);
});

test('where many lines meet a task that is dropped asks for the one that is meant, and goes into that one once it is selected', async ({
  temporaryFolder,
  openApp,
}) => {
  const keys = Array.from({ length: 60 }, (_, at) => `T${101 + at}`);
  const parts = keys.map((key) => `- [ ] ${key} [P] Cut a part\n`).join('');
  const clock = `# Tasks: Clock\n\n## Phase 1: Parts\n\n${parts}\n## Phase 2: Whole\n\n- [ ] T201 Put it together (depends on ${keys.join(', ')})\n- [ ] T202 Wind it up\n`;
  const { page, read } = await openPlan(temporaryFolder, openApp, clock);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('T201');
  await page.keyboard.press('Enter');
  await expect(findTaskNode(page, 'T201')).toBeInViewport({ ratio: 0.99 });
  const hub = await boxOf(findTaskNode(page, 'T201'));
  const meeting = { x: hub.x - 12, y: hub.y + hub.height / 2 };
  const drop = async () => {
    const { x, y } = (await liftTask(page, 'T202'))(meeting);
    await page.mouse.move(x, y, { steps: 6 });
  };
  await drop();
  await expect(page.locator('.link-reason')).toHaveText(
    '60 lines lie on each other here: select the one that is meant',
  );
  await page.mouse.up();
  await expect(page.locator('.rewire-refused')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  const chosen = page.locator('.react-flow__edge:has(.dependency-edge[data-selected])');
  await page.mouse.click(meeting.x, meeting.y);
  await expect(chosen).toHaveCount(1);
  const first = ((await chosen.getAttribute('data-id')) ?? '').slice(0, 4);
  await drop();
  await page.mouse.up();
  const card = page.getByRole('dialog', { name: `T202 comes between ${first} and T201` });
  await card.getByRole('button', { name: 'Apply' }).click();
  await expect
    .poll(read)
    .toBe(
      clock.replace(`depends on ${first}`, 'depends on T202').replace('Wind it up', `Wind it up (depends on ${first})`),
    );
});

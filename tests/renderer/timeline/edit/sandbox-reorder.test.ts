// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { changeTimeline, emptyTimelineState } from '../../../../renderer/timeline/timeline-store.ts';
import { createInMemoryPlanner } from '../../../support/in-memory-planner.ts';
import { click, find, press, renderApp } from '../../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text =
  '# Tasks: Oven\n\n## Phase 1: Bricks\n- [ ] T001 Order bricks\n- [ ] T002 Lay bricks\n- [ ] T003 Point them\n';
const moved = text.replace(
  '- [ ] T001 Order bricks\n- [ ] T002 Lay bricks\n',
  '- [ ] T002 Lay bricks\n- [ ] T001 Order bricks\n',
);

beforeEach(() => changeTimeline({ ...emptyTimelineState, panel: 'what-if' }));

test('tasks are reordered in the sandbox alone, and written when all of it is applied', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  await clickButton('Try changes out');
  await moveDown();
  expect(listRows()).toEqual(['T002', 'T001', 'T003']);
  expect(planner.texts[path]).toBe(text);
  await clickButton('Apply all');
  expect(planner.texts[path]).toBe(moved);
});

test('an order that was tried out and discarded is the old one again', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  await clickButton('Try changes out');
  await moveDown();
  await moveDown();
  expect(listRows()).toEqual(['T002', 'T003', 'T001']);
  await clickButton('Discard');
  expect(listRows()).toEqual(['T001', 'T002', 'T003']);
  expect(planner.commands).toEqual([]);
});

async function moveDown(): Promise<void> {
  await press('ArrowDown', { altKey: true }, find('[role="tree"][aria-label="Timeline"]'));
}

async function clickButton(name: string): Promise<void> {
  const button = [...document.querySelectorAll('.timeline-panel button')].find(
    ({ textContent }) => textContent === name,
  );
  if (button === undefined) throw new Error(`No button of the panel is called ${name}`);
  await click(button);
}

function listRows(): readonly (string | null)[] {
  return [...document.querySelectorAll('.timeline-row[data-task]')].map((row) => row.getAttribute('data-task'));
}

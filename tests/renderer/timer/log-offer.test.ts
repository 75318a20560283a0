// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createInMemoryPlanner, type InMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, fill, find, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = '# Tasks: Oven\n\n- [ ] T001 Order bricks\n- [ ] T002 Lay bricks\n  - **Actual Time**: 1h\n';

/** Tick the task so many rows down, with the reminder on or off. */
async function tick(rows: number, remindsToLog: boolean): Promise<InMemoryPlanner> {
  const planner = createInMemoryPlanner({ [path]: text });
  await planner.writeSettings({ remindsToLog });
  await renderApp(planner, { view: 'tasks' });
  for (let row = 0; row < rows; row += 1) await press('j');
  await press(' ');
  await settle();
  return planner;
}

const isOffered = () => document.querySelector('input[aria-label^="Time on"]') !== null;

test('work ticked off without any time is offered for an entry where the setting asks for it', async () => {
  const planner = await tick(1, true);
  const field = find('input[aria-label="Time on T001"]');
  await fill(field, 'a while');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await fill(field, '1h30');
  await click(find('.banner-actions .primary'));
  expect(planner.commands.at(-1)).toMatchObject({ type: 'log-time', feature: '001-oven', task: 'T001', minutes: 90 });
  expect(isOffered()).toBe(false);
});

test('a task that has time already is not offered', async () => {
  await tick(2, true);
  expect(isOffered()).toBe(false);
});

test('nothing is offered where nobody asked for it', async () => {
  await tick(1, false);
  expect(isOffered()).toBe(false);
});

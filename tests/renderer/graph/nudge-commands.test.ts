// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { runCommandById } from '../../../renderer/commands/command-store.ts';
import { extendChosen, selectTask } from '../../../renderer/store/ui-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { find, press, renderApp } from '../../support/render-app.ts';

const text = '# Tasks: Oven\n\n## Phase 1: Base\n\n- [ ] T001 Order bricks\n- [ ] T002 Mix mortar\n';
const aside = { altKey: true, shiftKey: true };

/** Show the graph; answers what reads how far tasks were moved. */
async function open(): Promise<() => Promise<unknown>> {
  const planner = createInMemoryPlanner({ '001-oven/tasks.md': text });
  await renderApp(planner, { view: 'graph' });
  await act(async () => selectTask('T001'));
  return async () => Object.entries(await planner.readGraphLook('001-oven')).find(([name]) => name === 'moved')?.[1];
}

test('keys move the chosen tasks aside, say where they stand, and a command puts one back', async () => {
  const readMoved = await open();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await press(key, aside, document.body);
  expect(await readMoved()).toEqual({ T001: { x: 32, y: -16 } });
  expect(find('[role="status"]').textContent).toContain('T001 stands 32 right and 16 up of its place');
  await act(async () => extendChosen('T002'));
  await press('ArrowDown', aside, document.body);
  expect(await readMoved()).toEqual({ T001: { x: 32, y: 0 }, T002: { x: 0, y: 16 } });
  await act(async () => selectTask('T001'));
  await act(async () => runCommandById('graph-put-back'));
  expect(await readMoved()).toEqual({ T002: { x: 0, y: 16 } });
});

test('in a text field the same keys are the field’s own', async () => {
  const readMoved = await open();
  await press('ArrowRight', aside, find('#graph-find'));
  expect(await readMoved()).toEqual({});
});

// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { changePanels, uiStore } from '../../../../renderer/store/ui-store.ts';
import { createInMemoryPlanner } from '../../../support/in-memory-planner.ts';
import { find, press, renderApp } from '../../../support/render-app.ts';

test('the names take as much room as their edge is moved to, and leave some to the bars', async () => {
  const oven = { '001-oven/tasks.md': '# Tasks: Oven\n\n- [ ] T001 Order bricks (2h)\n' };
  await renderApp(createInMemoryPlanner(oven), { view: 'timeline' });
  const edge = find('[aria-label="Width of the names"]');
  const before = readWidth();
  await press('ArrowRight', {}, edge);
  await press('ArrowRight', {}, edge);
  expect(readWidth()).toBe(before + 32);
  expect(uiStore.getState().panels.timelineNamesWidth).toBe(before + 32);
  await act(async () => changePanels({ timelineNamesWidth: 5000 }));
  expect(readWidth()).toBe(Number(edge.getAttribute('aria-valuemax')));
  expect(readWidth()).toBeLessThan(1000);
});

function readWidth(): number {
  const name = find('.timeline-row[data-task="T001"] .timeline-name');
  return Number.parseInt(name instanceof HTMLElement ? name.style.width : '', 10);
}

// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { changeTimeline, emptyTimelineState, timelineStore } from '../../../../renderer/timeline/timeline-store.ts';
import { createInMemoryPlanner } from '../../../support/in-memory-planner.ts';
import { find, renderApp } from '../../../support/render-app.ts';

const oven = { '001-oven/tasks.md': '# Tasks: Oven\n\n## Phase 1: Bricks\n- [ ] T001 [US1] Order bricks (2h)\n' };
const till = { '002-till/tasks.md': '# Tasks: Till\n\n- [ ] T001 Count coins\n' };

beforeEach(() => changeTimeline(emptyTimelineState));

test('where there is no room for buttons one menu opens every panel, and closes it', async () => {
  await renderApp(createInMemoryPlanner(oven), { view: 'timeline' });
  expect(listOptions()).toEqual([
    'Panels',
    'Stories',
    'Times',
    'What if',
    'Path',
    'People',
    'Baselines',
    'Calendar',
    'Hide arrows',
  ]);
  for (const name of ['Stories', 'What if', 'Path', 'People', 'Baselines']) {
    await choose(name);
    expect(find('.timeline-panel').getAttribute('aria-label')).toContain(name);
  }
  await choose('No panel');
  expect(document.querySelector('.timeline-panel')).toBeNull();
});

test('the menu shows all features on one axis, and leaves the arrows out', async () => {
  await renderApp(createInMemoryPlanner({ ...oven, ...till }), { view: 'timeline' });
  await choose('Hide arrows');
  expect(timelineStore.getState().arrows).toBe(false);
  expect(findMenu().value).toBe('');
  await choose('Portfolio');
  expect(find('[aria-label="Features on one axis"]').textContent).toContain('Till');
});

function findMenu(): HTMLSelectElement {
  const menu = find('[aria-label="Panels and view"]');
  if (!(menu instanceof HTMLSelectElement)) throw new Error('The menu of panels is no select');
  return menu;
}

function listOptions(): readonly string[] {
  return [...findMenu().options].map(({ textContent }) => textContent ?? '');
}

async function choose(name: string): Promise<void> {
  const menu = findMenu();
  const option = [...menu.options].find(({ textContent }) => textContent === name);
  if (option === undefined) throw new Error(`The menu does not offer ${name}`);
  await act(async () => {
    menu.value = option.value;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

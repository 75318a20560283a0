// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { fill, find, listNames, nameOf, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

## Phase 1: Bricks
- [x] T001 Order bricks
- [ ] T002 [P] Lay bricks (2h)

## Phase 2: Fire
- [~] T003 Light it

## Definition of Done
- [ ] It is warm
`;

async function openTasks() {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'tasks' });
  const tree = find('.tasks-view');
  if (tree instanceof HTMLElement) tree.focus();
  await settle();
  return planner;
}

const activeRow = () => find(`#${find('.tasks-view').getAttribute('aria-activedescendant')}`);

test('the plan is a tree whose rows say their level, state and place', async () => {
  await openTasks();
  expect(
    [...document.querySelectorAll('[role="treeitem"]')].map((row) => [
      nameOf(row),
      ...['aria-level', 'aria-checked', 'aria-expanded'].map((name) => row.getAttribute(name)),
    ]),
  ).toEqual([
    ['Phase 1 Bricks 1/2 done', '1', null, 'true'],
    ['T001 Order bricks', '2', 'true', null],
    ['T002 Lay bricks P 2h', '2', 'false', null],
    ['Phase 2 Fire 0/1 done', '1', null, 'true'],
    ['T003 Light it', '2', 'mixed', null],
    ['Definition of Done Checklist 0/1 done', '1', null, 'true'],
    ['It is warm', '2', 'false', null],
  ]);
});

test('arrows move the active row, and a task on it is selected in all views', async () => {
  await openTasks();
  await press('ArrowDown');
  await press('ArrowDown');
  expect(nameOf(activeRow())).toContain('T002 Lay bricks');
  expect(find('.inspector h2').textContent).toBe('Lay bricks');
});

test('Space ticks a task, and the file changes by one byte', async () => {
  const planner = await openTasks();
  await press('ArrowDown');
  await press('ArrowDown');
  await press(' ');
  expect(planner.commands).toEqual([
    { type: 'set-status', feature: '001-oven', task: 'T002', from: 'todo', to: 'done' },
  ]);
  expect(planner.texts[path]).toBe(text.replace('- [ ] T002', '- [x] T002'));
  expect(activeRow().getAttribute('aria-checked')).toBe('true');
});

test('a checklist item is ticked by the same key', async () => {
  const planner = await openTasks();
  await press('End');
  await press(' ');
  expect(planner.texts[path]).toBe(text.replace('- [ ] It is warm', '- [x] It is warm'));
});

test('Left folds a phase and hides its tasks, Right shows them again', async () => {
  await openTasks();
  await press('ArrowLeft');
  expect(listNames('[role="treeitem"]')).not.toContain('T001 Order bricks');
  expect(activeRow().getAttribute('aria-expanded')).toBe('false');
  await press('ArrowRight');
  expect(listNames('[role="treeitem"]')).toContain('T001 Order bricks');
});

test('F2 renames in place: Enter saves, Escape does not', async () => {
  const planner = await openTasks();
  await press('ArrowDown');
  await press('F2');
  await fill(find('.outline-row .title-input'), 'Order more bricks');
  await press('Escape', {}, find('.outline-row .title-input'));
  expect(planner.commands).toEqual([]);
  await press('F2');
  await fill(find('.outline-row .title-input'), 'Order more bricks');
  await press('Enter', {}, find('.outline-row .title-input'));
  expect(planner.texts[path]).toBe(text.replace('Order bricks', 'Order more bricks'));
});

test('E changes the estimate in place', async () => {
  const planner = await openTasks();
  await press('ArrowDown');
  await press('ArrowDown');
  await press('e');
  await fill(find('.outline-row .estimate-input'), '3h');
  await press('Enter', {}, find('.outline-row .estimate-input'));
  expect(planner.texts[path]).toBe(text.replace('(2h)', '(3h)'));
});

test('an edit from outside is shown, and the selected task stays selected', async () => {
  const planner = await openTasks();
  await press('ArrowDown');
  await press('ArrowDown');
  planner.writeOutside(path, text.replace('- [x] T001', '- [ ] T000 Draw a plan\n- [x] T001'));
  await settle();
  expect(listNames('[role="treeitem"]')).toContain('T000 Draw a plan');
  expect(nameOf(activeRow())).toContain('T002 Lay bricks');
});

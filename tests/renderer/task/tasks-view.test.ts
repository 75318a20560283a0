// @vitest-environment happy-dom
import { act } from 'react';
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

async function openTasks(shown = text) {
  const planner = createInMemoryPlanner({ [path]: shown });
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

/** Press keys at once, before anything that they ask for is done. */
async function pressFast(...keys: readonly KeyboardEventInit[]): Promise<void> {
  await act(async () => {
    for (const key of keys) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
    }
    for (let turns = 0; turns < 100; turns += 1) await Promise.resolve();
  });
}

const down = { key: 'ArrowDown' };
const stack =
  '# Tasks: Stack\n\n## Phase 1: All\n\n- [ ] T001 One\n- [ ] T002 Two\n- [ ] T003 Three\n- [ ] T004 Four\n';

test('keys that are faster than the saving are carried out one after the other', async () => {
  const planner = await openTasks(stack);
  await press('ArrowDown');
  await pressFast({ key: 'ArrowDown', altKey: true }, { key: 'ArrowDown', altKey: true }, { key: 'Tab' }, { key: ' ' });
  expect(planner.texts[path]).toBe(
    stack.replace('- [ ] T001 One\n', '').replace('T003 Three\n', 'T003 Three\n  - [x] T001 One\n'),
  );
});

test('an arrow after a move walks on from where the task stands by then', async () => {
  const planner = await openTasks(stack);
  await press('ArrowDown');
  await pressFast({ key: 'ArrowDown', altKey: true }, { key: 'ArrowDown', altKey: true }, down, { key: 'x' });
  expect(nameOf(activeRow())).toContain('T004 Four');
  expect(planner.texts[path]).toContain('- [x] T004 Four');
});

test('a change can be taken back before it is on screen, and a double click ends where it began', async () => {
  const planner = await openTasks(stack);
  await press('ArrowDown');
  await pressFast({ key: 'x' }, { key: 'z', ctrlKey: true });
  expect(planner.texts[path]).toBe(stack);
  await pressFast({ key: 'x' }, { key: 'x' });
  expect(planner.texts[path]).toBe(stack);
  expect(planner.commands).toHaveLength(3);
});

test('what was asked for on top of a change that is refused is not done', async () => {
  const planner = await openTasks(stack);
  await press('ArrowDown');
  planner.refuseNext({ ok: false, code: 'save-failed', message: 'The disk is full' });
  await pressFast({ key: 'ArrowDown', altKey: true }, { key: ' ' });
  expect(planner.texts[path]).toBe(stack);
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, fill, find, listNames, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = '# Tasks: Oven\n\n## Phase 1: Bricks\n- [ ] T001 Order bricks\n- [ ] T002 Lay bricks\n';
const bakery = { [path]: text, '002-till/tasks.md': '# Tasks: Till\n\n- [x] T001 Count coins\n' };

test('with nothing open the window offers to open a folder, and the recent ones', async () => {
  await renderApp(createInMemoryPlanner(null));
  expect(listNames('button')).toContain('Open your own folder');
  expect(find('.start-screen-recent').textContent).toContain('/home/me/seeds/specs');
});

test('a folder that could not be opened is named with the reason', async () => {
  const failure = { ok: false, code: 'unreadable', message: 'Cannot read /vault: permission denied' } as const;
  await renderApp(createInMemoryPlanner(null, { failure }));
  expect(find('[role="alert"]').textContent).toBe(failure.message);
});

test('a folder without tasks says what was looked for', async () => {
  await renderApp(createInMemoryPlanner({}));
  expect(find('main').textContent).toContain('tasks.md');
  expect(listNames('main button')).toEqual(['Open another folder']);
});

test('the features are listed with their progress, and words narrow the list', async () => {
  await renderApp(createInMemoryPlanner(bakery));
  expect(listNames('[role="option"]')).toEqual(['Oven0/2 tasks done', 'Till1/1 tasks done']);
  await fill(find('#feature-filter'), 'coin till');
  expect(listNames('[role="option"]')).toEqual([]);
  await fill(find('#feature-filter'), 'till');
  expect(listNames('[role="option"]')).toEqual(['Till1/1 tasks done']);
});

test('the first unfinished feature is shown at the start', async () => {
  await renderApp(createInMemoryPlanner(bakery));
  expect(find('[role="option"][aria-selected="true"]').textContent).toContain('Oven');
});

test('numbers choose views, and the tab that is chosen says so', async () => {
  await renderApp(createInMemoryPlanner(bakery));
  await press('3');
  expect(find('[role="tab"][aria-selected="true"]').textContent).toBe('Time');
  await press('4');
  expect(find('[role="tab"][aria-selected="true"]').textContent).toBe('Tasks');
});

test('J and K go through the tasks, X ticks, undo takes it back', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  await press('j');
  await press('k');
  await press('x');
  expect(planner.texts[path]).toBe(text.replace('- [ ] T001', '- [x] T001'));
  await press('z', { ctrlKey: true });
  expect(planner.texts[path]).toBe(text);
});

test('keys typed into a field are no commands', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  await press('x', {}, find('#feature-filter'));
  await press('3', {}, find('#feature-filter'));
  expect(planner.commands).toEqual([]);
  expect(find('[role="tab"][aria-selected="true"]').textContent).toBe('Tasks');
});

test('a choice in the application menu does what its key does', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner);
  planner.emit('menuCommand', { command: 'view-tasks' });
  await settle();
  expect(find('[role="tab"][aria-selected="true"]').textContent).toBe('Tasks');
});

test('the palette finds a task by its words and selects it', async () => {
  await renderApp(createInMemoryPlanner(bakery));
  await press('k', { ctrlKey: true });
  await fill(find('.command-palette-input'), 'lay bricks');
  await press('Enter', {}, find('.command-palette-input'));
  expect(document.querySelector('.command-palette')).toBeNull();
  expect(find('.inspector h2').textContent).toBe('Lay bricks');
});

test('the sheet of shortcuts lists what the keys do', async () => {
  await renderApp(createInMemoryPlanner(bakery));
  await press('?');
  expect(find('.shortcuts-sheet').textContent).toContain('Tick or untick task');
});

test('a change refused because the file says something else shows all three values, and mine can be written', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  const refusal = {
    code: 'changed-on-disk',
    message: 'T001 is another',
    base: 'todo',
    theirs: 'done',
    mine: 'done',
  } as const;
  planner.refuseNext({ ok: false, refusal });
  await press('x');
  expect(listNames('.refused-values dd')).toEqual(['todo', 'done', 'done']);
  const mine = [...document.querySelectorAll('.refused-dialog button')].find(
    (button) => button.textContent === 'Write mine',
  );
  await click(mine as Element);
  expect(document.querySelector('.refused-dialog')).toBeNull();
  expect(planner.texts[path]).toBe(text.replace('- [ ] T001', '- [x] T001'));
});

test('what others write while a title is in edit is shown beside it, never overwritten unseen', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  await click(find('[aria-label="Rename"]'));
  await fill(find('[aria-label="Title"]'), 'Order tiles');
  planner.writeOutside(path, text.replace('Order bricks', 'Order stones'));
  await settle();
  await press('Enter', {}, find('[aria-label="Title"]'));
  await settle();
  expect(listNames('.refused-values dd')).toEqual(['Order bricks', 'Order stones', 'Order tiles']);
  expect(planner.texts[path]).toContain('Order stones');
});

test('a change that could not be saved stays on screen until it is', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  planner.refuseNext({ ok: false, code: 'save-failed', message: 'The disk is full', path });
  await press('x');
  expect(find('[role="alert"]').textContent).toContain('Not saved: Set T001 to done. The disk is full');
  const retry = [...document.querySelectorAll('.banner button')].find((button) => button.textContent === 'Try again');
  await click(retry as Element);
  expect(planner.texts[path]).toBe(text.replace('- [ ] T001', '- [x] T001'));
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('a folder that is lost is told, and what was read stays', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner);
  planner.emit('watchStateChanged', { sequence: 2, watch: { state: 'lost', message: '/bakery was removed' } });
  await settle();
  expect(find('[role="alert"]').textContent).toContain('/bakery was removed');
  expect(listNames('[role="option"]')).toHaveLength(2);
});

test('a missed event makes the window read everything again', async () => {
  const planner = createInMemoryPlanner(bakery);
  await renderApp(planner, { view: 'tasks' });
  planner.emit('workspaceChanged', {
    sequence: 40,
    changed: [],
    removed: ['001-oven', '002-till'],
    featureDependencies: [],
  });
  await settle();
  expect(listNames('[role="option"]')).toHaveLength(2);
});

test('the sample says that it is one', async () => {
  await renderApp(createInMemoryPlanner(bakery, { sample: true }));
  expect(find('.banner').textContent).toContain('Open your own folder');
});

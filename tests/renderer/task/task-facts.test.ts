// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, fill, find, listNames, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

## Phase 1: Bricks

- [ ] T001 Order bricks
- [ ] T002 [P] [US1] Lay bricks
- [?] T003 Ask for sand
`;

async function select(task: string, shown = text) {
  const planner = createInMemoryPlanner({ [path]: shown });
  await renderApp(planner, { view: 'tasks', selection: { '001-oven': task } });
  return planner;
}

const field = (name: string) => find(`.inspector [aria-label="${name}"]`) as HTMLInputElement;

async function type(name: string, typed: string): Promise<void> {
  const input = field(name);
  await act(async () => input.focus());
  await fill(input, typed);
  await press('Enter', {}, input);
}

async function choose(value: string): Promise<void> {
  const select = find('.inspector select') as HTMLSelectElement;
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

test('each value of a task is changed where it is shown, and nothing else of the file', async () => {
  const planner = await select('T002');
  await choose('in-progress');
  await type('Due', '2026-12-09');
  await type('Not before', '2026-12-01');
  await type('Assignee', 'Ada');
  await type('Stories', 'us1, us2');
  await click(field('Parallel: may run beside its neighbours'));
  const fields = ['Status**: In Progress', 'Due**: 2026-12-09', 'Start**: 2026-12-01', 'Assignee**: Ada'];
  const lines = fields.map((line) => `  - **${line}\n`).join('');
  expect(planner.texts[path]).toBe(
    text.replace('- [ ] T002 [P] [US1] Lay bricks\n', `- [ ] T002 [US1] [US2] Lay bricks\n${lines}`),
  );
  expect(field('Status').value).toBe('in-progress');
  await choose('done');
  expect(planner.texts[path]).toContain('- [x] T002');
  expect(planner.texts[path]).toContain('- **Status**: Complete\n');
});

test('a mark without a known meaning stands among the choices until another is chosen', async () => {
  await select('T003');
  expect(listNames('.inspector option')).toEqual(['Marked [?]', 'To do', 'In progress', 'Done', 'Skipped']);
  await choose('todo');
  expect(listNames('.inspector option')).toEqual(['To do', 'In progress', 'Done', 'Skipped']);
});

test('what cannot be written is said where it was typed, stays there, and Escape gives it up', async () => {
  const planner = await select('T002');
  await type('Stories', 'soon!');
  const input = field('Stories');
  expect(input.value).toBe('soon!');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(find(`#${CSS.escape(input.getAttribute('aria-describedby') ?? '')}`).textContent).toContain(
    'soon! is no story label: expected one like US1',
  );
  expect(planner.texts[path]).toBe(text);
  await act(async () => input.focus());
  await press('Escape', {}, input);
  expect(document.querySelector('.field-complaint')).toBeNull();
  expect(input.value).toBe('US1');
});

test('a status that the file cannot say is refused below the choice', async () => {
  const planner = await select(
    'T001',
    '# Tasks: Oven\n\n## Phase 1: Bricks\n\n- [x] ~~T001 Order bricks~~ **REMOVED**\n',
  );
  await choose('done');
  expect(find('.inspector .field-complaint').textContent).toContain('its title is struck through');
  expect(field('Status').value).toBe('skipped');
  expect(planner.texts[path]).toContain('~~T001');
});

test('what a status line goes on saying is told', async () => {
  const said = '- [ ] T001 Order bricks\n  - **Status**: In Progress - waiting for sand\n';
  const planner = await select('T001', text.replace('- [ ] T001 Order bricks\n', said));
  await choose('done');
  expect(planner.texts[path]).toContain('- [x] T001');
  expect(find('.notices').textContent).toContain('waiting for sand');
});

test('what others write while a value is typed is shown beside it, and nothing is lost', async () => {
  const planner = await select('T002');
  const input = field('Assignee');
  await act(async () => input.focus());
  await fill(input, 'Grace');
  await act(async () =>
    planner.writeOutside(path, text.replace('Lay bricks\n', 'Lay bricks\n  - **Assignee**: Ada\n')),
  );
  await settle();
  const outside = planner.texts[path];
  expect(input.value).toBe('Grace');
  await press('Enter', {}, input);
  expect(listNames('.refused-values dd')).toEqual(['(empty)', 'Ada', 'Grace']);
  expect(planner.texts[path]).toBe(outside);
});

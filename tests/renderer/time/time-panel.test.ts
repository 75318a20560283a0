// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { uiStore } from '../../../renderer/store/ui-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, find, listNames, renderApp } from '../../support/render-app.ts';

const tasks = `# Tasks: Oven

## Phase 1: Bricks

- [ ] T001 [US1] Order bricks (2h)
  - **Actual Time**: 5h
- [ ] T002 Lay bricks (1h)
`;
const log = `| Date | Task | Time | Note |
| --- | --- | --- | --- |
| 2026-11-20 | T001 | 45m | a |
| 2026-11-20 | T009 | 1h | b |
| 2026-11-21 | T009 | 30m | c |
`;

function open() {
  return createInMemoryPlanner({ '001-oven/tasks.md': tasks, '001-oven/time-log.md': log });
}

async function choose(label: string, value: string): Promise<void> {
  const field = find(`select[aria-label="${label}"]`);
  if (!(field instanceof HTMLSelectElement)) throw new Error('The test chooses in what is no list');
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function button(name: string): Element {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
  if (found === undefined) throw new Error(`No button is called ${name}`);
  return found;
}

test('entries that lost their task are given to another one together', async () => {
  const planner = open();
  await renderApp(planner, { view: 'time', timePart: 'entries' });
  expect(find('[aria-label="Entries that lost their task"]').textContent).toContain('T009 any more: 2 entries, 1h 30m');
  await choose('Task for the time on T009', 'T002');
  await click(button('Give it'));
  expect(planner.commands).toMatchObject([
    {
      type: 'change-log',
      label: 'Give 2 entries to T002',
      changes: [
        { from: { task: 'T009', note: 'b' }, to: { task: 'T002', note: 'b', minutes: 60 } },
        { from: { task: 'T009', note: 'c' }, to: { task: 'T002', note: 'c', minutes: 30 } },
      ],
    },
  ]);
});

test('an Actual Time that a hand changed is kept, or gives way to what was logged', async () => {
  const planner = open();
  await renderApp(planner, { view: 'time', timePart: 'entries' });
  expect(find('[aria-label="Actual times that differ from their entries"]').textContent).toContain(
    'T001 states 5h, its entries add up to 45m.',
  );
  await click(button('Keep 5h'));
  await click(button('Take 45m'));
  expect(planner.commands).toMatchObject([
    { type: 'set-actual', task: 'T001', from: 300, to: 300 },
    { type: 'set-actual', task: 'T001', from: 300, to: 45 },
  ]);
});

test('hours stand below stories when asked, and time on what is no task is told', async () => {
  await renderApp(open(), { view: 'time' });
  expect(listNames('.time-stray')[0]).toContain('1h 30m more is logged');
  expect(listNames('.time-table tbody th')[0]).toContain('Bricks');
  await choose('Tasks stand below', 'story');
  expect(listNames('.time-table tr[data-type="story"] > th')).toEqual(['US1', 'No story']);
});

test('what the filter of the graph lets through is what is listed, until all is shown', async () => {
  const matched = { feature: '001-oven', keys: new Set(['T002']) };
  await renderApp(open(), { view: 'time' });
  await act(async () => uiStore.setState({ matched }));
  expect(find('.time-matched').textContent).toContain('1 of 2 tasks');
  expect(document.querySelectorAll('.time-table tr[data-type="task"]')).toHaveLength(1);
  expect(find('.time-figures').textContent).toContain('Estimated1h');
  await click(button('Show all'));
  expect(find('.time-figures').textContent).toContain('Estimated3h');
  expect(document.querySelectorAll('.time-table tr[data-type="task"]')).toHaveLength(2);
});

test('a report is shown as a page, with its sums', async () => {
  await renderApp(open(), { view: 'time', timePart: 'report' });
  expect(find('.report-sheet > p').textContent).toBe('All days: 2h 15m');
  expect(listNames('.report-sheet tbody tr')).toEqual([
    'T001Order bricks2h45m',
    'T009No task any more–not stated1h 30m',
  ]);
  expect(listNames('.report-sheet tfoot tr')).toEqual(['Sum2h 15m']);
});

test('entries in the future, of more than a day or at the same time as others say so', async () => {
  const log = `| Date | Task | Start | End | Time | Note |
| --- | --- | --- | --- | --- | --- |
| 2026-11-20 | T001 | 09:00 | 10:00 | 1h | a |
| 2026-11-20 | T002 | 09:30 | 10:00 | 30m | b |
| 2026-11-21 | T002 |  |  | 40h | c |
| 9000-01-01 | T001 |  |  | 5m | d |
`;
  const planner = createInMemoryPlanner({ '001-oven/tasks.md': tasks, '001-oven/time-log.md': log });
  await renderApp(planner, { view: 'time', timePart: 'entries' });
  const marks = [...document.querySelectorAll('.entry-mark')].map((mark) => mark.getAttribute('title') ?? '');
  expect(marks.filter((mark) => mark === 'In the future')).toHaveLength(1);
  expect(marks.filter((mark) => mark === 'Longer than a day')).toHaveLength(1);
  expect(marks).toHaveLength(4);
  expect(listNames('.log-troubles li').join()).toContain('2 entries overlap in time');
});

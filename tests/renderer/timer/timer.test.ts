// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { TimerNow } from '../../../preload/planner-data.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, fill, find, listNames, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = '# Tasks: Oven\n\n- [ ] T001 Order bricks\n  - **Estimated Time**: 2h\n- [ ] T002 Lay bricks\n';
const hour = 3_600_000;
const start = new Date(2026, 10, 20, 9, 10).getTime();

function timerOf(workedMs: number, more: Partial<NonNullable<TimerNow['running']>> = {}): TimerNow {
  const task = {
    workspace: '/home/me/seeds/specs',
    feature: '001-oven',
    task: 'T001',
    title: 'Order bricks',
    estimateMinutes: 120,
    loggedMinutes: 0,
  };
  const running = { id: 'one', task, startedAtMs: start, seenAtMs: start, workedMs, away: null, note: '', ...more };
  return { running, pending: [], switched: null, sinceSeenMs: 0 };
}

test('T starts the timer on the selected task, shows it at the foot, and stops it', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  await press('t');
  expect(planner.timerCommands).toEqual([{ type: 'start', feature: '001-oven', task: 'T001', agoMinutes: 0 }]);
  expect(find('.timer-status').textContent).toBe('T0010:00 of 2h');
  await press('t');
  expect(planner.timerCommands.at(-1)).toEqual({ type: 'stop', note: '' });
  expect(document.querySelector('.timer-status')).toBeNull();
});

test('a start some minutes ago is read from words', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'tasks' });
  await press('j');
  await press('t', { shiftKey: true });
  await press('T', { shiftKey: true });
  await fill(find('#timer-ago'), '12');
  expect(find('.timer-dialog-hint').textContent).toBe('12m ago');
  await click(find('.timer-dialog .primary'));
  expect(planner.timerCommands.at(-1)).toMatchObject({ type: 'start', agoMinutes: 12 });
});

test.each([
  [hour, 'within', 'T0011:00:00 of 2h'],
  [1.6 * hour, 'near', 'T0011:36:00 of 2h'],
  [2.5 * hour, 'over', 'T0012:30:00 30m over'],
])('%s ms of two hours are %s the estimate', async (workedMs, level, words) => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner);
  planner.emit('timerChanged', timerOf(workedMs));
  await settle();
  expect(find('.timer-status').getAttribute('data-level')).toBe(level);
  expect(find('.timer-status').textContent).toBe(words);
});

test('a timer that ran while nothing was open is asked for', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner);
  const fromMs = start + 2.5 * hour;
  const away = {
    reason: 'closed',
    fromMs,
    toMs: fromMs + hour,
    ms: hour,
    workedBeforeMs: 2.5 * hour,
    open: false,
  } as const;
  planner.emit('timerChanged', timerOf(2.5 * hour, { away }));
  await settle();
  expect(find('.banner').textContent).toContain('Running on T001 since 09:10, last seen 11:40.');
  const [keep] = document.querySelectorAll('.banner button');
  expect(keep?.textContent).toBe('Keep until 11:40');
  await click(keep as Element);
  expect(planner.timerCommands).toEqual([{ type: 'settle', answer: 'stop' }]);
});

test('an entry that could not be logged stays on screen, and is offered again', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner);
  const { running } = timerOf(0);
  if (running === null) throw new Error('Nothing runs');
  const entry = {
    id: 'abc',
    idBefore: 'def',
    task: running.task,
    startMs: start,
    endMs: start + hour,
    workedMs: hour,
    note: '',
  };
  planner.emit('timerChanged', { running: null, pending: [entry], switched: null, sinceSeenMs: 0 });
  await settle();
  expect(find('.banner').textContent).toContain('1h on T001');
  expect(listNames('.banner button')).toEqual(['Log now', 'Change…', 'Drop it']);
  await click(document.querySelectorAll('.banner button')[0] as Element);
  expect(planner.timerCommands).toEqual([{ type: 'log-entry', id: 'abc' }]);
});

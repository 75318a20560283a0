import { expect, test } from 'vitest';
import { readTaskValue, type TaskValueName } from '../../../renderer/fields/task-values.ts';

const on = { feature: '001-oven', task: 'T001' };
const read = (name: TaskValueName, from: string, typed: string) => readTaskValue(name, on, from, typed);

test('a typed value asks for it with the value that was seen', () => {
  expect(read('due', '', '2026-12-09')).toEqual({ ...on, type: 'set-due', from: null, to: '2026-12-09' });
  expect(read('start', '2026-12-09', '')).toEqual({ ...on, type: 'set-start', from: '2026-12-09', to: null });
  expect(read('assignee', 'Ada', ' Grace ')).toEqual({ ...on, type: 'set-assignee', from: 'Ada', to: 'Grace' });
});

test('stories are typed with commas, blanks or brackets, each once', () => {
  const stories = (from: string, typed: string) => read('stories', from, typed);
  expect(stories('US1', 'US1, us2 [US3];US2')).toEqual({
    ...on,
    type: 'set-stories',
    from: ['US1'],
    to: ['US1', 'US2', 'US3'],
  });
  expect(stories('US1, US2', '')).toEqual({ ...on, type: 'set-stories', from: ['US1', 'US2'], to: [] });
});

test('what says the same asks for nothing', () => {
  expect(read('assignee', 'Ada', 'Ada ')).toBeNull();
  expect(read('stories', 'US1, US2', '[US1] [US2]')).toBeNull();
  expect(read('stories', '', '  ')).toBeNull();
});

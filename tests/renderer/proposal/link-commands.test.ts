import { expect, test } from 'vitest';
import {
  addDependencies,
  addLinkedTask,
  insertBetween,
  moveDependency,
} from '../../../renderer/proposal/link-commands.ts';

test('one pair is one command, several are one change', () => {
  const pair = { task: 'B', dependsOn: 'A' };
  expect(addDependencies('f', [pair])).toEqual({ type: 'add-dependency', feature: 'f', ...pair });
  expect(addDependencies('f', [pair, { task: 'C', dependsOn: 'A' }])).toMatchObject({
    type: 'batch',
    commands: [{ task: 'B' }, { task: 'C' }],
  });
});

test('what no line states cannot be moved: the new pair is added', () => {
  const from = { task: 'B', dependsOn: 'A' };
  const to = { task: 'B', dependsOn: 'C' };
  expect(moveDependency('f', from, to, true)).toEqual({ type: 'retarget-dependency', feature: 'f', ...from, to });
  expect(moveDependency('f', from, to, false)).toEqual({ type: 'add-dependency', feature: 'f', ...to });
});

test('a task that is put in between waits for the first, and the last waits for it', () => {
  expect(insertBetween('f', { task: 'C', dependsOn: 'A' }, 'B', true)).toMatchObject({
    label: 'Put B between A and C',
    commands: [
      { type: 'add-dependency', task: 'B', dependsOn: 'A' },
      { type: 'retarget-dependency', task: 'C', dependsOn: 'A', to: { task: 'C', dependsOn: 'B' } },
    ],
  });
});

test('a new task stands behind what it waits for, or in front of what waits for it', () => {
  expect(addLinkedTask('f', 'A', 'before', 'Sweep', null)).toEqual({
    type: 'add-task',
    feature: 'f',
    place: { after: 'A' },
    title: 'Sweep',
    dependsOn: ['A'],
  });
  expect(addLinkedTask('f', 'T004', 'after', 'Sweep', 'T009')).toMatchObject({
    type: 'batch',
    commands: [
      { type: 'add-task', id: 'T009', place: { before: 'T004' } },
      { type: 'add-dependency', task: 'T004', dependsOn: 'T009' },
    ],
  });
});

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

const between = (lines: readonly string[], task: string, there: readonly string[] = []) => {
  const pairs = lines.map((line) => {
    const [dependsOn = '', sign, last = ''] = line.split(' ');
    return { task: last, dependsOn, isStated: sign === '→' };
  });
  const command = insertBetween('f', pairs, task, (pair) => there.includes(`${pair.dependsOn} → ${pair.task}`));
  if (command.type !== 'batch') throw new Error('expected one change of several steps');
  return command.commands.map((step) => {
    if (!('dependsOn' in step) || !('task' in step)) throw new Error(step.type);
    const instead = step.type === 'retarget-dependency' ? `, now ${step.to.dependsOn} → ${step.to.task}` : '';
    return `${step.type} ${step.dependsOn} → ${step.task}${instead}`;
  });
};

test('a task that is put into a line waits for where it begins, and where it ends waits for the task instead', () => {
  expect(between(['A → C'], 'B')).toEqual(['add-dependency A → B', 'retarget-dependency A → C, now B → C']);
});

test('a task that is put into a line that nobody states adds both of its pairs', () => {
  expect(between(['A ~ C'], 'B')).toEqual(['add-dependency A → B', 'add-dependency B → C']);
});

test('where a line forks the task comes before all ends, where lines meet it comes after all beginnings', () => {
  expect(between(['A → C', 'A ~ D', 'A → E'], 'B')).toEqual([
    'add-dependency A → B',
    'retarget-dependency A → C, now B → C',
    'add-dependency B → D',
    'retarget-dependency A → E, now B → E',
  ]);
  expect(between(['A → D', 'B → D', 'C ~ D'], 'X')).toEqual([
    'add-dependency A → X',
    'add-dependency B → X',
    'add-dependency C → X',
    'retarget-dependency A → D, now X → D',
    'remove-dependency B → D',
  ]);
});

test('what a sentence says already is not said again by a task that is put in between', () => {
  expect(between(['A → C'], 'B', ['A → B'])).toEqual(['retarget-dependency A → C, now B → C']);
  expect(between(['A → C'], 'B', ['B → C'])).toEqual(['add-dependency A → B', 'remove-dependency A → C']);
  expect(between(['A ~ C'], 'B', ['A → B', 'B → C'])).toEqual([]);
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

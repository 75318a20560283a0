import { expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { decideRanges } from '../../../renderer/proposal/decide-ranges.ts';

const remove: EditCommand = { type: 'remove-task', feature: 'f', task: 'T002', title: 'Mix' };
const tick: EditCommand = { type: 'set-status', feature: 'f', task: 'T001', from: 'todo', to: 'done' };

test('a command that changes ids carries the decision, one of several as well', () => {
  expect(decideRanges(remove, 'keep-ends')).toEqual({ ...remove, ranges: 'keep-ends' });
  const batch: EditCommand = { type: 'batch', feature: 'f', label: 'Both', commands: [tick, remove] };
  expect(decideRanges(batch, 'list-ids')).toEqual({
    ...batch,
    commands: [tick, { ...remove, ranges: 'list-ids' }],
  });
});

test('any other command stays as it is', () => {
  expect(decideRanges(tick, 'list-ids')).toBe(tick);
});

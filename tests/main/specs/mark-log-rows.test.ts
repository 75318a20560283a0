import { expect, test } from 'vitest';
import { markLogRows } from '../../../main/specs/mark-log-rows.ts';

const nowMs = new Date(2026, 10, 21, 9, 30).getTime();
const command = { type: 'set-actual', feature: 'boat', task: 'T001', from: 60, to: 90 } as const;

test('a new Actual Time carries today and an id for its row', () => {
  const log = { date: '2026-11-21', id: expect.stringMatching(/^[a-z0-9]{6}$/) };
  expect(markLogRows(command, nowMs)).toEqual({ ...command, log });
  const batch = { type: 'batch', feature: 'boat', label: 'Two', commands: [command] } as const;
  expect(markLogRows(batch, nowMs)).toEqual({ ...batch, commands: [{ ...command, log }] });
});

test('a command that has them, or needs none, is left alone', () => {
  const marked = { ...command, log: { date: '2026-11-20', id: 'k3f9a2' } };
  expect(markLogRows(marked, nowMs)).toBe(marked);
  const title = { type: 'set-title', feature: 'boat', task: 'T001', from: 'a', to: 'b' } as const;
  expect(markLogRows(title, nowMs)).toBe(title);
});

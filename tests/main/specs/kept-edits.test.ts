import { expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { createKeptEdits } from '../../../main/specs/kept-edits.ts';
import type { Failure } from '../../../preload/planner-data.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';

const tick: EditCommand = { type: 'set-status', feature: 'oven', task: 'T001', from: 'todo', to: 'done' };
const actual: EditCommand = { type: 'set-actual', feature: 'oven', task: 'T001', from: null, to: 60 };
const full: Failure = { ok: false, code: 'save-failed', message: 'the disk is full', path: 'oven/tasks.md' };

test('an edit that fails again is kept once, with its last reason', async () => {
  const data = createInMemoryDataFolder();
  const kept = createKeptEdits(
    data,
    () => 0,
    () => undefined,
  );
  await kept.keep(tick, 'Tick', full);
  await kept.keep(tick, 'Tick', { ...full, message: 'read-only' });
  expect(kept.list()).toMatchObject([{ label: 'Tick', reason: 'read-only', path: 'oven/tasks.md' }]);
  const later = createKeptEdits(
    data,
    () => 0,
    () => undefined,
  );
  await later.load();
  expect(later.list()).toEqual(kept.list());
});

test('an edit that is carried out after all is kept no longer, whatever row of the log it was to write', async () => {
  const kept = createKeptEdits(
    createInMemoryDataFolder(),
    () => 0,
    () => undefined,
  );
  await kept.keep(tick, 'Tick', full);
  await kept.keep({ ...actual, log: { date: '2026-11-20', id: 'aaaaaa' } }, 'Time', full);
  await kept.settle({ ...actual, log: { date: '2026-11-20', id: 'bbbbbb' } });
  expect(kept.list()).toMatchObject([{ label: 'Tick' }]);
});

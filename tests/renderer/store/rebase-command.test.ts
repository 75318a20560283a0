import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { rebaseCommand } from '../../../renderer/store/rebase-command.ts';

const file = parseSpecFile(
  '001-oven/tasks.md',
  '# Tasks\n\n**Planned Start**: 2026-12-01\n\n## Phase 1: Oven\n**Estimated Duration**: 3 hours\n- [x] T001 Light the oven (2h)\n\n## Definition of Done\n- [x] It is hot\n\n## Progress Tracking\n**Phase 1**: 🟡 In Progress\n',
);
const onTask = { feature: '001-oven', task: 'T001' } as const;

test('a command is asked again from what the file says now', () => {
  const status = { ...onTask, type: 'set-status', from: 'todo', to: 'in-progress' } as const;
  expect(rebaseCommand(status, file)).toEqual({ ...status, from: 'done' });
  const estimate = { ...onTask, type: 'set-estimate', from: null, to: 30 } as const;
  expect(rebaseCommand(estimate, file)).toEqual({ ...estimate, from: 120 });
});

test('a checklist item is found by its text wherever it moved', () => {
  const command = {
    type: 'set-checked',
    feature: '001-oven',
    line: 99,
    text: 'It is hot',
    from: false,
    to: false,
  } as const;
  expect(rebaseCommand(command, file)).toEqual({ ...command, line: 10, from: true });
});

test('what is gone cannot be asked again', () => {
  const gone = { ...onTask, task: 'T009', type: 'set-title', from: 'a', to: 'b' } as const;
  expect(rebaseCommand(gone, file)).toBeNull();
});

test('what a phase or the header says is renewed as well', () => {
  const on = { feature: '001-oven', phase: file.phases[0]?.key ?? '' } as const;
  const name = { ...on, type: 'rename-phase', from: 'Stove', to: 'Kiln' } as const;
  expect(rebaseCommand(name, file)).toEqual({ ...name, from: 'Oven' });
  const stated = { ...on, type: 'set-phase-estimate', from: null, to: 60 } as const;
  expect(rebaseCommand(stated, file)).toEqual({ ...stated, from: 180 });
  const status = { ...on, type: 'set-phase-status', from: null, to: '✅ Complete' } as const;
  expect(rebaseCommand(status, file)).toEqual({ ...status, from: '🟡 In Progress' });
  const header = {
    feature: '001-oven',
    type: 'set-header',
    name: 'Planned Start',
    from: null,
    to: '2026-12-24',
  } as const;
  expect(rebaseCommand(header, file)).toEqual({ ...header, from: '2026-12-01' });
});

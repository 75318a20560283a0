import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const tasks = `# Tasks: Boathouse

## Phase 1: Setup

- [ ] T001 Clear the slipway
  - **Estimated Time**: 2h
  - **Actual Time**: 1h
- [ ] T002 Paint the hull
  - **Estimated Time**: 3h
`;
const logHead =
  '# Time Log: Boathouse\n\n| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';
const row = '| 2026-11-19 | T001 |  |  | 1h | first try <!-- e:a1a1a1 --> |\n';
const mark = { date: '2026-11-21', id: 'k3f9a2' };
const tracking =
  '\n### Time Tracking\n\n- **Estimated Total**: 5h\n- **Actual Time**: [Y] hours\n- **Variance**: [Z] hours ([+/-]%)\n';

function open(text: string, log: string | null): PatchWorkspace {
  const texts: Record<string, string> = { 'boat/tasks.md': text };
  if (log !== null) texts['boat/time-log.md'] = log;
  return { file: parseSpecFile('boat/tasks.md', text), texts };
}

function run(workspace: PatchWorkspace, command: EditCommand) {
  const plan = planEdit(workspace, command);
  if (!plan.ok) throw new Error(plan.refusal.message);
  const next = buildNextWorkspace(workspace, plan.files);
  expect(checkEdit(workspace.file, next.file, command)).toBeNull();
  const back = planEdit(next, invertEdit(command, workspace, plan));
  if (!back.ok) throw new Error(back.refusal.message);
  expect(buildNextWorkspace(next, back.files).texts).toEqual(workspace.texts);
  return next.texts;
}

function setActual(to: number | null, more: object = { log: mark }): EditCommand {
  return { type: 'set-actual', feature: 'boat', task: 'T001', from: 60, to, ...more };
}

test('another Actual Time puts the difference into the log', () => {
  const texts = run(open(tasks, logHead + row), setActual(90));
  expect(texts['boat/tasks.md']).toContain('**Actual Time**: 1h 30m\n');
  expect(texts['boat/time-log.md']).toBe(
    `${logHead}${row}| 2026-11-21 | T001 |  |  | 30m | adjusted <!-- e:k3f9a2 --> |\n`,
  );
});

test('a smaller one is a negative row, and none at all takes back the whole sum', () => {
  const less = run(open(tasks, logHead + row), setActual(45));
  expect(less['boat/time-log.md']).toContain('| -15m | adjusted <!-- e:k3f9a2 --> |\n');
  const none = run(open(tasks, logHead + row), setActual(null));
  expect(none['boat/tasks.md']).not.toContain('Actual Time');
  expect(none['boat/time-log.md']).toContain('| -1h | adjusted <!-- e:k3f9a2 --> |\n');
});

test('the first one makes the log, and a figure from before it a row of its own', () => {
  const rows =
    '| 2026-11-21 | T001 |  |  | 1h | before this log <!-- e:k3f9a20 --> |\n| 2026-11-21 | T001 |  |  | 30m | adjusted <!-- e:k3f9a2 --> |\n';
  expect(run(open(tasks, null), setActual(90))['boat/time-log.md']).toBe(logHead + rows);
  const other = `${logHead}| 2026-11-19 | T002 |  |  | 1h |  |\n`;
  expect(run(open(tasks, other), setActual(90))['boat/time-log.md']).toBe(other + rows);
  const unlogged = { type: 'set-actual', feature: 'boat', task: 'T002', from: null, to: 90, log: mark } as const;
  expect(run(open(tasks, null), unlogged)['boat/time-log.md']).toBe(
    `${logHead}| 2026-11-21 | T002 |  |  | 1h 30m | adjusted <!-- e:k3f9a2 --> |\n`,
  );
});

test('no row is written for what takes back a figure without rows, for the figure that is there, and without a mark', () => {
  expect(run(open(tasks, null), setActual(null))).not.toHaveProperty('boat/time-log.md');
  expect(run(open(tasks, null), setActual(60))).not.toHaveProperty('boat/time-log.md');
  expect(run(open(tasks, logHead + row), setActual(90, {}))['boat/time-log.md']).toBe(logHead + row);
});

test('the figure that a hand wrote is settled by a row for what the log lacks', () => {
  const log = `${logHead}| 2026-11-19 | T001 |  |  | 45m |  |\n`;
  const texts = run(open(tasks, log), setActual(60));
  expect(texts['boat/tasks.md']).toBe(tasks);
  expect(texts['boat/time-log.md']).toBe(`${log}| 2026-11-21 | T001 |  |  | 15m | adjusted <!-- e:k3f9a2 --> |\n`);
});

test('the same row is not added twice', () => {
  const twice = `${logHead}${row}| 2026-11-21 | T001 |  |  | 30m | adjusted <!-- e:k3f9a2 --> |\n`;
  expect(run(open(tasks, twice), setActual(90))['boat/time-log.md']).toBe(twice);
});

test('rows that add up to it already need no adjusting', () => {
  const log = `${logHead}| 2026-11-19 | T001 |  |  | 1h 30m |  |\n`;
  expect(run(open(tasks, log), setActual(90))['boat/time-log.md']).toBe(log);
});

test('the Time Tracking block is kept in step', () => {
  const actual = run(open(tasks + tracking, null), setActual(90))['boat/tasks.md'];
  expect(actual).toContain('- **Actual Time**: 1.5 hours\n- **Variance**: -3h 30m (-70%)\n');
  const estimate = run(open(tasks + tracking, null), {
    type: 'set-estimate',
    feature: 'boat',
    task: 'T002',
    from: 180,
    to: 240,
  })['boat/tasks.md'];
  expect(estimate).toContain('- **Estimated Total**: 6h\n');
});

test('a total that somebody wrote by hand stays', () => {
  const byHand = tracking.replace('5h', '9h');
  const texts = run(open(tasks + byHand, null), {
    type: 'set-estimate',
    feature: 'boat',
    task: 'T002',
    from: 180,
    to: 240,
  });
  expect(texts['boat/tasks.md']).toContain('- **Estimated Total**: 9h\n');
});

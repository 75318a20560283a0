import { expect, test } from 'vitest';
import type { TaskStatus } from '../../../core/model/task.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';

/** The second bar of a gantt of three, after the status of its task is another. */
function setStatus(from: TaskStatus, to: TaskStatus, bars: readonly string[], kind = 'gantt'): string | undefined {
  const marks = { todo: ' ', done: 'x', 'in-progress': '~', skipped: '-', other: '?' };
  const text = [
    '# Tasks',
    '',
    '- `[~]` in progress, `[-]` skipped',
    '',
    '## Phase 1: Ferry',
    '',
    '- [ ] T001 Scrape',
    `- [${marks[from]}] T002 Paint`,
    '- [ ] T0021 Dry',
    '',
    '```mermaid',
    kind,
    ...bars,
    '```',
    '',
  ].join('\n');
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const plan = planEdit(workspace, { type: 'set-status', feature: 'f', task: 'T002', from, to });
  if (!plan.ok) throw new Error(plan.refusal.message);
  const after = buildNextWorkspace(workspace, plan.files).texts[path] ?? '';
  const before = text.split('\n');
  const changed = after.split('\n').filter((line, index) => line !== before[index] && !line.startsWith('- ['));
  expect(changed.length).toBeLessThan(2);
  return changed[0];
}

const others = ['  T001 Scrape :done, t1, 2026-05-01, 1d', '  T0021 Dry :done, t3, after t2, 1d'] as const;

test.each<[TaskStatus, TaskStatus, string, string]>([
  ['todo', 'done', '  T002 Paint :t2, after t1, 1d', '  T002 Paint :done, t2, after t1, 1d'],
  ['todo', 'done', 'T002 : crit, t2, after t1, 1d', 'T002 : done, crit, t2, after t1, 1d'],
  ['done', 'todo', '  T002 Paint :crit, done, t2, 1d', '  T002 Paint :crit, t2, 1d'],
  ['todo', 'in-progress', '  T002 Paint :t2, 1d', '  T002 Paint :active, t2, 1d'],
  ['in-progress', 'done', '  T002 Paint :active, t2, 1d', '  T002 Paint :done, t2, 1d'],
  ['done', 'skipped', '  T002 Paint :done,t2, 1d', '  T002 Paint :t2, 1d'],
])('from %s to %s, the bar of the task is marked too: %s', (from, to, bar, marked) => {
  expect(setStatus(from, to, [others[0], bar, others[1]])).toBe(marked);
});

test('a bar that is marked so already stays', () => {
  expect(setStatus('todo', 'done', [others[0], '  T002 Paint :done, t2, 1d'])).toBeUndefined();
});

test('a gantt that marks no bar tells no status', () => {
  expect(setStatus('todo', 'done', ['  T001 Scrape :crit, t1, 1d', '  T002 Paint :t2, 1d'])).toBeUndefined();
});

test('another diagram has no bars', () => {
  expect(setStatus('todo', 'done', [others[0], '  T002 Paint :t2, 1d'], 'journey')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';

const path = 'f/tasks.md';
const text = '- [ ] T001 Dig\n';
const tick = [{ path, edits: [{ start: 3, end: 4, newText: 'x' }] }];

test('the same edits are read once, others anew', () => {
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const next = buildNextWorkspace(workspace, tick);
  expect(next.file.tasks[0]?.status).toBe('done');
  expect(buildNextWorkspace(workspace, tick)).toBe(next);
  expect(buildNextWorkspace(workspace, []).file.tasks[0]?.status).toBe('todo');
  expect(buildNextWorkspace({ ...workspace, texts: { [path]: '- [ ] T002 Sow\n' } }, tick).file.tasks[0]?.id).toBe(
    'T002',
  );
});

test('a file that is removed is no text of the folder any more', () => {
  const log = 'f/time-log.md';
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text, [log]: 'x' } };
  const edits = [{ start: 0, end: 1, newText: '' }];
  expect(buildNextWorkspace(workspace, [{ path: log, edits }]).texts).toEqual({ [path]: text, [log]: '' });
  expect(buildNextWorkspace(workspace, [{ path: log, edits, removes: true }]).texts).toEqual({ [path]: text });
});

test('another time log makes no other model', () => {
  const log = 'f/time-log.md';
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text, [log]: 'x' } };
  const next = buildNextWorkspace(workspace, tick);
  const logged = buildNextWorkspace(workspace, [...tick, { path: log, edits: [{ start: 1, end: 1, newText: 'y' }] }]);
  expect(logged.texts[log]).toBe('xy');
  expect(logged.file).toBe(next.file);
});

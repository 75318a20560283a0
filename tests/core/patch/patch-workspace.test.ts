import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
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

test('edits that take others back lead to the state before them', () => {
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const next = buildNextWorkspace(workspace, tick);
  const back = buildNextWorkspace(next, [{ path, edits: [{ start: 3, end: 4, newText: ' ' }] }]);
  expect(back.file).toBe(workspace.file);
  expect(back.texts).toBe(workspace.texts);
});

test('two ways that are weighed against each other are read once each', () => {
  const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
  const retitle = [{ path, edits: [{ start: 11, end: 14, newText: 'Rake' }] }];
  const [ticked, retitled] = [buildNextWorkspace(workspace, tick), buildNextWorkspace(workspace, retitle)];
  expect(retitled.file.tasks[0]?.title).toBe('Rake');
  expect(buildNextWorkspace(workspace, tick)).toBe(ticked);
  expect(buildNextWorkspace(workspace, retitle)).toBe(retitled);
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

test('a tick leaves the dependencies as they were worked out, other words do not', () => {
  const plan = '## Phase 1: Beds\n\n- [ ] T001 Dig\n- [ ] T002 Sow (after T001)\n- [ ] T003 Water\n';
  const workspace = { file: parseSpecFile(path, plan), texts: { [path]: plan } };
  const built = buildDependencies(workspace.file);
  const change = (old: string, newText: string) => {
    const start = plan.indexOf(old);
    const next = buildNextWorkspace(workspace, [{ path, edits: [{ start, end: start + old.length, newText }] }]);
    const changed = buildDependencies(next.file);
    expect(changed).toEqual(buildDependencies(parseSpecFile(path, next.texts[path] ?? '')));
    return changed;
  };
  const mark = plan.indexOf('[ ] T002') + 1;
  const ticked = buildNextWorkspace(workspace, [{ path, edits: [{ start: mark, end: mark + 1, newText: 'x' }] }]);
  expect(buildDependencies(ticked.file)).toBe(built);
  expect(ticked.file.tasks[1]?.status).toBe('done');
  expect(built).toEqual(buildDependencies(parseSpecFile(path, ticked.texts[path] ?? '')));
  expect(change('Water', 'Water (after T002)')).not.toEqual(built);
  expect(change('after T001', 'after T003')).not.toEqual(built);
  expect(change('Dig', 'Dig deep')).not.toBe(built);
});

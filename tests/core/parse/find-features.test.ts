import { expect, test } from 'vitest';
import { findFeatures } from '../../../core/parse/find-features.ts';

const ids = (paths: readonly string[], folder?: string) =>
  findFeatures(paths, folder).map((feature) => `${feature.kind} ${feature.id}`);

test('a project shows the features of all kinds, archived changes last', () => {
  expect(
    ids([
      'README.md',
      'specs/002-oven/tasks.md',
      'specs/010-door/tasks.md',
      '.specify/specs/003-fan/tasks.md',
      '.kiro/specs/greenhouse/tasks.md',
      'openspec/changes/archive/2026-01-01-shed/tasks.md',
      'openspec/changes/rake/tasks.md',
      'backlog/tasks/task-2 - Sow.md',
      'backlog/tasks/task-10 - Reap.md',
      'backlog/completed/task-1 - Dig.md',
      'node_modules/x/specs/001/tasks.md',
    ]),
  ).toEqual([
    'backlog backlog',
    'kiro greenhouse',
    'spec-kit 003-fan',
    'openspec rake',
    'spec-kit 002-oven',
    'spec-kit 010-door',
    'openspec 2026-01-01-shed',
  ]);
});

test('finished tasks of a Backlog.md folder stay with the others', () => {
  const files = (folder: string, paths: readonly string[]) =>
    findFeatures(paths, folder).map((feature) => feature.taskFiles.join(', '));
  const project = ['backlog/tasks/task-2 - Sow.md', 'backlog/completed/task-1 - Dig.md', 'backlog/docs/notes.md'];
  expect(files('garden', project)).toEqual(['backlog/completed/task-1 - Dig.md, backlog/tasks/task-2 - Sow.md']);
  expect(files('backlog', ['tasks/task-2 - Sow.md', 'completed/task-1 - Dig.md'])).toEqual([
    'completed/task-1 - Dig.md, tasks/task-2 - Sow.md',
  ]);
});

test('names that collide take their kind', () => {
  expect(ids(['specs/oven/tasks.md', '.kiro/specs/oven/tasks.md'])).toEqual([
    'kiro kiro/oven',
    'spec-kit spec-kit/oven',
  ]);
});

test('the opened folder may be specs itself, or one feature', () => {
  expect(ids(['001-oven/tasks.md', '001-oven/plan.md'], 'specs')).toEqual(['spec-kit 001-oven']);
  expect(ids(['tasks.md', 'plan.md'], '001-oven')).toEqual(['spec-kit 001-oven']);
});

test('lone tasks files are features, templates and other documents are not', () => {
  expect(
    ids(['docs/oven-tasks.md', 'TASKS_v2.md', 'TODO.md', 'templates/tasks-template.md', 'docs/taskbar.md']),
  ).toEqual(['spec-kit TASKS_v2', 'spec-kit TODO', 'spec-kit oven-tasks']);
});

test('documents of a feature come in reading order', () => {
  const [feature] = findFeatures([
    'specs/1/contracts/api.md',
    'specs/1/research.md',
    'specs/1/plan.md',
    'specs/1/spec.md',
    'specs/1/tasks.md',
    'specs/1/notes.md',
  ]);
  expect(feature?.documents.map((path) => path.slice(8))).toEqual([
    'spec.md',
    'plan.md',
    'research.md',
    'notes.md',
    'contracts/api.md',
  ]);
});

test('files of a backlog are its tasks in the order of their numbers', () => {
  const [feature] = findFeatures(['backlog/tasks/task-10 - B.md', 'backlog/tasks/task-2 - A.md']);
  expect(feature?.taskFiles).toEqual(['backlog/tasks/task-2 - A.md', 'backlog/tasks/task-10 - B.md']);
});

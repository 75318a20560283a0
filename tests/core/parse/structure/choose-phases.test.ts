import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

/** Phases as `key title`, tasks as `key@phase status`. */
function read(...lines: string[]): { readonly phases: string[]; readonly tasks: string[] } {
  const file = parseSpecFile('specs/003-farm/tasks.md', `# Farm\n${lines.join('\n')}\n`);
  return {
    phases: file.phases.map((phase) => `${phase.key} ${phase.title}`),
    tasks: file.tasks.map((task) => `${task.key}@${task.phase ?? '-'} ${task.status}`),
  };
}

describe('phases', () => {
  it('takes the whole number of a numbered section below another', () => {
    const { phases, tasks } = read(
      '## 1. Barn',
      '### 1.1 Roof',
      '- [ ] 1.1.1 Nail',
      '### 1.2 Walls',
      '- [x] 1.2.1 Paint',
      '## 2. Yard',
      '- [ ] 2.1 Rake',
    );
    expect(phases).toEqual(['phase-1.1 Roof', 'phase-1.2 Walls', 'phase-2 Yard']);
    expect(tasks).toEqual(['1.1.1@phase-1.1 todo', '1.2.1@phase-1.2 done', '2.1@phase-2 todo']);
  });

  it.each([
    ['## In Progress', '## Todo', '## Done'],
    ['## 🚧 Doing', '## Backlog (next spring)', '## ✅ Completed Tasks'],
    ['## 进行中', '## 待办', '## 已完成'],
  ])('takes the columns of a board for no steps of the plan: %s, %s, %s', (first, second, third) => {
    const board = read(first, '- [ ] T001 Sow', second, '- [ ] T002 Hoe', third, '- [x] T003 Plough');
    expect(board).toEqual({ phases: [], tasks: ['T001@- todo', 'T002@- todo', 'T003@- done'] });
  });

  it.each([
    ['## 3. 任务总表', '## 4. 任务详细说明'],
    ['## Task Overview', '## Task Details'],
    ['## タスク一覧', '## タスク詳細'],
  ])('takes a table of all tasks and their details for no steps of the plan: %s, %s', (first, second) => {
    const table = ['| ID | Task | Status |', '|---|---|---|', '| T001 | Sow | todo |', '| T002 | Hoe | todo |'];
    const { phases, tasks } = read(first, ...table, second, '### T002 Hoe', '- **Status**: todo');
    expect(phases).toEqual([]);
    expect(tasks).toEqual(['T001@- todo', 'T002@- todo']);
  });

  it('takes rows that say how far they are for tasks in a summary too, where nothing else carries their id', () => {
    const { tasks } = read(
      '## Summary',
      '| Task | Description | Status |',
      '| --- | --- | --- |',
      '| T001 | Mend the gate | Complete |',
      '| T002 | Oil the gate | Complete |',
      '## T001: Mend the gate',
      '**Status**: Complete',
    );
    expect(tasks).toEqual(['T002@- done', 'T001@- done']);
  });

  it('takes other rows of a summary for no tasks', () => {
    const { tasks } = read(
      '## Summary',
      '| Task | Proves |',
      '| --- | --- |',
      '| T009 | FR-001 |',
      '## Work',
      '- [ ] T001 Mend the gate',
    );
    expect(tasks).toEqual(['T001@work todo']);
  });
});

import { describe, expect, it } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../support/list-dependencies.ts';

const parse = (text: string): SpecFile => parseSpecFile('specs/001-mill/tasks.md', text);

/** One origin of the list: `stated`, `order`, `phases`. */
function list(text: string, origin: string): string {
  const line = listDependencies(parse(text))
    .split('\n')
    .find((entry) => entry.startsWith(`${origin}:`));
  return (line ?? '').slice(origin.length + 1).trim();
}

const codes = (text: string): string[] => {
  const file = parse(text);
  return [...file.problems, ...buildDependencies(file).problems].map((problem) => problem.code);
};

const mill = `## Phase 1: Setup
- [ ] T001 Dam
- [ ] T002 Wheel
## Phase 2: Stones
- [ ] T003 Cut
- [ ] T004 Dress
## Phase 3: Bread
- [ ] T005 Bake
## Dependencies
`;

describe('careful readings', () => {
  it('takes an id against a phase for all pairs with its tasks', () => {
    expect(list(`${mill}- Stones depends on T001`, 'stated')).toBe('T003<T001@10 T004<T001@10');
  });

  it('drops a task that stands on both sides of a statement', () => {
    expect(list(`${mill}- T003, T004 depend on T002, T003`, 'stated')).toBe('T004<T002@10');
  });

  it('takes a duplicated id for the nearest one before the mention, else the first', () => {
    const text =
      '## Phase 1: A\n- [ ] T001 a\n- [ ] T002 b (depends on T003)\n- [ ] T003 c\n- [ ] T001 d\n- [ ] T003 e\n';
    expect(list(`${text}- [ ] T004 f (depends on T001)`, 'stated')).toBe('T002<T003@3 T004<T001~2@7');
  });

  it('lifts order between what can run in parallel, and states nothing', () => {
    const text =
      '## Phase 1: A\n- [ ] T001 a\n- [ ] T002 b\n- [ ] T003 c\n## Dependencies\n- T002 can run in parallel with T001';
    expect([list(text, 'stated'), list(text, 'order')]).toEqual(['', 'T003<T001 T003<T002']);
  });

  it('lets "only needs" beat a looser sentence and reports the pair', () => {
    const text = `${mill}- Bread depends on all previous phases\n- Bread only needs Setup\n`;
    expect(list(text, 'phases')).toBe('2<1@4= 3<1@10');
    expect(codes(text)).toContain('contradictory-statements');
  });

  it('shows hedged sentences as soft', () => {
    expect(list(`${mill}- T005 is best done after T003`, 'stated')).toBe('T005<T003@10?');
  });

  it('replaces the default barrier by a chain only between phases that it names', () => {
    expect(list(`${mill}- Setup → Bread`, 'phases')).toBe('2<1@4= 3<1@10 3<2@7=');
  });

  it('takes no order from strategy, staffing, priorities and rules, but from a critical path of ids', () => {
    const silent =
      '## Implementation Strategy\n- T005 after T001\n- Developer A: T001 → T003\n- Priority order: P1 → P2\n';
    expect(list(mill + silent, 'stated')).toBe('');
    expect(list(`${mill}**Critical path**: T001 → T004 → T005`, 'stated')).toBe('T004<T001@10 T005<T004@10');
  });

  it('reads the tail of a heading and the preamble of a phase', () => {
    const text = `## Phase 3.1: Tests ⚠️ MUST COMPLETE BEFORE 3.2
- [ ] T001 a
## Phase 3.2: Core
**CRITICAL**: No user story work can begin until this phase is complete
- [ ] T002 b
## Phase 4: User Story 1 - C
- [ ] T003 [US1] c
`;
    expect(list(text, 'phases')).toBe('3.2<3.1@1 4<3.2@4');
  });

  it('reads mermaid edges and notes in a fence, and no tree', () => {
    const mermaid = '```mermaid\ngraph TD\n  T001 --> T005\n```\n';
    const note = '```\n# T004 - Dress (needs T001)\n```\n';
    const tree = '```\nT001\n├── T003\n└── T005\n```\n';
    expect(list(mill + mermaid + note + tree, 'stated')).toBe('T004<T001@15 T005<T001@12');
  });

  it('runs "all previous phases" and "before any other task" over the order of the file', () => {
    expect(list(`${mill}- Bread depends on all previous phases`, 'phases')).toBe('2<1@4= 3<1@10 3<2@10');
    expect(list(`${mill}- T003 must be done before any other task`, 'stated')).toBe('T004<T003@10 T005<T003@10');
  });

  it('finds tasks by an unambiguous title and by a shortened id', () => {
    const text =
      '## Phase 1: A\n- [ ] TASK-38 Grind the rye\n- [ ] TASK-39 Sift\n- [ ] TASK-40 Bake\n## Dependencies\n';
    expect(list(`${text}- T40 depends on T38\n- TASK-39 depends on grind the rye`, 'stated')).toBe(
      'TASK-39<TASK-38@7 TASK-40<TASK-38@6',
    );
  });

  it('keeps one entry a pair with the first line that states it, and every statement', () => {
    const file = parse(`${mill}- T005 depends on T001\n- T001 blocks T005\n`);
    const stated = buildDependencies(file).dependencies.filter((one) => one.origin === 'stated');
    expect(stated.map(({ line, statements }) => [line, statements.length])).toEqual([[10, 2]]);
  });

  it('connects neighbouring tasks that name one file, and no folders, globs, placeholders or addresses', () => {
    const text = `## Phase 1: A
- [ ] T001 Write src/mill/wheel.ts
- [ ] T002 Read docs/
- [ ] T003 Turn wheel.ts
- [ ] T004 Lint src/*.ts
- [ ] T005 Lint src/*.ts and src/[name].ts and https://mill.example/a.ts
- [ ] T006 Call https://mill.example/a.ts, src/[name].ts and docs/
- [ ] T007 Oil src/mill/wheel.ts
`;
    expect(list(text, 'file')).toBe('T003<T001* T007<T003*');
  });

  it('takes an unnumbered heading for a phase only if its boxes carry ids, and numbered sections where no phase is', () => {
    const plain = parse('## Phase 1: A\n- [ ] T001 a\n## Notes\n- [ ] buy flour\n## Polish\n- [ ] T002 b\n');
    expect(plain.phases.map((phase) => phase.key)).toEqual(['phase-1', 'polish']);
    const sections = parse('## 1. Setup\n- [ ] 1.1 a\n## 2. Core\n- [ ] 2.1 b\n');
    expect(sections.phases.map((phase) => phase.key)).toEqual(['phase-1', 'phase-2']);
  });

  it('lets a dependency on a task with subtasks wait for all of them, and runs order among siblings', () => {
    const text = '## Phase 1: A\n- [ ] T001 a\n  - [ ] T001.1 b\n  - [ ] T001.2 c\n- [ ] T002 d\n';
    expect(list(text, 'order')).toBe('T001.2<T001.1 T002<T001');
  });

  it('takes a box for the task and a heading of the same id for its group, and a range for one task', () => {
    const file = parse(
      '## Phase 1: A\n### T001: Dam\n- [ ] T001 Build the dam\n- [~] T030–T032 Rest\n- [ ] T033 b (depends on T031)\n',
    );
    expect(file.tasks.map((task) => [task.key, task.form])).toEqual([
      ['T001', 'checkbox'],
      ['T030–T032', 'checkbox'],
      ['T033', 'checkbox'],
    ]);
    expect(buildDependencies(file).dependencies.filter((one) => one.origin === 'stated')).toMatchObject([
      { task: 'T033', dependsOn: 'T030–T032' },
    ]);
  });

  it('lets a status line beat ticked criteria and reports the contradiction', () => {
    const text = '## Phase 1: A\n### T001: Dam\n**Status**: Not Started\n\n- [x] dug\n- [x] filled\n';
    expect(parse(text).tasks.map((task) => task.status)).toEqual(['todo']);
    expect(codes(text)).toContain('status-contradiction');
  });

  it('takes tails off the title of a phase and keeps them', () => {
    const [phase] = parse('## Phase 3: User Story 1 - Bread (Priority: P1) 🎯 MVP\n- [ ] T001 a\n').phases;
    expect(phase).toMatchObject({ key: 'phase-3', title: 'User Story 1 - Bread', priority: 'P1' });
  });

  it('takes what stands on the first line for the title; lines on which it goes on are details', () => {
    const [task] = parse('## Phase 1: A\n- [ ] T001 Build the dam\n  across the brook\n').tasks;
    expect([task?.title, task?.details.length]).toEqual(['Build the dam', 1]);
  });
});

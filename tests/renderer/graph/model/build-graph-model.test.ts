import { expect, test } from 'vitest';
import { buildSchedule } from '../../../../core/schedule/build-schedule.ts';
import { toDot } from '../../../../renderer/graph/export/to-dot.ts';
import { toMermaid } from '../../../../renderer/graph/export/to-mermaid.ts';
import { noFilter, type TaskFilter } from '../../../../renderer/graph/graph-store.ts';
import { buildGraphModel } from '../../../../renderer/graph/model/build-graph-model.ts';
import { findMatches } from '../../../../renderer/graph/model/find-matches.ts';
import { findNear, keepTasks } from '../../../../renderer/graph/model/focus-model.ts';
import { plainTitle } from '../../../../renderer/graph/model/plain-title.ts';
import { toLayoutInput } from '../../../../renderer/graph/model/to-layout-input.ts';
import { countByOrigin } from '../../../../renderer/store/find-shown.ts';
import { dependenciesOf, phaseDependenciesOf, planOf } from '../../../support/plan.ts';

const file = planOf(
  [
    { key: 'T001', title: 'Hire "the" **oven**', phase: 'setup', status: 'done', minutes: 60 },
    { key: 'T002', title: 'Order `rye` flour', phase: 'setup', minutes: 30 },
    { key: 'T003', phase: 'baking', minutes: 90 },
    { key: 'T004', phase: 'baking', minutes: 15 },
  ],
  [{ key: 'setup' }, { key: 'baking' }],
);
const shown = {
  dependencies: [...dependenciesOf('T002>T001 T004>T003'), ...dependenciesOf('T002>T001', 'order')],
  phaseDependencies: phaseDependenciesOf('baking>setup'),
};
const model = buildGraphModel({
  file,
  shown,
  problems: [],
  countByOrigin: countByOrigin(shown),
  schedule: buildSchedule(file, shown),
  showRedundant: false,
  defaultEstimateMinutes: 60,
});

test('a task is ready when all that it waits for is done, and waits behind an open phase', () => {
  expect(model.tasks.map((task) => [task.key, task.state, task.critical])).toEqual([
    ['T001', 'done', false],
    ['T002', 'ready', true],
    ['T003', 'blocked', true],
    ['T004', 'blocked', true],
  ]);
});

test('a phase has its progress and hours', () => {
  expect(model.frames[0]).toMatchObject({
    key: 'phase:setup',
    total: 2,
    done: 1,
    ready: 1,
    minutes: 90,
    doneMinutes: 60,
  });
});

test('a pair with several reasons is one line with all of them', () => {
  expect(model.edges.map((edge) => [edge.id, edge.origins])).toEqual([
    ['T001 → T002', ['stated', 'order']],
    ['T003 → T004', ['stated']],
    ['phase:setup → phase:baking', ['phase']],
  ]);
});

test('between folded phases one line is left', () => {
  const across = buildGraphModel({
    file,
    shown: { ...shown, dependencies: dependenciesOf('T003>T001 T004>T002') },
    problems: [],
    countByOrigin: countByOrigin(shown),
    schedule: buildSchedule(file, shown),
    showRedundant: false,
    defaultEstimateMinutes: 60,
  });
  expect(toLayoutInput(across, new Set(), 6).edges).toHaveLength(3);
  const folded = toLayoutInput(across, new Set(['phase:setup', 'phase:baking']), 6).edges;
  expect(folded.map((edge) => edge.id)).toEqual(['phase:setup → phase:baking']);
});

test('the filter finds words and states, and conditions hold together', () => {
  const find = (filter: Partial<TaskFilter>) => {
    const found = findMatches(model.tasks, { ...noFilter, ...filter });
    return found === null ? null : [...found];
  };
  expect(find({})).toBeNull();
  expect(find({ words: 'rye' })).toEqual(['T002']);
  expect(find({ state: 'blocked' })).toEqual(['T003', 'T004']);
  expect(find({ phase: 'baking' })).toEqual(['T003', 'T004']);
  expect(find({ phase: 'baking', words: 'T004' })).toEqual(['T004']);
  expect(find({ story: 'US9' })).toEqual([]);
  expect(find({ assignee: 'Ada' })).toEqual([]);
  expect(find({ problem: true })).toEqual([]);
});

test('focus keeps what is near, with its frames', () => {
  expect([...findNear(model, 'T004', 1)]).toEqual(['T004', 'T003']);
  const near = keepTasks(model, new Set(['T003', 'T004']));
  expect(near.frames.map((frame) => [frame.key, frame.position])).toEqual([['phase:baking', 0]]);
  expect(near.edges.map((edge) => edge.id)).toEqual(['T003 → T004']);
});

test('markdown around a title is not shown', () => {
  expect(plainTitle('**Design** `a_b.ts` and [the plan](plan.md) ~~twice~~')).toBe('Design a_b.ts and the plan twice');
  expect(plainTitle('2 * 3 * 4 and snake_case_name')).toBe('2 * 3 * 4 and snake_case_name');
});

test('Mermaid gets subgraphs for phases, and titles cannot break out', () => {
  const text = toMermaid(model);
  expect(text).toContain('subgraph n0["setup"]');
  expect(text).toContain('n2["T001 Hire #34;the#34; oven"]');
  expect(text).toContain('  n2 --> n3\n');
  expect(text).toContain('  n0 --> n1\n');
});

test('Graphviz gets clusters for phases, and edges between them', () => {
  const text = toDot(model);
  expect(text).toContain('"T001" [label="T001 Hire \\"the\\" oven", color=gray, fontcolor=gray];');
  expect(text).toContain('"phase:setup" -> "phase:baking" [ltail=cluster_0, lhead=cluster_1];');
});

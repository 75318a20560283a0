import { expect, test } from 'vitest';
import type { FeatureSummary, WorkspaceSummary } from '../../../../core/model/feature.ts';
import { buildFeatureMap } from '../../../../renderer/graph/features/build-feature-map.ts';
import { layoutGraph } from '../../../../renderer/graph/layout/layout-graph.ts';
import { graphOf } from '../../../support/graph-of.ts';

function featureOf(id: string, doneTasks = 0, totalTasks = 4): FeatureSummary {
  return {
    id,
    title: id,
    path: `${id}/tasks.md`,
    kind: 'spec-kit',
    totalTasks,
    doneTasks,
    inProgressTasks: 0,
    phases: 1,
    problems: { error: 0, warning: 0, info: 0 },
    estimateMinutes: null,
    actualMinutes: null,
    editable: true,
    documents: [],
  };
}

/** A workspace of features by id, with `b>a` for `b` waits for `a`. */
function workspaceOf(features: readonly FeatureSummary[], pairs = ''): WorkspaceSummary {
  const featureDependencies = pairs.split(' ').flatMap((pair, index) => {
    const [feature = '', dependsOn] = pair.split('>');
    return dependsOn === undefined ? [] : [{ feature, dependsOn, line: index + 1 }];
  });
  return { folder: '/harbour/specs', name: 'specs', features, featureDependencies };
}

const nothing = new Map();

test('a feature waits until those before it are done, and says where that is stated', () => {
  const features = [featureOf('001-quay', 4), featureOf('002-boat'), featureOf('003-race'), featureOf('004-café', 1)];
  const map = buildFeatureMap(workspaceOf(features, '002-boat>001-quay 003-race>002-boat'), nothing, 6);
  expect(map.tasks.map(({ key, state }) => `${key} ${state}`)).toEqual([
    '001-quay done',
    '002-boat ready',
    '003-race blocked',
    '004-café in-progress',
  ]);
  expect(map.edges.map(({ from, to, stated }) => [from, to, stated?.line])).toEqual([
    ['001-quay', '002-boat', 1],
    ['002-boat', '003-race', 2],
  ]);
  expect(map.frames.map(({ title, total }) => [title, total])).toEqual([
    ['Connected', 3],
    ['Wait for no other feature', 1],
  ]);
  expect(map.connected).toBe(3);
});

test('without a statement there are cards and no bands', () => {
  const map = buildFeatureMap(workspaceOf([featureOf('a'), featureOf('b')]), nothing, 6);
  expect([map.frames.length, map.edges.length, map.tasks.length, map.connected]).toEqual([0, 0, 2, 0]);
});

test('features that wait for each other in a circle are marked, those before and after are not', () => {
  const features = ['a', 'b', 'c', 'd'].map((id) => featureOf(id));
  const map = buildFeatureMap(workspaceOf(features, 'b>a c>b b>c d>c'), nothing, 6);
  expect(map.tasks.filter(({ inCycle }) => inCycle).map(({ key }) => key)).toEqual(['b', 'c']);
  expect(map.edges.filter(({ inCycle }) => inCycle).map(({ id }) => id)).toEqual(['b → c', 'c → b']);
});

test('an unfolded feature has its own phases, tasks and lines in its place', () => {
  const { model } = graphOf('## Phase 1: Rig\n\n- [ ] T001 Rope\n- [ ] T002 Sail (depends on T001)\n');
  const features = [featureOf('a'), featureOf('b')];
  const map = buildFeatureMap(workspaceOf(features, 'b>a'), new Map([['a', model]]), 6);
  expect(map.frames.map(({ key, parent }) => [key, parent])).toEqual([
    ['a', null],
    ['a/phase:phase-1', 'a'],
  ]);
  expect(map.tasks.map(({ key }) => key)).toEqual(['a/T001', 'a/T002', 'b']);
  expect(map.edges.map(({ id }) => id)).toEqual(['a/T001 → T002', 'a → b']);
  expect(layoutGraph(map.layout).routes).toHaveLength(2);
});

test('a statement about a feature that is not there draws nothing', () => {
  const map = buildFeatureMap(workspaceOf([featureOf('a')], 'a>gone gone>a'), nothing, 6);
  expect([map.edges.length, map.connected]).toEqual([0, 0]);
});

import { expect, test } from 'vitest';
import type { FeatureSummary } from '../../../core/model/feature.ts';
import type { FeatureState, WorkspaceState } from '../../../preload/planner-data.ts';
import { emptyPlannerState, type PlannerState } from '../../../renderer/store/planner-state.ts';
import {
  receiveFeature,
  receiveFeatureChange,
  receiveWatchState,
  receiveWorkspace,
  receiveWorkspaceChange,
} from '../../../renderer/store/receive-change.ts';
import { planOf } from '../../support/plan.ts';

const oven = summaryOf('001-oven');
const till = summaryOf('002-till');
const opened: WorkspaceState = {
  sequence: 4,
  workspace: { folder: '/bakery/specs', name: 'specs', features: [oven, till], featureDependencies: [] },
  failure: null,
  watch: { state: 'watching', message: '' },
  sample: false,
  undo: { undoLabel: null, redoLabel: null },
};
const state = receiveWorkspace(emptyPlannerState, opened);

test('a workspace that is read again keeps the features that are open', () => {
  const open = receiveFeature(state, featureOf('001-oven', 4));
  expect(receiveWorkspace(open, { ...opened, sequence: 9 }).features).toBe(open.features);
});

test('another folder closes what was open', () => {
  const open = receiveFeature(state, featureOf('001-oven', 4));
  const moved = {
    ...opened,
    workspace: { folder: '/club/specs', name: 'specs', features: [], featureDependencies: [] },
  };
  expect(receiveWorkspace(open, moved).features).toEqual({});
});

test('a changed summary takes its place and leaves the others the same objects', () => {
  const done = { ...till, doneTasks: 3 };
  const { state: next, gap } = receiveWorkspaceChange(state, changeOf(5, [done], []));
  expect(next.workspace?.features).toEqual([oven, done]);
  expect(next.workspace?.features[0]).toBe(oven);
  expect(gap).toBe(false);
});

test('a new feature is put in the order of the names, numbers by their value', () => {
  const ids = ['010-bread', '002-till', '001-oven'].map(summaryOf);
  const { state: next } = receiveWorkspaceChange(state, changeOf(5, ids, []));
  expect(next.workspace?.features.map(({ id }) => id)).toEqual(['001-oven', '002-till', '010-bread']);
});

test('a removed feature goes', () => {
  const { state: next } = receiveWorkspaceChange(state, changeOf(5, [], ['001-oven']));
  expect(next.workspace?.features).toEqual([till]);
});

test('a skipped sequence is a gap, and what the event says is taken all the same', () => {
  const { state: next, gap } = receiveWorkspaceChange(state, changeOf(7, [], ['001-oven']));
  expect(gap).toBe(true);
  expect(next.sequence).toBe(7);
  expect(next.workspace?.features).toEqual([till]);
});

test('an event from before the last reading changes nothing', () => {
  expect(receiveWorkspaceChange(state, changeOf(3, [], ['001-oven'])).state).toBe(state);
});

test('an answer that is older than an event does not take its place', () => {
  const newer = featureOf('001-oven', 6);
  const open = receiveFeatureChange(state, { sequence: 5, id: '001-oven', feature: newer }).state;
  expect(receiveFeature(open, featureOf('001-oven', 4)).features['001-oven']).toBe(newer);
});

test('a feature that is gone is no longer open', () => {
  const open = receiveFeature(state, featureOf('001-oven', 4));
  expect(receiveFeatureChange(open, { sequence: 5, id: '001-oven', feature: null }).state.features).toEqual({});
});

test('a lost folder is told and what was read stays', () => {
  const watch = { state: 'lost', message: '/bakery/specs was removed' } as const;
  const { state: next } = receiveWatchState(state, 5, watch);
  expect(next.watch).toEqual(watch);
  expect(next.workspace).toBe(state.workspace);
});

function changeOf(sequence: number, changed: readonly FeatureSummary[], removed: readonly string[]) {
  return { sequence, changed, removed, featureDependencies: [] };
}

function summaryOf(id: string): FeatureSummary {
  return {
    id,
    title: id,
    path: `${id}/tasks.md`,
    kind: 'spec-kit',
    totalTasks: 4,
    doneTasks: 1,
    inProgressTasks: 0,
    phases: 1,
    problems: { error: 0, warning: 0, info: 0 },
    estimateMinutes: null,
    actualMinutes: null,
    editable: true,
    documents: [],
  };
}

function featureOf(id: string, sequence: number): FeatureState {
  return { ok: true, sequence, id, summary: summaryOf(id), file: planOf([{ key: 'T001' }]), texts: {} };
}

// The compiler checks that a state made by events is whole.
state satisfies PlannerState;

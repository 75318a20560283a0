import { expect, test } from 'vitest';
import { layoutGraph } from '../../../../renderer/graph/layout/layout-graph.ts';
import { addLanes } from '../../../../renderer/graph/model/add-lanes.ts';
import type { GraphModel } from '../../../../renderer/graph/model/graph-model.ts';
import { type LaneKind, sortIntoLanes } from '../../../../renderer/graph/model/sort-into-lanes.ts';
import { toLayoutInput } from '../../../../renderer/graph/model/to-layout-input.ts';
import { graphOf } from '../../../support/graph-of.ts';

const text = `# Tasks: Boathouse

## Phase 1: Ground

- [x] T001 Clear the bank in docs/bank.md
- [ ] T002 [US1] Drive the piles in docs/piles.md
- [ ] T003 [US2] Lay the slip in docs/slip.md
- [ ] T004 [US1] Brace the piles in docs/brace.md
  - [ ] T005 Bolt the braces in docs/bolts.md

## Phase 2: House

- [ ] T006 [US2] Raise the frame in docs/frame.md
- [ ] T007 [US2] Hang the doors in docs/doors.md
`;

const { model } = graphOf(text);

function laned(kind: LaneKind, waves: readonly (readonly string[])[] = []): GraphModel {
  return addLanes(model, sortIntoLanes({ tasks: listTasks(model) }, waves, kind));
}

/** Tasks of the document, summaries among them. */
function listTasks({ tasks, frames }: GraphModel) {
  return [...tasks.map(({ task }) => task), ...frames.flatMap(({ summary }) => summary ?? [])].sort(
    (a, b) => a.line - b.line,
  );
}

const nameOf = ({ frames }: GraphModel, key: string | null) => frames.find((frame) => frame.key === key)?.title ?? key;

test('tasks of a phase stand in a lane of their story, a summary with its subtasks', () => {
  const byStory = laned('story');
  expect(byStory.tasks.map(({ key, frame }) => [key, nameOf(byStory, frame)])).toEqual([
    ['T001', 'Ground'],
    ['T002', 'US1'],
    ['T003', 'US2'],
    ['T005', 'Brace the piles in docs/brace.md'],
    ['T006', 'House'],
    ['T007', 'House'],
  ]);
  const summary = byStory.frames.find(({ key }) => key === 'T004');
  expect(nameOf(byStory, summary?.parent ?? null)).toBe('US1');
});

test('a lane counts what is in it, and a phase of one story has none', () => {
  const lanes = laned('story').frames.filter(({ lane }) => lane !== null);
  expect(lanes.map(({ title, done, total, ready }) => ({ title, done, total, ready }))).toEqual([
    { title: 'US1', done: 0, total: 2, ready: 1 },
    { title: 'US2', done: 0, total: 1, ready: 0 },
  ]);
});

test('lanes are rows inside their phase, one below the other in their order, what has no lane below them', () => {
  const byWave = laned('wave', [['T003'], ['T002', 'T005']]);
  const layout = layoutGraph(toLayoutInput(byWave, new Set(), 6));
  const boxOf = (title: string) => {
    const key = byWave.frames.find((frame) => frame.title === title)?.key;
    const box = layout.frames.find((frame) => frame.key === key);
    if (box === undefined) throw new Error(`${title} is not drawn`);
    return box;
  };
  const [ground, first, second] = [boxOf('Ground'), boxOf('Wave 1'), boxOf('Wave 2')];
  expect(first.y).toBeGreaterThan(ground.y);
  expect(second.y).toBeGreaterThan(first.y + first.height);
  const loose = layout.tasks.find(({ key }) => key === 'T001');
  expect(loose?.y).toBeGreaterThan(second.y + second.height);
  expect((loose?.y ?? 0) + (loose?.height ?? 0)).toBeLessThan(ground.y + ground.height);
});

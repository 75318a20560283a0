import { expect, test } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import type { GraphEdge } from '../../../../renderer/graph/model/graph-model.ts';
import { findEdgesUnder } from '../../../../renderer/graph/rewire/edges-under.ts';
import { foreseeInsert, pickBundle } from '../../../../renderer/graph/rewire/insert-drop.ts';
import { graphOf } from '../../../support/graph-of.ts';

const text = `## Phase 1: Rehearse

- [ ] T001 [P] Book the hall
- [ ] T002 [P] Copy the notes (depends on T001)
- [ ] T003 [P] Tune the organ (depends on T001)
- [ ] T004 [P] Light the candles (depends on T003)
- [ ] T005 [P] Ring the bell
- [ ] T006 [P] Sing (depends on T002, T003)
- [ ] T007 [P] Rest (depends on T006)
`;

const { model, layout } = graphOf(text);
const file = parseSpecFile('tasks.md', text);
const graph = { file, all: buildDependencies(file) };

function edgesOf(...ids: readonly string[]): readonly GraphEdge[] {
  return ids.flatMap((id) => model.edges.find((edge) => edge.id === id) ?? []);
}

function pointsOf(id: string): readonly number[] {
  return layout.routes.find((route) => route.id === id)?.points ?? [];
}

const everyLine = () => true;

test('where a line forks all of its branches lie under the pointer, further on only the nearest', () => {
  const [x = 0, y = 0] = pointsOf('T001 → T002');
  expect(findEdgesUnder(layout.routes, everyLine, x + 1, y)).toEqual(['T001 → T002', 'T001 → T003']);
  const points = pointsOf('T001 → T003');
  const [endX = 0, endY = 0] = points.slice(-2);
  expect(findEdgesUnder(layout.routes, everyLine, endX - 12, endY)).toEqual(['T001 → T003']);
  expect(findEdgesUnder(layout.routes, (id) => id === 'T006 → T007', endX - 12, endY)).toEqual([]);
});

test('a bundle is what begins or ends at one task, whichever is more', () => {
  const idsOf = (...ids: readonly string[]) => pickBundle(edgesOf(...ids)).map(({ id }) => id);
  expect(idsOf('T001 → T002', 'T001 → T003', 'T006 → T007')).toEqual(['T001 → T002', 'T001 → T003']);
  expect(idsOf('T002 → T006', 'T003 → T006', 'T003 → T004')).toEqual(['T002 → T006', 'T003 → T006']);
  expect(idsOf('T006 → T007', 'T003 → T004')).toEqual(['T006 → T007']);
});

test('a task that is held over lines is said to come between their ends, or why it cannot', () => {
  const fork = edgesOf('T001 → T002', 'T001 → T003');
  expect(foreseeInsert('f', graph, 'T005', fork)).toMatchObject({
    words: 'T005 comes between T001 and T002, T003',
    refusal: null,
    command: { type: 'batch', commands: [{ type: 'add-dependency' }, {}, {}] },
  });
  // It waits for the one, and closes a cycle with the other.
  expect(foreseeInsert('f', graph, 'T004', fork).refusal).toBe('Would close a cycle: T003 → T004 → T003');
  expect(foreseeInsert('f', graph, 'T004', edgesOf('T006 → T007')).refusal).toBe(null);
});

test('where more lines lie on each other than anybody means, one has to be selected first', () => {
  const keys = Array.from({ length: 40 }, (_, at) => `T1${String(at).padStart(2, '0')}`);
  const parts = keys.map((key) => `- [ ] ${key} [P] Cut a part\n`).join('');
  const wide = `## Phase 1: Parts\n\n${parts}\n## Phase 2: Whole\n\n- [ ] T200 Assemble (depends on ${keys.join(', ')})\n`;
  const lines = graphOf(wide).model.edges.filter(({ to }) => to === 'T200');
  expect(pickBundle(lines)).toHaveLength(40);
  const whole = { file: parseSpecFile('tasks.md', wide), all: buildDependencies(parseSpecFile('tasks.md', wide)) };
  expect(foreseeInsert('f', whole, 'T100', pickBundle(lines)).refusal).toBe(
    '40 lines lie on each other here: select the one that is meant',
  );
  expect(foreseeInsert('f', whole, 'T100', lines.slice(7, 8)).refusal).toBe(null);
});

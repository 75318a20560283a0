import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { countByOrigin, findShown, toOrigins } from '../../../renderer/store/find-shown.ts';

const file = parseSpecFile(
  'tasks.md',
  '## Phase 1: Bread\n\n- [ ] T001 Grind in docs/oven.md\n- [ ] T002 Knead\n- [ ] T003 Bake in docs/oven.md\n',
);
const all = buildDependencies(file);

const list = (hidden: readonly string[]) =>
  findShown(file, all, toOrigins(hidden)).dependencies.map(
    ({ dependsOn, task, redundant }) => `${dependsOn} → ${task}${redundant ? ', implied' : ''}`,
  );

test('what only a hidden reason implied is drawn again when that reason is switched off', () => {
  expect(list([]).sort()).toEqual(['T001 → T002', 'T001 → T003, implied', 'T002 → T003']);
  expect(list(['order'])).toEqual(['T001 → T003']);
  expect(list(['order', 'file'])).toEqual([]);
});

test('the legend counts what is there, hidden or not, and passes over reasons that it does not know', () => {
  expect(countByOrigin(all)).toMatchObject({ file: 1, order: 2, phase: 0 });
  expect(toOrigins(['order', 'weather'])).toEqual(new Set(['order']));
});

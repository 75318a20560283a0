import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { applyFactor } from '../../../renderer/time/parts/apply-factor.ts';

const text = `# Tasks: Bread
- [x] T001 Weigh (1h)
- [ ] T002 Mix (40m)
- [ ] T003 Rest
- [ ] T004 Bake (9h)
  - [ ] T005 Heat (2h)
- [ ] T006 Cool (5m)
`;

/** Estimates that a factor asks for, as `T002 40 -> 50`. */
function list(factor: number): readonly string[] {
  const file = parseSpecFile('001-bread/tasks.md', text);
  const command = applyFactor({ id: '001-bread', file } as FeatureState, factor);
  if (command?.type !== 'batch') return [];
  return command.commands.flatMap((one) =>
    one.type === 'set-estimate' ? [`${one.task} ${one.from} -> ${one.to}`] : [],
  );
}

test('a factor is applied to estimates of open tasks that stand for themselves, in steps that people use', () => {
  expect(list(1.2)).toEqual(['T002 40 -> 50', 'T005 120 -> 150']);
  expect(list(0.1)).toEqual(['T002 40 -> 5', 'T005 120 -> 10']);
});

test('a factor that changes nothing is nothing to do', () => {
  expect(list(1)).toEqual([]);
});

import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

const plan = (first: string, last: string) =>
  `# Tasks: Yard\n\n## Phase 1: Hull\n\n- [ ] T001 Plank\n\n${first}\n\n## Phase 2: Sails\n\n${last}\n`;

it.each([
  ['the total of the document below the last phase', plan('', '- [ ] T002 Sew\n\nTotal estimate: 9h'), [null, null]],
  ['the same behind a rule, in other words', plan('', '- [ ] T002 Sew\n\n---\n\nEstimate: 9h total'), [null, null]],
  ['totals of each phase', plan('**Total estimate**: 4h', '- [ ] T002 Sew\n\n**Total estimate**: 5h'), [240, 300]],
  ['a figure before the tasks', plan('', '**Total estimate**: 5h\n\n- [ ] T002 Sew'), [null, 300]],
])('knows whose time it is: %s', (_, text, expected) => {
  const { phases } = parseSpecFile('specs/001-yard/tasks.md', text);
  expect(phases.map(({ estimate }) => estimate?.value.minutes ?? null)).toEqual(expected);
});

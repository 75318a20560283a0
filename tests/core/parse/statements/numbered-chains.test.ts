import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const plan = [
  '# Tasks: Boat',
  '## Phase 1: Hull',
  ...[1, 2, 3, 4].map((id) => `- [ ] ${id}. Work on part ${id}`),
  '## Phase 2: Rig',
  '- [ ] 5. Sew the sail',
];

/** What a section about order of a boat with tasks 1 to 5 states. */
function read(...section: readonly string[]): string {
  const file = parseSpecFile('specs/002-yard/tasks.md', `${[...plan, '## Dependencies', ...section].join('\n')}\n`);
  const lines = listDependencies(file).replaceAll('*', '').split('\n');
  const pick = (name: string) => (lines.find((line) => line.startsWith(name)) ?? '').split(' ').slice(1);
  return [...pick('stated:'), ...pick('phases:').filter((entry) => !entry.includes('='))]
    .map((pair) => pair.replace(/@\d+/, ''))
    .join(' ');
}

it.each([
  ['1 → 4 → 5', '4<1 5<4'],
  ['- Critical path: 1 -> 4 -> 5', '4<1 5<4'],
  ['- **Critical Path**: 1 → 2, 3 (side by side)', '2<1 3<1'],
  ['- 3 depends on 1 and 2', '3<1 3<2'],
  ['- Task 3 depends on 2', '3<2'],
  ['- Phases: 1 → 2', '2<1'],
])('reads plain numbers as the tasks that have them where nothing else stands in the line: %s', (line, expected) => {
  expect(read(line)).toBe(expected);
});

it('reads them in code blocks too', () => {
  expect(read('```', 'Hull:', '1 → 2 → 3 (types first)', '4 → 5', '```')).toBe('2<1 3<2 5<4');
});

it.each(['- 1 → 2 weeks', '- Step 3: 1 → 2', '- Sizes: 1 → 4', '- Grows 1 → 4', '- 1 → 9', '- Ports: 1 before 2'])(
  'takes no other numbers for tasks: %s',
  (line) => {
    expect(read(line)).toBe('');
  },
);

it('takes no number that two tasks have', () => {
  const text = ['# Tasks', '## Hull', '- [ ] 1. Plank', '- [ ] 2. Caulk', '## Rig', '- [ ] 1. Sew', '- [ ] 2. Bend'];
  const file = parseSpecFile('specs/1/tasks.md', [...text, '## Dependencies', '- 1 → 2', ''].join('\n'));
  expect(listDependencies(file)).toContain('stated:\n');
});

import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

/** What a plan of three stages states about their order. */
function read(stage: string, sentence: string): readonly string[] {
  const text = [
    '# Tasks: Boat',
    `## ${stage} 1: Hull`,
    '- [ ] T001 [P] Plank',
    `## ${stage} 2: Rig`,
    '- [ ] T002 [P] Step the mast',
    `## ${stage} 3: Launch`,
    '- [ ] T003 Pour the champagne',
    '## Dependencies',
    `- ${sentence}`,
    '',
  ].join('\n');
  const list = listDependencies(parseSpecFile('specs/001-boat/tasks.md', text)).split('\n');
  return ['stated:', 'phases:'].flatMap((name) =>
    (list.find((line) => line.startsWith(name)) ?? '')
      .replaceAll('*', '')
      .split(' ')
      .slice(1)
      .filter((entry) => !entry.includes('=')),
  );
}

it.each([
  ['Sprint', 'Sprint 3 requires Sprints 1 and 2', ['3<1@9', '3<2@9']],
  ['Sprint', 'Sprint 3: after Sprint 1', ['3<1@9']],
  ['Task Group', 'Task Group 3 depends on Task Groups 1-2', ['3<1@9', '3<2@9']],
  ['Milestone', 'Milestone 2 starts after Milestone 1', ['2<1@9']],
  ['Milestone', '**Milestone 3** depends on T001', ['T003<T001@9']],
  ['Wave', 'Wave 3 can start once Wave 1 is complete', ['3<1@9']],
])('a document that calls its phases %s is read so: %s', (stage, sentence, expected) => {
  expect(read(stage, sentence)).toEqual(expected);
});

it('letters of such phases are numbers too', () => {
  const plan =
    '# Tasks\n## Milestone A: Hull\n- [ ] T001 Plank\n## Milestone B: Rig\nDepends on: Milestone A\n- [ ] T002 Mast\n';
  const list = listDependencies(
    parseSpecFile('specs/001-boat/tasks.md', `${plan}## Milestone C: Sea\n- [ ] T003 Sail\n`),
  );
  expect(list).toContain('B<A@5');
});

it('numbered sections are called sections', () => {
  const text =
    '# Tasks\n## 1. Hull\n- [ ] 1.1 Plank\n## 2. Rig\n- [ ] 2.1 Mast\n## Dependencies\n- Section 2 requires 1.1\n';
  const list = listDependencies(parseSpecFile('openspec/changes/boat/tasks.md', text));
  expect(list).toContain('2.1<1.1@7');
});

it.each([
  ['Phase', 'Sprint 3 depends on Sprint 1'],
  ['Sprint', 'Sprint planning takes 2 days after the retrospective'],
])('words such as sprint beside a %s name none', (stage, sentence) => {
  expect(read(stage, sentence)).toEqual([]);
});

it.each([
  'T003は他のタスクに依存しない',
  'T003 不依赖其他任务',
  'T003 no depende de otras tareas',
  'T003 has no dependencies on other tasks',
  'T003 は T001 に依存しない',
  'T003는 T001에 의존하지 않음',
])('what waits for no other task is understood: %s', (sentence) => {
  const text = `# Tasks\n## Phase 1: Oven\n- [ ] T001 Sift\n- [ ] T003 Bake\n## Dependencies\n- ${sentence}\n`;
  const file = parseSpecFile('specs/001-oven/tasks.md', text);
  expect(file.problems.filter(({ code }) => code === 'statement-not-understood')).toEqual([]);
  expect(listDependencies(file)).toContain('stated:\n');
});

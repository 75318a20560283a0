import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

describe('task ids of several parts', () => {
  it.each([
    ['TASK-001-001', 'TASK-001-002'],
    ['TASK-DB-001', 'TASK-DB-002'],
    ['T001-BE-01', 'T001-DB-02'],
  ])('keeps %s and %s whole, in headings and in fields', (first, second) => {
    const text = `# Tasks\n## 2. Details\n### ${first}: Sow\n**Status**: Todo\n### ${second}: Reap\n**Dependencies**: ${first}\n`;
    const file = parseSpecFile('specs/003-farm/tasks.md', text);
    expect(file.tasks.map((task) => `${task.key} ${task.title}`)).toEqual([`${first} Sow`, `${second} Reap`]);
    const references = file.statements.flatMap((one) => one.prerequisites.references);
    expect(references.map((one) => one.type === 'task' && one.id)).toEqual([first]);
  });

  it('ends bold type that holds the id and its labels before the title', () => {
    const file = parseSpecFile('specs/003-farm/tasks.md', '## Phase 1: Field\n- [ ] **T002 [P]**: Sow rye\n');
    expect(file.tasks.map((task) => [task.id, task.parallel, task.title])).toEqual([['T002', true, 'Sow rye']]);
  });
});

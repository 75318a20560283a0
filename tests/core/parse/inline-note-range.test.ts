import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';

function textsOf(line: string): string[] {
  const text = `# Tasks\n\n## Phase 1: Baking\n\n- [ ] T001 Mix\n- [ ] T002 Knead\n${line}\n`;
  return parseSpecFile('bakery/tasks.md', text).statements.map((statement) => statement.text);
}

test('a note in brackets is its words, not the title around it', () => {
  expect(textsOf('- [ ] T003 [P] Bake in oven/loaf.md (depends on T001, T002)')).toEqual(['depends on T001, T002']);
  expect(textsOf('- [ ] T003 Bake (this task depends on T001)')).toEqual(['this task depends on T001']);
});

test('a note behind a dash is its words', () => {
  expect(textsOf('- [ ] T003 Bake the loaf — depends on T001')).toEqual(['depends on T001']);
});

test('a tag ends at its ids, whatever names follow in the title and below it', () => {
  const line =
    '- [ ] T003 [depends:T001] @test-case:UX-1 Bake in `loaf.cs`\n  > **Note**: `Loaf.Bake` (see T002) does this.';
  expect(textsOf(line)).toEqual(['depends:T001']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

const words = fc.constantFrom(
  ...'T001 T002 T001-T003 T002–T004 T002, and / + US1 US2 Phase 1 Phases 1-2 Setup Tests before after once blocks depends on requires needs until cannot start in parallel with → -> ( ) [ ] { } : ; . — | ** ` no dependencies independent of only all user stories 依赖 完了に依存 後 US1-3 ≥ 😀'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));
const head =
  '# Tasks\n## Phase 1: Setup\n- [ ] T001 A\n- [ ] T002 B\n## Phase 2: Tests (US1)\n- [ ] T003 C\n- [ ] T004 D\n';

describe('statements of any text', () => {
  it('never throw, and all their ranges lie in the text, operands of their line in the statement or before it', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (lines) => {
        const text = `${head}## Dependencies\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
        const file = parseSpecFile('specs/001-any/tasks.md', text);
        for (const statement of file.statements) {
          expect(text.slice(statement.range.start, statement.range.end)).toBe(statement.text);
          for (const side of [statement.dependents, statement.prerequisites]) {
            for (const range of [side.range, ...side.references.map((reference) => reference.range)]) {
              expect(range.start).toBeGreaterThanOrEqual(0);
              expect(range.end).toBeGreaterThanOrEqual(range.start);
              expect(range.end).toBeLessThanOrEqual(text.length);
            }
          }
        }
        const built = buildDependencies(file);
        for (const { task, dependsOn } of built.dependencies) expect(task).not.toBe(dependsOn);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same for the same text', () => {
    fc.assert(
      fc.property(sentence, (line) => {
        const text = `${head}## Dependencies\n${line}\n`;
        const once = buildDependencies(parseSpecFile('specs/001-any/tasks.md', text));
        expect(buildDependencies(parseSpecFile('specs/001-any/tasks.md', text))).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});

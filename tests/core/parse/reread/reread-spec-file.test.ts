import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { rereadSpecFile } from '../../../../core/parse/reread/reread-spec-file.ts';
import { applyTextEdits, type TextEdit } from '../../../../core/text/text-edit.ts';
import { taskChanges, toTaskEdit } from '../../../support/change-task.ts';
import { textVariants } from '../../../support/vary-text.ts';

const path = 'specs/a/tasks.md';
const fixtures = ['parse', 'patch'].flatMap((kind) => {
  const folder = new URL(`../../../fixtures/${kind}/`, import.meta.url);
  return readdirSync(folder).map((name) => readFileSync(new URL(`${name}/input.md`, folder), 'utf8'));
});

const bakery = `# Tasks: Bakery

**Planned Start**: 2026-12-01

## Phase 1: Setup

- [ ] T001 Light the oven
- [ ] T002 [P] Sift the flour in src/flour.ts (2h)
  - **Depends on**: T001

## Phase 2: Bread

- [x] T003 Knead the dough (after T002)
- [ ] T005 Shape the loaves

## Dependencies

- T005 depends on T003
`;

function reread(text: string, edit: TextEdit) {
  const after = applyTextEdits(text, [edit]);
  const file = parseSpecFile(path, text);
  return { file: rereadSpecFile({ file, before: text, after, replaced: edit }), whole: parseSpecFile(path, after) };
}

/** Only what differs is replaced, as an edit does it. */
function replace(text: string, old: string, newText: string) {
  let alike = 0;
  while (alike < old.length && old[alike] === newText[alike]) alike += 1;
  const start = text.indexOf(old) + alike;
  const rest = { old: old.slice(alike), newText: newText.slice(alike) };
  let same = 0;
  while (
    same < rest.old.length &&
    same < rest.newText.length &&
    rest.old.at(-1 - same) === rest.newText.at(-1 - same)
  ) {
    same += 1;
  }
  const newWords = rest.newText.slice(0, rest.newText.length - same);
  return reread(text, { start, end: start + rest.old.length - same, newText: newWords });
}

describe('rereadSpecFile', () => {
  test('gives what reading the whole text gives, whatever changed in the lines of a task, or gives up', () => {
    const text = fc.tuple(
      fc.oneof(fc.constant(bakery), fc.constantFrom(...fixtures)),
      fc.constantFrom((same: string) => same, textVariants.CRLF, textVariants['a byte order mark'], textVariants.tabs),
    );
    let reread = 0;
    fc.assert(
      fc.property(text, fc.array(taskChanges, { minLength: 1, maxLength: 4 }), ([fixture, vary], changes) => {
        let before = vary(fixture);
        let file = parseSpecFile(path, before);
        for (const change of changes) {
          const edit = toTaskEdit(file, before, change);
          if (edit === null) continue;
          const after = applyTextEdits(before, [edit]);
          const read = rereadSpecFile({ file, before, after, replaced: edit });
          const whole = parseSpecFile(path, after);
          if (read !== null) {
            reread += 1;
            expect(read).toEqual(whole);
          }
          before = after;
          file = read ?? whole;
        }
      }),
      { numRuns: 150 },
    );
    // Else nothing would have been held against anything.
    expect(reread).toBeGreaterThan(30);
  });

  test.each([
    ['a tick', '[ ] T001', '[x] T001'],
    ['a title', 'Light the oven', 'Sweep the floor in src/floor.ts'],
    ['an estimate behind the words', 'the oven\n', 'the oven (30 min)\n'],
    ['a dependency in the line', 'the loaves', 'the loaves (depends on T002, T003)'],
    ['a dependency less', ' (after T002)', ''],
    ['a field below a task', '  - **Depends on**: T001\n', '  - **Depends on**: T001\n  - **Actual Time**: 1h\n'],
    ['a field at the end of a phase', 'the loaves\n', 'the loaves\n  - **Estimated Time**: 2h\n'],
    ['a field less', '  - **Depends on**: T001\n', ''],
    ['an estimate where a phase states none', '(2h)', '(3h)'],
  ])('%s is read from the lines of its task', (_, old, newText) => {
    const { file, whole } = replace(bakery, old, newText);
    expect(file).toEqual(whole);
    expect(file).not.toBeNull();
  });

  test.each([
    ['another id', 'T001 Light', 'T009 Light'],
    ['a longer id', 'T001 Light', 'T001a Light'],
    ['a range of ids', 'T001 Light', 'T001 to T002 Light'],
    ['a box below a task', 'the oven\n', 'the oven\n  - [ ] Fetch wood\n'],
    ['a comment that opens', 'the oven\n', 'the oven <!-- not now\n'],
    ['a fence', 'the oven\n', 'the oven\n  ```\n'],
    ['a mark that a legend may explain', '[ ] T001', '[~] T001'],
    ['a time that is none', '(2h)', '(-2h)'],
    ['words of a heading', '## Phase 2: Bread', '## Phase 2: Rolls'],
    ['a line of a section', '- T005 depends on T003', '- T005 depends on T002'],
    ['a statement of another feature', 'the oven\n', 'the oven (requires 003-wood-store)\n'],
  ])('%s makes all be read', (_, old, newText) => {
    expect(replace(bakery, old, newText).file).toBeNull();
  });

  test.each([
    ['a phase states an estimate', bakery.replace('Setup\n', 'Setup\n\n**Estimated Duration**: 1h\n'), '(2h)', '(3h)'],
    ['a problem tells lines below', bakery.replace('T005 Shape', 'T003 Shape'), 'oven\n', 'oven\n  - hot\n'],
    ['words that are set in follow', bakery.replace('oven\n', 'oven\n\n And wait.\n'), 'oven', 'stove'],
  ])('so does a change where %s', (_, text, old, newText) => {
    expect(replace(text, old, newText).file).toBeNull();
  });

  test('a model of another text is not believed', () => {
    const file = parseSpecFile(path, bakery);
    const before = bakery.replace('Light the oven', 'Light the stove');
    const start = before.indexOf('stove');
    const after = before.replace('stove', 'torch');
    expect(rereadSpecFile({ file, before, after, replaced: { start, end: start + 5 } })).toBeNull();
  });
});

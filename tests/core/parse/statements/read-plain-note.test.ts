import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operand } from '../../../../core/model/statement.ts';
import { collectKnownNames } from '../../../../core/parse/statements/known-names.ts';
import { readNotes } from '../../../../core/parse/statements/read-inline-notes.ts';
import { readPlainNote } from '../../../../core/parse/statements/read-plain-note.ts';

const phases = [{ number: 'T7', title: 'Seven', stories: [], priority: null }];
const known = collectKnownNames({ path: 'specs/001-oven/tasks.md', tasks: [{ ids: ['T001', 'T002'] }], phases });
const self: Operand = {
  range: { start: 0, end: 0 },
  references: [{ type: 'task', id: 'T009', range: { start: 0, end: 0 } }],
};
const rangeOf = (text: string) => ({ start: 0, end: text.length });

test('a note as most are written is read without the grammar', () => {
  const text = 'Bake in src/oven.ts (depends on T001, T002)';
  const note = readPlainNote(text, rangeOf(text), self, known);
  expect(note?.form).toBe('note-depends-on');
  expect(note?.prerequisites.references.map((one) => (one.type === 'task' ? one.id : one.type))).toEqual([
    'T001',
    'T002',
  ]);
});

test('what is read without the grammar is what the grammar reads', () => {
  const notes = fc
    .tuple(
      fc.constantFrom('depends on', 'Depends on', 'blocked by', 'requires', 'needs', 'after', 'before', 'Needs'),
      fc.array(fc.constantFrom('T001', 'T002', 'T003', 'T1234', 'T7', 'T012a', 'US1'), { minLength: 1, maxLength: 4 }),
    )
    .map(([words, ids]) => `(${words} ${ids.join(', ')})`);
  const pieces = fc.oneof(
    { weight: 1, arbitrary: notes },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...'Bake | the | loaf, | in src/oven-1.ts | not | 002-auth | T005 | of 003-bread | (in time | ) | [x](y | [a] | <!-- x | ` | ** | — | . | ; | : | { | } | 1.2 | 依赖 | must | if | wait for T001 | {deps: T001} | dep: T001 | ]('.split(
          ' | ',
        ),
      ),
    },
  );
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 4 }),
      notes,
      fc.array(pieces, { maxLength: 2 }),
      (before, note, behind) => {
        const text = [...before, note, ...behind].join(' ');
        const read = readPlainNote(text, rangeOf(text), self, known);
        if (read === null) return;
        plain += 1;
        expect([read]).toEqual(readNotes(text, rangeOf(text), self, { known, self }));
      },
    ),
    { numRuns: 800 },
  );
  expect(plain).toBeGreaterThan(15);
});

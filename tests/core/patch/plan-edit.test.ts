import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const text = '# Tasks\n\n- [ ] T001 Heat\n';
const file = parseSpecFile(path, text);
const tick = { type: 'set-status', feature: 'f', task: 'T001', from: 'todo', to: 'done' } as const;

test('a file that cannot be written without damage is not written', () => {
  const plan = planEdit({ file: { ...file, editable: false }, texts: { [path]: text } }, tick);
  expect(plan).toEqual({
    ok: false,
    refusal: {
      code: 'read-only',
      message: 'f/tasks.md is shown only: it cannot be written without damage',
      path,
    },
  });
});

test('a workspace without a text that its model names is a bug, and says which', () => {
  expect(() => planEdit({ file, texts: {} }, tick)).toThrow('The workspace of f/tasks.md does not hold f/tasks.md');
});

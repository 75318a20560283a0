import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';

const tasks = '- [ ] T001 Clear the slipway\n';

function addLine(attributes: string | null, path = '001-slipway/tasks.md'): string | null {
  const texts = { [path]: tasks, ...(attributes === null ? {} : { '.gitattributes': attributes }) };
  const plan = planEdit(
    { file: parseSpecFile(path, tasks), texts },
    { type: 'add-union-line', feature: '001-slipway' },
  );
  if (!plan.ok) throw new Error(plan.refusal.message);
  const [file] = plan.files;
  return file === undefined ? null : applyTextEdits(attributes ?? '', file.edits);
}

test('the line is made, or added to what is there in its own line ending', () => {
  expect(addLine(null)).toBe('time-log.md merge=union\n');
  expect(addLine('*.png binary\r\n')).toBe('*.png binary\r\ntime-log.md merge=union\r\n');
  expect(addLine('*.png binary')).toBe('*.png binary\ntime-log.md merge=union\n');
  expect(addLine(null, 'my-plan.md')).toBe('my-plan.time-log.md merge=union\n');
});

test.each(['time-log.md merge=union\n', '**/time-log.md text merge=binary\n', 'time-log.md -merge\n'])(
  'nothing is added where a line says already how it is merged: %j',
  (attributes) => {
    expect(addLine(attributes)).toBeNull();
  },
);

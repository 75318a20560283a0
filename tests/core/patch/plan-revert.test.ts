import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const after = ['# Tasks', '', '- [x] T001 Dig', '- [ ] T002 Sow', '- [ ] T003 Water', ''].join('\n');

describe('revert', () => {
  test('takes a slice back where its line has moved to', () => {
    expect(revert(`New first line\n${after}`, tick())).toBe(`New first line\n${after.replace('[x]', '[ ]')}`);
  });

  test('takes a slice back in a line whose other end was changed', () => {
    const present = after.replace('T001 Dig', 'T001 Dig deep');
    expect(revert(present, tick())).toBe(present.replace('[x]', '[ ]'));
  });

  test('puts lines back between the lines that stood around them', () => {
    const at = after.indexOf('- [ ] T003');
    const slice = { start: at, from: '', to: '- [ ] T009 Weed\n' };
    const present = after.replace('# Tasks', '# All tasks');
    expect(revert(present, slice)).toBe(present.replace('- [ ] T003', '- [ ] T009 Weed\n- [ ] T003'));
  });

  test('puts lines back behind the line above when the one below is gone', () => {
    const at = after.indexOf('- [ ] T003');
    const slice = { start: at, from: '', to: '- [ ] T009 Weed\n' };
    const present = after.replace('- [ ] T003 Water\n', '');
    expect(revert(present, slice)).toBe(`${present}- [ ] T009 Weed\n`);
  });

  test('is refused with both lines where the slice says something else', () => {
    const result = plan(after.replace('- [x] T001 Dig', '- [ ] T001 Plough'), tick());
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'changed-on-disk', line: 3, base: '- [x] T001 Dig', theirs: '- [ ] T001 Plough' },
    });
  });

  test('is refused when the file is gone', () => {
    const command: EditCommand = {
      type: 'revert',
      feature: 'f',
      label: 'Tick',
      files: [{ path: 'gone.md', after, edits: [] }],
    };
    const result = planEdit({ file: parseSpecFile(path, after), texts: { [path]: after } }, command);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'changed-on-disk', path: 'gone.md' } });
  });
});

interface Slice {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

function tick(): Slice {
  return { start: after.indexOf('[x]') + 1, from: 'x', to: ' ' };
}

function plan(present: string, slice: Slice) {
  const command: EditCommand = {
    type: 'revert',
    feature: 'f',
    label: 'Tick T001',
    files: [{ path, after, edits: [slice] }],
  };
  return planEdit({ file: parseSpecFile(path, present), texts: { [path]: present } }, command);
}

function revert(present: string, slice: Slice): string | undefined {
  const result = plan(present, slice);
  if (!result.ok) throw new Error(result.refusal.message);
  const workspace = { file: parseSpecFile(path, present), texts: { [path]: present } };
  return buildNextWorkspace(workspace, result.files).texts[path];
}

import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const tick = ['# Tasks\n\n- [ ] T001 Dig\n- [ ] T002 Sow\n', '# Tasks\n\n- [x] T001 Dig\n- [ ] T002 Sow\n'] as const;
const lost = [
  '# Tasks\n\n- [ ] T001 Dig\n- [ ] T002 Sow\n- [ ] T003 Mow\n',
  '# Tasks\n\n- [ ] T001 Dig\n- [ ] T003 Mow\n',
] as const;
const first = ['- [ ] T001 Dig\n- [ ] T002 Sow\n', '- [ ] T002 Sow\n'] as const;
const last = ['- [ ] T001 Dig\n- [ ] T002 Sow', '- [ ] T001 Dig'] as const;
const twoLines = [
  '- [ ] T001 Dig\n- [ ] T002 Sow\n- [ ] T003 Mow\n',
  '- [x] T001 Dig\n- [x] T002 Sow\n- [ ] T003 Mow\n',
] as const;
const all = ['- [ ] T001 Dig\n', ''] as const;
const named = ['- [ ] T001 Dig beds\n- [ ] T002 Sow\n', '- [ ] T001 Till beds\n- [ ] T002 Sow\n'] as const;

/** What a change made of a text is taken back in what became of it since. */
test.each<[string, readonly [string, string], string, string]>([
  ['where nothing else changed', tick, tick[1], tick[0]],
  ['where its line stands now', tick, `New\n${tick[1]}`, `New\n${tick[0]}`],
  ['where lines behind it are gone', tick, '# Tasks\n\n- [x] T001 Dig\n', '# Tasks\n\n- [ ] T001 Dig\n'],
  [
    'in a line that ends otherwise by now',
    tick,
    tick[1].replace('Dig', 'Dig deep'),
    tick[0].replace('Dig', 'Dig deep'),
  ],
  [
    'in a line that begins otherwise by now',
    named,
    named[1].replace('- [ ] T001', '* [x] T001'),
    named[0].replace('- [ ] T001', '* [x] T001'),
  ],
  [
    'in the first line, which ends otherwise',
    named,
    named[1].replace('beds', 'the beds'),
    named[0].replace('beds', 'the beds'),
  ],
  [
    'in the last line, which ends otherwise',
    [last[0], '- [ ] T001 Dig\n- [x] T002 Sow'],
    '- [ ] T001 Dig\n- [x] T002 Sow late',
    '- [ ] T001 Dig\n- [ ] T002 Sow late',
  ],
  ['over several lines', twoLines, `- [ ] T000 Plan\n${twoLines[1]}`, `- [ ] T000 Plan\n${twoLines[0]}`],
  [
    'between the lines that stood around it',
    lost,
    lost[1].replace('# Tasks', '# All'),
    lost[0].replace('# Tasks', '# All'),
  ],
  [
    'behind the line above where the one below is gone',
    lost,
    '# Tasks\n\n- [ ] T001 Dig\n',
    '# Tasks\n\n- [ ] T001 Dig\n- [ ] T002 Sow\n',
  ],
  [
    'behind the line above where the one below is another',
    lost,
    '# Tasks\n\n- [ ] T001 Dig\n* Mow\n',
    '# Tasks\n\n- [ ] T001 Dig\n- [ ] T002 Sow\n* Mow\n',
  ],
  [
    'before the line below where the one above is gone',
    lost,
    '# Tasks\n\n- [ ] T003 Mow\n',
    '# Tasks\n\n- [ ] T002 Sow\n- [ ] T003 Mow\n',
  ],
  ['at the start of the text', first, '- [x] T002 Sow\n', '- [ ] T001 Dig\n- [x] T002 Sow\n'],
  ['at the end of the text', last, '# Garden\n- [ ] T001 Dig', '# Garden\n- [ ] T001 Dig\n- [ ] T002 Sow'],
  ['in an empty text', all, '', all[0]],
])('a change is taken back %s', (_, [before, after], present, expected) => {
  expect(revert(before, after, present)).toBe(expected);
});

test.each<[string, readonly [string, string], string, { line: number; base: string; theirs: string; mine: string }]>([
  [
    'the slice says something else',
    tick,
    tick[0].replace('T001 Dig', 'T001 Plough'),
    { line: 3, base: '- [x] T001 Dig', theirs: '- [ ] T001 Plough', mine: ' ' },
  ],
  ['its line is gone', tick, '# Tasks\n', { line: 3, base: '- [x] T001 Dig', theirs: '', mine: ' ' }],
  [
    'another line stands there',
    tick,
    '# Tasks\n\n- Rest\n- [ ] T002 Sow\n',
    { line: 3, base: '- [x] T001 Dig', theirs: '- Rest', mine: ' ' },
  ],
  [
    'a line came between its own',
    twoLines,
    twoLines[1].replace('- [x] T002', '- Rest\n- [x] T002'),
    { line: 1, base: '- [x] T001 Dig', theirs: '- [x] T001 Dig', mine: ' ] T001 Dig\n- [ ' },
  ],
  [
    'the lines around it are gone',
    lost,
    '# Garden\n',
    { line: 4, base: '- [ ] T003 Mow', theirs: '', mine: '- [ ] T002 Sow\n' },
  ],
  [
    'a text was emptied and others wrote into it',
    all,
    '- [ ] T009 Rest\n',
    { line: 1, base: '', theirs: '- [ ] T009 Rest', mine: '- [ ] T001 Dig\n' },
  ],
])('it is refused where %s, with what stood and stands there', (_, [before, after], present, refusal) => {
  expect(plan(before, after, present)).toMatchObject({
    ok: false,
    refusal: {
      code: 'changed-on-disk',
      message: `"Tick T001" cannot be taken back: ${path}:${refusal.line} says something else by now`,
      path,
      ...refusal,
    },
  });
});

test('it is refused where the file is gone', () => {
  const files = [{ path: 'gone.md', after: 'x', edits: [{ start: 0, from: 'x', to: 'y' }] }];
  expect(run(tick[1], files)).toMatchObject({
    ok: false,
    refusal: {
      code: 'changed-on-disk',
      path: 'gone.md',
      message: 'gone.md is gone: "Tick T001" cannot be taken back in it',
    },
  });
});

test.each([
  ['goes with it', 'row\n', { edits: [{ start: 0, end: 4, newText: '' }], removes: true }],
  ['stays with the rows of others', 'row\nmore\n', { edits: [{ start: 0, end: 4, newText: '' }] }],
])('a file that the change made %s', (_, present, expected) => {
  const files = [{ path: 'log.md', after: 'row\n', made: true as const, edits: [{ start: 0, from: 'row\n', to: '' }] }];
  expect(run(tick[1], files, { 'log.md': present })).toEqual({
    ok: true,
    files: [{ path: 'log.md', ...expected }],
    notes: [],
  });
});

test('a file that was there before is emptied, not removed', () => {
  const files = [{ path: 'log.md', after: 'row\n', edits: [{ start: 0, from: 'row\n', to: '' }] }];
  const edits = [{ start: 0, end: 4, newText: '' }];
  expect(run(tick[1], files, { 'log.md': 'row\n' })).toEqual({
    ok: true,
    files: [{ path: 'log.md', edits }],
    notes: [],
  });
});

test('a file that the change removed comes back', () => {
  const files = [{ path: 'log.md', after: '', edits: [{ start: 0, from: '', to: 'row\n' }] }];
  expect(run(tick[1], files)).toMatchObject({
    ok: true,
    files: [{ path: 'log.md', edits: [{ start: 0, end: 0, newText: 'row\n' }] }],
  });
});

type RevertFiles = Extract<EditCommand, { type: 'revert' }>['files'];

function run(present: string, files: RevertFiles, others: Readonly<Record<string, string>> = {}) {
  const command: EditCommand = { type: 'revert', feature: 'f', label: 'Tick T001', files };
  return planEdit({ file: parseSpecFile(path, present), texts: { [path]: present, ...others } }, command);
}

/** The change as one slice, from the first sign that differs to the last. */
function plan(before: string, after: string, present: string) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  // Whole lines that went are a slice that begins where they did.
  if (after.length < before.length) head = Math.max(0, after.lastIndexOf('\n', head - 1) + 1);
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const slice = {
    start: head,
    from: after.slice(head, after.length - tail),
    to: before.slice(head, before.length - tail),
  };
  return run(present, [{ path, after, edits: [slice] }]);
}

function revert(before: string, after: string, present: string): string | undefined {
  const result = plan(before, after, present);
  if (!result.ok) throw new Error(result.refusal.message);
  const workspace = { file: parseSpecFile(path, present), texts: { [path]: present } };
  return buildNextWorkspace(workspace, result.files).texts[path];
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditCommand, LogChange } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { parseTimeLog } from '../../../core/time/parse-time-log.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const tasksPath = '001-slipway/tasks.md';
const logPath = '001-slipway/time-log.md';
const tasks = `# Tasks: Slipway

- [ ] T001 Clear the slipway
  - **Actual Time**: 2h
- [ ] T002 Paint the winch
  - **Actual Time**: 45m
- [ ] T003 Grease the rails
`;
const head =
  '# Time Log: Slipway\n\n| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';
const rows = [
  '| 2026-11-18 | T001 | 09:10 | 10:40 | 1h 30m | first try <!-- e:aaa111 --> |',
  '| 2026-11-18 | T002 |  |  | 45m |  <!-- e:bbb222 --> |',
  '| 2026-11-19 | T001 |  |  | 30m | by hand |',
];
const log = `${head}${rows.join('\n')}\n`;

function workspaceOf(text = log, plan = tasks) {
  return { file: parseSpecFile(tasksPath, plan), texts: { [tasksPath]: plan, [logPath]: text } };
}

function changeLog(changes: readonly LogChange[], added: readonly TimeEntry[] = [], text = log, plan = tasks) {
  const command: EditCommand = { type: 'change-log', feature: '001-slipway', label: 'Change', changes, added };
  const workspace = workspaceOf(text, plan);
  const made = planEdit(workspace, command);
  if (!made.ok) return { refusal: made.refusal, log: text, tasks: plan, notes: [] };
  const after = buildNextWorkspace(workspace, made.files);
  const back = planEdit(after, invertEdit(command, workspace, made));
  expect(back.ok && buildNextWorkspace(after, back.files).texts).toEqual(workspace.texts);
  return { refusal: null, log: after.texts[logPath], tasks: after.texts[tasksPath], notes: made.notes };
}

function entryOf(index: number, text = log) {
  const entry = parseTimeLog(logPath, text).entries[index];
  if (entry === undefined) throw new Error(`No entry ${index}`);
  const { id, date, task, start, end, minutes, note, line } = entry;
  return { id, date, task, start, end, minutes, note, line };
}

function to(index: number, change: Partial<TimeEntry>): LogChange {
  const { line, ...entry } = entryOf(index);
  return { from: { ...entry, line }, to: { ...entry, ...change } };
}

describe('planChangeLog', () => {
  test('another length changes its cell, and the Actual Time of the task', () => {
    const changed = changeLog([to(0, { minutes: 60 })]);
    expect(changed.log).toBe(log.replace('1h 30m', '1h'));
    expect(changed.tasks).toBe(tasks.replace('2h', '1h 30m'));
  });

  test('a move to another task changes both Actual Times', () => {
    const changed = changeLog([to(2, { task: 'T003' })]);
    expect(changed.log).toBe(log.replace('2026-11-19 | T001', '2026-11-19 | T003'));
    expect(changed.tasks).toContain('slipway\n  - **Actual Time**: 1h 30m\n');
    expect(changed.tasks).toContain('rails\n  - **Actual Time**: 30m\n');
  });

  test('start and end go into empty cells with a blank on both sides, and a note before its mark', () => {
    const changed = changeLog([to(1, { start: '08:00', end: '08:45', note: 'one | coat' })]);
    expect(changed.log).toContain('| 2026-11-18 | T002 | 08:00 | 08:45 | 45m |  one \\| coat <!-- e:bbb222 --> |');
    expect(changed.tasks).toBe(tasks);
  });

  test('a removed row takes its line, and with the last of a task its Actual Time', () => {
    const changed = changeLog([{ from: entryOf(1), to: null }]);
    expect(changed.log).toBe(`${head}${rows[0]}\n${rows[2]}\n`);
    expect(changed.tasks).toBe(tasks.replace('  - **Actual Time**: 45m\n', ''));
  });

  test('a removed last row without a line break takes the one before it', () => {
    const open = log.slice(0, -1);
    expect(changeLog([{ from: entryOf(2, open), to: null }], [], open).log).toBe(`${head}${rows[0]}\n${rows[1]}`);
  });

  test('a split keeps the sum', () => {
    const { line: _, ...rest } = entryOf(0);
    const changed = changeLog(
      [to(0, { minutes: 60, end: '10:10' })],
      [{ ...rest, id: 'ccc333', minutes: 30, start: '10:10' }],
    );
    expect(changed.log).toContain('| 10:10 | 10:40 | 30m | first try <!-- e:ccc333 --> |\n');
    expect(changed.tasks).toBe(tasks);
  });

  test('a merge keeps the sum, in one row', () => {
    const changed = changeLog([to(0, { minutes: 120 }), { from: entryOf(2), to: null }]);
    expect(parseTimeLog(logPath, changed.log ?? '').entries).toHaveLength(2);
    expect(changed.tasks).toBe(tasks);
  });

  test('a row of two that carry one id takes both along, so that the other does not count then', () => {
    const doubled = `${log}${rows[1]}\n`;
    expect(changeLog([{ from: entryOf(1), to: null }], [], doubled).log).toBe(`${head}${rows[0]}\n${rows[2]}\n`);
  });

  test('rows that cannot be read stay as they are', () => {
    const broken = `${log}| yesterday | T001 | much |\n`;
    expect(changeLog([to(0, { minutes: 60 })], [], broken).log).toBe(broken.replace('1h 30m', '1h'));
  });

  test('both sides of a conflict count, and a change of one leaves the markers', () => {
    const conflicted = `${head}<<<<<<< HEAD\n${rows[0]}\n=======\n${rows[1]}\n>>>>>>> other\n`;
    const changed = changeLog([to(0, { minutes: 60 })], [], conflicted, tasks.replace('2h', '1h 30m'));
    expect(changed.log).toBe(conflicted.replace('1h 30m', '1h'));
    expect(changed.tasks).toContain('**Actual Time**: 1h\n');
  });

  test('an Actual Time that a hand has changed since is left, and said', () => {
    const changed = changeLog([to(0, { minutes: 60 })], [], log, tasks.replace('2h', '9h'));
    expect(changed.tasks).toContain('9h');
    expect(changed.notes.join()).toContain('the Actual Time of T001 says 9h, its log said 2h');
  });

  test('a row that says something else by now refuses all', () => {
    const stale = { ...entryOf(0), minutes: 15 };
    expect(changeLog([{ from: stale, to: null }]).refusal).toMatchObject({ code: 'changed-on-disk' });
    const gone = { ...entryOf(0), id: 'zzz999' };
    expect(changeLog([{ from: gone, to: null }]).refusal).toMatchObject({ code: 'changed-on-disk' });
  });

  test('what the row said, says and should say is told', () => {
    const seen = { ...entryOf(0), minutes: 15 };
    const { line: _, ...wanted } = entryOf(0);
    expect(
      changeLog([{ from: seen, to: { ...wanted, minutes: 60, start: null, end: null, note: '' } }]).refusal,
    ).toEqual({
      code: 'changed-on-disk',
      message: `The entry of 2026-11-18 on T001 is \`2026-11-18 T001 09:10 10:40 90 min first try\` by now (${logPath}:5): expected \`2026-11-18 T001 09:10 10:40 15 min first try\``,
      path: logPath,
      line: 5,
      base: '2026-11-18 T001 09:10 10:40 15 min first try',
      theirs: '2026-11-18 T001 09:10 10:40 90 min first try',
      mine: '2026-11-18 T001 60 min',
    });
    expect(changeLog([{ from: seen, to: null }]).refusal?.mine).toBe('');
    expect(changeLog([{ from: { ...seen, id: 'zzz999' }, to: null }]).refusal).toEqual({
      code: 'changed-on-disk',
      message: `${logPath} no longer has the entry of 2026-11-18 on T001`,
      path: logPath,
      base: '2026-11-18 T001 09:10 10:40 15 min first try',
      theirs: '',
      mine: '',
    });
  });

  test('a row without an id is known by its line, and by what it says where it has moved', () => {
    const moved = log.replace(rows[1] ?? '', `${rows[1]}\n| 2026-11-19 | T002 |  |  | 10m |  |`);
    expect(changeLog([{ from: entryOf(2), to: null }], [], moved).log).toBe(moved.replace(`${rows[2]}\n`, ''));
    const twice = `${log}${rows[2]}\n`;
    expect(changeLog([{ from: { ...entryOf(2), line: 8 }, to: null }], [], twice).log).toBe(log);
    expect(changeLog([{ from: { ...entryOf(2), line: 99 }, to: null }], [], twice).refusal?.code).toBe(
      'changed-on-disk',
    );
    const other = log.replace('by hand', 'by foot');
    expect(changeLog([{ from: entryOf(2), to: null }], [], other).refusal?.theirs).toContain('by foot');
  });

  test('only the row of the id goes, whatever other rows without one say', () => {
    const { id: _, ...rest } = entryOf(0);
    expect(changeLog([{ from: { ...rest, id: null }, to: null }]).refusal?.code).toBe('changed-on-disk');
  });

  test('an entry that is there already is not added again', () => {
    const { line: _, ...first } = entryOf(0);
    const changed = changeLog([], [first]);
    expect([changed.log, changed.tasks]).toEqual([log, tasks]);
    const unnamed = { ...first, id: null };
    expect(changeLog([], [unnamed]).log).toBe(`${log}| 2026-11-18 | T001 | 09:10 | 10:40 | 1h 30m | first try |\n`);
  });

  test.each([
    [{ minutes: 0 }, 'invalid-value', logPath],
    [{ task: 'T099' }, 'unknown-task', tasksPath],
  ])('refuses to add %j', (change, code, path) => {
    const { line: _, ...entry } = entryOf(0);
    expect(changeLog([], [{ ...entry, id: 'new111', ...change }]).refusal).toMatchObject({ code, path });
  });

  test('a log without the cell for it refuses', () => {
    const narrow = '| Date | Task | Time |\n| --- | --- | --- |\n| 2026-11-18 | T001 | 1h |\n';
    const [entry] = parseTimeLog(logPath, narrow).entries;
    if (entry === undefined) throw new Error('no entry');
    const { id, date, task, start, end, minutes, note, line } = entry;
    const from = { id, date, task, start, end, minutes, note, line };
    const wanted = { id, date, task, start: '08:00', end, minutes, note };
    expect(changeLog([{ from, to: wanted }], [], narrow).refusal).toEqual({
      code: 'not-expressible',
      message: `${logPath}:3 has no cell for this`,
      path: logPath,
      line: 3,
    });
  });

  test('the first rows of a task keep the time that a hand had written', () => {
    const bare = tasks.replace('rails\n', 'rails\n  - **Actual Time**: 3h\n');
    const entry = { id: 'new111', date: '2026-11-20', task: 'T003', start: null, end: null, minutes: 30, note: '' };
    const added = changeLog([], [entry, { ...entry, id: 'new222', minutes: 15 }], log, bare);
    expect(added.log).toBe(
      `${log}| 2026-11-20 | T003 |  |  | 3h | before this log <!-- e:new1110 --> |\n| 2026-11-20 | T003 |  |  | 30m | <!-- e:new111 --> |\n| 2026-11-20 | T003 |  |  | 15m | <!-- e:new222 --> |\n`,
    );
    expect(added.tasks).toBe(bare.replace('3h', '3h 45m'));
    expect(changeLog([], [{ ...entry, id: null }], log, bare).log).toContain('3h | before this log |\n');
  });

  test.each([
    [{ minutes: 0 }, 'invalid-value'],
    [{ minutes: 40 * 60 }, 'invalid-value'],
    [{ date: '2026-02-30' }, 'invalid-value'],
    [{ task: 'T099' }, 'unknown-task'],
  ])('refuses %j', (change, code) => {
    expect(changeLog([to(0, change)]).refusal).toMatchObject({ code });
  });

  test('rows of a task that was renamed bring their time with them, and it counts once', () => {
    const renamed = tasks.replace('T001', 'T010');
    const moved = changeLog([to(0, { task: 'T010' }), to(2, { task: 'T010' })], [], log, renamed);
    expect(moved.tasks).toBe(renamed);
    expect(moved.log).toBe(log.replaceAll('| T001 |', '| T010 |'));
    // What was there besides them had no row yet.
    const more = changeLog([to(0, { task: 'T010' }), to(2, { task: 'T010' })], [], log, renamed.replace('2h', '3h'));
    expect(more.tasks).toBe(renamed.replace('2h', '3h'));
    expect(more.log).toContain('| T010 |  |  | 1h | before this log');
  });

  test('whatever is added and removed, every Actual Time is the sum of its rows', () => {
    const entry = fc.record({
      date: fc.constantFrom('2026-11-01', '2026-11-20'),
      task: fc.constantFrom('T001', 'T002', 'T003'),
      minutes: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.subarray([0, 1, 2]), (made, removed) => {
        const added = made.map((one, index) => ({ id: `new${index}`, start: null, end: null, note: '', ...one }));
        const changed = changeLog(
          removed.map((index) => ({ from: entryOf(index), to: null })),
          added,
        );
        const after = parseTimeLog(logPath, changed.log ?? '').entries;
        for (const task of parseSpecFile(tasksPath, changed.tasks ?? '').tasks) {
          const own = after.filter((row) => row.task === task.key);
          const sum = own.reduce((total, { minutes }) => total + minutes, 0);
          expect(task.actual?.value.minutes ?? 0).toBe(sum);
        }
      }),
      { numRuns: 60 },
    );
  });
});

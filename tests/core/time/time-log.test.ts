import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../../core/text/text-edit.ts';
import { appendLogEntries } from '../../../core/time/append-log-entry.ts';
import { parseTimeLog } from '../../../core/time/parse-time-log.ts';
import { sumByTask } from '../../../core/time/sum-by-task.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const entry: TimeEntry = {
  id: 'k3f9a2',
  date: '2026-11-20',
  task: 'T012',
  start: '09:10',
  end: '10:40',
  minutes: 90,
  note: 'oven tests',
};

const log = [
  '# Time Log: Bakery',
  '',
  '| Date | Task | Start | End | Time | Note |',
  '| --- | --- | --- | --- | --- | --- |',
  '| 2026-11-20 | T012 | 09:10 | 10:40 | 1h 30m | oven tests <!-- e:k3f9a2 --> |',
  '',
].join('\n');

function append(text: string, ...entries: TimeEntry[]): string {
  return applyTextEdits(text, appendLogEntries(text, entries, { title: 'Bakery', path: 'tasks.md', lineEnding: '\n' }));
}

describe('appendLogEntries', () => {
  test('makes a log with a heading and one table', () => {
    expect(append('', entry)).toBe(log);
  });

  test('appends behind the last row and leaves what follows', () => {
    const text = `${log}\nSome words.\n`;
    const after = append(text, { ...entry, id: 'b', minutes: -30, start: null, end: null, note: '' });
    expect(after).toBe(`${log}| 2026-11-20 | T012 |  |  | -30m | <!-- e:b --> |\n\nSome words.\n`);
  });

  test('keeps CRLF and a missing final newline', () => {
    const text = log.trimEnd().replaceAll('\n', '\r\n');
    const after = append(text, { ...entry, id: 'b' });
    expect(after).toBe(`${text}\r\n| 2026-11-20 | T012 | 09:10 | 10:40 | 1h 30m | oven tests <!-- e:b --> |`);
  });

  test('goes behind a conflict, not into one of its sides', () => {
    const conflict = `${log}<<<<<<< HEAD\n| 2026-11-21 | T1 | | | 1h | |\n=======\n| 2026-11-21 | T2 | | | 2h | |\n>>>>>>> theirs\n`;
    expect(append(conflict, { ...entry, id: 'b' }).startsWith(conflict)).toBe(true);
  });

  test('gives back any entry as it was, whatever its words', () => {
    const words = fc.string().map((text) => text.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(words, fc.integer({ min: -6000, max: 6000 }), (note, minutes) => {
        const text = append(log, { ...entry, id: 'zz', note, minutes });
        const read = parseTimeLog('time-log.md', text);
        expect(read.problems).toEqual([]);
        expect(read.entries).toHaveLength(2);
        expect(read.entries[1]).toMatchObject({ id: 'zz', minutes, task: 'T012' });
      }),
    );
  });
});

describe('parseTimeLog', () => {
  test('counts an id once and rows without an id always', () => {
    const row = '| 2026-11-20 | T012 |  |  | 1h | by hand |\n';
    const read = parseTimeLog('time-log.md', `${log}${row}${row}${log.split('\n')[4]}\n`);
    expect(read.entries.map((item) => item.minutes)).toEqual([90, 60, 60]);
    expect(read.repeated).toHaveLength(1);
  });

  test('names the row, the bad value and what was expected, and keeps the others', () => {
    const read = parseTimeLog(
      'a/time-log.md',
      `${log}| 2026-02-30 | T1 |  |  | 1h |  |\n| 2026-02-03 | T1 |  |  | soon |  |\n| x |\n`,
    );
    expect(read.entries).toHaveLength(1);
    expect(read.problems.map((problem) => problem.message)).toEqual([
      'a/time-log.md:6 has the date `2026-02-30`: expected year-month-day such as 2026-11-20; the row is kept and not counted',
      'a/time-log.md:7 has the time `soon`: expected a length such as 1h 30m; the row is kept and not counted',
      'a/time-log.md:8 has fewer cells than the header of the log; the row is kept and not counted',
    ]);
  });

  test('reads the rows of both sides of a conflict', () => {
    const read = parseTimeLog(
      'time-log.md',
      `${log}<<<<<<< HEAD\n| 2026-11-21 | T1 | | | 1h | <!-- e:a --> |\n=======\n| 2026-11-21 | T2 | | | 2h | <!-- e:b --> |\n>>>>>>> theirs\n`,
    );
    expect(read.conflicted).toBe(true);
    expect(read.entries.map((item) => [item.task, item.minutes])).toEqual([
      ['T012', 90],
      ['T1', 60],
      ['T2', 120],
    ]);
  });

  test('finds columns by their names, in any order', () => {
    const read = parseTimeLog('time-log.md', '| Task | Time | Date |\n|---|---|---|\n| T7 | 45m | 2026-01-02 |\n');
    expect(read.entries).toMatchObject([{ task: 'T7', minutes: 45, date: '2026-01-02', start: null, note: '' }]);
  });
});

describe('parseTimeLog, after texts that begin alike', () => {
  const head = '| Date | Task | Time | Note |\n| --- | --- | --- | --- |';
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.nat(400).map((id) => `| 2026-11-20 | T00${id % 7} | ${id + 1}m | <!-- e:r${id} --> |`) },
    fc.constantFrom(
      '| 2026-11-21 | T002 | 1h | |',
      '| yesterday | T002 | 1h | |',
      '<<<<<<< HEAD',
      '>>>>>>> other',
      'Words between.',
      '',
      head.split('\n')[0] ?? '',
    ),
  );
  const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
  const rows = (count: number) =>
    fc.array(
      fc.tuple(line, ending).map((parts) => parts.join('')),
      { maxLength: count },
    );
  /** What is taken out and put in, somewhere; a cut in the middle of a line is one that another program made. */
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(3),
    put: rows(3),
    isRagged: fc.boolean(),
  });

  /** Read without anything that was read before: no other text was read under this path. */
  let paths = 0;
  function readAlone(text: string) {
    paths += 1;
    const log = parseTimeLog(`${paths}/time-log.md`, text);
    const problems = log.problems.map((problem) => ({ ...problem, message: problem.message.replace(`${paths}/`, '') }));
    return { ...log, path: 'time-log.md', problems };
  }

  function changeLines(
    text: string,
    { at, cut, put, isRagged }: { at: number; cut: number; put: string[]; isRagged: boolean },
  ) {
    const lines = text.split(/(?<=\n|\r(?!\n))/);
    const index = Math.floor(at * (lines.length + 1));
    const next = [...lines.slice(0, index), ...put, ...lines.slice(index + cut)].join('');
    return isRagged ? next.replace(/[\r\n]+$/, '') : next;
  }

  test('is what reading the text alone gives, and so are the sums, whatever was added, changed and removed', () => {
    fc.assert(
      fc.property(rows(400), fc.array(change, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let text = `${head}\n${first.join('')}`;
        const read = (now: string) => {
          const log = parseTimeLog('time-log.md', now);
          const alone = readAlone(now);
          expect(log).toEqual(alone);
          expect([...sumByTask(log.entries)]).toEqual([...sumByTask(alone.entries)]);
        };
        read(text);
        for (const step of changes) {
          text = changeLines(text, step);
          read(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same text is the same log, and a log that was handed out never changes', () => {
    const first = `${head}\n| 2026-11-20 | T001 | 30m | |\n`;
    const log = parseTimeLog('time-log.md', first);
    const grown = `${first}| 2026-11-20 | T002 | 10m | <!-- e:ccc333 --> |\n`;
    expect(parseTimeLog('time-log.md', grown).entries).toHaveLength(2);
    expect(parseTimeLog('time-log.md', first)).toBe(log);
    expect(parseTimeLog('time-log.md', `${grown}${grown}`).entries).toHaveLength(3);
    expect(log.entries).toHaveLength(1);
    expect([...sumByTask(log.entries)]).toEqual([['T001', 30]]);
  });
});

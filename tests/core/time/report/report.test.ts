import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { parseCsv, writeCsv } from '../../../../core/time/report/csv.ts';
import { addDays, findMonday, sumByPeriod, sumUpDays, toDayNumber } from '../../../../core/time/report/days.ts';
import { buildEstimateFactors, buildForecast, listExperience } from '../../../../core/time/report/estimate-factors.ts';
import { buildFeatureTimes } from '../../../../core/time/report/feature-times.ts';
import { roundMinutes } from '../../../../core/time/report/round-minutes.ts';
import { writeReport } from '../../../../core/time/report/write-report.ts';
import type { TimeEntry } from '../../../../core/time/time-entry.ts';

const text = `# Tasks: Slipway

## Phase 1: Setup
- [x] T001 Install the winch (1h)
- [x] T002 [US1] Write tests of the brake (2h)
- [ ] T003 Grease the rails (4h)

## Phase 2: Boats
- [x] T004 [US1] Haul the =first boat (2h)
- [ ] T005 Document the signals
`;

function entryOf(task: string, date: string, minutes: number, more: Partial<TimeEntry> = {}): TimeEntry {
  return { id: null, date, task, start: null, end: null, minutes, note: '', ...more };
}

const entries = [
  entryOf('T001', '2026-11-16', 90, { id: 'aaa111', start: '09:10', end: '10:40', note: 'oil, grease; rags' }),
  entryOf('T002', '2026-11-18', 120),
  entryOf('T004', '2026-11-18', 240, { note: '=SUM(A1)' }),
];
const times = buildFeatureTimes(
  { id: '001-slipway', title: 'Slipway' },
  parseSpecFile('001-slipway/tasks.md', text),
  entries,
);
const options = {
  from: null,
  to: null,
  rounding: { stepMinutes: 0, mode: 'nearest' as const },
  stamp: '20261120T091000Z',
};

describe('days', () => {
  test('days without entries are there with nothing, weeks begin on Monday', () => {
    expect(sumByPeriod(entries, 'day')).toEqual([
      { date: '2026-11-16', minutes: 90 },
      { date: '2026-11-17', minutes: 0 },
      { date: '2026-11-18', minutes: 360 },
    ]);
    expect(sumByPeriod([...entries, entryOf('T001', '2026-11-22', 5)], 'week')).toEqual([
      { date: '2026-11-16', minutes: 455 },
    ]);
    expect(sumUpDays(entries).at(-1)).toEqual({ date: '2026-11-18', minutes: 450 });
    expect(sumByPeriod([], 'day')).toEqual([]);
  });

  test('days count on over months, leap days and centuries, as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
          expect(addDays(day, 1)).toBe(next);
          expect(toDayNumber(day)).toBe(Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000));
          expect(new Date(`${findMonday(day)}T00:00:00Z`).getUTCDay()).toBe(1);
        },
      ),
    );
  });

  test('the sums over days and weeks are those of the entries', () => {
    const any = fc.record({ day: fc.integer({ min: 0, max: 900 }), minutes: fc.integer({ min: -600, max: 600 }) });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const made = list.map(({ day, minutes }) => entryOf('T001', addDays('2026-01-01', day), minutes));
        const sum = made.reduce((total, { minutes }) => total + minutes, 0);
        for (const period of ['day', 'week'] as const) {
          expect(sumByPeriod(made, period).reduce((total, { minutes }) => total + minutes, 0)).toBe(sum);
        }
      }),
    );
  });
});

describe('factors', () => {
  const experience = listExperience([times]);

  test('only done tasks with an estimate and an actual time teach anything', () => {
    expect(experience.map(({ key }) => key)).toEqual(['T001', 'T002', 'T004']);
  });

  test('the factor is the ratio of the sums, with its spread and its number of tasks', () => {
    expect(buildEstimateFactors(experience, 'all')).toEqual([
      { name: 'All tasks', factor: 1.5, low: 1.25, high: 1.75, count: 3, thin: true },
    ]);
    expect(buildEstimateFactors(experience, 'phase').map(({ name, factor }) => [name, factor])).toEqual([
      ['1 Setup', 210 / 180],
      ['2 Boats', 2],
    ]);
    expect(buildEstimateFactors(experience, 'story')).toMatchObject([{ name: 'US1', count: 2, factor: 1.5 }]);
    expect(buildEstimateFactors(experience, 'kind').map(({ name }) => name)).toEqual(['Setup', 'Tests', 'Building']);
  });

  test('the forecast is a range around what remains, and says what is in none of it', () => {
    const [factor] = buildEstimateFactors(experience, 'all');
    expect(buildForecast([times], factor)).toMatchObject({
      plainMinutes: 240,
      lowMinutes: 300,
      likelyMinutes: 360,
      highMinutes: 420,
      unestimatedCount: 1,
    });
    expect(buildForecast([times], undefined)).toBeNull();
  });
});

describe('reports', () => {
  test('CSV quotes what has commas, and disarms formulas', () => {
    expect(writeReport([times], 'csv', options)).toBe(
      [
        'Feature,Task,Title,Date,Start,End,Minutes,Hours,Note',
        '001-slipway,T001,Install the winch,2026-11-16,09:10,10:40,90,1.5,"oil, grease; rags"',
        '001-slipway,T002,Write tests of the brake,2026-11-18,,,120,2,',
        "001-slipway,T004,Haul the =first boat,2026-11-18,,,240,4,'=SUM(A1)",
        '',
      ].join('\r\n'),
    );
  });

  test('a stretch of days leaves the others out, and each entry is rounded on its own', () => {
    const rounding = { stepMinutes: 60, mode: 'up' as const };
    const json = JSON.parse(writeReport([times], 'json', { ...options, to: '2026-11-17', rounding }));
    expect(json).toMatchObject({ schemaVersion: 1, to: '2026-11-17', minutes: 120 });
    expect(json.entries).toHaveLength(1);
  });

  test('the Markdown table sums by task', () => {
    const report = writeReport([times], 'markdown', options);
    expect(report).toContain('| T004 | Haul the =first boat | 2h | 4h |\n');
    expect(report).toContain('|  | **Sum** |  | **7h 30m** |\n');
  });

  test('the calendar has an event an entry, escaped and folded', () => {
    const long = { ...times, entries: [entryOf('T001', '2026-11-30', 30, { note: 'ä'.repeat(60) })] };
    const calendar = writeReport([times, { ...long, id: '002-long' }], 'ical', options);
    expect(calendar).toContain('UID:001-slipway-aaa111@specline\r\n');
    expect(calendar).toContain('DTSTART:20261116T091000\r\nDURATION:PT90M\r\n');
    expect(calendar).toContain('DESCRIPTION:oil\\, grease\\; rags\r\n');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
    expect(Math.max(...calendar.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll('\r\n ', '')).toContain('ä'.repeat(60));
  });

  test.each([
    [52, 0, 'nearest', 52],
    [52, 15, 'nearest', 45],
    [53, 15, 'nearest', 60],
    [46, 15, 'up', 60],
    [45, 15, 'up', 45],
    [-20, 15, 'nearest', -15],
  ] as const)('%s minutes in steps of %s, %s, are %s', (minutes, stepMinutes, mode, rounded) => {
    expect(roundMinutes(minutes, { stepMinutes, mode })).toBe(rounded);
  });
});

describe('CSV', () => {
  test('what was written is read back, formulas with the quote that disarms them', () => {
    const cell = fc.string().filter((part) => !/^[=+@\t\r-]/.test(part) && !part.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const kept = rows.filter((row) => row.some((part) => part.trim() !== ''));
        const header = ['a', 'b'];
        expect(parseCsv(writeCsv([header, ...rows]))).toEqual([header, ...kept]);
      }),
    );
  });

  test('semicolons, tabs, a byte order mark and an open quote are read', () => {
    expect(parseCsv('\uFEFFa;b\n1,5;"x\ny"\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'x\ny'],
    ]);
    expect(parseCsv('a\tb\n1\t"open')).toEqual([
      ['a', 'b'],
      ['1', 'open'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { readImport, readImportedRows } from '../../../../core/time/report/import-csv.ts';

function importOf(text: string) {
  const table = readImport(text);
  if (table === null) throw new Error('Nothing to import');
  return readImportedRows(table, table.mapping);
}

test('a file with dates, clock times and durations is mapped by the names of its columns', () => {
  const text =
    'User,Project,Description,Start date,Start time,End date,End time,Duration\n' +
    'Ada,Slipway,T001 winch,2026-11-18,09:10:00,2026-11-18,10:40:20,01:30:20\n';
  expect(importOf(text)).toEqual([
    {
      ok: true,
      row: 2,
      name: 'Slipway',
      entry: { date: '2026-11-18', start: '09:10', end: '10:40', minutes: 90, note: 'T001 winch' },
    },
  ]);
});

test('hours with a comma, dotted days and moments are read', () => {
  expect(importOf('Date;Task;Hours;Note\n18.11.2026;T002;1,5;rails\n')).toMatchObject([
    { name: 'T002', entry: { date: '2026-11-18', minutes: 90, start: null } },
  ]);
  expect(importOf('Task,Start,End\nT1,x,y\n')).toMatchObject([{ ok: false, row: 2 }]);
  expect(importOf('Date,Task,Start,End\n11/18/2026,T1,11:30 PM,12:15 AM\n')).toMatchObject([
    { entry: { date: '2026-11-18', start: '23:30', end: '00:15', minutes: 45 } },
  ]);
});

test.each(['soon,T1,1h', '2026-11-18,T1,', '2026-11-18,T1,-2', '2026-11-18,T1,40'])(
  '`%s` is no entry, and says why',
  (line) => {
    expect(importOf(`Date,Task,Duration\n${line}\n`)).toMatchObject([{ ok: false, row: 2 }]);
  },
);

test('a file with no rows is none', () => {
  expect(readImport('Date,Task,Duration\n')).toBeNull();
  expect(readImport('')).toBeNull();
});

import { readFileSync } from 'node:fs';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { findOverlaps } from '../../core/time/find-overlaps.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { sumByPeriod, sumUpDays } from '../../core/time/report/days.ts';
import { buildFeatureTimes } from '../../core/time/report/feature-times.ts';
import { writeReport } from '../../core/time/report/write-report.ts';
import { toLocalClock, toLocalDate } from '../../main/timer/local-time.ts';

// Prints all figures of a feature: `node zones-driver.js TASKS LOG`. Neither the clock nor its zone may change them.
const [tasksPath = '', logPath = ''] = process.argv.slice(2);
const log = parseTimeLog('time-log.md', readFileSync(logPath, 'utf8'));
const file = parseSpecFile('tasks.md', readFileSync(tasksPath, 'utf8'));
const times = buildFeatureTimes({ id: 'boat', title: 'Boat' }, file, log.entries);
const options = { from: null, to: null, rounding: { stepMinutes: 15, mode: 'up' }, stamp: '20261120T091000Z' } as const;
const figures = {
  totals: times.totals,
  days: sumByPeriod(times.entries, 'day'),
  weeks: sumByPeriod(times.entries, 'week'),
  sums: sumUpDays(times.entries),
  overlaps: findOverlaps(times.entries).size,
  reports: (['csv', 'json', 'markdown', 'ical'] as const).map((format) => writeReport([times], format, options)),
};
// What is to differ between zones: that a moment has another clock time there shows that the zone was set at all.
const moment = Date.UTC(2026, 9, 25, 0, 30);
process.stdout.write(`${JSON.stringify({ figures, local: `${toLocalDate(moment)} ${toLocalClock(moment)}` })}\n`);

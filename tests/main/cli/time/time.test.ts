import { expect, test } from 'vitest';
import { buildFeatureTotals } from '../../../../core/time/build-feature-totals.ts';
import { parseTimeLog } from '../../../../core/time/parse-time-log.ts';
import { formatTime } from '../../../../main/cli/time/format-time.ts';
import { formatTimeCsv } from '../../../../main/cli/time/format-time-csv.ts';
import { toTimeJson } from '../../../../main/cli/time/to-time-json.ts';
import { planOf } from '../../../support/plan.ts';

const file = planOf(
  [
    { key: 'T001', title: 'Clear the slipway', minutes: 60, phase: 'phase-1' },
    { key: 'T002', title: '=SUM(A1), "quoted"', phase: 'phase-1' },
  ],
  [{ key: 'phase-1', minutes: 240 }],
);
const built = { dependencies: [], phaseDependencies: [], problems: [], cycles: [], contradictions: [] };
const log = `| Date | Task | Start | End | Time | Note |
| --- | --- | --- | --- | --- | --- |
| 2026-11-20 | T001 | 09:00 | 10:30 | 1h 30m | wet <!-- e:k3f9a2 --> |
| 2026-11-20 | T009 |  |  | 15m | on what was removed |
| 20.11.2026 | T001 |  |  | 15m |  |
`;
const read = parseTimeLog('time-log.md', log);
const { entries } = read;
const feature = {
  id: '001-boat',
  title: 'Boat',
  path: '001-boat/tasks.md',
  file,
  built,
  entries,
  logProblems: read.problems,
  problems: [],
  cycles: [],
  contradictions: [],
};
const times = [{ feature, entries, totals: buildFeatureTotals(file, entries) }];

test('the JSON has the shape that scripts rely on', () => {
  const json = toTimeJson(times, { from: null, to: null });
  expect(Object.keys(json)[0]).toBe('schemaVersion');
  expect(json).toMatchObject({
    schemaVersion: 1,
    features: [
      {
        id: '001-boat',
        estimateMinutes: 240,
        actualMinutes: 105,
        varianceMinutes: -135,
        phases: [{ key: 'phase-1', estimateMinutes: 240, actualMinutes: 90, varianceMinutes: -150 }],
        tasks: [
          { key: 'T001', estimateMinutes: 60, actualMinutes: 90, varianceMinutes: 30 },
          { key: 'T002', estimateMinutes: null, actualMinutes: null, varianceMinutes: null },
        ],
        entries: [
          { id: 'k3f9a2', date: '2026-11-20', task: 'T001', minutes: 90, note: 'wet', line: 3 },
          { id: null, task: 'T009', minutes: 15, line: 4 },
        ],
        strayMinutes: 15,
        problems: [{ code: 'log-row-unreadable', line: 5, message: expect.stringContaining('`20.11.2026`') }],
      },
    ],
  });
});

test('people read a table of what has figures', () => {
  expect(formatTime(times)).toBe(`Boat
001-boat  001-boat/tasks.md

                          estimated  actual  variance
phase-1                          4h  1h 30m   -2h 30m
  T001 Clear the slipway         1h  1h 30m      +30m
  T009 (no task)                  –     15m         –
Total                            4h  1h 45m   -2h 15m
`);
});

test('the CSV quotes what needs it and runs no formula', () => {
  expect(formatTimeCsv(times)).toBe(
    'feature,phase,task,title,estimateMinutes,actualMinutes,varianceMinutes\r\n' +
      '001-boat,phase-1,T001,Clear the slipway,60,90,30\r\n' +
      '001-boat,phase-1,T002,"\'=SUM(A1), ""quoted""",,,\r\n' +
      '001-boat,,T009,,,15,\r\n',
  );
});

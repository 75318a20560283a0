import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];

const regatta = `# Tasks: Regatta

**Planned Start**: 2026-03-27

## Phase 1: Course

- [ ] T001 Lay the buoys (12h)
- [ ] T002 Anchor the start boat (4h)
  - **Start**: 2026-03-31
- [ ] T003 Publish the course (2h)
  - **Due**: 2026-03-30
`;

test('a plan over a change of the clocks has the same minutes and days under six time zones', async ({
  temporaryFolder,
}) => {
  const folder = join(temporaryFolder, '001-regatta');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tasks.md'), regatta);
  const schedules = await Promise.all(
    zones.map(async (TZ) => (await runCommandLine(['schedule', folder, '--json'], { env: { TZ } })).stdout),
  );
  expect(new Set(schedules).size).toBe(1);
  const [feature] = JSON.parse(schedules[0] ?? '').features;
  expect(feature).toMatchObject({ startDate: '2026-03-27', finishDate: '2026-03-31', finishMinutes: 1320 });
  expect(feature.tasks[2]).toMatchObject({ startMinutes: 1200, totalFloatMinutes: -360 });
});

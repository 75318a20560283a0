import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript } from '../../support/bundle-script.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'];
/** Before and after both changes of summer time in the northern half, and a leap day. */
const moments = ['2026-03-29 00:59:58', '2026-10-25 01:59:58', '2028-02-29 12:00:00'];

let scripts = '';

beforeAll(() => {
  scripts = mkdtempSync(resolve('node_modules', '.specline-zones-'));
});

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

test('all figures are equal under six time zones, and on both days on which the clock is changed', async () => {
  const driver = await bundleScript('tests/support/zones-driver.ts', scripts);
  const tasks = join(scripts, 'tasks.md');
  const log = join(scripts, 'time-log.md');
  writeFileSync(tasks, '# Tasks: Boat\n\n## Phase 1: Hull\n- [x] T001 Lay planks (2h)\n- [ ] T002 Caulk seams (90m)\n');
  const head = '| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';
  const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26', '2028-02-29'];
  const rows = days.flatMap((day, index) => [
    `| ${day} | T00${(index % 2) + 1} | 23:30 | 01:30 | 2h | over midnight <!-- e:n${index} --> |`,
    `| ${day} | T001 | 02:10 | 02:50 | 40m | <!-- e:h${index} --> |`,
  ]);
  writeFileSync(log, `${head}${rows.join('\n')}\n`);
  const outputs = zones.flatMap((zone) =>
    moments.map((moment) => {
      const env = { ...process.env, TZ: zone };
      const { stdout, stderr } = spawnSync('faketime', [moment, process.execPath, driver, tasks, log], {
        env,
        encoding: 'utf8',
      });
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as { readonly figures: unknown; readonly local: string };
    }),
  );
  for (const { figures } of outputs) expect(figures).toEqual(outputs[0]?.figures);
  expect(new Set(outputs.map(({ local }) => local)).size).toBeGreaterThan(4);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript } from '../../support/bundle-script.ts';
import { createDiskPlace, createDiskSession } from '../../support/open-disk-session.ts';

const kills = 100;
/** So many at a time: each waits for most of its life. */
const atOnce = 10;
const longestLifeMs = 12_000;
const feature = '001-slipway';

let scripts = '';
let driver = '';

beforeAll(async () => {
  scripts = mkdtempSync(resolve('node_modules', '.specline-timer-'));
  driver = await bundleScript('tests/support/timer-driver.ts', scripts);
});

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

interface Killed {
  readonly lostMs: number;
  readonly lines: number;
  readonly pauseMs: number;
}

/** Run a timer in a process of its own, kill it at a random moment, and see what a new process finds. */
async function killOnce(): Promise<Killed> {
  const place = createDiskPlace({ [`specs/${feature}/tasks.md`]: '- [ ] T001 Clear the slipway\n' });
  const child = spawn(process.execPath, [driver, join(place.project, 'specs'), place.data, feature, 'T001']);
  const closed = new Promise((done) => child.once('close', done));
  await new Promise<void>((running, failed) => {
    child.stdout.on('data', (data: Buffer) =>
      String(data) === 'running\n' ? running() : failed(new Error(`${data}`)),
    );
  });
  await sleep(Math.random() * longestLifeMs);
  const killedAt = Date.now();
  child.kill('SIGKILL');
  await closed;
  const lines = readFileSync(join(place.data, 'timer/journal.jsonl'), 'utf8').split('\n').filter(Boolean);
  const moments = lines.map((line) => (JSON.parse(line) as { readonly at: number }).at);
  const session = createDiskSession(place, { watch: false });
  const { running } = await session.calls.readTimer();
  await session.dispose();
  place.remove();
  if (running === null) throw new Error('The journal lost the timer');
  const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? at));
  return {
    lostMs: killedAt - running.startedAtMs - running.workedMs,
    lines: lines.length,
    pauseMs: Math.max(0, ...pauses),
  };
}

test(`killed at ${kills} random moments, a timer loses at most five seconds each time and invents none`, async () => {
  const found: Killed[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (begun < kills) {
        begun += 1;
        found.push(await killOnce());
      }
    }),
  );
  const lost = found.map(({ lostMs }) => lostMs).sort((a, b) => a - b);
  console.log(
    `${found.length} kills: lost ${lost[0]} to ${lost.at(-1)} ms, median ${lost[lost.length >> 1]} ms; longest pause between signs of life ${Math.max(...found.map(({ pauseMs }) => pauseMs))} ms`,
  );
  expect(lost[0]).toBeGreaterThanOrEqual(0);
  expect(lost.at(-1)).toBeLessThanOrEqual(5000);
});

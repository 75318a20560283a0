import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleScript } from '../../support/bundle-script.ts';
import { createDiskPlace, createDiskSession, type DiskPlace, waitForEvent } from '../../support/open-disk-session.ts';

const processes = 8;
const times = 200;

let scripts = '';
let place: DiskPlace;

beforeAll(() => {
  scripts = mkdtempSync(resolve('node_modules', '.specline-count-'));
});

afterAll(() => {
  rmSync(scripts, { recursive: true, force: true });
  place.remove();
});

const idOf = (index: number) => `T${String(index + 1).padStart(3, '0')}`;

test('eight processes and an open session change one file 200 times each, and every change is there once', async () => {
  const driver = await bundleScript('tests/support/count-driver.ts', scripts);
  const lines = Array.from({ length: processes + 1 }, (_, index) => `- [ ] ${idOf(index)} Count 0\n`).join('');
  place = createDiskPlace({ 'specs/001-oven/tasks.md': `# Tasks: Oven\n\n## Phase 1: Setup\n\n${lines}` });
  const session = createDiskSession(place);
  await session.calls.openWorkspace(place.project);
  await session.calls.openFeature('001-oven');
  const started = performance.now();
  const running = Array.from({ length: processes }, (_, index) => runCounter(driver, idOf(index)));
  const own = idOf(processes);
  for (let count = 0; count < times; count += 1) {
    const change = { from: `Count ${count}`, to: `Count ${count + 1}` };
    const result = await session.calls.runCommand({ type: 'set-title', feature: '001-oven', task: own, ...change });
    expect(result).toMatchObject({ ok: true, changed: true });
  }
  expect(await Promise.all(running)).toEqual(Array.from({ length: processes }, () => ''));
  const seconds = (performance.now() - started) / 1000;

  const text = readFileSync(join(place.project, 'specs/001-oven/tasks.md'), 'utf8');
  expect(text.match(/Count \d+/g)).toEqual(Array.from({ length: processes + 1 }, () => `Count ${times}`));
  expect(readdirSync(join(place.project, 'specs/001-oven'))).toEqual(['tasks.md']);
  const history = await session.calls.listHistory(null);
  expect(history.filter(({ kind }) => kind === 'edit')).toHaveLength((processes + 1) * times);
  const state = await session.calls.openFeature('001-oven');
  if (state.ok && state.texts['specs/001-oven/tasks.md'] !== text) {
    await waitForEvent(session, 'featureChanged', ({ feature }) => feature?.texts['specs/001-oven/tasks.md'] === text);
  }
  await session.dispose();
  console.log(`${(processes + 1) * times} edits of one file by ${processes + 1} processes in ${seconds.toFixed(1)} s`);
});

function runCounter(driver: string, task: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [driver, place.project, place.data, task, String(times)]);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', () => done(output));
  });
}

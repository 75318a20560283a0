import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSession } from '../../../main/specs/create-session.ts';
import type { CommandResult } from '../../../preload/planner-data.ts';
import { bundleScript } from '../../support/bundle-script.ts';
import { createQuietHost } from '../../support/create-quiet-host.ts';

const oldText = '# Tasks: Oven\n\n## Phase 1: Setup\n\n- [ ] T001 Measure the room\n- [ ] T002 Order bricks\n';
const newText = oldText.replace('[ ] T001', '[x] T001');

/** What each system call can answer instead of doing its work. */
const errors: Readonly<Record<string, readonly string[]>> = {
  openat: ['ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EIO'],
  pwrite64: ['ENOSPC', 'EDQUOT', 'EIO'],
  fsync: ['EIO', 'ENOSPC'],
  link: ['EPERM', 'EMLINK', 'EIO', 'EROFS'],
  rename: ['EACCES', 'EBUSY', 'EIO', 'EROFS'],
  unlink: ['EIO', 'EACCES'],
  close: ['EIO'],
  statx: ['EIO', 'EACCES'],
  read: ['EIO'],
  fchmod: ['EPERM'],
};

let scripts = '';
let driver = '';
let count = 0;

beforeAll(async () => {
  scripts = mkdtempSync(resolve('node_modules', '.specline-faults-'));
  driver = await bundleScript('tests/support/edit-driver.ts', scripts);
});

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

interface Run {
  /** What the process answered; null when it was killed before. */
  readonly result: CommandResult | null;
  readonly text: string;
  /** Files beside the tasks file. */
  readonly beside: readonly string[];
  readonly trace: string;
  readonly complaints: string;
  readonly folder: string;
}

/** Run the driver in a folder, with strace attached from the moment on at which it starts to save. */
async function runDriver(folder: string, inject: string | null): Promise<Run> {
  const child = spawn(process.execPath, [driver, join(folder, 'project'), join(folder, 'data')], {
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  let output = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const waitFor = (word: string) =>
    new Promise<void>((done, fail) => {
      const look = () => output.includes(word) && done();
      child.stdout.on('data', look);
      child.on('close', () => (output.includes(word) ? done() : fail(new Error(`the driver ended: ${complaints}`))));
      look();
    });
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await waitFor('ready\n');
  const traceFile = join(folder, 'trace');
  const calls = Object.keys(errors).join(',');
  const options =
    inject === null ? ['-e', `trace=${calls}`] : ['-e', `trace=${inject.split(':')[0]}`, '-e', `inject=${inject}`];
  const tracer = spawn('strace', ['-f', '-o', traceFile, ...options, '-p', String(child.pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const tracerEnded = new Promise<void>((done) => tracer.on('exit', () => done()));
  await new Promise<void>((done) => {
    let said = '';
    tracer.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('attached')) done();
    });
  });
  child.stdin.write('go\n');
  await ended;
  await tracerEnded;
  const line = output.split('\n').find((part) => part.startsWith('{'));
  return {
    result: line === undefined ? null : JSON.parse(line),
    ...readLeft(folder),
    trace: readFileSync(traceFile, 'utf8'),
    complaints,
    folder,
  };
}

/** What a run left in the feature's folder. */
function readLeft(folder: string): Pick<Run, 'text' | 'beside'> {
  const feature = join(folder, 'project', 'specs', '001-oven');
  return {
    text: readFileSync(join(feature, 'tasks.md'), 'utf8'),
    beside: readdirSync(feature).filter((name) => name !== 'tasks.md'),
  };
}

/** Do in this process what the driver did in one that has gone, and tell what is left then. */
async function goOn(folder: string): Promise<Pick<Run, 'text' | 'beside'>> {
  const session = createSession(createQuietHost(join(folder, 'data')), { watch: false });
  await session.calls.openWorkspace(join(folder, 'project'));
  const tick = { type: 'set-status', feature: '001-oven', task: 'T001', from: 'todo', to: 'done' } as const;
  expect(await session.calls.runCommand(tick)).toMatchObject({ ok: true });
  await session.dispose();
  return readLeft(folder);
}

function makeFolder(): string {
  count += 1;
  const folder = join(scripts, `case-${count}`);
  mkdirSync(join(folder, 'project', 'specs', '001-oven'), { recursive: true });
  writeFileSync(join(folder, 'project', 'specs', '001-oven', 'tasks.md'), oldText);
  return folder;
}

/** The promise: old or new and nothing else, and reported truly. */
function expectKept(run: Run, what: string): void {
  expect([oldText, newText], what).toContain(run.text);
  if (run.result?.ok) expect(run.text, what).toBe(newText);
  if (run.result !== null && !run.result.ok) expect(run.text, what).toBe(oldText);
}

/** How often each system call is made between the command and its answer. */
async function countCalls(): Promise<ReadonlyMap<string, number>> {
  const { trace, text } = await runDriver(makeFolder(), null);
  expect(text).toBe(newText);
  const counts = new Map<string, number>();
  for (const [, name = ''] of trace.matchAll(/^\d+ +(\w+)\(/gm)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe.runIf(hasStrace)('a save under faults of the system', () => {
  test('every system call that fails leaves the old text or the new, and the answer is true', async () => {
    const counts = await countCalls();
    const cases = [...counts].flatMap(([name, times]) =>
      Array.from({ length: times }, (_, index) =>
        (errors[name] ?? []).map((error) => `${name}:error=${error}:when=${index + 1}`),
      ).flat(),
    );
    expect(cases.length).toBeGreaterThan(50);
    const tally = { saved: 0, refused: 0, died: 0 };
    await eachOf(cases, async (inject) => {
      const run = await runDriver(makeFolder(), inject);
      // Node reads its own wake-ups and its input by the same call, and cannot live without them.
      if (!inject.startsWith('read')) expect(run.result, `${inject}: ${run.complaints}`).not.toBeNull();
      expectKept(run, inject);
      tally[run.result === null ? 'died' : run.result.ok ? 'saved' : 'refused'] += 1;
      // What could not be looked at or taken away in the end is taken away by the next process.
      if (run.beside.length > 0) expect((await goOn(run.folder)).beside, inject).toEqual([]);
      rmSync(run.folder, { recursive: true, force: true });
    });
    console.log(
      `${cases.length} faults: ${tally.saved} saved all the same, ${tally.refused} refused with the old text in place, ${tally.died} ended the process`,
    );
  });

  test('a process that is killed at any system call leaves the old text or the new, and the next one goes on', async () => {
    const counts = await countCalls();
    const cases = [...counts].flatMap(([name, times]) =>
      Array.from({ length: times }, (_, index) => `${name}:signal=KILL:when=${index + 1}`),
    );
    const tally = { old: 0, new: 0 };
    await eachOf(cases, async (inject) => {
      const run = await runDriver(makeFolder(), inject);
      expectKept(run, inject);
      tally[run.text === oldText ? 'old' : 'new'] += 1;
      const next = await goOn(run.folder);
      expect(next.text, inject).toBe(newText);
      expect(next.beside, inject).toEqual([]);
      rmSync(run.folder, { recursive: true, force: true });
    });
    console.log(`${cases.length} kills: ${tally.old} left the old text, ${tally.new} the new one`);
  });
});

/** Two at a time: each case is a process that mostly waits. */
async function eachOf(cases: readonly string[], work: (inject: string) => Promise<void>): Promise<void> {
  const queue = [...cases];
  const run = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all([run(), run(), run()]);
}

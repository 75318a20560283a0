import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../main/specs/create-session.ts';
import { saveFile } from '../../main/specs/safe-save.ts';
import { createQuietHost } from '../support/create-quiet-host.ts';
import { makeTasksText, writeFeatures } from '../support/write-features.ts';

/**
 * From a tick to the file on the disk, in a workspace of 100 features, beside the same bytes written in place and
 * beside a bare write + fsync + rename; then the save alone on 1 MB. Run: `npm run bench -- saving`.
 */
const rounds = 200;
const folder = mkdtempSync(join(tmpdir(), 'specline-bench-'));
const [file = ''] = writeFeatures(folder, 100, 60);

const session = createSession(createQuietHost(join(folder, 'data')), {});
await session.calls.openWorkspace(folder);
await session.calls.openFeature('001-bakery');

const times = { tick: [] as number[], place: [] as number[], bare: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  const isOdd = round % 2 === 1;
  const before = performance.now();
  const result = await session.calls.runCommand({
    type: 'set-status',
    feature: '001-bakery',
    task: 'T001',
    from: isOdd ? 'done' : 'todo',
    to: isOdd ? 'todo' : 'done',
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  times.tick.push(performance.now() - before);
  const bytes = readFileSync(file);
  times.place.push(measure(() => writeInPlace(join(folder, 'control.md'), bytes)));
  times.bare.push(measure(() => writeBare(join(folder, 'control.md'), bytes)));
}
await session.dispose();
report('tick to fsynced file', times.tick, 'goal 5 ms, 15 ms');
report('the same bytes in place', times.place, '');
report('bare write+fsync+rename', times.bare, '');
console.log(`tick / in place  ${(median(times.tick) / median(times.place)).toFixed(1)}x (goal 3x)`);

const target = join(folder, 'large.md');
const texts = [
  Buffer.from(makeTasksText('large', 11_000)),
  Buffer.from(makeTasksText('large', 11_000).replace('[ ]', '[x]')),
];
writeFileSync(target, texts[0] ?? '');
const large = { save: [] as number[], bare: [] as number[] };
for (let round = 0; round < 40; round += 1) {
  const [from, to] = round % 2 === 0 ? texts : [...texts].reverse();
  const before = performance.now();
  await saveFile(target, from ?? null, to ?? null);
  large.save.push(performance.now() - before);
  large.bare.push(measure(() => writeBare(join(folder, 'control.md'), to ?? Buffer.alloc(0))));
}
console.log(`\nfile of ${((texts[0]?.length ?? 0) / 2 ** 20).toFixed(1)} MB`);
report('safe save', large.save, '');
report('bare write+fsync+rename', large.bare, '');
console.log(`safe / bare      ${(median(large.save) / median(large.bare)).toFixed(1)}x (goal 2x)`);
rmSync(folder, { recursive: true, force: true });

function writeInPlace(path: string, bytes: Buffer): void {
  const handle = openSync(path, 'w');
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
}

function writeBare(path: string, bytes: Buffer): void {
  writeInPlace(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function measure(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report(name: string, values: readonly number[], goal: string): void {
  const p95 = [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
  console.log(`${name.padEnd(26)} median ${median(values).toFixed(2)} ms, p95 ${p95.toFixed(2)} ms ${goal}`);
}

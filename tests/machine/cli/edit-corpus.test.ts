import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../../main/cli/run-cli.ts';
import { createCapturedWorld } from '../../support/captured-world.ts';
import { hasCorpus, listCorpusPaths, listSeedPaths } from '../../support/corpus.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

/** A file in this many is edited. */
const editEvery = 8;

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'specline-edit-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run a verb in this process, with a data folder of its own. */
async function run(args: readonly string[]) {
  const world = createCapturedWorld(folder, { SPECLINE_DATA: join(folder, 'data') });
  const code = await runCli(args, world);
  return { code, stdout: world.out.join(''), stderr: world.errors.join('') };
}

/** Put a real document in place to be changed. */
function place(source: string): string {
  const file = join(folder, 'tasks.md');
  cpSync(source, file);
  execFileSync('chmod', ['600', file]);
  return file;
}

interface ShownTask {
  readonly key: string;
  readonly status: string;
  readonly mark: string | null;
  readonly form: string;
}

async function listTasks(file: string): Promise<readonly ShownTask[]> {
  const { stdout } = await run(['show', file, '--json']);
  return JSON.parse(stdout).features[0].tasks;
}

describe.runIf(hasCorpus)('edit', () => {
  test.each(listSeedPaths())('of %s: a tick is one byte, and taking it back gives the same bytes', async (seed) => {
    const file = place(seed);
    const before = readFileSync(file);
    const open = (await listTasks(file)).find(({ status }) => status === 'todo');
    const env = { SPECLINE_DATA: join(folder, 'data') };
    const tick = await runCommandLine(['edit', file, 'set-status', open?.key ?? '', 'done'], { env });
    expect(tick).toMatchObject({ code: 0, stderr: '' });
    const after = readFileSync(file);
    expect(after.length).toBe(before.length);
    expect([...before.keys()].filter((offset) => before[offset] !== after[offset])).toHaveLength(1);
    expect(await runCommandLine(['edit', file, 'set-status', open?.key ?? '', 'todo'], { env })).toMatchObject({
      code: 0,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of many files of the corpus: done and todo again gives the same bytes', async () => {
    let edited = 0;
    for (const source of listCorpusPaths().filter((_, index) => index % editEvery === 0)) {
      const file = place(source);
      const before = readFileSync(file);
      const open = (await listTasks(file)).find(({ status, mark }) => status === 'todo' && mark === ' ');
      if (!open) continue;
      const tick = await run(['edit', file, 'set-status', open.key, 'done']);
      if (tick.code === 1) {
        expect([source, readFileSync(file).equals(before)]).toEqual([source, true]);
        continue;
      }
      expect([source, tick.code, tick.stderr.includes('undefined')]).toEqual([source, 0, false]);
      expect((await run(['edit', file, 'set-status', open.key, 'todo'])).code).toBe(0);
      expect([source, readFileSync(file).equals(before)]).toEqual([source, true]);
      edited += 1;
    }
    expect(edited).toBeGreaterThan(20);
  });

  test('with --dry-run: git apply does what the edit does', async () => {
    const edits = [
      ['set-status', 'done'],
      ['set-estimate', '2h'],
      ['set-title', 'A title in other words'],
    ] as const;
    const sources = [...listSeedPaths(), ...listCorpusPaths().filter((_, index) => index % (editEvery * 3) === 0)];
    let compared = 0;
    for (const source of sources) {
      const file = place(source);
      const before = readFileSync(file);
      const open = (await listTasks(file)).find(({ status, form }) => status === 'todo' && form === 'checkbox');
      if (!open) continue;
      for (const [verb, value] of edits) {
        const dry = await run(['edit', file, verb, open.key, value, '--dry-run']);
        expect([source, readFileSync(file).equals(before)]).toEqual([source, true]);
        if (dry.code === 1) continue;
        expect([source, verb, dry.code]).toEqual([source, verb, 0]);
        writeFileSync(join(folder, 'change.patch'), dry.stdout);
        execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', 'change.patch'], {
          cwd: folder,
        });
        const applied = readFileSync(file);
        writeFileSync(file, before);
        expect((await run(['edit', file, verb, open.key, value])).code).toBe(0);
        expect([source, verb, readFileSync(file).equals(applied)]).toEqual([source, verb, true]);
        writeFileSync(file, before);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

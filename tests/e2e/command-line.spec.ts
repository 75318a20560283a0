import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../support/e2e.ts';
import { runCommandLine } from '../support/run-command-line.ts';

const run = promisify(execFile);

test.describe('the command line', () => {
  test('show --json is one object on stdout that begins with its version', async ({ copyFolder }) => {
    const specs = await copyFolder('assets/sample-specs');
    const { code, stdout, stderr } = await runCommandLine(['show', specs, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.replaceAll(/\s/g, '')).toMatch(/^\{"schemaVersion":1,"folder":/);
    const { folder, features } = JSON.parse(stdout);
    expect(folder).toBe(specs);
    expect(features.map(({ id, path }: { id: string; path: string }) => [id, path])).toContainEqual([
      '001-lending-desk',
      '001-lending-desk/tasks.md',
    ]);
  });

  test('edit changes the file, and a dry run prints the diff that git applies', async ({
    copyFolder,
    temporaryFolder,
  }) => {
    const specs = await copyFolder('assets/sample-specs');
    const file = join(specs, '001-lending-desk/tasks.md');
    const before = await readFile(file, 'utf8');
    const options = { cwd: specs, env: { SPECLINE_DATA: join(temporaryFolder, 'data') } };
    const words = ['edit', '001-lending-desk', 'set-status', 'T012', 'done'];
    const dry = await runCommandLine([...words, '--dry-run'], options);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(file, 'utf8')).toBe(before);
    await writeFile(join(specs, 'tick.patch'), dry.stdout);
    await run('git', ['apply', 'tick.patch'], { cwd: specs });
    const applied = await readFile(file, 'utf8');
    expect(applied).not.toBe(before);
    await writeFile(file, before);
    expect(await runCommandLine(words, options)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe(applied);
  });

  test('log writes the row and the Actual Time', async ({ copyFolder, temporaryFolder }) => {
    const specs = await copyFolder('assets/sample-specs');
    const options = { cwd: specs, env: { SPECLINE_DATA: join(temporaryFolder, 'data') } };
    const words = ['log', '004-packet-labels', 'T002', '1h30m', '--date', '2024-05-06', '--note', 'too thin'];
    expect(await runCommandLine(words, options)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(join(specs, '004-packet-labels/tasks.md'), 'utf8')).toContain('**Actual Time**: 1h 30m');
    const { stdout } = await runCommandLine(['time', '004-packet-labels', '--json'], options);
    expect(JSON.parse(stdout).features[0].entries).toMatchObject([
      { date: '2024-05-06', task: 'T002', minutes: 90, note: 'too thin' },
    ]);
  });

  test('the timer starts, switches, goes back, stops into the log, and asks about time that nobody saw', async ({
    copyFolder,
    temporaryFolder,
  }) => {
    const specs = await copyFolder('assets/sample-specs');
    const data = join(temporaryFolder, 'data');
    const timer = (...words: string[]) =>
      runCommandLine(['timer', ...words], { cwd: specs, env: { SPECLINE_DATA: data } });
    await timer('start', '004-packet-labels', 'T001', '--ago', '50');
    const switched = await timer('switch', '004-packet-labels', 'T002', '--ago', '12');
    expect(switched).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Stopped T001') });
    expect((await timer('back')).stdout).toMatch(/^Running on T001 .* 50m/);
    expect(await timer('stop', '--note', 'wet')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Logged 50m'),
    });
    const log = join(specs, '004-packet-labels/time-log.md');
    expect((await readFile(log, 'utf8')).split('\n').slice(4)).toEqual([
      expect.stringMatching(/^\| [-\d]{10} \| T001 \| \d\d:\d\d \| \d\d:\d\d \| 50m \| wet <!-- e:\w+ --> \|$/),
      '',
    ]);
    const before = Date.now() - 3_600_000;
    await timer('start', '004-packet-labels', 'T002');
    const journal = join(data, 'timer/journal.jsonl');
    const aged = (await readFile(journal, 'utf8')).replace(/"at":\d+/g, `"at":${before}`);
    await writeFile(journal, aged.replace(/"startedAtMs":\d+/g, `"startedAtMs":${before}`));
    expect(await timer('stop')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No Specline was running for 1h'),
    });
    expect((await timer('stop', '--keep')).stdout).toContain('Logged 1h on T002');
    expect(JSON.parse((await timer('--json')).stdout)).toEqual({ schemaVersion: 1, running: null, waiting: [] });
  });

  test('exits with 2 on wrong usage and unreadable paths, with 1 on refusals', async ({
    copyFolder,
    temporaryFolder,
  }) => {
    const specs = await copyFolder('assets/sample-specs');
    const options = { cwd: specs, env: { SPECLINE_DATA: join(temporaryFolder, 'data') } };
    const several = await runCommandLine(['edit', '.', 'set-status', 'T012', 'done'], options);
    expect(several).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('003-swap-day/tasks.md') });
    const nowhere = await runCommandLine(['show', 'nowhere', '--json'], options);
    expect(nowhere).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('nowhere') });
    const empty = await runCommandLine(['show', `${temporaryFolder}/data`], options);
    expect(empty.code).toBe(2);
    expect(await runCommandLine(['shwo'], options)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "show"?'),
    });
    const unknown = await runCommandLine(['edit', '001-lending-desk', 'set-status', 'T999', 'done', '--json'], options);
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.stdout)).toMatchObject({
      schemaVersion: 1,
      ok: false,
      refusal: { code: 'unknown-task' },
    });
  });
});

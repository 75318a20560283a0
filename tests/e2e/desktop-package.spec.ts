import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractAsar, readAsar } from '../support/asar-archive.ts';
import { expect, test } from '../support/desktop-test.ts';
import { makeStandInElectron, readFuses } from '../support/stand-in-electron.ts';

const run = promisify(execFile);
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const builder = join(projectFolder, 'node_modules', 'electron-builder', 'cli.js');

/** Packaging takes some seconds: both tests look at the same package. */
test.describe.configure({ mode: 'default' });

let folder = '';
let installed = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specline-package-'));
  installed = await packageApp(folder);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('the package holds what runs and nothing else, and that runs', async ({ desktop }) => {
  const archive = join(installed, 'resources', 'app.asar');

  const paths = (await readAsar(archive)).map(({ path }) => path);
  for (const path of ['package.json', 'dist/main/index.js', 'dist/preload/index.cjs', 'dist/renderer/index.html']) {
    expect(paths).toContain(path);
  }
  const packages = paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(packages)].filter((name) => !name.startsWith('@parcel/watcher-')).sort()).toEqual([
    '@parcel/watcher',
    'detect-libc',
    'is-extglob',
    'is-glob',
    'picomatch',
  ]);
  expect(paths.filter((path) => /^(core|main|preload|renderer|tests|docs|scripts)\//.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);

  // Away from the checkout and its packages, the archive's content shows the sample on the command line …
  const app = join(desktop.folder, 'app');
  await extractAsar(archive, app);
  const sample = join(app, 'assets', 'sample-specs');
  const shown = await run(process.execPath, [join(app, 'dist', 'main', 'cli.js'), 'show', sample, '--json'], {
    env: { ...process.env, SPECLINE_DATA: desktop.dataFolder },
  });
  expect(JSON.parse(shown.stdout)).toMatchObject({ schemaVersion: 1, features: { length: 4 } });

  // … and opens its window.
  const started = await desktop.launch({
    entry: join(app, 'dist', 'main', 'index.js'),
    packaged: true,
    args: [sample],
  });
  const { page } = await started.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
});

test('the program’s fuses are set, and only the languages that the app has are in', async () => {
  expect(readFuses(await readFile(join(installed, 'specline')))).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserV8Snapshot: false,
    fileProtocolPrivileges: false,
  });
  await access(join(installed, 'locales', 'en-US.pak'));
  await expect(access(join(installed, 'locales', 'de.pak'))).rejects.toThrow('ENOENT');
});

/** Package the app for Linux on a stand-in for Electron's distribution; answers the folder that would be installed. */
async function packageApp(folder: string): Promise<string> {
  const electron = join(folder, 'electron');
  const output = join(folder, 'release');
  await makeStandInElectron(electron);
  const options = [`-c.electronDist=${electron}`, `-c.directories.output=${output}`];
  await run(process.execPath, [builder, '--linux', 'dir', '--x64', '--publish', 'never', ...options], {
    cwd: projectFolder,
  });
  return join(output, 'linux-unpacked');
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, sampleSource, test } from '../support/desktop-test.ts';

const tasksFile = join('001-lending-desk', 'tasks.md');

test('opens a window on the folder it was started with', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { id, page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await expect.poll(() => app.app.readWindow(id)).toMatchObject({ title: 'garden — Specline', visible: true });
});

test('finds a relative folder from where the user stands', async ({ desktop }) => {
  await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: ['garden'] });
  const { page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
});

test('says so when the folder is not there', async ({ desktop }) => {
  const app = await desktop.launch({ args: [join(desktop.folder, 'nowhere')] });
  const { id, page } = await app.waitForWindow();
  await expect(page.getByText('nowhere').first()).toBeVisible();
  expect((await app.app.readWindow(id)).title).toBe('Specline');
});

test('shows a copy of the sample at the first start, and what was open last at the next', async ({ desktop }) => {
  const first = await desktop.launch();
  const window = await first.waitForWindow();
  await expect(window.page.getByText('This is a sample', { exact: false })).toBeVisible();
  const copied = await readFile(join(desktop.dataFolder, 'sample', 'specs', tasksFile));
  expect(copied.equals(await readFile(join(sampleSource, tasksFile)))).toBe(true);

  const specs = await desktop.copySpecs('garden');
  await first.app.answerDialogs([[specs]]);
  await first.app.clickMenu(['File', 'Open Folder…']);
  await expect.poll(() => first.app.readWindow(window.id)).toMatchObject({ title: 'garden — Specline' });
  expect(await first.quit()).toBe(0);

  const second = await desktop.launch();
  const { id } = await second.waitForWindow();
  await expect.poll(() => second.app.readWindow(id)).toMatchObject({ title: 'garden — Specline' });
});

test('gives the page a sandbox, a world of its own and no Node', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id, page } = await app.waitForWindow();
  expect((await app.app.readWindow(id)).webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('opens again where it was closed, in the size it had', async ({ desktop }) => {
  const first = await desktop.launch();
  const { id } = await first.waitForWindow();
  const bounds = { x: 90, y: 60, width: 1111, height: 777 };
  await first.app.moveWindow(id, bounds);
  await first.app.closeByUser(id);
  expect(await first.ended).toBe(0);

  const second = await desktop.launch();
  const reopened = await second.waitForWindow();
  expect((await second.app.readWindow(reopened.id)).bounds).toEqual(bounds);
});

test('a window that is closed while it is still being resized takes nothing down with it', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id } = await app.waitForWindow();
  const heights = Array.from({ length: 24 }, (_, step) => 640 + step * 10);
  const moves = heights.map((height) => app.app.moveWindow(id, { x: 9, y: 6, width: 1100, height }));
  await Promise.all([...moves, app.app.closeByUser(id)]);
  expect(await app.ended).toBe(0);
});

test('a window that is closed while its folder is being opened ends the app too', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  await app.waitForEmptyWindow();
  expect(await app.quit()).toBe(0);
  expect(app.readOutput()).toBe('');

  const again = await desktop.launch({ args: [specs] });
  await expect((await again.waitForWindow()).page.getByText('Lending Desk').first()).toBeVisible();
});

test('opens in the middle of what is left when its screen is gone', async ({ desktop }) => {
  const left = { x: 0, y: 0, width: 1600, height: 1000 };
  const first = await desktop.launch({ screens: [left, { x: 1600, y: 0, width: 1600, height: 1000 }] });
  const { id } = await first.waitForWindow();
  await first.app.moveWindow(id, { x: 2000, y: 100, width: 1000, height: 800 });
  expect(await first.quit()).toBe(0);

  const second = await desktop.launch({ screens: [left] });
  const reopened = await second.waitForWindow();
  const { bounds } = await second.app.readWindow(reopened.id);
  expect(bounds).toEqual({ x: 300, y: 100, width: 1000, height: 800 });
});

test('a second start on the same folder brings its window to the front', async ({ desktop }) => {
  const [garden, orchard] = [await desktop.copySpecs('garden'), await desktop.copySpecs('orchard')];
  const first = await desktop.launch({ args: [garden] });
  const one = await first.waitForWindow();
  await expect.poll(() => first.app.readWindow(one.id)).toMatchObject({ title: 'garden — Specline' });

  const other = await desktop.launch({ args: [orchard] });
  expect(await other.ended).toBe(0);
  const two = await first.waitForWindow(2);
  await expect.poll(() => first.app.readWindow(two.id)).toMatchObject({ title: 'orchard — Specline', focused: true });

  const again = await desktop.launch({ args: [garden] });
  expect(await again.ended).toBe(0);
  await expect.poll(() => first.app.readWindow(one.id)).toMatchObject({ focused: true });
  expect(first.listWindows()).toHaveLength(2);
});

test('a second start without a folder brings the app to the front', async ({ desktop }) => {
  const first = await desktop.launch();
  const { id } = await first.waitForWindow();
  const other = await desktop.launch();
  expect(await other.ended).toBe(0);
  await expect.poll(() => first.app.readWindow(id)).toMatchObject({ focused: true });
  expect(first.listWindows()).toHaveLength(1);
});

test('another data folder is another app', async ({ desktop }) => {
  const first = await desktop.launch();
  await first.waitForWindow();
  const other = await desktop.launch({ env: { SPECLINE_DATA: join(desktop.folder, 'other-data') } });
  await other.waitForWindow();
  expect(await other.quit()).toBe(0);
});

test('opens what the system hands over while it runs', async ({ desktop }) => {
  const app = await desktop.launch();
  await app.waitForWindow();
  await app.app.openFile(await desktop.copySpecs('garden'));
  const { id } = await app.waitForWindow(2);
  await expect.poll(() => app.app.readWindow(id)).toMatchObject({ title: 'garden — Specline' });
});

test('starts although its own files are broken', async ({ desktop }) => {
  const first = await desktop.launch();
  await first.waitForWindow();
  expect(await first.quit()).toBe(0);
  await writeFile(join(desktop.dataFolder, 'desktop', 'window-place.json'), '{"x": "left"');
  const second = await desktop.launch();
  const { id } = await second.waitForWindow();
  expect((await second.app.readWindow(id)).bounds).toMatchObject({ width: 1280, height: 840 });
});

test('answers a verb of the command line without a window', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  for (const packaged of [true, false]) {
    const app = await desktop.launch({ packaged, args: ['show', specs, '--json'] });
    expect(await app.ended).toBe(0);
    expect(JSON.parse(app.readOutput())).toMatchObject({ schemaVersion: 1, features: { length: 4 } });
    expect(app.listWindows()).toEqual([]);
  }
});

test('says why it cannot start, and ends', async ({ desktop }) => {
  const occupied = join(desktop.folder, 'occupied');
  await writeFile(occupied, 'a file where a folder should be');
  const app = await desktop.launch({ env: { SPECLINE_DATA: occupied } });
  expect(await app.ended).toBe(1);
  expect(app.readOutput()).toMatch(/^Specline cannot start: .*occupied/);
});

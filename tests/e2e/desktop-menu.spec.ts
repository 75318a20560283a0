import { rm } from 'node:fs/promises';
import { expect, test } from '../support/desktop-test.ts';
import type { MenuEntry } from '../support/electron-double/messages.ts';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

test('a view chosen in the menu is shown', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await app.app.clickMenu(['View', 'Tasks']);
  await expect(page.getByRole('tab', { name: 'Tasks' })).toHaveAttribute('aria-selected', 'true');
});

test('a key that the page leaves alone chooses the menu’s item', async ({ desktop }) => {
  const app = await desktop.launch();
  const { page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await page.keyboard.press(`${mod}+Shift+O`);
  await expect.poll(async () => (await app.app.readLog()).dialogs).toMatchObject([{ kind: 'open' }]);
});

test('Undo takes back what is being typed, not the last edit of a file', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  const field = page.locator('#feature-filter');
  await field.focus();
  await page.keyboard.insertText('lend');
  await app.app.clickMenu(['Edit', 'Undo']);
  await expect(field).toHaveValue('');
  await app.app.clickMenu(['Edit', 'Redo']);
  await expect(field).toHaveValue('lend');
  await field.press(`${mod}+z`);
  await expect(field).toHaveValue('');
});

test('the folder that was chosen is opened and listed as recent', async ({ desktop }) => {
  const [garden, orchard] = [await desktop.copySpecs('garden'), await desktop.copySpecs('orchard')];
  const app = await desktop.launch({ args: [garden] });
  const { id } = await app.waitForWindow();
  const title = async () => (await app.app.readWindow(id)).title;
  await expect.poll(title).toBe('garden — Specline');
  await app.app.answerDialogs([[orchard]]);
  await app.app.clickMenu(['File', 'Open Folder…']);
  await expect.poll(title).toBe('orchard — Specline');
  const { dialogs } = await app.app.readLog();
  expect(dialogs).toMatchObject([{ kind: 'open', options: { title: 'Open Folder' } }]);

  await expect.poll(async () => listRecent(await app.app.listMenu())).toEqual([orchard, garden]);
  await app.app.clickMenu(['File', 'Open Recent', garden]);
  await expect.poll(title).toBe('garden — Specline');
});

test('a recent folder that is gone is said to be gone, and the open one stays', async ({ desktop }) => {
  const [garden, orchard] = [await desktop.copySpecs('garden'), await desktop.copySpecs('orchard')];
  const app = await desktop.launch({ args: [garden] });
  const { id } = await app.waitForWindow();
  const title = async () => (await app.app.readWindow(id)).title;
  await expect.poll(title).toBe('garden — Specline');
  await app.app.answerDialogs([[orchard]]);
  await app.app.clickMenu(['File', 'Open Folder…']);
  await expect.poll(title).toBe('orchard — Specline');
  await expect.poll(async () => listRecent(await app.app.listMenu())).toContain(garden);
  await rm(garden, { recursive: true });
  await app.app.clickMenu(['File', 'Open Recent', garden]);
  await expect
    .poll(async () => (await app.app.readLog()).dialogs)
    .toMatchObject([{ kind: 'open' }, { options: { type: 'error', detail: expect.stringContaining(garden) } }]);
  expect(await title()).toBe('orchard — Specline');
});

test('a cancelled dialog changes nothing', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { id, page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await app.app.clickMenu(['File', 'Open Folder…']);
  await expect.poll(async () => (await app.app.readLog()).dialogs.length).toBe(1);
  await expect.poll(async () => (await app.app.readWindow(id)).title).toBe('garden — Specline');
});

test('what is chosen while the page is still loading is done when it is there', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  const reloaded = page.reload({ waitUntil: 'commit' });
  await app.app.clickMenu(['View', 'Tasks']);
  await reloaded;
  await app.app.clickMenu(['View', 'Document']);
  await expect(page.getByRole('tab', { name: 'Document' })).toHaveAttribute('aria-selected', 'true');
});

test('a new window has a folder of its own', async ({ desktop }) => {
  const [garden, orchard] = [await desktop.copySpecs('garden'), await desktop.copySpecs('orchard')];
  const app = await desktop.launch({ args: [garden] });
  const one = await app.waitForWindow();
  await expect(one.page.getByText('Lending Desk').first()).toBeVisible();
  await app.app.clickMenu(['File', 'New Window']);
  const two = await app.waitForWindow(2);
  await expect(two.page.getByText('Lending Desk').first()).toBeVisible();
  await app.app.answerDialogs([[orchard]]);
  await app.app.clickMenu(['File', 'Open Folder…']);
  await expect.poll(async () => (await app.app.readWindow(two.id)).title).toBe('orchard — Specline');
  expect((await app.app.readWindow(one.id)).title).toBe('garden — Specline');
  expect((await app.app.readWindow(two.id)).bounds).not.toEqual((await app.app.readWindow(one.id)).bounds);
});

test('the theme that was chosen is that of page and window, and stays', async ({ desktop }) => {
  const first = await desktop.launch();
  const { id, page } = await first.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await first.app.clickMenu(['View', 'Theme', 'Dark']);
  await expect.poll(async () => (await first.app.readWindow(id)).backgroundColor).toBe('#19191b');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect(await first.quit()).toBe(0);

  const second = await desktop.launch();
  const reopened = await second.waitForWindow();
  expect((await second.app.readWindow(reopened.id)).backgroundColor).toBe('#19191b');
});

test('follows the system from light to dark while it runs', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id, page } = await app.waitForWindow();
  await app.app.setSystemDark(true);
  await expect.poll(async () => (await app.app.readWindow(id)).backgroundColor).toBe('#19191b');
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('Close closes the window, and with the last one the app ends, but for macOS', async ({ desktop }) => {
  const app = await desktop.launch();
  await app.waitForWindow();
  await app.app.clickMenu(['File', 'New Window']);
  await app.waitForWindow(2);
  await app.app.clickMenu(['File', 'close']);
  await expect.poll(() => app.listWindows().length).toBe(1);
  await app.app.clickMenu(['File', 'close']);
  expect(await (process.platform === 'darwin' ? app.quit() : app.ended)).toBe(0);
});

function listRecent(menu: readonly MenuEntry[]): string[] {
  const file = menu.find(({ label }) => label === 'File');
  const recent = file?.submenu.find(({ label }) => label === 'Open Recent');
  return (recent?.submenu ?? []).filter(({ enabled }) => enabled).map(({ label }) => label);
}

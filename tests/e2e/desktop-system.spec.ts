import { expect, test } from '../support/desktop-test.ts';

test('a web address goes to the browser once the user has seen it', async ({ desktop }) => {
  const app = await desktop.launch();
  const { page } = await app.waitForWindow();
  await app.app.answerDialogs([0]);
  await page.evaluate(() => window.plannerDoor?.openExternal('https://seeds.example/beans'));
  const { dialogs, externals } = await app.app.readLog();
  expect(dialogs).toMatchObject([
    { options: { message: 'Open seeds.example in your browser?', detail: 'https://seeds.example/beans' } },
  ]);
  expect(externals).toEqual([{ kind: 'web', target: 'https://seeds.example/beans' }]);
});

test('a web address that the user does not want stays closed', async ({ desktop }) => {
  const app = await desktop.launch();
  const { page } = await app.waitForWindow();
  await app.app.answerDialogs([1]);
  await page.evaluate(() => window.plannerDoor?.openExternal('https://seeds.example/beans'));
  expect((await app.app.readLog()).externals).toEqual([]);
});

test('what would start a program is refused, with the reason', async ({ desktop }) => {
  const app = await desktop.launch();
  const { page } = await app.waitForWindow();
  await page.evaluate(() => window.plannerDoor?.openExternal('ms-msdt:/id'));
  const { dialogs, externals } = await app.app.readLog();
  expect(externals).toEqual([]);
  expect(dialogs).toMatchObject([
    { options: { detail: 'Cannot open `ms-msdt:/id`: expected an address that begins with https:// or http://' } },
  ]);
});

test('a folder is shown in the file manager', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await app.app.clickMenu(['File', 'Show in File Manager']);
  await expect.poll(async () => (await app.app.readLog()).externals).toEqual([{ kind: 'folder', target: specs }]);
});

test('a folder that is dropped on the window is opened', async ({ desktop }) => {
  const garden = await desktop.copySpecs('garden');
  const app = await desktop.launch({ droppedPaths: { garden } });
  const { id, page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'garden'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await expect.poll(async () => (await app.app.readWindow(id)).title).toBe('garden — Specline');
});

test('a page that stopped working is loaded again when the user wants it', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { id, page } = await app.waitForWindow();
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  await page.evaluate(() => document.body.replaceChildren('white'));
  await app.app.answerDialogs([0]);
  await app.app.crashPage(id);
  await expect(page.getByText('Lending Desk').first()).toBeVisible();
  expect((await app.app.readLog()).dialogs).toMatchObject([{ options: { message: 'This window stopped working' } }]);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/e2e.ts';
import { showView } from '../support/main-job.ts';

test('a page asks about time without input at the machine, once the user lets the browser tell', async ({
  copyFolder,
  temporaryFolder,
  openApp,
}) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  const driver = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  const { targetInfo } = await driver.send('Target.getTargetInfo');
  const browserContextId = targetInfo.browserContextId ?? '';
  await driver.send('Browser.grantPermissions', { origin, permissions: ['idleDetection'], browserContextId });
  const isThere = (isUserActive: boolean) =>
    driver.send('Emulation.setIdleOverride', { isUserActive, isScreenUnlocked: true });
  await isThere(true);
  await page.reload();
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await showView(page, 'Tasks');
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+T');
  await page.getByLabel('When did the work begin?').fill('25');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await isThere(false);
  const journal = join(temporaryFolder, 'data/timer/journal.jsonl');
  await expect.poll(() => readFile(journal, 'utf8')).toContain('"away"');
  await isThere(true);
  const question = page.getByText(/^No input for 10m since (?:\d{4}-\d\d-\d\d )?\d\d:\d\d while T026/);
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Discard 10m' }).click();
  await expect(page.getByRole('timer')).toContainText('15:0');
});

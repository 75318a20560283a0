import { startServer } from '../support/browser-target.ts';
import { expect, test } from '../support/e2e.ts';
import { findBox, listFeatures, showView } from '../support/main-job.ts';

test.describe('the browser shell', () => {
  test('its address works once, its page loads nothing from elsewhere, and a reload keeps the page', async ({
    copyFolder,
    temporaryFolder,
    browser,
  }) => {
    const specs = await copyFolder('assets/sample-specs');
    const server = await startServer([specs], { SPECLINE_DATA: `${temporaryFolder}/data` });
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(server.url);
    await expect(listFeatures(page)).toHaveCount(4);
    await page.reload();
    await expect(listFeatures(page)).toHaveCount(4);
    expect(new Set(asked)).toEqual(new Set([new URL(server.url).origin]));

    const stranger = await browser.newContext();
    const answer = await (await stranger.newPage()).goto(server.url);
    expect(answer?.status()).toBe(403);
    await stranger.close();
    await context.close();
    expect(await server.stop()).toBe(0);
  });

  test('two pages on one folder show each other’s edits', async ({ copyFolder, openApp }) => {
    const specs = await copyFolder('assets/sample-specs');
    const first = await openApp(specs);
    const second = await first.context().newPage();
    await second.goto(new URL('/', first.url()).href);
    for (const page of [first, second]) {
      await page.getByRole('option', { name: /Lending Desk/ }).click();
      await showView(page, 'Tasks');
    }
    await findBox(first, 'T013').click();
    await expect(findBox(second, 'T013')).toBeChecked();
  });

  test('the page says when its process has gone', async ({ copyFolder, temporaryFolder, browser }) => {
    const specs = await copyFolder('assets/sample-specs');
    const server = await startServer([specs], { SPECLINE_DATA: `${temporaryFolder}/data` });
    const page = await browser.newPage();
    await page.goto(server.url);
    await expect(listFeatures(page)).toHaveCount(4);
    await server.stop();
    await expect(page.getByRole('alert')).toContainText('connection');
    await page.close();
  });
});

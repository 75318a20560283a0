import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';

async function openGraph(page: Page): Promise<void> {
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await expect(page.locator('.task-node').first()).toBeVisible();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Width and height as the header of a PNG says them. */
function sizeOfPng(bytes: Buffer): { readonly width: number; readonly height: number } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('the graph is copied as an image that a page can paste', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openGraph(page);
  await choose(page, 'Copy as image');
  await expect(page.getByText('Copied')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return { width: picture.width, height: picture.height };
  });
  expect(size.width).toBeGreaterThan(1_000);
  expect(size.height).toBeGreaterThan(600);
});

test('SVG and PNG are downloaded: the one opens as a document, the other is twice its size', async ({
  copyFolder,
  openApp,
  temporaryFolder,
}) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await openGraph(page);
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, name)]);
    const path = join(temporaryFolder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const svg = await readFile(await save('Save as SVG…'), 'utf8');
  const opened = await page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = drawing.documentElement;
    const count = (selector: string) => drawing.querySelectorAll(selector).length;
    return {
      root: root.nodeName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      counts: [count('parsererror'), count('.band') > 0, count('.task') > 0, count('.edge') > 0],
    };
  }, svg);
  expect(opened).toMatchObject({ root: 'svg', counts: [0, true, true, true] });
  const png = await save('Save as PNG…');
  expect(png).toMatch(/001-lending-desk\.png$/);
  expect(sizeOfPng(await readFile(png))).toEqual({ width: opened.width * 2, height: opened.height * 2 });
  const view = sizeOfPng(await readFile(await save('Save what is in view as PNG…')));
  expect(view.height).toBeLessThanOrEqual(opened.height * 2);
});

import { findBarriers } from '../support/axe.ts';
import { expect, test } from '../support/e2e.ts';
import { showView } from '../support/main-job.ts';

const views = ['Graph', 'Timeline', 'Time', 'Tasks', 'Document'] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view is accessible in ${colorScheme}`, async ({ copyFolder, openApp }) => {
    const page = await openApp(await copyFolder('assets/sample-specs'));
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('option', { name: /Lending Desk/ }).click();
    await page.keyboard.press('Control+j');
    for (const view of views) {
      await showView(page, view);
      await page.keyboard.press('j');
      expect(await findBarriers(page), view).toEqual([]);
    }
  });
}

test('palette, shortcuts and the question for a path are accessible', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await expect(page.getByRole('option')).not.toHaveCount(0);
  for (const key of ['Control+k', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findBarriers(page), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the keyboard alone goes from the features to a task and ticks it', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('packet');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Escape');
  await showView(page, 'Tasks');
  await page.getByRole('tree', { name: 'Tasks' }).focus();
  const ticked = await page.getByRole('treeitem', { checked: true }).count();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(page.getByRole('treeitem', { checked: true })).not.toHaveCount(ticked);
});

test('a window of 900 by 600 shows every view without scrolling sideways', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.setViewportSize({ width: 900, height: 600 });
  for (const view of views) {
    await showView(page, view);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, view).toBeLessThanOrEqual(0);
  }
});

test('what is drawn on a canvas takes on the colours when they change', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  const map = page.locator('.mini-map canvas');
  await expect(map).toBeVisible();
  const readMap = async () => await map.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await readMap();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect.poll(readMap).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect.poll(readMap).toBe(light);
});

test('no key means two things in one view', async ({ copyFolder, openApp }) => {
  const page = await openApp(await copyFolder('assets/sample-specs'));
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  for (const view of views) {
    await showView(page, view);
    await page.keyboard.press('?');
    const commands = page
      .locator('.shortcuts-sheet section')
      .filter({ hasNot: page.getByText(/^In the |^Everywhere$/) });
    const keys = await commands.locator('.shortcuts-sheet-keys > *').allInnerTexts();
    expect(keys.length, view).toBeGreaterThan(10);
    expect(findRepeated(keys), view).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

function findRepeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

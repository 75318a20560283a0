import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** Go to one of the views by its tab. */
export async function showView(page: Page, name: 'Graph' | 'Timeline' | 'Time' | 'Tasks' | 'Document'): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** The features in the sidebar. */
export function listFeatures(page: Page) {
  return page.getByRole('listbox', { name: 'Features' }).getByRole('option');
}

/** The box of a task in the Tasks view, by how its label begins: its id, else its title. */
export function findBox(page: Page, name: string) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page
    .getByRole('tree')
    .getByRole('checkbox', { name: new RegExp(`^${escaped}(?![\\w.-])`) })
    .first();
}

/** Scroll the outline until a task's box is in it: rows far away are not drawn. */
export async function revealBox(page: Page, name: string) {
  const box = findBox(page, name);
  const tree = page.getByRole('tree');
  await expect(tree).toBeVisible();
  await expect(async () => {
    if (await box.isVisible()) return;
    await tree.evaluate((element) => {
      const scroller = [element, ...element.querySelectorAll('*')].find(
        (each) => each.scrollHeight > each.clientHeight + 1,
      );
      scroller?.scrollBy(0, scroller.clientHeight / 2);
    });
    await expect(box).toBeVisible({ timeout: 200 });
  }).toPass();
  return box;
}

/** Offsets at which two buffers of one length differ; null where the lengths differ. */
export function listChangedBytes(before: Buffer, after: Buffer): number[] | null {
  if (before.length !== after.length) return null;
  return [...before.keys()].filter((offset) => before[offset] !== after[offset]);
}

/** Tick an open task in the Tasks view and see that one byte of the file changed: the mark of that task. */
export async function tickTask(page: Page, file: string, name: string): Promise<void> {
  const before = await readFile(file);
  await showView(page, 'Tasks');
  const box = await revealBox(page, name);
  await expect(box).not.toBeChecked();
  await box.click();
  await expect(box).toBeChecked();
  await expect.poll(async () => listChangedBytes(before, await readFile(file))).toHaveLength(1);
  const [offset = 0] = listChangedBytes(before, await readFile(file)) ?? [];
  expect(before.subarray(offset - 1, offset + 2).toString('latin1')).toBe('[ ]');
}

/** Replace words of a file as an editor would, behind the app's back. */
export async function editOutside(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'latin1');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to), 'latin1');
}

import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf } from './graph-drag.ts';

/** The bar of a task. */
export function findBar(page: Page, key: string): Locator {
  return page.locator(`.timeline-row[data-task="${key}"] :is(.timeline-bar, .timeline-point)`);
}

/** Press on something in the timeline and move the pointer by a distance; the button stays down. */
export async function pull(page: Page, handle: Locator, byX: number, byY = 0): Promise<void> {
  const box = await boxOf(handle);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byX, y + byY, { steps: 6 });
}

/** What carries a gesture of a task or phase. */
export function findGrip(page: Page, key: string, grip: 'resize' | 'move' | 'phase' | 'link'): Locator {
  return page.locator(`[data-grip="${grip}"][data-key="${key}"]`);
}

/** Pixels of an hour of work: a bar of known length tells. */
export async function measureHour(page: Page, key: string, hours: number): Promise<number> {
  return (await boxOf(findBar(page, key))).width / hours;
}

/** Open the timeline, with an axis of hours or days. */
export async function openTimeline(page: Page, unit: 'Hours' | 'Days'): Promise<void> {
  await page.getByRole('tab', { name: 'Timeline', exact: true }).click();
  await page.getByRole('group', { name: 'Axis' }).getByText(unit, { exact: true }).click();
  await expect(page.getByRole('tree', { name: 'Timeline' })).toBeVisible();
}

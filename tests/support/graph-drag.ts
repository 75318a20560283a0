import { expect, type Locator, type Page } from '@playwright/test';

/** The task in the graph, by its key. */
export function findTaskNode(page: Page, key: string): Locator {
  return page.locator(`.react-flow__node-task[data-id="${key}"] .task-node`);
}

/** Pull from a task's handle to the middle of another task, and hold there. */
export async function dragFrom(page: Page, from: string, handle: 'in' | 'out', to: string): Promise<void> {
  await takeHandle(page, from, handle);
  const target = await boxOf(findTaskNode(page, to));
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
}

/** Pull from a task's handle and let go at a distance from it, where nothing is. */
export async function dropAt(
  page: Page,
  from: string,
  handle: 'in' | 'out',
  distance: { readonly x: number; readonly y: number },
): Promise<void> {
  const start = await takeHandle(page, from, handle);
  await page.mouse.move(start.x + distance.x, start.y + distance.y, { steps: 8 });
  await page.mouse.up();
}

async function takeHandle(page: Page, key: string, handle: 'in' | 'out'): Promise<{ x: number; y: number }> {
  const node = findTaskNode(page, key);
  await node.hover();
  const box = await boxOf(node);
  const start = { x: handle === 'out' ? box.x + box.width : box.x, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y, { steps: 3 });
  await page.mouse.down();
  return start;
}

export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The task has no box on screen');
  return box;
}

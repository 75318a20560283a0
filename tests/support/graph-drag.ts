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

/** The line from a task to one that waits for it. */
export function findEdge(page: Page, from: string, to: string): Locator {
  return page.locator(`.react-flow__edge[data-id="${from} → ${to}"]`);
}

/** Click on a line, half way along it. */
export async function selectEdge(page: Page, from: string, to: string): Promise<void> {
  const middle = await pointOn(findEdge(page, from, to), 0.5);
  await page.mouse.click(middle.x, middle.y);
  await expect(findEdge(page, from, to).locator('.dependency-edge')).toHaveAttribute('data-selected', 'true');
}

/** Open the menu of a line, half way along it; a line that still glides to its place is tried again. */
export async function openEdgeMenu(page: Page, from: string, to: string): Promise<void> {
  await expect(async () => {
    // A press beside the line opened the graph's own menu, which lies over the line.
    await page.keyboard.press('Escape');
    const middle = await pointOn(findEdge(page, from, to), 0.5);
    await page.mouse.click(middle.x, middle.y, { button: 'right' });
    await expect(page.getByRole('menu', { name: 'Dependency' })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Take one end of a selected line to another task, and let go. */
export async function dragEdgeEnd(
  page: Page,
  from: string,
  to: string,
  end: 'from' | 'to',
  target: string,
): Promise<void> {
  const start = await pointOn(findEdge(page, from, to), end === 'from' ? 0 : 1);
  const offset = end === 'from' ? 8 : -8;
  await page.mouse.move(start.x + offset, start.y);
  await page.mouse.down();
  const box = await boxOf(findTaskNode(page, target));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
}

/** Drag a task until its middle lies on a line, and let go. */
export async function dragOntoEdge(page: Page, key: string, from: string, to: string): Promise<void> {
  const box = await boxOf(findTaskNode(page, key));
  const goal = await pointOn(findEdge(page, from, to), 0.5);
  const grip = { x: box.x + box.width / 2, y: box.y + box.height - 6 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(goal.x, goal.y + box.height / 2 - 6, { steps: 10 });
  await page.mouse.up();
}

/** A place on a line, on screen: 0 where it begins, 1 where it ends. */
async function pointOn(edge: Locator, part: number): Promise<{ x: number; y: number }> {
  return edge.locator('.dependency-edge-line').evaluate((path, share) => {
    const line = path as SVGPathElement;
    const { x, y } = line.getPointAtLength(line.getTotalLength() * share);
    const matrix = line.getScreenCTM();
    const place = matrix === null ? { x, y } : new DOMPoint(x, y).matrixTransform(matrix);
    return { x: place.x, y: place.y };
  }, part);
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The task in the graph, by its key. */
export function findTaskNode(page: Page, key: string): Locator {
  return page.locator(`.react-flow__node-task[data-id="${key}"] .task-node`);
}

/** Pull from a task's handle to the middle of another task, and hold there. */
export async function dragFrom(page: Page, from: string, handle: 'in' | 'out', to: string): Promise<void> {
  await takeHandle(page, from, handle);
  await moveOnto(page, findTaskNode(page, to));
}

/** Move the pointer to the middle of an element; where the view moves on under it, after it. */
async function moveOnto(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    const { x, y, width, height } = await boxOf(target);
    const at = { x: x + width / 2, y: y + height / 2 };
    await page.mouse.move(at.x, at.y, { steps: 8 });
    expect(await isAt(target, at)).toBe(true);
  }).toPass();
}

/** Whether a press at a place on screen meets an element, or what is in it. */
async function isAt(element: Locator, place: { readonly x: number; readonly y: number }): Promise<boolean> {
  return await element.evaluate((own, { x, y }) => own.contains(document.elementFromPoint(x, y)), place);
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
  const grip = node.locator(handle === 'out' ? '.react-flow__handle.source' : '.react-flow__handle.target');
  const { x, y, width, height } = await boxOf(node);
  const start = { x: handle === 'out' ? x + width : x, y: y + height / 2 };
  await page.mouse.move(start.x, start.y, { steps: 3 });
  // What is drawn anew may lie over it for a moment.
  await expect.poll(() => isAt(grip, start)).toBe(true);
  await page.mouse.down();
  return start;
}

/** Where an element is on screen, once it has come to rest there: tasks glide to their places, and the view to them. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  return await waitForRest(locator);
}

async function waitForRest(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return await locator.evaluate(async (element) => {
    let before = '';
    for (;;) {
      await new Promise(requestAnimationFrame);
      if (!element.isConnected) throw new Error('The element was drawn anew while it was looked at');
      const { x, y, width, height } = element.getBoundingClientRect();
      const now = [x, y, width, height].join(' ');
      const isGliding = element.closest('[data-settling]') !== null;
      if (now === before && !isGliding) return { x, y, width, height };
      before = now;
    }
  });
}

/** The line from a task to one that waits for it. */
export function findEdge(page: Page, from: string, to: string): Locator {
  return page.locator(`.react-flow__edge[data-id="${from} → ${to}"]`);
}

/** Click on a line, as near to its middle as nothing lies over it. */
export async function selectEdge(page: Page, from: string, to: string): Promise<void> {
  const edge = findEdge(page, from, to);
  const place = await findFreePlace(edge);
  await page.mouse.click(place.x, place.y);
  await expect(edge.locator('.dependency-edge')).toHaveAttribute('data-selected', 'true');
}

/** Open the menu of a line, half way along it; a line that still glides to its place is tried again. */
export async function openEdgeMenu(page: Page, from: string, to: string): Promise<void> {
  await expect(async () => {
    // A press beside the line opened the graph's own menu, which lies over the line.
    await page.keyboard.press('Escape');
    const middle = await findFreePlace(findEdge(page, from, to));
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
  await moveOnto(page, findTaskNode(page, target));
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

/** The place on a line, nearest to its middle, at which it can be clicked: other lines may lie over it. */
async function findFreePlace(edge: Locator): Promise<{ x: number; y: number }> {
  const id = await edge.getAttribute('data-id');
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]) {
    const place = await pointOn(edge, part);
    if (await isAt(edge, place)) return place;
  }
  throw new Error(`The line ${id} lies under other things all along`);
}

/** A place on a line at rest, on screen: 0 where it begins, 1 where it ends. */
async function pointOn(edge: Locator, part: number): Promise<{ x: number; y: number }> {
  // Of a line that runs straight nothing is visible in the sense of `boxOf`: it has no height.
  await waitForRest(edge);
  return edge.locator('.dependency-edge-line').evaluate((path, share) => {
    const line = path as SVGPathElement;
    const { x, y } = line.getPointAtLength(line.getTotalLength() * share);
    const matrix = line.getScreenCTM();
    const place = matrix === null ? { x, y } : new DOMPoint(x, y).matrixTransform(matrix);
    return { x: place.x, y: place.y };
  }, part);
}

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

type Place = { readonly x: number; readonly y: number };
type Rectangle = Place & { readonly width: number; readonly height: number };

/**
 * Move the pointer onto an element, to its middle unless said otherwise; where the view moves on under it, after it.
 *
 * @returns
 *   Where the pointer is.
 */
export async function moveOnto(
  page: Page,
  target: Locator,
  placeIn: (box: Rectangle) => Place = middleOf,
): Promise<Place> {
  let at = { x: 0, y: 0 };
  await expect(async () => {
    at = placeIn(await boxOf(target));
    await page.mouse.move(at.x, at.y, { steps: 8 });
    expect(await isAt(target, at)).toBe(true);
  }).toPass({ timeout: 20_000 });
  return at;
}

function middleOf({ x, y, width, height }: Rectangle): Place {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether a press at a place on screen meets an element, or what is in it. */
async function isAt(element: Locator, place: Place): Promise<boolean> {
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

async function takeHandle(page: Page, key: string, handle: 'in' | 'out'): Promise<Place> {
  const grip = findTaskNode(page, key).locator(
    handle === 'out' ? '.react-flow__handle.source' : '.react-flow__handle.target',
  );
  const start = await moveOnto(page, grip);
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

/** Click on a line, as near to its middle as nothing lies over it; in a bundle, until it has its turn. */
export async function selectEdge(page: Page, from: string, to: string): Promise<void> {
  const edge = findEdge(page, from, to);
  const place = (await findPlaceOn(edge)) ?? (await pointOn(edge, 0.5));
  await expect(async () => {
    await page.mouse.click(place.x, place.y);
    await expect(edge.locator('.dependency-edge')).toHaveAttribute('data-selected', 'true', { timeout: 200 });
  }).toPass({ timeout: 20_000 });
}

/** Open the menu of a line, half way along it; a line that still glides to its place is tried again. */
export async function openEdgeMenu(page: Page, from: string, to: string): Promise<void> {
  await expect(async () => {
    // A press beside the line opened the graph's own menu, which lies over the line.
    await page.keyboard.press('Escape');
    const place = await findPlaceOn(findEdge(page, from, to));
    if (place === null) throw new Error(`The line ${from} → ${to} lies under other things all along`);
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await expect(page.getByRole('menu', { name: 'Dependency' })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}

/** Take one end of a selected line to another task, and let go. */
export async function dragEdgeEnd(
  page: Page,
  from: string,
  to: string,
  end: 'from' | 'to',
  target: string,
): Promise<void> {
  const grip = findEdge(page, from, to).locator(`.react-flow__edgeupdater-${end === 'from' ? 'source' : 'target'}`);
  // Near the end of the line: further out, lines of other tasks may meet it.
  await moveOnto(page, grip, ({ x, y, width, height }) => ({
    x: end === 'from' ? x + 8 : x + width - 8,
    y: y + height / 2,
  }));
  await page.mouse.down();
  await moveOnto(page, findTaskNode(page, target));
  await page.mouse.up();
}

/**
 * Take a task by its lower edge.
 *
 * @returns
 *   Where the pointer has to be for the task's middle to be at a place.
 */
export async function liftTask(page: Page, key: string): Promise<(middle: Place) => Place> {
  const box = await boxOf(findTaskNode(page, key));
  const grip = { x: box.x + box.width / 2, y: box.y + box.height - 6 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  // A task begins to follow where the pointer is known to drag: it stays behind by the first move.
  await page.mouse.move(grip.x, grip.y + liftPx);
  return ({ x, y }) => ({ x, y: y + box.height / 2 - 6 + liftPx });
}

/** A little more than what counts as a click. */
const liftPx = 5;

/** Drag a task until its middle lies on a line, where that one is meant and none that runs beside it, and let go. */
export async function dragOntoEdge(page: Page, key: string, from: string, to: string): Promise<void> {
  const edge = findEdge(page, from, to);
  const pointerFor = await liftTask(page, key);
  for (const part of parts) {
    const { x, y } = pointerFor(await pointOn(edge, part));
    await page.mouse.move(x, y, { steps: 6 });
    const isMeant = (await edge.locator('[data-insert]').count()) === 1;
    if (!isMeant || (await page.locator('[data-insert]').count()) > 1) continue;
    await page.mouse.up();
    return;
  }
  throw new Error(`Other lines lie along all of ${from} → ${to}`);
}

/** Hold a task over the upper or the lower half of another: before it, or after it. */
export async function dragBeside(page: Page, key: string, target: string, where: 'before' | 'after'): Promise<void> {
  const goal = await boxOf(findTaskNode(page, target));
  const pointerFor = await liftTask(page, key);
  const middle = { x: goal.x + goal.width / 2, y: goal.y + goal.height * (where === 'before' ? 0.3 : 0.7) };
  const { x, y } = pointerFor(middle);
  await page.mouse.move(x, y, { steps: 6 });
}

/** Where on a line it is met, by preference. */
const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** The place on a line, nearest to its middle, at which nothing lies over it; null where other lines do all along. */
async function findPlaceOn(edge: Locator): Promise<Place | null> {
  for (const part of parts) {
    const place = await pointOn(edge, part);
    if (await isAt(edge, place)) return place;
  }
  return null;
}

/** A place on a line at rest, on screen: 0 where it begins, 1 where it ends. */
export async function pointOn(edge: Locator, part: number): Promise<{ x: number; y: number }> {
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

import type { Locator, Page } from '@playwright/test';
import { boxOf, moveOnto } from './graph-drag.ts';

/** The row of a task in the Tasks view, by its key. */
export function findRow(page: Page, key: string): Locator {
  return page.getByRole('treeitem').and(page.locator(`[data-menu-key="${key}"]`));
}

/** The row of a heading in the Tasks view. */
export function findHeading(page: Page, name: string): Locator {
  return page.getByRole('treeitem', { name });
}

interface Aim {
  /** Above the row or below it. */
  readonly side: 'above' | 'below';
  /** Levels further right or left. */
  readonly levels?: number;
}

/** Take a task's row by its title and hold it at the edge of another row. */
export async function holdRow(page: Page, key: string, target: Locator, { side, levels = 0 }: Aim): Promise<void> {
  const grip = await moveOnto(page, findRow(page, key), (box) => ({ x: box.x + 160, y: box.y + box.height / 2 }));
  await page.mouse.down();
  const { y, height } = await boxOf(target);
  await page.mouse.move(grip.x + levels * 20, side === 'above' ? y + 3 : y + height - 3, { steps: 8 });
}

/** Drag a task's row to another place, and let go. */
export async function dragRow(page: Page, key: string, target: Locator, aim: Aim): Promise<void> {
  await holdRow(page, key, target, aim);
  await page.mouse.up();
}

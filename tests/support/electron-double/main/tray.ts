import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { Tray as ElectronTray } from 'electron';
import type { TraySnapshot } from '../messages.ts';
import { listMenu, type Menu } from './menu.ts';
import { readiness } from './readiness.ts';

const trays = new Set<Tray>();

/** A picture in the tray, with a menu that a test can choose from. */
export class Tray
  extends EventEmitter
  implements Pick<ElectronTray, 'destroy' | 'isDestroyed' | 'setTitle' | 'setToolTip'>
{
  toolTip = '';
  title = '';
  menu: Menu | null = null;

  constructor(image: string) {
    super();
    readiness.assertAfter('new Tray');
    // Electron throws for a picture that it cannot load.
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
    trays.add(this);
  }

  setToolTip(toolTip: string): void {
    this.#assertAlive();
    this.toolTip = toolTip;
  }

  setTitle(title: string): void {
    this.#assertAlive();
    this.title = title;
  }

  setContextMenu(menu: Menu | null): void {
    this.#assertAlive();
    this.menu = menu;
  }

  destroy(): void {
    trays.delete(this);
  }

  isDestroyed(): boolean {
    return !trays.has(this);
  }

  #assertAlive(): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
  }
}

export function listTrays(): readonly TraySnapshot[] {
  return [...trays].map(({ toolTip, title, menu }) => ({ toolTip, title, menu: listMenu(menu) }));
}

export function clickTray(label: string): void {
  const [tray] = trays;
  const items = tray?.menu?.items ?? [];
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`The tray has no \`${label}\`: there is ${items.map((other) => other.label).join(', ')}`);
  item.click();
}

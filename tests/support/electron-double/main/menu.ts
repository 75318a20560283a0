import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../messages.ts';
import { assertAccelerator, isSameAccelerator } from './accelerator.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';

let applicationMenu: Menu | null = null;

/** A menu whose items a test can list, click and reach by their keys. */
export class Menu {
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}

class MenuItem {
  readonly label: string;
  readonly submenu: Menu | null;
  readonly options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    const { label, role, type, submenu } = options;
    if (!label && !role && type !== 'separator') throw new TypeError('A menu item needs a label, a role or a type');
    if (options.accelerator !== undefined) assertAccelerator(options.accelerator);
    this.options = options;
    // A single & marks the key of the item, two are one.
    this.label = (label ?? role ?? '').replace(/&(.)/g, '$1');
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : null;
  }

  click(): void {
    const { enabled = true, role, click } = this.options;
    if (!enabled) throw new Error(`The menu item \`${this.label}\` cannot be chosen now`);
    if (role) runRole(role);
    else (click as (() => void) | undefined)?.();
  }
}

/** What the system does itself, as far as it concerns the app and not the text under the cursor. */
function runRole(role: NonNullable<MenuItemConstructorOptions['role']>): void {
  const window = BrowserWindow.getFocusedWindow();
  if (role === 'quit') app.quit();
  else if (role === 'close') window?.close();
  else if (role === 'reload') window?.webContents.reload();
  else if (role === 'about') app.showAboutPanel();
}

export function listMenu(menu: Menu | null = applicationMenu): MenuEntry[] {
  return (menu?.items ?? []).map(({ label, submenu, options }) => ({
    label,
    role: options.role ?? null,
    accelerator: options.accelerator ?? null,
    enabled: options.enabled ?? true,
    submenu: listMenu(submenu),
  }));
}

export function clickMenu(labels: readonly string[]): void {
  let items = applicationMenu?.items ?? [];
  let found: MenuItem | undefined;
  for (const label of labels) {
    found = items.find((item) => item.label === label);
    if (!found)
      throw new Error(
        `The menu has no \`${labels.join(' > ')}\`: there is ${items.map((item) => item.label).join(', ')}`,
      );
    items = found.submenu?.items ?? [];
  }
  found?.click();
}

/** Choose the item that a key belongs to; false where there is none. */
export function pressKey(pressed: string): boolean {
  const all = (items: readonly MenuItem[]): MenuItem[] =>
    items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
  const item = all(applicationMenu?.items ?? []).find(
    ({ options }) => options.accelerator !== undefined && isSameAccelerator(options.accelerator, pressed),
  );
  item?.click();
  return item !== undefined;
}

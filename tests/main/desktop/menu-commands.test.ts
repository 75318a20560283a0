import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { buildMenuTemplate } from '../../../main/desktop/menu-template.ts';
import { appCommands } from '../../../renderer/commands/app-commands.ts';

const idle = { runCommand() {}, openWindow() {}, openTasksFile() {}, openPath() {} };
const items = flatten(buildMenuTemplate({ platform: 'linux', recent: [], developer: false }, idle));
const asked = items.flatMap(({ id, accelerator }) => (id ? [{ id, accelerator }] : []));

function flatten(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

/** `CmdOrCtrl+Shift+Z` as the page writes it: `Mod+Shift+z`; keys with a name keep it. */
function toShortcut(accelerator: string): string {
  const parts = accelerator.replace('CmdOrCtrl', 'Mod').split('+');
  const key = parts.pop() ?? '';
  return [...parts, key.length > 1 ? key : key.toLowerCase()].join('+');
}

describe('what the menu asks of the page', () => {
  it.each(asked)('$id is a command of the page', ({ id }) => {
    expect(appCommands.map((command) => command.id)).toContain(id);
  });

  it.each(asked.filter(({ accelerator }) => accelerator))(
    '$id has the same key on both',
    ({ id, accelerator = '' }) => {
      const { shortcuts = [] } = appCommands.find((command) => command.id === id) ?? {};
      expect(shortcuts).toContain(toShortcut(accelerator));
    },
  );
});

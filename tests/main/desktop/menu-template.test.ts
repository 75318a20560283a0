import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { buildMenuTemplate, type MenuState } from '../../../main/desktop/menu-template.ts';

const platforms = ['linux', 'darwin', 'win32'] as const;

function build(state: Partial<MenuState> = {}) {
  const done: string[] = [];
  const template = buildMenuTemplate(
    { platform: 'linux', recent: [], developer: false, ...state },
    {
      runCommand: (command) => done.push(command),
      openWindow: () => done.push('window'),
      openTasksFile: () => done.push('file'),
      openPath: (path) => done.push(path),
    },
  );
  return { template, items: flatten(template), done };
}

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

/** Electron calls it with the item, the window and the keys held; ours need none of them. */
function choose(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe('the application menu', () => {
  it.each(platforms)('has no key twice on %s', (platform) => {
    const keys = build({ platform, developer: true }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBeGreaterThan(10);
  });

  it.each(platforms)('has something to do behind every item on %s', (platform) => {
    const idle = build({ platform }).items.filter(
      ({ click, role, submenu, type, enabled }) =>
        !click && !role && !submenu && type !== 'separator' && enabled !== false,
    );
    expect(idle).toEqual([]);
  });

  it('asks the page for a command by its id', () => {
    const { items, done } = build();
    for (const item of items.filter(({ id }) => id)) choose(item);
    expect(done).toEqual(items.flatMap(({ id }) => id ?? []));
    expect(done).toContain('view-timeline');
  });

  it('lists recent folders as they are written', () => {
    const recent = [{ path: '/seeds & tools/specs', name: 'specs', openedAt: '2026-03-02T09:00:00Z' }];
    const { items, done } = build({ recent });
    choose(items.find(({ label }) => label === '/seeds && tools/specs'));
    expect(done).toEqual(['/seeds & tools/specs']);
  });

  it('says so when there are none', () => {
    expect(build().items.find(({ label }) => label === 'No Folders Yet')).toMatchObject({ enabled: false });
  });

  it('has the app’s own menu first on macOS, with Quit and About in it', () => {
    const { template, items } = build({ platform: 'darwin' });
    expect(template[0]).toEqual({ role: 'appMenu' });
    expect(items.some(({ role }) => role === 'quit' || role === 'about')).toBe(false);
  });

  it('shows developer tools only to developers', () => {
    const hasTools = (developer: boolean) => build({ developer }).items.some(({ role }) => role === 'toggleDevTools');
    expect([hasTools(false), hasTools(true)]).toEqual([false, true]);
  });
});

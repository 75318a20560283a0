import type { MenuItemConstructorOptions } from 'electron';
import type { RecentFolder } from '../../preload/planner-data.ts';

/** What the menu shows besides what never changes. */
export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly recent: readonly RecentFolder[];
  /** Developer tools are for those who work on the app. */
  readonly developer: boolean;
}

/** What the main side does itself when an item is chosen. */
export interface MenuActions {
  /** Have the page run one of its commands. */
  runCommand(command: string): void;
  openWindow(): void;
  openTasksFile(): void;
  openPath(path: string): void;
}

/** Build the application menu as the platform expects it. Every item works without the mouse. */
export function buildMenuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: buildFileMenu(state, actions) },
    { label: '&Edit', submenu: buildEditMenu(actions) },
    { label: '&View', submenu: buildViewMenu(state, actions) },
    { label: '&Go', submenu: buildGoMenu(actions) },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: '&Help', submenu: buildHelpMenu(mac, actions) },
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function buildFileMenu({ platform, recent }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const folders = recent.map(
    ({ path }): MenuItemConstructorOptions => ({ label: escapeLabel(path), click: () => actions.openPath(path) }),
  );
  return [
    { label: 'New &Window', accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.openWindow() },
    command(actions, 'open-folder', '&Open Folder…', 'CmdOrCtrl+O'),
    { label: 'Open &Tasks File…', accelerator: 'CmdOrCtrl+Shift+O', click: () => actions.openTasksFile() },
    {
      label: 'Open &Recent',
      submenu: folders.length > 0 ? folders : [{ label: 'No Folders Yet', enabled: false }],
    },
    separator,
    command(actions, 'reveal-folder', '&Show in File Manager'),
    separator,
    { role: 'close' },
    ...(platform === 'darwin' ? [] : [{ role: 'quit' } as const]),
  ];
}

function buildEditMenu(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    command(actions, 'undo', '&Undo', 'CmdOrCtrl+Z'),
    command(actions, 'redo', '&Redo', 'CmdOrCtrl+Shift+Z'),
    command(actions, 'show-history', '&History…', 'CmdOrCtrl+Shift+H'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function buildViewMenu({ developer }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    command(actions, 'view-graph', '&Graph', 'CmdOrCtrl+1'),
    command(actions, 'view-timeline', 'Time&line', 'CmdOrCtrl+2'),
    command(actions, 'view-time', 'T&ime', 'CmdOrCtrl+3'),
    command(actions, 'view-tasks', '&Tasks', 'CmdOrCtrl+4'),
    command(actions, 'view-document', '&Document', 'CmdOrCtrl+5'),
    separator,
    command(actions, 'toggle-sidebar', 'Show or Hide &Features', 'CmdOrCtrl+B'),
    command(actions, 'toggle-inspector', 'Show or Hide I&nspector', 'CmdOrCtrl+I'),
    command(actions, 'toggle-problems', 'Show or Hide &Problems', 'CmdOrCtrl+J'),
    separator,
    {
      label: 'T&heme',
      submenu: [
        command(actions, 'theme-system', 'Like the &System'),
        command(actions, 'theme-light', '&Light'),
        command(actions, 'theme-dark', '&Dark'),
      ],
    },
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(developer ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
}

function buildGoMenu(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    command(actions, 'next-feature', '&Next Feature', 'Alt+PageDown'),
    command(actions, 'previous-feature', '&Previous Feature', 'Alt+PageUp'),
    command(actions, 'filter-features', '&Find Feature', 'CmdOrCtrl+P'),
    separator,
    command(actions, 'go-to-line', 'Go to the Task’s &Line'),
  ];
}

function buildHelpMenu(mac: boolean, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    command(actions, 'command-palette', '&Find a Command…', 'CmdOrCtrl+K'),
    command(actions, 'keyboard-shortcuts', '&Keyboard Shortcuts'),
    // On macOS it stands in the menu that bears the app's name.
    ...(mac ? [] : [separator, { role: 'about' } as const]),
  ];
}

function command(actions: MenuActions, id: string, label: string, accelerator?: string): MenuItemConstructorOptions {
  return { id, label, click: () => actions.runCommand(id), ...(accelerator ? { accelerator } : {}) };
}

/** A single `&` marks the key of an item on Windows and Linux. */
function escapeLabel(text: string): string {
  return text.replaceAll('&', '&&');
}

import { BrowserWindow, screen } from 'electron';
import { plannerEventNames } from '../../preload/contract.ts';
import { toEventChannel } from '../../preload/ipc-channels.ts';
import type { PlannerSession } from '../specs/planner-session.ts';
import { pageAddress } from './app-scheme.ts';
import { followTheme, getWindowColor } from './theme.ts';
import { createWebPreferences } from './web-preferences.ts';
import { watchWindowHealth } from './window-health.ts';
import { fitWindowPlace, smallestSize } from './window-place.ts';
import { readWindowPlace, writeWindowPlace } from './window-place-file.ts';

/** A window and the session that answers its page. */
export interface PlannerWindow {
  readonly window: BrowserWindow;
  readonly session: PlannerSession;
}

export interface WindowOptions {
  readonly preloadScript: string;
  readonly icon: string;
  readonly profileFolder: string;
}

/**
 * Make a window, hidden until its page has painted. The page has no Node, no way out of its sandbox, and only the
 * preload script's door to us.
 */
export function createWindow({ preloadScript, icon, profileFolder }: WindowOptions): BrowserWindow {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = fitWindowPlace(
    readWindowPlace(profileFolder),
    screens,
    BrowserWindow.getAllWindows().length,
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Specline',
    ...(process.platform === 'linux' ? { icon } : {}),
    backgroundColor: getWindowColor(),
    webPreferences: createWebPreferences(preloadScript),
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowPlace(profileFolder, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  // The title is the folder's name, and that is known here.
  window.on('page-title-updated', (event) => event.preventDefault());
  followTheme(window);
  watchWindowHealth(window);
  return window;
}

/** Pass what happens on, show the folder in the title, and load the page. */
export async function connectWindow({ window, session }: PlannerWindow): Promise<void> {
  passEvents({ window, session });
  session.on('workspaceOpened', ({ workspace }) => {
    if (window.isDestroyed()) return;
    window.setTitle(workspace ? `${workspace.name} — Specline` : 'Specline');
    if (process.platform === 'darwin') window.setRepresentedFilename(workspace?.folder ?? '');
  });
  window.on('focus', () => void session.refresh());
  await window.loadURL(pageAddress).catch((error: unknown) => {
    // Closed before it was there: nobody waits for it any more.
    if (!window.isDestroyed()) throw error;
  });
}

/** Pass all that happens in the session on to the page. */
export function passEvents({ window, session }: PlannerWindow): void {
  for (const name of plannerEventNames) {
    session.on(name, (event) => {
      if (!window.isDestroyed()) window.webContents.send(toEventChannel(name), event);
    });
  }
}

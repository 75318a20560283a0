import { BrowserWindow } from 'electron';
import { pageAddress } from '../app-scheme.ts';
import { getWindowColor } from '../theme.ts';
import { createWebPreferences } from '../web-preferences.ts';

/** The page shows the timer alone where its address says so. */
export const timerAddress = `${pageAddress}#timer`;

const size = { width: 300, height: 92 } as const;

/** Make the small window that stays above all others and shows the running timer. */
export function createTimerWindow({ preloadScript }: { readonly preloadScript: string }): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    show: false,
    title: 'Timer — Specline',
    backgroundColor: getWindowColor(),
    webPreferences: createWebPreferences(preloadScript),
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

import type { AppRequests } from '../messages.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerDialogs, dialogLog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { clickMenu, listMenu, pressKey } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { clickNotification, listNotifications } from './notification.ts';
import { powerMonitor } from './power-monitor.ts';
import { PreventableEvent } from './preventable-event.ts';
import { protocol } from './protocol.ts';
import { readiness } from './readiness.ts';
import { session } from './session.ts';
import { externalLog } from './shell.ts';
import { linkStage } from './stage-link.ts';
import { clickTray, listTrays } from './tray.ts';

const contentsOf = (window: number) => BrowserWindow.find(window).webContents;

const appRequests: AppRequests = {
  fetch: (url, method) => protocol.fetch(url, method),
  isRequestAllowed: (url, resourceType) => session.defaultSession.isRequestAllowed(url, resourceType),
  isNavigationAllowed: async (window, url, isMainFrame) => contentsOf(window).isNavigationAllowed(url, isMainFrame),
  isNewWindowAllowed: async (window, url) => contentsOf(window).isNewWindowAllowed(url),
  isEmbeddingAllowed: async (window) => contentsOf(window).isEmbeddingAllowed(),
  isPermissionGranted: (window, permission, origin) =>
    session.defaultSession.isPermissionGranted(contentsOf(window), permission, origin),
  invoke: (window, frame, channel, args) => ipcMain.invoke(contentsOf(window), frame, channel, args),
  pageLoaded: async (window) => {
    contentsOf(window).emit('did-finish-load');
  },
  pressKey: async (accelerator) => pressKey(accelerator),

  listMenu: async () => listMenu(),
  clickMenu: async (labels) => clickMenu(labels),
  answerDialogs: async (answers) => answerDialogs(answers),
  readLog: async () => ({
    dialogs: dialogLog,
    externals: externalLog,
    switches: app.switches,
    trays: listTrays(),
    notifications: listNotifications(),
  }),
  readWindow: async (window) => BrowserWindow.find(window).takeSnapshot(),
  moveWindow: async (window, bounds) => BrowserWindow.find(window).moveByUser(bounds),
  closeByUser: async (window) => BrowserWindow.find(window).close(),
  crashPage: async (window) => {
    contentsOf(window).emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 11 });
  },
  clickTray: async (label) => clickTray(label),
  clickNotification: async (index) => clickNotification(index),
  setIdle: async (seconds) => powerMonitor.setIdle(seconds),
  setPower: async (power) => {
    powerMonitor.emit(power);
  },
  setSystemDark: async (dark) => nativeTheme.setSystemDark(dark),
  openFile: async (path) => {
    app.emit('open-file', new PreventableEvent(), path);
  },
  quit: async () => {
    // Answered first: the process may be gone a moment later.
    setImmediate(() => app.quit());
  },
};

/** Connect to the test, and become ready once the app's first module has run. */
export function connectStage(): void {
  linkStage(appRequests);
  setImmediate(() => {
    readiness.become();
    app.emit('ready');
  });
}

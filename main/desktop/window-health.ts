import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

/**
 * Say so when a window's page stops working, and offer a way on. Nothing is lost by it: what was edited is with the
 * main side, and the page reads it anew.
 */
export function watchWindowHealth(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    void offerReload(window, {
      type: 'error',
      message: 'This window stopped working',
      detail: `Your files are safe: every edit was saved when you made it. (${reason})`,
      buttons: ['Load Again', 'Close Window'],
    });
  });
  window.on('unresponsive', () => {
    void offerReload(window, {
      type: 'warning',
      message: 'This window does not answer',
      detail: 'It may be busy with a large file.',
      buttons: ['Load Again', 'Wait'],
    });
  });
}

/** The first button loads the page again; the other one closes a broken window, and lets a busy one be. */
async function offerReload(window: BrowserWindow, options: MessageBoxOptions): Promise<void> {
  const { response } = await dialog.showMessageBox(window, { ...options, defaultId: 0, cancelId: 1, noLink: true });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else if (options.type === 'error') window.close();
}

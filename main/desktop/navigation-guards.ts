import { app, BrowserWindow, type WebContents } from 'electron';
import { pageAddress } from './app-scheme.ts';
import { openExternal } from './open-external.ts';

/**
 * Keep every window on its own page: it may be loaded again, and goes nowhere else. Embedded pages are refused, and so
 * are new windows: what a link would open in one is offered to the browser.
 */
export function setupNavigationGuards(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url.replace(/#.*$/, '') !== pageAddress) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (window) void openExternal(window, url);
    return { action: 'deny' };
  });
}

import { app, type WebContents } from 'electron';
import { pageAddress } from './app-scheme.ts';

/**
 * Keep every window on its own page: it may be loaded again, and goes nowhere else. New windows and embedded pages
 * are refused. A link in a document is opened by the call `openExternal`, which asks first.
 */
export function setupNavigationGuards(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== pageAddress) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

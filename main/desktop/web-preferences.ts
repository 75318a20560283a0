import type { WebPreferences } from 'electron';

/** What a page of ours may do: nothing but paint, and talk through the preload script's door. */
export function createWebPreferences(preloadScript: string): WebPreferences {
  return {
    preload: preloadScript,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

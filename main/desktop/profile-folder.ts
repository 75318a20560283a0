import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Keep all that Chromium stores inside the data folder. Must run before Electron is ready: the single instance lock
 * lies there too, so two data folders are two apps.
 *
 * @returns
 *   The folder, made if it was not there.
 */
export function setupProfileFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'desktop');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  return folder;
}

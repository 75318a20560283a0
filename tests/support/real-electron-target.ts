import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { findElectron } from '../../scripts/find-electron.mjs';
import type { Target } from './targets.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The desktop face on Electron's own runtime, where it is installed and has a screen. Nothing here fetches it. */
export function createRealElectronTarget(): Target {
  return {
    name: 'electron',
    async findAbsence() {
      const found = await findElectron({ fetch: false });
      return 'path' in found ? null : found.reason;
    },
    async open({ path, dataFolder }) {
      const found = await findElectron({ fetch: false });
      if (!('path' in found)) throw new Error(`Electron’s runtime went away while the tests ran: ${found.reason}`);
      const env = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const app = await _electron.launch({
        executablePath: found.path,
        args: [projectFolder, path],
        env: { ...Object.fromEntries(env), SPECLINE_DATA: dataFolder },
      });
      return { page: await app.firstWindow(), close: () => app.close() };
    },
  };
}

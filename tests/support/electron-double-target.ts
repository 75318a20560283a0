import { fileURLToPath } from 'node:url';
import { launchDouble } from './electron-double/launch-double.ts';
import type { Target } from './targets.ts';

/** Compiled entry of the desktop app. */
export const desktopEntry = fileURLToPath(new URL('../../dist/main/index.js', import.meta.url));

/** The desktop face with the double in Electron's place: the compiled main process and preload script are run. */
export function createElectronDoubleTarget(): Target {
  return {
    name: 'electron-double',
    findAbsence: async () => null,
    async open({ path, dataFolder, browser }) {
      const app = await launchDouble({
        browser,
        entry: desktopEntry,
        args: [path],
        env: { SPECLINE_DATA: dataFolder },
      });
      const { page } = await app.waitForWindow();
      return {
        page,
        async close() {
          await app.quit();
        },
      };
    },
  };
}

import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type {} from '../../renderer/window.d.ts';
import { type DoubleApp, type LaunchOptions, launchDouble } from './electron-double/launch-double.ts';
import { desktopEntry } from './electron-double-target.ts';

export { expect } from '@playwright/test';

/** The app's sample specs, which stand for anybody's. */
export const sampleSource = fileURLToPath(new URL('../../assets/sample-specs', import.meta.url));

interface Desktop {
  /** A folder of this test alone, gone afterwards. */
  readonly folder: string;
  readonly dataFolder: string;
  /** Copy the sample specs under a name. */
  copySpecs(name: string): Promise<string>;
  /** Start the app; what is still running at the end of the test is quit. */
  launch(options?: Partial<LaunchOptions>): Promise<DoubleApp>;
}

/** Playwright's `test` for what only the desktop has, on the Electron double. */
export const test = base.extend<{ readonly desktop: Desktop }>({
  desktop: async ({ browser }, use, info) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'specline-desktop-')));
    const dataFolder = join(folder, 'data');
    const running: DoubleApp[] = [];
    await use({
      folder,
      dataFolder,
      async copySpecs(name) {
        const copy = join(folder, name);
        await cp(sampleSource, copy, { recursive: true });
        return copy;
      },
      async launch(options = {}) {
        const app = await launchDouble({
          browser,
          entry: desktopEntry,
          cwd: folder,
          ...options,
          env: { SPECLINE_DATA: dataFolder, ...options.env },
        });
        running.push(app);
        return app;
      },
    });
    for (const app of running) await app.kill();
    if (info.status !== info.expectedStatus) {
      for (const [index, { readOutput }] of running.entries()) {
        await info.attach(`output of app ${index + 1}`, { body: readOutput() || '(none)', contentType: 'text/plain' });
      }
    }
    await rm(folder, { recursive: true, force: true });
    base
      .expect(
        running.flatMap(({ leaks }) => leaks),
        'requests that would have left the machine',
      )
      .toEqual([]);
  },
});

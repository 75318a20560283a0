import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { type OpenedApp, type TargetName, targets } from './targets.ts';

export { expect } from '@playwright/test';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

interface Options {
  /** Set by the Playwright project. */
  readonly targetName: TargetName;
}

interface Fixtures {
  /** A folder of this test alone, gone afterwards. */
  readonly temporaryFolder: string;
  /** Copy a folder of the project into the test's own; the path of the copy. */
  readonly copyFolder: (source: string) => Promise<string>;
  /** Open the app on a path, on the target of this run. Errors of the page fail the test. */
  readonly openApp: (path: string) => Promise<Page>;
}

/** Playwright's `test`, run once for each target. */
export const test = base.extend<Fixtures & Options>({
  targetName: ['browser', { option: true }],
  temporaryFolder: async ({ browserName: _ }, use) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'specline-e2e-')));
    await use(folder);
    // A server that stays warm may still write the last version of its history when it says that it has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
  copyFolder: async ({ temporaryFolder }, use) => {
    await use(async (source) => {
      const copy = join(temporaryFolder, 'specs');
      await cp(join(projectFolder, source), copy, { recursive: true });
      return copy;
    });
  },
  openApp: async ({ temporaryFolder, targetName, browser }, use) => {
    const target = targets[targetName];
    const absence = await target.findAbsence();
    base.skip(absence !== null, `${target.name}: ${absence}`);
    const opened: OpenedApp[] = [];
    const complaints: string[] = [];
    await use(async (path) => {
      const app = await target.open({ path, dataFolder: join(temporaryFolder, 'data'), browser });
      opened.push(app);
      app.page.on('pageerror', (error) => complaints.push(error.message));
      app.page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      // The page counts as loaded before the app is on it.
      await app.page.locator('#root > *').first().waitFor({ state: 'attached' });
      return app.page;
    });
    for (const app of opened) await app.close();
    base.expect(complaints, 'errors in the page').toEqual([]);
  },
});

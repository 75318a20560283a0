import { defineConfig } from '@playwright/test';
import { findHeadlessChromium, listChromiumArgs } from './scripts/find-chromium.mjs';
import { targets } from './tests/support/targets.ts';

const executablePath = findHeadlessChromium();
/** `machine`: the specs that need the seeds (`npm run test:machine`). */
const testDir = process.env.SPECLINE_E2E === 'machine' ? 'tests/machine/e2e' : 'tests/e2e';

/** What only the views do: once in the browser and once on the real runtime. The double is there for the shell around them. */
const viewsOnly = [
  'context-menus',
  'feature-map',
  'graph-*',
  'keyboard-rewire',
  'reorder',
  'rewire-access',
  'timeline-*',
  'views',
];

/** End-to-end specs: the built app in the Chromium of this machine, once for each target. */
export default defineConfig<{ targetName: string }>({
  testDir,
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // What passes at its second try only is told at the end of the run: a race is a defect, yet no reason to stop the rest.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { args: listChromiumArgs(), ...(executablePath === null ? {} : { executablePath }) },
    // A trace costs a tenth of the time, and nobody opens one that CI took.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
  },
  projects: Object.keys(targets).map((name) => ({
    name,
    use: { targetName: name },
    // What only one shell has (the desktop's is steered through the double), or needs no window at all.
    testIgnore: [
      ...(name === 'browser' ? [] : ['**/browser-*.spec.ts', '**/command-line.spec.ts']),
      ...(name === 'electron-double' ? viewsOnly.map((spec) => `**/${spec}.spec.ts`) : ['**/desktop-*.spec.ts']),
    ],
  })),
});

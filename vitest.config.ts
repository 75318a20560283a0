import { defineConfig } from 'vitest/config';

/** Unit tests: text in, text out. `.spec.ts` files cost a window and belong to Playwright. */
export default defineConfig({
  test: {
    include: ['tests/{core,main,preload,renderer,scripts}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    // A busy machine is no failure: nothing here is a timed test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

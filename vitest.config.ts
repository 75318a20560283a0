import { defineConfig } from 'vitest/config';

/** Unit tests: text in, text out. `.spec.ts` files cost a window and belong to Playwright. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'threads',
    // Every core: the default leaves one idle, which on two is half of the machine.
    maxWorkers: '100%',
    // A busy machine is no failure: nothing here is a timed test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'no window',
          include: ['tests/{core,main,preload}/**/*.test.ts', 'tests/*.test.ts'],
          // Nothing here holds state outside its test: modules are loaded once a thread, not once a file.
          isolate: false,
        },
      },
      // Views share one page and its stores: each file has its own.
      { extends: true, test: { name: 'views', include: ['tests/renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
});

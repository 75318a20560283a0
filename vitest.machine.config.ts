import { defineConfig } from 'vitest/config';

/** Tests that need the seeds and the corpus (`SPECLINE_CORPUS`), root, strace, faketime or a built command line. */
export default defineConfig({
  test: {
    include: ['tests/machine/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The longest take minutes and load one core each: two side by side.
    maxWorkers: 2,
  },
});

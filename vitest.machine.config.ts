import { defineConfig } from 'vitest/config';

/** Tests that need the seeds and the corpus (`SPECLINE_CORPUS`), root, strace, faketime or a built command line. */
export default defineConfig({
  test: {
    include: ['tests/machine/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The longest take minutes each and load one core: two side by side, none in a window or on a clock of its own.
    maxWorkers: 2,
  },
});

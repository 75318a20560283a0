import { defineConfig } from 'vitest/config';

/** Tests that need the seeds and the corpus (`SPECLINE_CORPUS`), root, strace, faketime or a built command line. */
export default defineConfig({
  test: {
    include: ['tests/machine/**/*.test.ts'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The longest take minutes: two that load a core each, and one that mostly waits (for strace, clocks, locks).
    maxWorkers: 3,
  },
});

import { defineConfig } from 'vitest/config';

/** Tests that judge mutants of the planners: each fixture is one test, so that a mutant runs only those that reach it. */
export default defineConfig({
  test: {
    include: ['tests/core/{patch,text}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
  },
});

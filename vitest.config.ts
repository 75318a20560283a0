import { defineConfig } from 'vitest/config';

/** Unit tests: text in, text out. `.spec.ts` files cost a window and belong to Playwright. */
export default defineConfig({
  test: {
    include: ['tests/{core,main,preload,renderer,scripts}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    environment: 'node',
    pool: 'threads',
  },
});

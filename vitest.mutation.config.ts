import { defineConfig } from 'vitest/config';

/** The parts of the save, each with tests of its own name; the course of events plays all of them together. */
const save =
  'safe-save,safe-save-faults,save-files,file-lock,temporary-name,left-behind,change-journal,commit-command,interleaving';

/** Tests that judge mutants of planners and save: each fixture is one test, so that a mutant runs only those that reach it. */
export default defineConfig({
  test: {
    include: ['tests/core/{patch,text}/**/*.test.ts', `tests/main/specs/{${save}}.test.ts`],
    environment: 'node',
    pool: 'threads',
    // Nothing here holds state outside its test: modules are loaded once, and not for each mutant anew.
    isolate: false,
    testTimeout: 120_000,
  },
});

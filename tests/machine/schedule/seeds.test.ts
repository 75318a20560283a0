import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { checkClaims } from '../../../core/schedule/check-claims.ts';
import { listSeedPaths } from '../../support/corpus.ts';

/**
 * Worked out by hand over each document's list, in minutes: without estimates a task takes an hour, and a run of
 * tasks side by side one hour together. In 004 each phase's figure is shared among its tasks: 24 of the 30 minutes of
 * phase 1 lie on the chain, 106 of 120 of phase 2, 120 of 240 of phase 3 (up to the task whose file phase 4 takes up),
 * 138 of 180 of phase 4, and 27 of 120 of the last.
 */
const facts = {
  '000': { tasks: 20, sequential: 1200, finish: 1020, chain: 17, claims: [] },
  '001': { tasks: 32, sequential: 1920, finish: 1320, chain: 22, claims: [[212, 'max-tasks', 30, 32, true]] },
  '002': { tasks: 32, sequential: 1920, finish: 1440, chain: 24, claims: [] },
  '003': { tasks: 47, sequential: 2820, finish: 2820, chain: 47, claims: [] },
  '004': {
    tasks: 75,
    sequential: 30 + 120 + 240 + 180 + 120 + 90 + 120,
    finish: 24 + 106 + 120 + 138 + 27,
    chain: 4 + 15 + 6 + 10 + 2,
    // The phases add up to 15 hours, not 14.5; four people need 7 h 8 m by the dependencies, not 8.5.
    claims: [
      [266, 'critical-path-total', 870, 900, true],
      [348, 'parallel-total', 510, 428, true],
      [348, 'sequential-total', 870, 900, true],
    ],
  },
} as const;

test.each(listSeedPaths())('the schedule of %s is the one worked out by hand', (path) => {
  const seed = basename(path).slice(0, 3) as keyof typeof facts;
  const file = parseSpecFile('tasks.md', readFileSync(path, 'utf8'));
  const built = buildDependencies(file);
  const schedule = buildSchedule(file, built, { all: true });
  expect({
    tasks: schedule.tasks.length,
    sequential: schedule.sequentialMinutes,
    finish: schedule.finishMinutes,
    chain: schedule.criticalPath.length,
    claims: checkClaims(file, built, {}).map(({ claim, stated, found, differs }) => [
      claim.line,
      claim.what,
      stated,
      found,
      differs,
    ]),
  }).toEqual(facts[seed]);
});

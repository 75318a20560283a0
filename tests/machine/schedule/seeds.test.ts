import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildSchedule, type ScheduleOptions } from '../../../core/schedule/build-schedule.ts';
import { checkClaims } from '../../../core/schedule/check-claims.ts';
import { listSeedPaths } from '../../support/corpus.ts';

const hour = 60;
/** What each phase of 004 gives to one of its tasks. */
const share = [30 / 5, 120 / 17, 240 / 12, 180 / 13, 120 / 10, 90 / 9, 120 / 9] as const;

/**
 * Longest chains counted by hand in each document, phase by phase: without estimates a task takes an hour, and a run of
 * tasks side by side one hour together. The figures for two and four people, for what is left, and the sums of floats
 * come from a second program that shares no code with this one (exact fractions, longest paths by recursion, list
 * scheduling by plain simulation).
 *
 * - 000: 3 (setup) + 1 (tests, one run) + 5 + 4 + 4.
 * - 001: 3 + 3 + 3 (the example repeats the migrations) + 1 (tests) + 2 + 4 + 6.
 * - 002: 9 before the stories; T020, T031, T032 over a file that two stories share; 5 + 4 of the later stories; 3.
 * - 003: nothing runs side by side.
 * - 004: 4 tasks of phase 1, 15 of phase 2, 6 of phase 3 up to the file that phase 4 takes up, 10 of phase 4, 2 of the last.
 */
const facts = {
  '000': {
    tasks: 20,
    work: 20 * hour,
    chain: [17, 17 * hour],
    people: [1080, 1020],
    left: 1020,
    floats: 0,
    claims: [],
  },
  '001': {
    tasks: 32,
    work: 32 * hour,
    chain: [22, 22 * hour],
    people: [1560, 1320],
    left: 1320,
    floats: 0,
    claims: [[212, 'max-tasks', 30, 32, true]],
  },
  '002': {
    tasks: 32,
    work: 32 * hour,
    chain: [24, 24 * hour],
    people: [1440, 1440],
    left: 420,
    floats: 3060,
    claims: [],
  },
  '003': {
    tasks: 47,
    work: 47 * hour,
    chain: [47, 47 * hour],
    people: [2820, 2820],
    left: 2820,
    floats: 0,
    claims: [],
  },
  '004': {
    tasks: 75,
    work: 30 + 120 + 240 + 180 + 120 + 90 + 120,
    chain: [37, 4 * share[0] + 15 * share[1] + 6 * share[2] + 10 * share[3] + 2 * share[6]],
    people: [513.31825, 94_664 / 221],
    left: 7 * share[5] + 2 * share[6],
    floats: 3617.538462,
    // The phases add up to 15 hours, not 14.5; four people need 7 h 8 m by the dependencies, not 8.5: the document
    // counts each phase as one person's work.
    claims: [
      [266, 'critical-path-total', 870, 900, true],
      [348, 'parallel-total', 510, 428, true],
      [348, 'sequential-total', 870, 900, true],
    ],
  },
} as const;

test.each(listSeedPaths())('the schedule of %s is the one worked out by hand', (path) => {
  const seed = basename(path).slice(0, 3) as keyof typeof facts;
  const { tasks, work, chain, people, left, floats, claims } = facts[seed];
  const file = parseSpecFile('tasks.md', readFileSync(path, 'utf8'));
  const built = buildDependencies(file);
  const schedule = buildSchedule(file, built, { all: true });
  const finishOf = (options: ScheduleOptions) => buildSchedule(file, built, options).finishMinutes;
  expect(schedule.tasks).toHaveLength(tasks);
  expect(schedule.criticalPath).toHaveLength(chain[0]);
  expect(schedule.sequentialMinutes).toBe(work);
  expect(schedule.finishMinutes).toBeCloseTo(chain[1], 4);
  expect(finishOf({ all: true, people: 1 })).toBe(work);
  expect(finishOf({ all: true, people: 2 })).toBeCloseTo(people[0], 4);
  expect(finishOf({ all: true, people: 4 })).toBeCloseTo(people[1], 4);
  expect(finishOf({})).toBeCloseTo(left, 4);
  expect(schedule.tasks.reduce((sum, task) => sum + task.totalFloatMinutes, 0)).toBeCloseTo(floats, 3);
  expect(
    checkClaims(file, built, {}).map(({ claim, stated, found, differs }) => [
      claim.line,
      claim.what,
      stated,
      found,
      differs,
    ]),
  ).toEqual(claims);
});

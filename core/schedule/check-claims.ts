import { formatDuration } from '../model/format-duration.ts';
import { createProblem, type Problem } from '../model/problem.ts';
import type { Claim, SpecFile } from '../model/spec-file.ts';
import { buildSchedule } from './build-schedule.ts';
import type { ScheduleOptions } from './planned-network.ts';
import type { Schedule } from './schedule.ts';
import { findTaskDurations } from './task-durations.ts';
import type { DependencySet } from './task-network.ts';

/** A figure of the document beside the one that follows from its tasks, all of them counted as planned. */
export interface CheckedClaim {
  readonly claim: Claim;
  /** Minutes or a number of tasks, as the claim has it. */
  readonly unit: 'minutes' | 'tasks';
  readonly stated: number;
  readonly found: number;
  /** Whether the two are further apart than the claim's own rounding (or limit) allows. */
  readonly differs: boolean;
  /** Whether `found` rests on what the document says; false where a task takes the default length. */
  readonly grounded: boolean;
}

/**
 * Hold the figures that a document states about its whole plan against the schedule that each speaks of: one person
 * against the plain sum, four against a plan for four, a critical path against the longest chain.
 *
 * All tasks count and no date holds anything back: that is what such figures are about.
 *
 * @param options
 *   Origins that are not followed and the default length; people and done tasks are the claim's affair.
 */
export function checkClaims(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions): CheckedClaim[] {
  if (file.claims.length === 0) return [];
  const grounded = isGrounded(file);
  const { axis: _, people: __, ...rest } = options;
  const schedules = new Map<number, Schedule>();
  const scheduleFor = (people: number): Schedule => {
    const held = schedules.get(people);
    if (held !== undefined) return held;
    const crew = people === 0 ? {} : { people };
    const schedule = buildSchedule(file, dependencies, { ...rest, ...crew, all: true });
    schedules.set(people, schedule);
    return schedule;
  };
  return file.claims.flatMap((claim): CheckedClaim[] => {
    if (claim.count !== null) return [checkCount(claim, file)];
    if (claim.minutes === null) return [];
    const found = Math.round(findMinutes(claim, scheduleFor));
    const stated = claim.minutes;
    const differs = Math.abs(found - stated) > findRounding(stated);
    return [{ claim, unit: 'minutes', stated, found, differs, grounded }];
  });
}

/**
 * List the claims that the schedule contradicts as problems.
 *
 * Claims that are no function of what the document says (a task has the default length) are no problem, and those of
 * a single person neither: reading the file reports them already, as `estimate-contradiction`.
 */
export function findClaimProblems(file: SpecFile, dependencies: DependencySet): Problem[] {
  const told = new Set(file.problems.filter(({ code }) => code === 'estimate-contradiction').map(({ line }) => line));
  const isNews = ({ claim, unit, differs, grounded }: CheckedClaim): boolean =>
    differs &&
    (unit === 'tasks' || (grounded && !(told.has(claim.line) && (claim.people === 1 || claim.what === 'total'))));
  return checkClaims(file, dependencies, {})
    .filter(isNews)
    .map((checked) => createProblem('claim-differs', explainClaim(checked), checked.claim.line, checked.claim.range));
}

/** Claims that a problem is about and that could be written anew; limits are for people to keep. */
export function findClaimsToWrite(file: SpecFile, dependencies: DependencySet, problem: Problem): CheckedClaim[] {
  if (problem.code !== 'claim-differs' && problem.code !== 'estimate-contradiction') return [];
  return checkClaims(file, dependencies, {}).filter(
    ({ claim, differs }) =>
      differs &&
      claim.what !== 'max-tasks' &&
      claim.line === problem.line &&
      (problem.code !== 'claim-differs' || problem.range === null || problem.range.start === claim.range.start),
  );
}

function checkCount(claim: Claim, file: SpecFile): CheckedClaim {
  const found = file.tasks.length;
  const stated = claim.count ?? 0;
  const differs = claim.what === 'max-tasks' ? found > stated : found !== stated;
  return { claim, unit: 'tasks', stated, found, differs, grounded: true };
}

function findMinutes({ what, people }: Claim, scheduleFor: (people: number) => Schedule): number {
  if (people !== null && people > 1) return scheduleFor(people).finishMinutes;
  if (people === 1 || what === 'total' || what === 'sequential-total') return scheduleFor(0).sequentialMinutes;
  return scheduleFor(0).criticalPathMinutes;
}

/** Half of the unit in which a figure seems to be given: `8 hours` may be 7 h 30 m, `14.5 hours` 14 h 15 m. */
function findRounding(minutes: number): number {
  const unit = [60, 30, 15, 10, 5].find((step) => minutes % step === 0) ?? 1;
  return unit / 2;
}

function isGrounded(file: SpecFile): boolean {
  const durations = findTaskDurations(file, { all: true, defaultEstimateMinutes: 60 });
  return durations.size > 0 && [...durations.values()].every(({ basis }) => basis !== 'default');
}

function explainClaim({ claim, unit, stated, found }: CheckedClaim): string {
  if (unit === 'tasks') {
    return claim.what === 'max-tasks'
      ? `The document allows ${stated} tasks at most, but has ${found}`
      : `The document says ${stated} tasks in all, but has ${found}`;
  }
  const people = claim.people === null ? '' : ` with ${claim.people} ${claim.people === 1 ? 'person' : 'people'}`;
  return `The document says ${formatDuration(stated)}${people}, but its tasks and dependencies come to ${formatDuration(found)}`;
}

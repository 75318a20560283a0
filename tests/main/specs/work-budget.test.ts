import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWorkBudget } from '../../../main/specs/work-budget.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process that gets a share of each second of the machine. */
function createBudget(share: number) {
  const begin = Date.now();
  let spent = 0;
  const nowMs = () => Date.now() - begin;
  const budget = createWorkBudget(4_000, () => (spent += 1), { nowMs, usedMs: () => nowMs() * share });
  return { budget, count: () => spent };
}

test('a job that works all the time has its budget on the clock', () => {
  const { budget, count } = createBudget(1);
  budget.start();
  vi.advanceTimersByTime(3_999);
  expect(count()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(count()).toBe(1);
});

test('on a busy machine a job has as much work, and more time', () => {
  const { budget, count } = createBudget(0.25);
  budget.start();
  vi.advanceTimersByTime(15_900);
  expect(count()).toBe(0);
  vi.advanceTimersByTime(200);
  expect(count()).toBe(1);
});

test('a job that only waits is given up in the end', () => {
  const { budget, count } = createBudget(0);
  budget.start();
  vi.advanceTimersByTime(59_000);
  expect(count()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(count()).toBe(1);
});

test('a new job begins with a whole budget, and a stopped one never runs out', () => {
  const { budget, count } = createBudget(1);
  budget.start();
  vi.advanceTimersByTime(3_000);
  budget.start();
  vi.advanceTimersByTime(3_000);
  expect(count()).toBe(0);
  budget.stop();
  vi.advanceTimersByTime(100_000);
  expect(count()).toBe(0);
});

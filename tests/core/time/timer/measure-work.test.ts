import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureWork } from '../../../../core/time/timer/measure-work.ts';

const before = { wallMs: 1_000_000, monotonicMs: 500 };
const pass = (wallMs: number, monotonicMs: number) =>
  measureWork(before, { wallMs: before.wallMs + wallMs, monotonicMs: before.monotonicMs + monotonicMs });

describe('measureWork', () => {
  test('four seconds of both clocks are four seconds of work', () => {
    expect(pass(4000, 4000)).toEqual({ workedMs: 4000, unseenMs: 0 });
  });

  test('a wall clock set back takes nothing away', () => {
    expect(pass(-3_600_000, 4000)).toEqual({ workedMs: 4000, unseenMs: 0 });
  });

  test('a wall clock that went an hour further was asleep, or set forward: nobody saw that hour', () => {
    expect(pass(3_604_000, 4000)).toEqual({ workedMs: 4000, unseenMs: 3_600_000 });
  });

  test('where the monotonic clock goes on in sleep, the long pause between two looks gives it away', () => {
    expect(pass(3_600_000, 3_600_000)).toEqual({ workedMs: 0, unseenMs: 3_600_000 });
  });

  test('never negative, and never more than the longer of both clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: -1000, max: 1e9 }), (wall, monotonic) => {
        const { workedMs, unseenMs } = pass(wall, monotonic);
        expect(Math.min(workedMs, unseenMs)).toBeGreaterThanOrEqual(0);
        expect(workedMs + unseenMs).toBeLessThanOrEqual(Math.max(0, wall, monotonic));
      }),
    );
  });
});

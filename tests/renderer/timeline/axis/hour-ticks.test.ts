import { expect, test } from 'vitest';
import { findHourTicks } from '../../../../renderer/timeline/axis/hour-ticks.ts';

const calendar = { minutesPerDay: 480, daysPerWeek: 5 };

test('a short plan is marked in hours', () => {
  const ticks = findHourTicks({ fromMinutes: 0, toMinutes: 360, pixelsPerMinute: 1, ...calendar });
  expect(ticks.slice(0, 3)).toEqual([
    { minutes: 0, label: '0' },
    { minutes: 120, label: '2 h' },
    { minutes: 240, label: '4 h' },
  ]);
});

test('a long plan is marked in days, and labels always have room', () => {
  const pixelsPerMinute = 0.05;
  const ticks = findHourTicks({ fromMinutes: 0, toMinutes: 9600, pixelsPerMinute, ...calendar });
  expect(ticks[1]).toEqual({ minutes: 2400, label: '5 days' });
  expect((ticks[1]?.minutes ?? 0) * pixelsPerMinute).toBeGreaterThanOrEqual(64);
});

test('a plan of a thousand years has no more marks than one can draw', () => {
  expect(findHourTicks({ fromMinutes: 0, toMinutes: 1e9, pixelsPerMinute: 1e-6, ...calendar }).length).toBeLessThan(
    100,
  );
});

import { expect, test } from 'vitest';
import { createWorkAxis } from '../../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../../core/schedule/calendar/work-calendar.ts';
import { findAxisTicks } from '../../../../renderer/timeline/axis/axis-ticks.ts';
import { findDaysOff } from '../../../../renderer/timeline/axis/days-off.ts';
import { createTimeScale } from '../../../../renderer/timeline/axis/time-scale.ts';
import { drawArrow } from '../../../../renderer/timeline/chart/arrow-layer.tsx';
import { findSnap } from '../../../../renderer/timeline/edit/find-snap.ts';

const read = createCalendar({ ...defaultCalendarSettings, holidays: ['2026-12-25'] });
if (!read.ok) throw new Error(read.message);
const axis = createWorkAxis(read.calendar, '2026-12-21');
const scaleOf = (pixels: number) => createTimeScale(axis, 'days', pixels);
const view = { from: 0, to: 900 };

test.each([
  [100, 100],
  [24, 24],
  [9, 63],
  [2, 60],
  [0.2, 72],
])('at %d pixels a day marks are far enough apart to be read', (pixels, atLeast) => {
  const { minor } = findAxisTicks(scaleOf(pixels), view, 5);
  const gaps = minor.slice(2).map(({ x }, index) => x - (minor[index + 1]?.x ?? 0));
  expect(minor.length).toBeGreaterThan(2);
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(atLeast * 0.9);
});

test('a thousand years are marked by centuries', () => {
  expect(findAxisTicks(scaleOf(0.002), { from: 0, to: 1000 }, 5).minor.length).toBeLessThan(30);
});

test('a weekend and the holiday before it are one stretch off', () => {
  expect(findDaysOff(scaleOf(10), { from: 0, to: 100 })).toEqual([{ from: 40, to: 70 }]);
});

test('a bar over a weekend ends where its work does, and dates and places turn into each other', () => {
  const scale = scaleOf(10);
  expect(scale.toX(4 * 480, 'finish')).toBe(40);
  expect(scale.toX(4 * 480, 'start')).toBe(70);
  expect(scale.toMinutes(75)).toBe(4.5 * 480);
  expect(scale.dateToX('2026-12-28')).toBe(70);
});

test('the end of a bar moves in steps that the zoom can show', () => {
  expect(findSnap(createTimeScale(axis, 'hours', 1))).toBe(5);
  expect(findSnap(createTimeScale(axis, 'hours', 0.1))).toBe(60);
  expect(findSnap(scaleOf(100))).toBe(30);
  expect(findSnap(scaleOf(1))).toBe(4 * 480);
});

test('an arrow goes straight in where there is room, and around where there is none', () => {
  expect(drawArrow(10, 14, 60, 42)).toBe('M10 14 h7 V42 H59');
  expect(drawArrow(10, 14, 10, 42)).toBe('M8 14 h4 V35');
  expect(drawArrow(60, 14, 10, 42)).toBe('M60 14 h7 V28 H3 V42 H9');
});

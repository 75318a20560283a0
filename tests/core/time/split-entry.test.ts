import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLogEntries, splitEntryAt } from '../../../core/time/split-entry.ts';
import type { TimeEntry } from '../../../core/time/time-entry.ts';

const entry: TimeEntry = {
  id: 'aaa111',
  date: '2026-11-18',
  task: 'T001',
  start: '23:10',
  end: '00:40',
  minutes: 90,
  note: 'planks',
};

describe('splitEntryAt', () => {
  test('the second part begins so long before the end, over midnight too', () => {
    expect(splitEntryAt(entry, 60)).toEqual([
      { ...entry, minutes: 30, end: '23:40' },
      { ...entry, minutes: 60, start: '23:40' },
    ]);
  });

  test.each([0, -5, 90, 89.5, Number.NaN])('%s of ninety minutes leaves no two parts', (minutes) => {
    expect(splitEntryAt(entry, minutes)).toBeNull();
  });

  test('the sum stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1440 }), fc.integer({ min: 1, max: 1440 }), (minutes, second) => {
        const parts = splitEntryAt({ ...entry, minutes }, second);
        if (parts !== null) expect(parts[0].minutes + parts[1].minutes).toBe(minutes);
        else expect(second).toBeGreaterThan(minutes - 1);
      }),
    );
  });
});

describe('mergeLogEntries', () => {
  test('from the first start to the last end of a day, with all notes', () => {
    const morning = { ...entry, start: '09:00', end: '10:00', minutes: 60, note: 'rails' };
    expect(mergeLogEntries([entry, morning])).toMatchObject({
      start: '09:00',
      end: '00:40',
      minutes: 150,
      note: 'rails; planks',
    });
  });

  test('of several days it has no clock times', () => {
    expect(mergeLogEntries([entry, { ...entry, date: '2026-11-19' }])).toMatchObject({
      date: '2026-11-18',
      start: null,
      end: null,
    });
  });

  test('one entry, or entries of two tasks, are not merged', () => {
    expect(mergeLogEntries([entry])).toBeNull();
    expect(mergeLogEntries([entry, { ...entry, task: 'T002' }])).toBeNull();
  });
});

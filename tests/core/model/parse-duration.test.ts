import { expect, test } from 'vitest';
import { parseDuration } from '../../../core/model/parse-duration.ts';

const times: readonly (readonly [words: string, low: number, high?: number])[] = [
  ['2h', 120],
  ['1.5 hours', 90],
  ['90 min', 90],
  ['1h 30m', 90],
  ['2h30m', 150],
  ['1h30', 90],
  ['2 PD', 960],
  ['1.5 ideal days', 720],
  ['~30 min', 30],
  ['2-3 hours', 120, 180],
  ['~2–3 hours', 120, 180],
  ['30m-1h', 30, 60],
  ['30 min to 1 hour', 30, 60],
  ['3 days', 1440],
  ['1 week', 2400],
  ['1,5 h', 90],
  ['0.5 day', 240],
  ['0.25h', 15],
  ['2小时', 120],
  ['3 天', 1440],
  ['4-5時間', 240, 300],
  ['2-3 horas', 120, 180],
  ['3 дня', 1440],
  ['2 часа', 120],
  ['1시간', 60],
  ['M (3-5 days)', 1440, 2400],
  ['2h (one mast broke)', 120],
  ['**2 hours**', 120],
  ['approximately 45 minutes', 45],
  ['1 day 4 hours', 720],
  ['½ day', 240],
];

for (const [words, low, high = low] of times) {
  test(`\`${words}\` is ${low === high ? low : `${low} to ${high}`} minutes`, () => {
    expect(parseDuration(words)).toMatchObject({
      type: 'duration',
      duration: { lowMinutes: low, highMinutes: high, minutes: Math.round((low + high) / 2) },
    });
  });
}

for (const words of [
  '',
  '[X hours]',
  'TBD',
  '—',
  'N/A',
  '[X days/weeks based on user approval]',
  '<duration>',
  '待定',
]) {
  test(`\`${words}\` is left open`, () => {
    expect(parseDuration(words).type).toBe('none');
  });
}

for (const words of ['~450 lines', 'S', 'Medium (~5 subtasks, ~350 lines)', 'Day 1', 'Days 3-5', '5 points', 'High']) {
  test(`\`${words}\` is a size and no time`, () => {
    expect(parseDuration(words).type).toBe('other');
  });
}

for (const words of ['-3h', 'NaN', '1e309h', '3 dayz']) {
  test(`\`${words}\` is nonsense`, () => {
    expect(parseDuration(words).type).toBe('unreadable');
  });
}

test('a bare number takes the unit of its name', () => {
  expect(parseDuration('6', undefined, 'hour')).toMatchObject({ duration: { minutes: 360 } });
  expect(parseDuration('6').type).toBe('unreadable');
});

test('a day counts as the setting says', () => {
  expect(parseDuration('2 days', { hoursPerDay: 6, daysPerWeek: 4 })).toMatchObject({ duration: { minutes: 720 } });
  expect(parseDuration('1 week', { hoursPerDay: 6, daysPerWeek: 4 })).toMatchObject({ duration: { minutes: 1440 } });
});

test('the place of the value leaves out the words around it', () => {
  const reading = parseDuration('about 2 hours (guess)');
  expect(reading.type === 'duration' && 'about 2 hours (guess)'.slice(reading.start, reading.end)).toBe('2 hours');
});

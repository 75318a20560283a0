import { expect, test } from 'vitest';
import { writeDuration } from '../../../core/fields/write-duration.ts';

test.each([
  [180, '2 hours', '3 hours'],
  [60, '2 hours', '1 hour'],
  [180, '1 hour', '3 hours'],
  [150, '2 hours', '2.5 hours'],
  [180, '2 hr', '3 hr'],
  [60, '2 hr', '1 hr'],
  [180, '1 hr', '3 hrs'],
  [180, '45min', '3h'],
  [200, '45min', '3h 20min'],
  [30, '3hours', '30min'],
  [180, '2hours', '3hours'],
  [45, '~30 min', '~45 min'],
  [150, '15 minutes', '2 hours 30 minutes'],
  [960, '[X days]', '2 days'],
  [180, '2小时', '3小时'],
  [300, '4 小時', '5 小時'],
  [30, '4 小時', '30 分鐘'],
  [60, '2 heures', '1 heure'],
  [120, '1 Std', '2 Std'],
  [60, '2 Stunden', '1 Stunde'],
  [960, '1 día', '2 días'],
  [120, '1 ч', '2 ч'],
  [180, '2 H', '3 h'],
  [90, '6', '1.5'],
  [100, '2h', '1h 40m'],
  [0, '2h', '0h'],
  [90, '', '1h 30m'],
  [1440, '2 working days', '24h'],
])('%i minutes beside `%s` are `%s`', (minutes, example, written) => {
  expect(writeDuration(minutes, example)).toBe(written);
});

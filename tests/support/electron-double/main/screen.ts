import type { Display, Screen } from 'electron';
import { options } from './options.ts';
import { readiness } from './readiness.ts';

/** Only what a window needs to find its place. */
const displays = options.screens.map((bounds, index) => ({ id: index + 1, bounds, workArea: bounds }) as Display);

export const screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> = {
  getAllDisplays() {
    readiness.assertAfter('screen.getAllDisplays');
    return [...displays];
  },
  getPrimaryDisplay() {
    readiness.assertAfter('screen.getPrimaryDisplay');
    const [primary] = displays;
    if (!primary) throw new Error('The double was given no screen');
    return primary;
  },
};

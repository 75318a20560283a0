import type { DoubleOptions } from '../messages.ts';

/** What the test set up before the app started. */
export const options = JSON.parse(process.env.ELECTRON_DOUBLE ?? '{}') as DoubleOptions;

// A packaged app is started as `specline path`, without the app's own path between.
if (options.packaged) process.argv.splice(1, 1);

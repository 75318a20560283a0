import type { Settings } from './contract.ts';

/** How it is before anybody has chosen anything: in the window until main has answered, and in main for what is not set. */
export const defaultSettings: Settings = {
  theme: 'system',
  hiddenOrigins: [],
  showRedundant: false,
  hoursPerDay: 8,
  daysPerWeek: 5,
  defaultEstimateMinutes: 60,
};

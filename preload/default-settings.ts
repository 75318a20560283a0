import type { Settings } from './planner-data.ts';

/** How it is before anybody has chosen anything: in the window until main has answered, and in main for what is not set. */
export const defaultSettings: Settings = {
  theme: 'system',
  hiddenOrigins: [],
  showRedundant: false,
  hoursPerDay: 8,
  daysPerWeek: 5,
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  defaultEstimateMinutes: 60,
  savedViews: [],
  idleMinutes: 10,
  remindsToLog: false,
};

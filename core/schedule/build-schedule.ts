import type { SpecFile } from '../model/spec-file.ts';
import { planNetwork, type ScheduleOptions } from './planned-network.ts';
import type { Schedule } from './schedule.ts';
import type { DependencySet } from './task-network.ts';
import { timeSchedule } from './time-schedule.ts';

export type { ScheduleOptions } from './planned-network.ts';

/**
 * Schedule the tasks of a feature by the critical path method.
 *
 * Never throws on a document: tasks of cycles are left out and named, a file without tasks gives an empty schedule.
 *
 * @param file
 *   The tasks, with their estimates, dates and phases.
 * @param dependencies
 *   Theirs, as `core/graph` builds them; soft ones are not followed.
 */
export function buildSchedule(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions = {}): Schedule {
  return timeSchedule(planNetwork(file, dependencies, options));
}

import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { CheckedClaim, FeatureSchedule } from './feature-schedule.ts';

/**
 * What `specline schedule --json` prints; minutes of work from the start. Scripts rely on this shape: members are
 * added, never renamed or removed (docs/command-line.md).
 */
export function toScheduleJson(schedules: readonly FeatureSchedule[]) {
  return { schemaVersion: 1, features: schedules.map(toFeature) };
}

function toFeature({ feature, schedule, claims }: FeatureSchedule) {
  return {
    id: feature.id,
    criticalPath: schedule.criticalPath,
    criticalPathMinutes: schedule.criticalPathMinutes,
    sequentialMinutes: schedule.sequentialMinutes,
    finishMinutes: schedule.finishMinutes,
    waves: schedule.waves,
    tasks: schedule.tasks.map(toTask),
    cycles: schedule.cycles,
    path: feature.path,
    lowerBoundMinutes: schedule.lowerBoundMinutes,
    claims: claims.map(toClaim),
  };
}

function toTask(task: ScheduledTask) {
  return {
    key: task.key,
    startMinutes: task.startMinutes,
    finishMinutes: task.finishMinutes,
    durationMinutes: task.durationMinutes,
    estimated: task.estimated,
    totalFloatMinutes: task.totalFloatMinutes,
    freeFloatMinutes: task.freeFloatMinutes,
    critical: task.critical,
    summary: task.summary,
  };
}

function toClaim({ claim, scheduledMinutes }: CheckedClaim) {
  const { what, minutes, people, line } = claim;
  return { what, minutes, scheduledMinutes, line, ...(people === null ? {} : { people }) };
}

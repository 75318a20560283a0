import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import type { CheckedClaim } from '../../../core/schedule/check-claims.ts';
import { rollUpPhases, rollUpStories } from '../../../core/schedule/roll-up.ts';
import type { ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { FeatureSchedule } from './feature-schedule.ts';

/**
 * What `specline schedule --json` prints; minutes of work from the start. Scripts rely on this shape: members are
 * added, never renamed or removed (docs/command-line.md).
 */
export function toScheduleJson(schedules: readonly FeatureSchedule[]) {
  return { schemaVersion: 1, features: schedules.map(toFeature) };
}

function toFeature({ feature, schedule, axis, claims }: FeatureSchedule) {
  return {
    id: feature.id,
    criticalPath: schedule.criticalPath,
    criticalPathMinutes: schedule.criticalPathMinutes,
    sequentialMinutes: schedule.sequentialMinutes,
    finishMinutes: schedule.finishMinutes,
    waves: schedule.waves,
    tasks: schedule.tasks.map((task) => toTask(task, axis)),
    cycles: schedule.cycles,
    path: feature.path,
    lowerBoundMinutes: schedule.lowerBoundMinutes,
    lowFinishMinutes: schedule.lowFinishMinutes,
    highFinishMinutes: schedule.highFinishMinutes,
    startDate: axis.startDate,
    finishDate: axis.dateOf(schedule.finishMinutes, 'finish'),
    workers: schedule.workers,
    phases: rollUpPhases(feature.file, schedule),
    stories: rollUpStories(feature.file, schedule),
    claims: claims.filter(({ unit }) => unit === 'minutes').map(toClaim),
    countClaims: claims.filter(({ unit }) => unit === 'tasks').map(toCountClaim),
  };
}

function toTask(task: ScheduledTask, axis: WorkAxis) {
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
    startDate: axis.dateOf(task.startMinutes, 'start'),
    finishDate: axis.dateOf(task.finishMinutes, 'finish'),
    worker: task.worker,
  };
}

function toClaim({ claim, found, differs }: CheckedClaim) {
  const { what, minutes, people, line } = claim;
  return { what, minutes, scheduledMinutes: found, differs, line, ...(people === null ? {} : { people }) };
}

function toCountClaim({ claim, found, differs }: CheckedClaim) {
  return { what: claim.what, count: claim.count, tasks: found, differs, line: claim.line };
}

import { formatDuration } from '../../../core/time/format-duration.ts';
import type { CheckedClaim, FeatureSchedule } from './feature-schedule.ts';

/** What `specline schedule` prints for people: the figures, the critical path, and the waves of each feature. */
export function formatSchedule(schedules: readonly FeatureSchedule[]): string {
  return `${schedules.map(formatFeature).join('\n\n')}\n`;
}

function formatFeature({ feature, schedule, claims }: FeatureSchedule): string {
  const estimated = schedule.tasks.filter((task) => task.estimated && !task.summary).length;
  const leaves = schedule.tasks.filter((task) => !task.summary).length;
  const tasks = new Map(schedule.tasks.map((task) => [task.key, task]));
  const titles = new Map(feature.file.tasks.map(({ key, title }) => [key, title]));
  const chain = schedule.criticalPath.map((key) => {
    const task = tasks.get(key);
    const start = formatDuration(task?.startMinutes ?? 0).padStart(9);
    return `${start}  ${key}  ${titles.get(key) ?? ''}  (${formatDuration(task?.durationMinutes ?? 0)})`;
  });
  return [
    feature.title,
    `${feature.id}  ${feature.path}  ${estimated} of ${leaves} tasks estimated`,
    '',
    `  Finish          ${formatDuration(schedule.finishMinutes)} of work from the start`,
    `  Critical path   ${formatDuration(schedule.criticalPathMinutes)}`,
    `  One person      ${formatDuration(schedule.sequentialMinutes)}`,
    ...claims.map(formatClaim),
    ...(chain.length > 0 ? ['', 'Critical path', ...chain] : []),
    ...(schedule.waves.length > 0 ? ['', 'Waves', ...schedule.waves.map(formatWave)] : []),
    ...schedule.cycles.map((keys) => `\nCycle, not scheduled: ${[...keys, keys[0]].join(' → ')}`),
  ].join('\n');
}

function formatClaim({ claim, scheduledMinutes }: CheckedClaim): string {
  const people = claim.people === null ? '' : ` with ${claim.people} ${claim.people === 1 ? 'person' : 'people'}`;
  const stated = formatDuration(claim.minutes ?? 0);
  return `  Stated, line ${claim.line}  ${claim.what}${people}: ${stated}; scheduled: ${formatDuration(scheduledMinutes)}`;
}

function formatWave(keys: readonly string[], index: number): string {
  return `${String(index + 1).padStart(5)}  ${keys.join(', ')}`;
}

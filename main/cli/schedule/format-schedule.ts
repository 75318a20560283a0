import { formatDuration } from '../../../core/model/format-duration.ts';
import type { CheckedClaim } from '../../../core/schedule/check-claims.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import type { FeatureSchedule } from './feature-schedule.ts';

/** What `specline schedule` prints for people: the figures, the critical path, and the waves of each feature. */
export function formatSchedule(schedules: readonly FeatureSchedule[]): string {
  return `${schedules.map(formatFeature).join('\n\n')}\n`;
}

function formatFeature({ feature, schedule, axis, claims }: FeatureSchedule): string {
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
    `  Finish          ${formatDuration(schedule.finishMinutes)} of work from the start${formatRange(schedule)}`,
    `  Days            ${axis.startDate} to ${axis.dateOf(schedule.finishMinutes, 'finish')}`,
    `  Critical path   ${formatDuration(schedule.criticalPathMinutes)}`,
    `  One person      ${formatDuration(schedule.sequentialMinutes)}`,
    ...claims.map(formatClaim),
    ...formatMissed(schedule),
    ...(chain.length > 0 ? ['', 'Critical path', ...chain] : []),
    ...(schedule.waves.length > 0 ? ['', 'Waves', ...schedule.waves.map(formatWave)] : []),
    ...schedule.cycles.map((keys) => `\nCycle, not scheduled: ${[...keys, keys[0]].join(' → ')}`),
  ].join('\n');
}

/** `, 4h to 7h`: with all ranges of estimates at their low and at their high ends. */
function formatRange({ lowFinishMinutes, highFinishMinutes }: Schedule): string {
  if (lowFinishMinutes === highFinishMinutes) return '';
  return `, ${formatDuration(lowFinishMinutes)} to ${formatDuration(highFinishMinutes)}`;
}

function formatMissed({ tasks }: Schedule): readonly string[] {
  return tasks
    .filter(({ totalFloatMinutes }) => totalFloatMinutes < 0)
    .map(({ key, totalFloatMinutes }) => `  Too late        ${key} by ${formatDuration(-totalFloatMinutes)}`);
}

function formatClaim({ claim, unit, stated, found }: CheckedClaim): string {
  const people = claim.people === null ? '' : ` with ${claim.people} ${claim.people === 1 ? 'person' : 'people'}`;
  const show = (value: number) => (unit === 'minutes' ? formatDuration(value) : String(value));
  const verb = unit === 'minutes' ? 'scheduled' : 'counted';
  return `  Stated, line ${claim.line}  ${claim.what}${people}: ${show(stated)}; ${verb}: ${show(found)}`;
}

function formatWave(keys: readonly string[], index: number): string {
  return `${String(index + 1).padStart(5)}  ${keys.join(', ')}`;
}

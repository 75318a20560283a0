import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';

/** Estimates are made in steps: longer ones in coarser steps. */
function roundEstimate(minutes: number): number {
  const step = minutes <= 60 ? 5 : minutes <= 8 * 60 ? 15 : 60;
  return Math.max(step, Math.round(minutes / step) * step);
}

/** The change that multiplies the estimates of all open tasks; null where none would be another. */
export function applyFactor({ id, file }: FeatureState, factor: number): EditCommand | null {
  const parents = new Set(file.tasks.map(({ parent }) => parent));
  const commands = file.tasks.flatMap((task): readonly EditCommand[] => {
    const from = task.estimate?.value.minutes ?? null;
    const isOpen = task.status !== 'done' && task.status !== 'skipped' && !parents.has(task.key);
    if (!isOpen || from === null) return [];
    const to = roundEstimate(from * factor);
    return to === from ? [] : [{ type: 'set-estimate', feature: id, task: task.key, from, to }];
  });
  if (commands.length === 0) return null;
  return { type: 'batch', feature: id, label: `Multiply open estimates by ${factor.toFixed(2)}`, commands };
}

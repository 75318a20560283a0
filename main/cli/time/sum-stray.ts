import type { FeatureTime } from './feature-time.ts';

/** Minutes by key of the rows that name no task: renamed or removed since. */
export function sumStray({ feature, entries }: FeatureTime): readonly (readonly [key: string, minutes: number])[] {
  const known = new Set(feature.file.tasks.map(({ key }) => key));
  const sums = new Map<string, number>();
  for (const { task, minutes } of entries) if (!known.has(task)) sums.set(task, (sums.get(task) ?? 0) + minutes);
  return [...sums];
}

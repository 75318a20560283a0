import type { SpecFile } from '../../../core/model/spec-file.ts';
import { plainTitle } from './plain-title.ts';

/** What tasks are grouped by within their phases. */
export type LaneKind = 'story' | 'group' | 'wave';

/** Tasks sorted by one thing that they share: a story, a heading, or when they can run. */
export interface Lanes {
  /** In the order in which they begin in the document; waves in their order. */
  readonly names: readonly string[];
  /** Index into `names`, by task key; missing for tasks that belong to none. */
  readonly laneOf: ReadonlyMap<string, number>;
}

/**
 * Sort the tasks of a file into lanes. A task of several stories is in the first that it names.
 *
 * @param waves
 *   Keys of tasks that can run side by side, earlier waves first.
 */
export function sortIntoLanes(
  { tasks }: Pick<SpecFile, 'tasks'>,
  waves: readonly (readonly string[])[],
  kind: LaneKind,
): Lanes {
  const names: string[] = [];
  const laneOf = new Map<string, number>();
  const put = (task: string, name: string): void => {
    if (!names.includes(name)) names.push(name);
    laneOf.set(task, names.indexOf(name));
  };
  if (kind === 'wave') {
    waves.forEach((wave, index) => {
      for (const task of wave) put(task, `Wave ${index + 1}`);
    });
    return { names, laneOf };
  }
  for (const task of tasks) {
    const name = kind === 'story' ? task.stories[0] : task.group === null ? undefined : plainTitle(task.group);
    if (name !== undefined) put(task.key, name);
  }
  return { names, laneOf };
}

/** Kinds that say something of a file: in which there are two lanes at least. */
export function findLaneKinds(file: Pick<SpecFile, 'tasks'>, waves: readonly (readonly string[])[]): LaneKind[] {
  return (['story', 'group', 'wave'] as const).filter((kind) => sortIntoLanes(file, waves, kind).names.length > 1);
}

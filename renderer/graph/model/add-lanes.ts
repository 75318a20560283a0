import { addToSums, type FrameSums } from './frame-sums.ts';
import type { GraphFrame, GraphModel } from './graph-model.ts';
import type { Lanes } from './sort-into-lanes.ts';

/**
 * The model with a frame for each lane within its phase, so that what belongs together stands in rows of its own.
 *
 * A phase whose tasks are all of one lane stays as it is. A summary goes with its subtasks; what belongs to no lane
 * stands below the lanes.
 */
export function addLanes(model: GraphModel, lanes: Lanes): GraphModel {
  const frames = new Map(model.frames.map((frame) => [frame.key, frame]));
  /** The task, or the outermost summary around it, that stands directly in a phase. */
  const findItem = (key: string, frame: string | null): { readonly key: string; readonly parent: string | null } => {
    const around = frame === null ? undefined : frames.get(frame);
    return around === undefined || around.summary === null
      ? { key, parent: frame }
      : findItem(around.key, around.parent);
  };
  const sums = new Map<string | null, Map<number | undefined, FrameSums>>();
  const items = new Map<string, { readonly parent: string | null; readonly lane: number | undefined }>();
  model.tasks.forEach((task, position) => {
    const { key, parent } = findItem(task.key, task.frame);
    const lane = lanes.laneOf.get(key) ?? lanes.laneOf.get(task.key);
    const known = items.get(key) ?? { parent, lane };
    items.set(key, known);
    const inPhase = sums.get(parent) ?? new Map<number | undefined, FrameSums>();
    sums.set(parent, inPhase.set(known.lane, addToSums(inPhase.get(known.lane), task, position)));
  });
  const isParted = (parent: string | null) => (sums.get(parent)?.size ?? 0) > 1;
  const laneFrames = [...sums].flatMap(([parent, inPhase]): GraphFrame[] => {
    if (!isParted(parent)) return [];
    // All begin where the first of them does: they stand in the order of the lanes.
    const first = Math.min(...[...inPhase.values()].map(({ position }) => position));
    return [...inPhase]
      .toSorted(([a = 0], [b = 0]) => a - b)
      .flatMap(([lane, sum]) => {
        if (lane === undefined) return [];
        const title = lanes.names[lane] ?? '';
        const { line } = model.tasks[sum.position]?.task ?? { line: 0 };
        const key = nameLane(parent, title);
        return [{ key, phase: null, summary: null, lane, label: '', title, parent, line, ...sum, position: first }];
      });
  });
  const laneOfItem = (key: string, parent: string | null): string | null => {
    const lane = items.get(key)?.lane;
    return lane === undefined || !isParted(parent) ? parent : nameLane(parent, lanes.names[lane] ?? '');
  };
  return {
    ...model,
    frames: [
      ...model.frames.map((frame) =>
        items.has(frame.key) ? { ...frame, parent: laneOfItem(frame.key, frame.parent) } : frame,
      ),
      ...laneFrames,
    ],
    tasks: model.tasks.map((task) =>
      items.has(task.key) ? { ...task, frame: laneOfItem(task.key, task.frame) } : task,
    ),
  };
}

/** Never equal to a task's key, which has no colon. */
function nameLane(parent: string | null, name: string): string {
  return `lane:${parent ?? ''} ${name}`;
}

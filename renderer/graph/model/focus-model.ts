import type { GraphModel } from './graph-model.ts';

/**
 * Keep only some tasks of a model: their edges among each other, and the frames that hold them.
 *
 * @param keep
 *   Keys of tasks.
 */
export function keepTasks(model: GraphModel, keep: ReadonlySet<string>): GraphModel {
  const tasks = model.tasks.filter((task) => keep.has(task.key));
  const parentOf = new Map(model.frames.map((frame) => [frame.key, frame.parent]));
  const framed = new Set<string>();
  for (const task of tasks) {
    for (let frame = task.frame; frame !== null && !framed.has(frame); frame = parentOf.get(frame) ?? null) {
      framed.add(frame);
    }
  }
  const isKept = (key: string) => keep.has(key) || framed.has(key);
  const positions = new Map<string, number>();
  tasks.forEach((task, index) => {
    for (let frame = task.frame; frame !== null; frame = parentOf.get(frame) ?? null) {
      if (!positions.has(frame)) positions.set(frame, index);
    }
  });
  return {
    ...model,
    tasks,
    frames: model.frames
      .filter((frame) => framed.has(frame.key))
      .map((frame) => ({ ...frame, position: positions.get(frame.key) ?? 0 })),
    edges: model.edges.filter((edge) => isKept(edge.from) && isKept(edge.to)),
  };
}

/** Tasks at most `steps` dependencies away from one, either way, itself among them. Frames are stepped through. */
export function findNear(model: GraphModel, key: string, steps: number): ReadonlySet<string> {
  const near = new Set([key]);
  for (const forward of [true, false]) {
    let edge = new Set([key]);
    for (let step = 0; step < steps; step++) {
      const next = new Set<string>();
      for (const { from, to } of model.edges) {
        const [start, end] = forward ? [from, to] : [to, from];
        if (edge.has(start) && !near.has(end)) next.add(end);
      }
      for (const end of next) near.add(end);
      edge = next;
    }
  }
  return near;
}

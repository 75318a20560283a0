import { findAncestors, findDescendants } from '../../../core/graph/reach.ts';
import type { TaskIndex } from '../../../core/graph/task-index.ts';
import type { TaskNetwork } from '../../../core/graph/task-network.ts';
import type { Lit } from '../graph-store.ts';
import type { GraphModel } from './graph-model.ts';

/** Find what a task waits for and what waits for it, directly or not, and the edges in between. */
export function findLit(
  key: string,
  hovered: boolean,
  model: GraphModel,
  index: TaskIndex,
  network: TaskNetwork,
): Lit | null {
  const position = index.positionOf.get(key);
  if (position === undefined) return null;
  const toKeys = (positions: readonly number[]) => positions.flatMap((at) => index.tasks[at]?.key ?? []);
  const ancestors = new Set(toKeys(findAncestors(index, network, position)));
  const descendants = new Set(toKeys(findDescendants(index, network, position)));
  const around = framesAround(key, model);
  addWholeFrames(model, ancestors, around);
  addWholeFrames(model, descendants, around);
  const edges = new Set<string>();
  for (const { id, from, to } of model.edges) {
    const leadsHere = ancestors.has(from) && (ancestors.has(to) || around.has(to));
    const leadsOn = (descendants.has(from) || around.has(from)) && descendants.has(to);
    if (leadsHere || leadsOn) edges.add(id);
  }
  return { key, ancestors, descendants, edges, hovered, isChain: false };
}

function framesAround(key: string, model: GraphModel): ReadonlySet<string> {
  const parentOf = new Map<string, string | null>();
  for (const frame of model.frames) parentOf.set(frame.key, frame.parent);
  for (const task of model.tasks) parentOf.set(task.key, task.frame);
  const around = new Set<string>();
  for (let above: string | null | undefined = key; above; above = parentOf.get(above)) around.add(above);
  return around;
}

/** A frame belongs to a set when all of its tasks do. */
function addWholeFrames(model: GraphModel, keys: Set<string>, around: ReadonlySet<string>): void {
  const parentOf = new Map(model.frames.map((frame) => [frame.key, frame.parent]));
  const broken = new Set<string>();
  for (const task of model.tasks) {
    if (keys.has(task.key)) continue;
    for (let frame = task.frame; frame !== null; frame = parentOf.get(frame) ?? null) broken.add(frame);
  }
  for (const { key } of model.frames) if (!broken.has(key) && !around.has(key)) keys.add(key);
}

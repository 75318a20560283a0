import type { GraphModel } from './graph-model.ts';

/** Key of the node that stands for a task or frame: itself, or the outermost folded frame around it. */
export function createEndFinder(model: GraphModel, folded: ReadonlySet<string>): (key: string) => string {
  const parentOf = new Map<string, string | null>();
  for (const { key, parent } of model.frames) parentOf.set(key, parent);
  for (const { key, frame } of model.tasks) parentOf.set(key, frame);
  return (key) => {
    let end = key;
    for (let above: string | null | undefined = key; above; above = parentOf.get(above)) {
      if (folded.has(above)) end = above;
    }
    return end;
  };
}

import type { LayoutFrame, LayoutInput } from './graph-layout.ts';

/** What stands below one another in a frame: runs of tasks, and frames. */
export type Block =
  | { readonly kind: 'flow'; readonly tasks: readonly number[] }
  | { readonly kind: 'frame'; readonly frame: FrameTree };

export interface FrameTree {
  readonly frame: LayoutFrame;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** Sort frames and tasks into a tree, in reading order. Tasks of folded frames are left out. */
export function buildFrameTree(input: LayoutInput): { readonly blocks: readonly Block[] } {
  const framesOf = new Map<string | null, LayoutFrame[]>();
  for (const frame of input.frames) push(framesOf, frame.parent, frame);
  const tasksOf = new Map<string | null, number[]>();
  input.tasks.forEach((task, index) => {
    push(tasksOf, task.frame, index);
  });

  const buildBlocks = (parent: string | null, depth: number): Block[] => {
    const blocks: Block[] = [];
    const tasks = tasksOf.get(parent) ?? [];
    let next = 0;
    const takeTasksUpTo = (position: number): void => {
      const run: number[] = [];
      for (; next < tasks.length && (tasks[next] as number) < position; next++) run.push(tasks[next] as number);
      if (run.length > 0) blocks.push({ kind: 'flow', tasks: run });
    };
    const frames = (framesOf.get(parent) ?? []).toSorted((a, b) => a.position - b.position);
    for (const frame of frames) {
      takeTasksUpTo(frame.position);
      const inside = frame.folded ? [] : buildBlocks(frame.key, depth + 1);
      blocks.push({ kind: 'frame', frame: { frame, depth, blocks: inside } });
    }
    takeTasksUpTo(Number.POSITIVE_INFINITY);
    return blocks;
  };
  return { blocks: buildBlocks(null, 0) };
}

export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

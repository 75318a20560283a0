import { readTaskId } from '../task/task-id.ts';
import type { BoxEntry } from './boxes.ts';
import type { HeadingNode } from './headings.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Find headings that speak about a task whose box stands elsewhere: `- [ ] 1.2 Oil the hinges` in a list, and
 * later `### 1.2 Oil the hinges` with what has to hold when it is done.
 *
 * @returns
 *   The box of each such heading. Boxes without an id below it are criteria of that task.
 */
export function findEchoHeadings(
  headings: readonly HeadingNode[],
  boxes: readonly BoxEntry[],
): ReadonlyMap<HeadingNode, BoxEntry> {
  const holders = new Set<HeadingNode>();
  for (const box of boxes) {
    if (box.words.id === null || box.id === null) continue;
    for (let node = box.heading; node && !holders.has(node); node = node.parent) holders.add(node);
  }
  let byId: ReadonlyMap<string, BoxEntry> | null = null;
  const echoes = new Map<HeadingNode, BoxEntry>();
  for (const node of headings) {
    if (holders.has(node)) continue;
    const lead = /^(?:\*\*|`|\[|\p{Extended_Pictographic}\u{fe0f}?|[ \t])*/u.exec(node.view.text)?.[0].length ?? 0;
    const found = readTaskId(node.view.text, lead, none);
    if (found?.ids.length !== 1) continue;
    byId ??= indexById(boxes);
    const box = byId.get(found.id);
    if (box) echoes.set(node, box);
  }
  return echoes;
}

/** The first box of each id. */
function indexById(boxes: readonly BoxEntry[]): ReadonlyMap<string, BoxEntry> {
  const byId = new Map<string, BoxEntry>();
  for (const box of boxes) if (box.words.id !== null && box.id !== null && !byId.has(box.id)) byId.set(box.id, box);
  return byId;
}

/** The task that a heading, or one above it, speaks about. */
export function findEcho(heading: HeadingNode | null, echoes: ReadonlyMap<HeadingNode, BoxEntry>): BoxEntry | null {
  if (echoes.size === 0) return null;
  for (let node = heading; node; node = node.parent) {
    const box = echoes.get(node);
    if (box) return box;
  }
  return null;
}

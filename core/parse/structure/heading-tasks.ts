import type { Box, Document } from '../document/document.ts';
import { findBox } from '../document/line-starts.ts';
import { readTaskWords, type TaskWords } from '../task/task-line.ts';
import type { BoxEntry } from './boxes.ts';
import { isAsideNode } from './choose-phases.ts';
import type { HeadingNode } from './headings.ts';

/** A heading that is a task: `### T001: Fix the oven`, `### [X] T002 …`, `### Task 1.2: …`. */
export interface HeadingTask {
  readonly node: HeadingNode;
  readonly box: Box | null;
  readonly words: TaskWords;
}

const none: ReadonlySet<string> = new Set();

/**
 * Find the headings that are tasks: they carry an id that says so, and no box below them carries an id.
 *
 * A range (`### T001-T006: Setup`) names a group of tasks.
 */
export function findHeadingTasks(
  document: Document,
  headings: readonly HeadingNode[],
  boxes: readonly BoxEntry[],
): HeadingTask[] {
  const holders = new Set<HeadingNode>();
  const boxIds = new Set<string>();
  for (const box of boxes) {
    if (!box.certain && !(box.id !== null && box.words.id !== null)) continue;
    for (const id of box.ids) boxIds.add(id);
    for (let node = box.heading; node && !holders.has(node); node = node.parent) holders.add(node);
  }
  const seen = new Set<string>();
  return headings.flatMap((node) => {
    if (holders.has(node)) return [];
    const task = readHeadingTask(document, node);
    if (!task?.words.id || boxIds.has(task.words.id.id)) return [];
    if (isAsideNode(node) && seen.has(task.words.id.id)) return [];
    seen.add(task.words.id.id);
    return [task];
  });
}

/** Read a heading as a task; null where it has no task id. */
export function readHeadingTask(document: Document, node: HeadingNode): HeadingTask | null {
  const { contentStart, contentEnd } = node.line;
  const box = findBox(document.text, contentStart, contentEnd);
  let start = box ? box.range.end : contentStart;
  while (start < contentEnd && /[ \t]/.test(document.text.charAt(start))) start += 1;
  const words = readTaskWords(document.text, start, contentEnd, none);
  const { id } = words;
  if (!id || id.ids.length > 1) return null;
  const before = words.view.text.slice(0, id.start);
  const says =
    id.form === 'letter' ||
    /(?:task|tarefa|tarea|tâche|aufgabe|задача|任务|任務|タスク|작업|태스크)[ \t\u00a0]*#?$/iu.test(before);
  if (!says || /^WP/i.test(id.id)) return null;
  return { node, box, words };
}

import type { SpecFile } from '../model/spec-file.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { replaceSlice } from './plan-result.ts';

/** `    T004 Bake :done, crit, t4, after t2, 1d`: what it names, and its tags */
const bar = /^([ \t]*([\w.-]+)[^:\r\n]*:[ \t]*)((?:(?:done|active|crit|milestone)[ \t]*,[ \t]*)*)/gm;

/** A tag that says how far a bar is. */
const progress = /(?:done|active)[ \t]*,[ \t]*/;

/** How a gantt says what a status is; any other is the bar without a tag. */
const tags: Partial<Record<TaskStatus, string>> = { done: 'done, ', 'in-progress': 'active, ' };

/**
 * Mark the bars that name a task by its id in each gantt that marks its bars.
 *
 * ```
 * T004 Bake :done, crit, t4, after t2, 1d
 *            ^^^^^^
 * ```
 *
 * A gantt that marks none of its bars tells no status, and stays.
 */
export function markBars({ fences }: SpecFile, text: string, task: Task, status: TaskStatus): readonly TextEdit[] {
  return fences.flatMap(({ range: { start, end } }) => {
    const diagram = text.slice(start, end);
    const bars = /^[^\r\n]*[\r\n]+[ \t]*gantt\b/.test(diagram) ? [...diagram.matchAll(bar)] : [];
    if (!bars.some(([, , , said = '']) => progress.test(said))) return [];
    return bars.flatMap(([, lead = '', name, said = ''], index) => {
      const at = start + (bars[index]?.index ?? 0) + lead.length;
      const others = said.replace(progress, '');
      return name === task.id ? replaceSlice(text, at, at + said.length, (tags[status] ?? '') + others) : [];
    });
  });
}

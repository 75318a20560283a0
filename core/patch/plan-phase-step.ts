import { readStatusWords } from '../fields/status.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { sumByTask } from '../time/sum-by-task.ts';
import type { TimeEntry } from '../time/time-entry.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import { listPhaseChoices } from './plan-phase-status.ts';
import { replaceSlice } from './plan-result.ts';

/**
 * Plan the edits that keep the status line of each phase in step with the time that is logged on its tasks.
 *
 * ```
 * **Phase 1**: ⬜ Not Started | 🟡 In Progress | ✅ Complete
 * ```
 *
 * Only lines of phases whose logged time changes are looked at. One is written where none of its choices is chosen yet,
 * or the one that the tasks came to before; another choice was made by hand and stays.
 *
 * @param before
 *   State before the change: the edits refer to its text.
 * @param entriesBefore
 *   Rows of the log before the change.
 * @param entriesAfter
 *   Rows of the log with it.
 */
export function planPhaseStep(
  before: PatchWorkspace,
  entriesBefore: readonly TimeEntry[],
  entriesAfter: readonly TimeEntry[],
): readonly TextEdit[] {
  const { file } = before;
  const text = before.texts[file.path];
  if (text === undefined || file.phases.every(({ statusLine }) => statusLine === null)) return [];
  return file.phases.flatMap((phase): readonly TextEdit[] => {
    const line = phase.statusLine;
    if (line === null) return [];
    const tasks = file.tasks.filter((task) => task.phase === phase.key);
    const [was, is] = [entriesBefore, entriesAfter].map((entries) => sumOf(entries, tasks));
    if (was === is) return [];
    const now = toStatus(file, phase, is ?? 0);
    const isOpen = line.chosen === null && line.choices.length > 1;
    const isInStep = line.chosen !== null && readStatusWords(line.chosen) === toStatus(file, phase, was ?? 0);
    if (!isOpen && !isInStep) return [];
    const choice = listPhaseChoices(before, text, phase).find(({ name }) => readStatusWords(name) === now);
    if (choice === undefined) return [];
    return replaceSlice(text, line.valueRange.start, line.valueRange.end, choice.written);
  });
}

/** What the tasks of a phase come to, with the time that is logged on them. */
function toStatus({ tasks }: SpecFile, { key }: Phase, loggedMinutes: number): TaskStatus {
  const counted = tasks.filter((task) => task.phase === key && task.status !== 'skipped');
  if (counted.length > 0 && counted.every(({ status }) => status === 'done')) return 'done';
  const isBegun = loggedMinutes > 0 || counted.some(({ status }) => status === 'done' || status === 'in-progress');
  return isBegun ? 'in-progress' : 'todo';
}

function sumOf(entries: readonly TimeEntry[], tasks: readonly Task[]): number {
  const sums = sumByTask(entries);
  return tasks.reduce((total, { key }) => total + (sums.get(key) ?? 0), 0);
}

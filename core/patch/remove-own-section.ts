import type { Task } from '../model/task.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextRange } from '../text/text-range.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { findBlock, removeBlock } from './task-block.ts';

/**
 * A section `### Task 4: Prove the dough` that tells more of a task with a box elsewhere goes with it: without the box
 * it would be read as the task, and its criteria would be nobody's.
 *
 * @param task
 *   The task that the plan removes.
 * @param plan
 *   Its removal, with what mentions it.
 */
export function removeOwnSections(
  workspace: PatchWorkspace,
  task: Task,
  plan: Extract<EditPlan, { ok: true }>,
): Extract<EditPlan, { ok: true }> {
  const isTold = workspace.file.tasks.some((other) => other !== task && other.id === task.id);
  if (task.id === null || isTold) return plan;
  let present = plan;
  for (;;) {
    const next = buildNextWorkspace(workspace, present.files);
    const section = findOwnSection(workspace, next, task);
    if (section === null) return present;
    const cut = removeBlock(getText(next, task.path), section);
    const length = getText(workspace, task.path).length;
    const edits = present.files.find((file) => file.path === task.path)?.edits ?? [];
    const others = present.files.filter((file) => file.path !== task.path);
    present = {
      ...present,
      files: [...others, { path: task.path, edits: composeEdits(length, edits, [cut]) }],
      notes: [...present.notes, `The section \`${section.title}\` goes with it`],
    };
  }
}

/** `Task 4: Prove the dough` is named after `4`, and neither is `4.1 Bake` nor `40 Bake`. */
export function isNamedAfter(title: string, id: string): boolean {
  const words = title.replace(/^tasks?\s+/i, '');
  return words.startsWith(id) && !/^[\d.]*\d/.test(words.slice(id.length));
}

/** A section that is read as the removed task now, or held criteria of it. */
function findOwnSection(
  workspace: PatchWorkspace,
  next: PatchWorkspace,
  task: Task,
): (TextRange & { readonly title: string }) | null {
  const heading = next.file.tasks.find((other) => other.form === 'heading' && other.id === task.id);
  if (heading !== undefined) return { ...findBlock(next, heading), title: `${heading.id} ${heading.title}` };
  const criteria = workspace.file.checklists.filter((list) => list.task === task.key).flatMap((list) => list.items);
  const texts = new Set(criteria.map((item) => item.text));
  const section = next.file.sections.find(({ title }) => isNamedAfter(title, `${task.id}`));
  if (section === undefined) return null;
  const inside = next.file.checklists
    .flatMap((list) => list.items)
    .filter((item) => item.markRange.start > section.blockRange.start && item.markRange.start < section.blockRange.end);
  const isOwn = inside.length > 0 && inside.every((item) => texts.has(item.text));
  return isOwn ? { ...section.blockRange, title: section.title } : null;
}

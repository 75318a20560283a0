import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { announce } from './announce.ts';
import { describeEffect } from './describe-effect.ts';
import { getPlanner } from './planner-store.ts';
import { runCommand } from './run-command.ts';
import { getShownFeature } from './shown-feature.ts';
import { findStepPlace } from './step-place.ts';

/** Ways in which a task is moved without naming a place. */
export type MoveStep = 'up' | 'down' | 'in' | 'out';

/** Said where there is nowhere to go. */
const ends: Readonly<Record<'up' | 'down', string>> = {
  up: 'Nothing stands above it on its level',
  down: 'Nothing stands below it on its level',
};

/**
 * Move a task one step, and say what that changes.
 *
 * @param file
 *   In which it is moved: the document, or what is tried out with it.
 * @param move
 *   Carries the move out.
 */
export async function stepTask(
  task: Task,
  step: MoveStep,
  file: SpecFile | null = null,
  move = moveTask,
): Promise<void> {
  const feature = getShownFeature();
  if (feature === null) return;
  const command = toCommand(feature.id, file ?? feature.file, task, step);
  if (command === null) announce(`${task.id ?? task.title}: ${ends[step === 'up' ? 'up' : 'down']}`);
  else await move(task, command);
}

/** Carry out a move, and say what it changes of what waits for what. */
export async function moveTask(task: Task, command: EditCommand): Promise<void> {
  const file = getShownFeature()?.file;
  if (file === undefined) return;
  const preview = await getPlanner().previewCommand(command);
  if (!(await runCommand(command)) || !preview.ok) return;
  const lines = describeEffect(file, preview.effect).map(({ text }) => text);
  announce([`Moved ${task.id ?? task.title}`, ...lines.slice(0, 4)].join('. '));
}

function toCommand(feature: string, file: SpecFile, task: Task, step: MoveStep): EditCommand | null {
  if (step === 'in') return { type: 'indent-task', feature, task: task.key };
  if (step === 'out') return { type: 'outdent-task', feature, task: task.key };
  const place = findStepPlace(file, task, step === 'up' ? -1 : 1);
  return place === null ? null : { type: 'move-task', feature, task: task.key, place };
}

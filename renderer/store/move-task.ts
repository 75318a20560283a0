import { foreseeMove } from '../../core/graph/foresee-move.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { EditCommand, TaskPlace } from '../../core/patch/edit-command.ts';
import { announce } from './announce.ts';
import { describeEffect } from './describe-effect.ts';
import { inTurn } from './edit-turns.ts';
import { runCommand } from './run-command.ts';
import { getSelectedTask, getShownFeature } from './shown-feature.ts';
import { findStepPlace, type MoveStep } from './step-place.ts';

/** Said where there is nowhere to go. */
const ends: Readonly<Record<'up' | 'down', string>> = {
  up: 'Nothing stands above it on its level',
  down: 'Nothing stands below it on its level',
};

/**
 * Move a task one step from where it stands when the changes before it are done, and say what that changes.
 *
 * @param file
 *   In which it is moved: the document, or what is tried out with it.
 * @param move
 *   Carries the move out.
 */
export function stepTask(
  task: Task,
  step: MoveStep,
  file: SpecFile | null = null,
  move: (task: Task, command: EditCommand) => Promise<void> = moveTask,
): void {
  const isSelected = getSelectedTask()?.key === task.key;
  inTurn(() => {
    const feature = getShownFeature();
    // The selection follows a task whose key a move before this one has changed.
    const now = file === null && isSelected ? getSelectedTask() : task;
    if (feature === null || now === null) return;
    const command = toCommand(feature.id, file ?? feature.file, now, step);
    if (command === null) announce(`${now.id ?? now.title}: ${ends[step === 'up' ? 'up' : 'down']}`);
    else void move(now, command);
  });
}

/** Carry out a move, and say what it changes of what waits for what. */
export async function moveTask(task: Task, command: EditCommand): Promise<void> {
  const file = getShownFeature()?.file;
  if (file === undefined || !(await runCommand(command))) return;
  const place = findPlaceOf(command, file, task);
  const lines = place === null ? [] : describeEffect(file, foreseeMove(file, task.key, place)).map(({ text }) => text);
  announce([`Moved ${task.id ?? task.title}`, ...lines.slice(0, 4)].join('. '));
}

function toCommand(feature: string, file: SpecFile, task: Task, step: MoveStep): EditCommand | null {
  if (step === 'in') return { type: 'indent-task', feature, task: task.key };
  if (step === 'out') return { type: 'outdent-task', feature, task: task.key };
  const place = findStepPlace(file, task, step);
  return place === null ? null : { type: 'move-task', feature, task: task.key, place };
}

function findPlaceOf(command: EditCommand, file: SpecFile, task: Task): TaskPlace | null {
  if (command.type === 'move-task') return command.place;
  if (command.type === 'indent-task') return findStepPlace(file, task, 'in');
  return command.type === 'outdent-task' ? findStepPlace(file, task, 'out') : null;
}

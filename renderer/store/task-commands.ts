import type { ChecklistItem } from '../../core/model/checklist.ts';
import type { Task, TaskStatus } from '../../core/model/task.ts';
import { inTurn } from './edit-turns.ts';
import { plannerStore } from './planner-store.ts';
import { runCommand, runTyped } from './run-command.ts';
import { getShownFeature } from './shown-feature.ts';
import { uiStore } from './ui-store.ts';

/** Tick a task, or take its tick away; any mark but done becomes done. */
export function toggleTask(task: Task): void {
  changeNext(task, ({ status }) => (status === 'done' ? 'todo' : 'done'));
}

/** Give a task a status, whatever it has when the changes before it are done. */
export function setStatus(task: Task, to: TaskStatus): void {
  changeNext(task, () => to);
}

function changeNext({ key }: Task, findStatus: (task: Task) => TaskStatus): void {
  inTurn(() => {
    const feature = getShownFeature();
    const task = feature?.file.tasks.find((candidate) => candidate.key === key);
    if (feature !== null && task !== undefined) void changeNow(feature.id, task, findStatus(task));
  });
}

async function changeNow(feature: string, task: Task, to: TaskStatus): Promise<void> {
  const done = await runCommand({ type: 'set-status', feature, task: task.key, from: task.status, to });
  if (done && to === 'done') offerToLog(feature, task);
}

/**
 * Give a task the status that was chosen for it.
 *
 * @returns
 *   Why it cannot have it; null when it has, or when that is told elsewhere.
 */
export async function chooseStatus(task: Task, to: TaskStatus): Promise<string | null> {
  const feature = getShownFeature();
  if (feature === null) return null;
  const command = { type: 'set-status', feature: feature.id, task: task.key, from: task.status, to } as const;
  const { isDone, complaint } = await runTyped(command);
  if (isDone && to === 'done') offerToLog(feature.id, task);
  return complaint;
}

/** Where the setting asks for it: work that was ticked off without any time is offered for an entry. */
function offerToLog(feature: string, task: Task): void {
  const { settings, timer } = plannerStore.getState();
  const isTimed = timer.running?.task.feature === feature && timer.running.task.task === task.key;
  if (settings.remindsToLog && task.actual === null && !isTimed) {
    uiStore.setState({ logOffer: { feature, task: task.key } });
  }
}

export async function toggleChecklistItem(item: ChecklistItem): Promise<void> {
  const feature = getShownFeature();
  if (feature === null) return;
  const { line, text, checked } = item;
  await runCommand({ type: 'set-checked', feature: feature.id, line, text, from: checked, to: !checked });
}

/** `seen` is what the user began with: when the file says otherwise by now, both are shown. */
export async function renameTask(task: Task, title: string, seen: string): Promise<void> {
  const feature = getShownFeature();
  if (feature === null) return;
  await runCommand({ type: 'set-title', feature: feature.id, task: task.key, from: seen, to: title });
}

/** Minutes; null clears the estimate. `seen` is what the user began with. */
export async function changeEstimate(task: Task, minutes: number | null, seen: number | null): Promise<void> {
  const feature = getShownFeature();
  if (feature === null) return;
  await runCommand({ type: 'set-estimate', feature: feature.id, task: task.key, from: seen, to: minutes });
}

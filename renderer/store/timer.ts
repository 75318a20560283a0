import { useEffect, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import type { TimerCommand } from '../../core/time/timer/timer-command.ts';
import type { RunningTimer, TimedTask } from '../../core/time/timer/timer-state.ts';
import type { TimerNow } from '../../preload/planner-data.ts';
import type { HeldTimer } from './planner-state.ts';
import { getPlanner, plannerStore, usePlannerState } from './planner-store.ts';
import { getShownFeature } from './shown-feature.ts';
import { selectTask, showFeature, showNotice, uiStore } from './ui-store.ts';

/** Take the timer into the store. */
export function takeTimer(timer: TimerNow): void {
  plannerStore.setState({ timer: { ...timer, heldAtMs: performance.now() } });
}

export function useTimer(): HeldTimer {
  return usePlannerState((state) => state.timer);
}

/** Work of the running timer up to now, in milliseconds. Time away is none. */
export function readElapsedMs({ running, sinceSeenMs, heldAtMs }: HeldTimer): number {
  if (running === null) return 0;
  if (running.away?.open) return running.workedMs;
  return running.workedMs + sinceSeenMs + Math.max(0, performance.now() - heldAtMs);
}

/** The same, on screen: asked for again each second. */
export function useElapsedMs(): number {
  const timer = useTimer();
  const [, tick] = useState(0);
  const runs = timer.running !== null;
  useEffect(() => {
    if (!runs) return;
    const beat = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(beat);
  }, [runs]);
  return readElapsedMs(timer);
}

/** Whether the timer runs on a task of the shown feature. */
export function useIsTimed(key: string): boolean {
  return usePlannerState((state) => isTimed(state.timer.running, key, state.workspace?.folder ?? ''));
}

function isTimed(running: RunningTimer | null, key: string, folder: string): boolean {
  if (running === null || running.task.task !== key || running.task.workspace !== folder) return false;
  return running.task.feature === uiStore.getState().feature;
}

/** Ask for something, and say why where it was not done. */
export async function runTimer(command: TimerCommand): Promise<boolean> {
  const result = await getPlanner().runTimer(command);
  if (result.ok) {
    for (const note of result.notes) showNotice('info', note);
    return true;
  }
  showNotice('error', 'refusal' in result ? result.refusal.message : result.message);
  return false;
}

/** Start on a task of the shown feature, or stop where it runs on it. */
export async function toggleTimer(task: Task, timed: boolean): Promise<void> {
  if (timed) await runTimer({ type: 'stop', note: '' });
  else await startTimer(task, 0);
}

export async function startTimer(task: Task, agoMinutes: number): Promise<boolean> {
  const feature = getShownFeature();
  if (feature === null) return false;
  return await runTimer({ type: 'start', feature: feature.id, task: task.key, agoMinutes });
}

/** `T012`, or the title of a task that has no id for a key. */
export function nameTimedTask({ task, title }: TimedTask): string {
  return /\d/.test(task) && task.length <= 12 ? task : title;
}

/** Whether the timer runs on a task of the shown feature, asked once. */
export function isTimedNow(key: string): boolean {
  const { timer, workspace } = plannerStore.getState();
  return isTimed(timer.running, key, workspace?.folder ?? '');
}

/** Show the task that is timed, where it is in the open folder. */
export function showTimedTask(): void {
  const { timer, workspace } = plannerStore.getState();
  const task = timer.running?.task;
  if (task === undefined) return;
  if (task.workspace !== workspace?.folder) {
    showNotice('info', `${nameTimedTask(task)} is in ${task.workspace}`);
    return;
  }
  showFeature(task.feature);
  selectTask(task.task);
}

import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { FeatureState } from '../../../preload/planner-data.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import { inTurn, isChanging } from '../../store/edit-turns.ts';
import { stepTask } from '../../store/move-task.ts';
import { findTimelineBars } from '../model/timeline-bars.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { applyEdit, moveOrTry } from './apply-edit.ts';

/** What Alt and the arrows add to an estimate. */
const estimateStepMinutes = 30;

/**
 * What a hand does with bars, by keys: Alt with Left and Right makes a bar shorter and longer by half an hour, with
 * Shift it moves the start by a working day. Alt+Backspace takes the start date away; Alt with Up and Down moves the row.
 * A key that comes while a change is being saved is meant for the bar as it will be, and waits for it.
 *
 * @returns
 *   Takes a key on a row; false for one that means nothing here.
 */
export function useTimelineKeys(feature: FeatureState, plan: TimelinePlan) {
  const latest = useRef({ feature, plan });
  latest.current = { feature, plan };
  const changeNext = (change: (feature: FeatureState, plan: TimelinePlan) => void): void => {
    const isEarly = isChanging();
    inTurn(() => {
      // Draw what has come, so that the key meets the bar of now.
      if (isEarly) flushSync(() => {});
      change(latest.current.feature, latest.current.plan);
    });
  };
  return (event: KeyboardEvent, row: OutlineRow | undefined): boolean => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !plan.file.editable || row === undefined) return false;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const isClear = event.key === 'Backspace';
    const isShift = event.shiftKey;
    const way = isShift ? null : event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (step === 0 && !isClear && way === null) return false;
    event.preventDefault();
    event.stopPropagation();
    if (way !== null) {
      if (row.type === 'task') stepTask(row.task, way, plan.file, moveOrTry);
      return true;
    }
    changeNext((...now) => {
      if (row.type === 'phase' && step !== 0) changePhase(...now, row.phase.key, step);
      if (row.type !== 'task') return;
      if (isClear) moveStart(...now, row.task.key, null);
      else if (isShift) moveStart(...now, row.task.key, step);
      else changeLength(...now, row.task.key, step);
    });
    return true;
  };
}

function changeLength(feature: FeatureState, { file, base }: TimelinePlan, key: string, step: number): void {
  const task = file.tasks.find((candidate) => candidate.key === key);
  const planned = base.tasks.find((candidate) => candidate.key === key);
  if (task === undefined || planned === undefined || planned.summary) return;
  const from = task.estimate?.value.minutes ?? null;
  const to = Math.max(estimateStepMinutes, Math.round(from ?? planned.durationMinutes) + step * estimateStepMinutes);
  void applyEdit({ type: 'set-estimate', feature: feature.id, task: key, from, to });
}

function changePhase(feature: FeatureState, { file, base }: TimelinePlan, key: string, step: number): void {
  const phase = file.phases.find((candidate) => candidate.key === key);
  if (phase === undefined) return;
  const from = phase.estimate?.value.minutes ?? null;
  const { startMinutes = 0, finishMinutes = 0 } = findTimelineBars(file, base).phases.get(key) ?? {};
  const span = finishMinutes - startMinutes;
  const to = Math.max(estimateStepMinutes, Math.round(from ?? span) + step * estimateStepMinutes);
  void applyEdit({ type: 'set-phase-estimate', feature: feature.id, phase: key, from, to });
}

/** To the next or the last working day; null takes the date away. */
function moveStart(feature: FeatureState, plan: TimelinePlan, key: string, step: number | null): void {
  const { file, base, axis } = plan;
  const task = file.tasks.find((candidate) => candidate.key === key);
  const planned = base.tasks.find((candidate) => candidate.key === key);
  if (task === undefined || planned === undefined || planned.summary) return;
  const from = task.start?.value ?? null;
  const { minutesPerDay } = axis.calendar;
  const day = Math.floor(planned.startMinutes / minutesPerDay) + (step ?? 0);
  const to = step === null ? null : axis.dateOf(Math.max(0, day) * minutesPerDay, 'start');
  if (from !== to) void applyEdit({ type: 'set-start', feature: feature.id, task: key, from, to });
}

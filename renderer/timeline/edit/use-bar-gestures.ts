import { type RefObject, useEffect } from 'react';
import { withoutGuesses } from '../../../core/graph/give-way.ts';
import { findWaitPath } from '../../../core/patch/find-wait-path.ts';
import { timeSchedule } from '../../../core/schedule/time-schedule.ts';
import { nameKey } from '../../store/name-key.ts';
import { selectTask } from '../../store/ui-store.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { Span } from '../model/timeline-bars.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { type BarDrag, timelineStore } from '../timeline-store.ts';
import { applyEdit } from './apply-edit.ts';
import { toCommand } from './bar-edits.ts';
import { findSnap } from './find-snap.ts';

/** What gestures look at while they go on. */
export interface GestureContext {
  readonly feature: string;
  readonly editable: boolean;
  readonly plan: TimelinePlan;
  readonly scale: TimeScale;
  readonly nameWidthPx: number;
  /** From when to when a phase runs; null for one without a bar. */
  readonly phaseSpan: (key: string) => Span | null;
}

type Grip = BarDrag['type'];

const grips: readonly string[] = ['resize', 'move', 'phase', 'link'] satisfies Grip[];

/** Less than this is a click. */
const minDragPx = 3;

/**
 * Let bars be dragged by the pointer: what carries `data-grip` is taken, Escape lets go of it, and what is dropped
 * becomes one command.
 */
export function useBarGestures(rows: RefObject<HTMLElement | null>, context: RefObject<GestureContext>): void {
  useEffect(() => {
    const element = rows.current;
    if (element === null) return;
    const end = new AbortController();
    const onDown = (event: PointerEvent) => {
      const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
      const { grip: type, key } = grip?.dataset ?? {};
      if (event.button !== 0 || type === undefined || key === undefined || !grips.includes(type)) return;
      if (!context.current.editable) return;
      if (type !== 'phase') selectTask(key);
      const read = createDragReader(type as Grip, key, event, element, context);
      followPointer(element, event, read, context);
    };
    element.addEventListener('pointerdown', onDown, { signal: end.signal });
    return () => {
      end.abort();
      timelineStore.setState({ drag: null });
    };
  }, [rows, context]);
}

function followPointer(
  element: HTMLElement,
  start: PointerEvent,
  read: (at: PointerEvent) => BarDrag | null,
  context: RefObject<GestureContext>,
): void {
  const end = new AbortController();
  const options = { signal: end.signal };
  let isDrag = false;
  const finish = () => {
    end.abort();
    timelineStore.setState({ drag: null });
  };
  element.setPointerCapture(start.pointerId);
  element.addEventListener(
    'pointermove',
    (event) => {
      isDrag ||= Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) >= minDragPx;
      if (isDrag) timelineStore.setState({ drag: read(event) });
    },
    options,
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      const drag = isDrag ? read(event) : null;
      const { plan, feature } = context.current;
      finish();
      const command = drag === null ? null : toCommand(drag, plan.file, feature);
      if (command !== null) void applyEdit(command);
    },
    options,
  );
  element.addEventListener('pointercancel', finish, options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      finish();
    },
    { ...options, capture: true },
  );
}

/** Says at each place of the pointer what the gesture means there. */
function createDragReader(
  type: Grip,
  key: string,
  start: PointerEvent,
  element: HTMLElement,
  latest: RefObject<GestureContext>,
): (at: PointerEvent) => BarDrag | null {
  const naturalStart = type === 'move' ? findNaturalStart(latest.current, key) : 0;
  return (at) => {
    const context = latest.current;
    const box = element.getBoundingClientRect();
    const x = at.clientX - box.left - context.nameWidthPx;
    switch (type) {
      case 'resize':
        return { type, key, minutes: readLength(context, findStart(context, key), x) };
      case 'phase':
        return readPhase(context, key, at.clientX - start.clientX);
      case 'move':
        return readMove(context, key, at.clientX - start.clientX, naturalStart);
      case 'link':
        return readLink(context, key, { x, y: at.clientY - box.top }, at);
    }
  };
}

/** Where a task would start without a date of its own. */
function findNaturalStart({ plan }: GestureContext, key: string): number {
  const free = timeSchedule(plan.planned, new Map([[key, { notBeforeMinutes: 0 }]]));
  return free.tasks.find((task) => task.key === key)?.startMinutes ?? 0;
}

function findStart({ plan }: GestureContext, key: string): number {
  return plan.base.tasks.find((task) => task.key === key)?.startMinutes ?? 0;
}

/** Length of work from a start to a place, in steps that the zoom can show. */
function readLength({ scale }: GestureContext, startMinutes: number, x: number): number {
  const snap = findSnap(scale);
  return Math.max(snap, Math.round((scale.toMinutes(x) - startMinutes) / snap) * snap);
}

/**
 * The end of a phase moves its stated duration by as much. The two are not equal: the figure is work, and in the
 * span some of it runs side by side.
 */
function readPhase({ plan, scale, phaseSpan }: GestureContext, key: string, byPx: number): BarDrag | null {
  const span = phaseSpan(key);
  const phase = plan.file.phases.find((candidate) => candidate.key === key);
  if (span === null || phase === undefined) return null;
  const by = scale.toMinutes(scale.toX(span.finishMinutes, 'finish') + byPx) - span.finishMinutes;
  const stated = phase.estimate?.value.minutes ?? span.finishMinutes - span.startMinutes;
  const snap = findSnap(scale);
  return { type: 'phase', key, minutes: Math.max(snap, Math.round((stated + by) / snap) * snap) };
}

/** A bar moves by days; back to where it would be without a date, it has none. */
function readMove({ plan, scale }: GestureContext, key: string, byPx: number, natural: number): BarDrag {
  const from = plan.base.tasks.find((task) => task.key === key)?.startMinutes ?? 0;
  const { minutesPerDay } = plan.axis.calendar;
  const wanted = Math.max(0, scale.toMinutes(scale.toX(from, 'start') + byPx));
  const day = Math.round(wanted / minutesPerDay) * minutesPerDay;
  if (day <= natural) return { type: 'move', key, date: null, minutes: 0 };
  return { type: 'move', key, date: plan.axis.dateOf(day, 'start'), minutes: day };
}

function readLink({ plan }: GestureContext, key: string, place: { x: number; y: number }, at: PointerEvent): BarDrag {
  const found = document
    .elementsFromPoint(at.clientX, at.clientY)
    .find((element) => element instanceof HTMLElement && element.dataset.task !== undefined);
  const over = found instanceof HTMLElement ? (found.dataset.task ?? null) : null;
  const target = over === key ? null : over;
  return { type: 'link', key, ...place, over: target, refusal: target === null ? null : judge(plan, key, target) };
}

function judge({ file, dependencies }: TimelinePlan, key: string, target: string): string | null {
  if (dependencies.dependencies.some(({ task, dependsOn, soft }) => !soft && task === target && dependsOn === key)) {
    return `${nameKey(file, target)} waits for ${nameKey(file, key)} already`;
  }
  const path = findWaitPath(file, key, target, withoutGuesses(dependencies));
  if (path === null) return null;
  const names = [...path].reverse().concat(target);
  return `Would close a cycle: ${names.map((name) => nameKey(file, name)).join(' → ')}`;
}

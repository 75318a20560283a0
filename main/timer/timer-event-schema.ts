import * as v from 'valibot';
import type { TimerEvent } from '../../core/time/timer/timer-event.ts';

const moment = v.pipe(v.number(), v.finite());
const length = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.string();

const task = v.object({
  workspace: text,
  feature: text,
  task: text,
  title: text,
  estimateMinutes: v.nullable(v.pipe(v.number(), v.finite())),
  loggedMinutes: v.pipe(v.number(), v.finite()),
});

const entry = v.object({
  id: text,
  idBefore: text,
  task,
  startMs: moment,
  endMs: moment,
  workedMs: length,
  note: text,
});

const written = { at: moment, by: text };
const ofTimer = { ...written, timer: text };

/** The shape of a line of the timer's journal: it may be cut off, or come from another release. */
export const timerEventSchema = v.variant('type', [
  v.object({ type: v.literal('start'), ...ofTimer, task, startedAtMs: moment, workedMs: length }),
  v.object({ type: v.literal('beat'), ...ofTimer, workedMs: length }),
  v.object({
    type: v.literal('away'),
    ...ofTimer,
    reason: v.picklist(['idle', 'sleep', 'closed']),
    fromMs: moment,
    takenMs: length,
    addedMs: length,
    open: v.boolean(),
  }),
  v.object({ type: v.literal('back'), ...ofTimer }),
  v.object({ type: v.literal('settle'), ...ofTimer, counts: v.boolean() }),
  v.object({ type: v.literal('note'), ...ofTimer, note: text }),
  v.object({ type: v.literal('task'), ...ofTimer, task }),
  v.object({ type: v.literal('stop'), ...ofTimer, entry: v.nullable(entry), switches: v.boolean() }),
  v.object({ type: v.literal('switch-back'), ...ofTimer }),
  v.object({ type: v.literal('add'), ...written, entry }),
  v.object({ type: v.literal('amend'), ...written, entry }),
  v.object({ type: v.literal('settled-entry'), ...written, id: text }),
]) satisfies v.GenericSchema<unknown, TimerEvent>;

import * as v from 'valibot';
import type { TimerCommand } from '../core/time/timer/timer-command.ts';

const key = v.pipe(v.string(), v.minLength(1));
/** Longer than any note; a table cell holds it. */
const note = v.pipe(v.string(), v.maxLength(2000));
/** A year, in minutes: what is longer is a slip. */
const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(366 * 24 * 60));
const address = { feature: key, task: key };

/** What a renderer may ask of the timer, held against data of unknown shape. */
export const timerCommandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('start'), ...address, agoMinutes: minutes }),
  v.strictObject({ type: v.literal('stop'), note }),
  v.strictObject({ type: v.literal('discard') }),
  v.strictObject({ type: v.literal('switch-back') }),
  v.strictObject({ type: v.literal('note'), note }),
  v.strictObject({ type: v.literal('settle'), answer: v.picklist(['keep', 'discard', 'stop']) }),
  v.strictObject({ type: v.literal('give'), ...address }),
  v.strictObject({
    type: v.literal('log-entry'),
    id: key,
    minutes: v.exactOptional(minutes),
    to: v.exactOptional(v.strictObject(address)),
  }),
  v.strictObject({ type: v.literal('drop-entry'), id: key }),
  v.strictObject({ type: v.literal('away'), sinceMs: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000)) }),
  v.strictObject({ type: v.literal('back') }),
]) satisfies v.GenericSchema<unknown, TimerCommand>;

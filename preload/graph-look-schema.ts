import * as v from 'valibot';
import type { GraphLook } from './planner-data.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(8192));
/** Further away than any drawing is large. */
const offset = v.pipe(v.number(), v.minValue(-10_000_000), v.maxValue(10_000_000));
/** More than the largest plans have tasks. */
const most = 50_000;

const folded = v.pipe(v.array(key), v.maxLength(most), v.readonly());
const moved = v.pipe(
  v.record(key, v.strictObject({ x: offset, y: offset })),
  v.check((record) => Object.keys(record).length <= most, 'Too many tasks'),
  v.readonly(),
);

/** A graph's look as it is kept; each part by itself falls back to nothing. */
export const graphLookSchema = v.object({
  folded: v.fallback(folded, []),
  moved: v.fallback(moved, {}),
} satisfies Record<keyof GraphLook, v.GenericSchema>);

/** The parts of it that are to be changed. */
export const graphLookChangeSchema = v.strictObject({
  folded: v.exactOptional(folded),
  moved: v.exactOptional(moved),
} satisfies Record<keyof GraphLook, v.ExactOptionalSchema<v.GenericSchema, undefined>>);

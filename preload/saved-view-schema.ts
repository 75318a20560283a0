import * as v from 'valibot';
import type { SavedView } from './planner-data.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const words = v.pipe(v.string(), v.maxLength(8192));
const choice = v.nullable(words);

/** What a saved view is made of; anything else in the settings file is no view. */
export const savedViewSchema = v.strictObject({
  name,
  folder: words,
  feature: words,
  mode: v.picklist(['graph', 'table', 'waves']),
  filter: v.strictObject({
    words,
    state: v.picklist(['all', 'open', 'ready', 'blocked', 'in-progress', 'done', 'skipped']),
    phase: choice,
    story: choice,
    assignee: choice,
    critical: v.boolean(),
    problem: v.boolean(),
  }),
  focus: v.nullable(v.strictObject({ key: words, steps: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))) })),
  hiddenOrigins: v.pipe(v.array(words), v.readonly()),
  showRedundant: v.boolean(),
} satisfies Record<keyof SavedView, v.GenericSchema>);

/** More than anybody tells apart by name. */
export const mostSavedViews = 500;

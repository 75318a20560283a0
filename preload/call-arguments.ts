import * as v from 'valibot';
import type { PlannerCallName, PlannerCalls } from './contract.ts';
import { editCommandSchema } from './edit-command-schema.ts';
import { graphLookChangeSchema } from './graph-look-schema.ts';
import type { ExportedFile, Settings } from './planner-data.ts';
import { mostSavedViews, savedViewSchema } from './saved-view-schema.ts';
import { timerCommandSchema } from './timer-command-schema.ts';

/** The longest path that any system takes, with room. */
const maxPathLength = 8192;

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(maxPathLength));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(maxPathLength));
const nothing = v.tuple([]);
const baselineName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

const settingsChange = v.strictObject({
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  hiddenOrigins: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  showRedundant: v.exactOptional(v.boolean()),
  hoursPerDay: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(24))),
  daysPerWeek: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(7))),
  workingDays: v.exactOptional(v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7), v.readonly())),
  holidays: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.maxLength(2000), v.readonly())),
  defaultEstimateMinutes: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.finite())),
  savedViews: v.exactOptional(v.pipe(v.array(savedViewSchema), v.maxLength(mostSavedViews), v.readonly())),
  idleMinutes: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60))),
  remindsToLog: v.exactOptional(v.boolean()),
} satisfies Record<keyof Settings, v.GenericSchema | v.ExactOptionalSchema<v.GenericSchema, undefined>>);

/**
 * Endings of files that are exported: none that a system runs, and of markdown, which only edits change, no more than a
 * report of time.
 */
const exportedName = /^[^/\\:*?"<>|]{1,200}(?:\.(?:svg|png|dot|mmd|csv|json|txt|ics)|-time\.md)$/;

const exportedFile = v.strictObject({
  name: v.pipe(v.string(), v.regex(exportedName)),
  encoding: v.picklist(['utf8', 'base64']),
  data: v.string(),
} satisfies Record<keyof ExportedFile, v.GenericSchema>);

/** What each call takes; the compiler sees to it that no call and no argument is missing. */
const callArguments: { readonly [Name in PlannerCallName]: v.GenericSchema<unknown, Parameters<PlannerCalls[Name]>> } =
  {
    openWorkspace: v.tuple([v.nullable(path)]),
    readWorkspace: nothing,
    openFeature: v.tuple([id]),
    closeFeature: v.tuple([id]),
    readDocument: v.tuple([path]),
    runCommand: v.tuple([editCommandSchema]),
    previewCommand: v.tuple([editCommandSchema]),
    undo: nothing,
    redo: nothing,
    listHistory: v.tuple([v.nullable(path)]),
    readHistoryVersion: v.tuple([id]),
    restoreVersion: v.tuple([id]),
    listKeptEdits: nothing,
    retryKeptEdit: v.tuple([id]),
    dropKeptEdit: v.tuple([id]),
    readTimer: nothing,
    runTimer: v.tuple([timerCommandSchema]),
    readTimes: nothing,
    listBaselines: v.tuple([id]),
    saveBaseline: v.tuple([id, baselineName, v.pipe(v.record(path, v.string()), v.readonly())]),
    dropBaseline: v.tuple([id, id]),
    readCommitted: v.tuple([id]),
    readGraphLook: v.tuple([id]),
    writeGraphLook: v.tuple([id, graphLookChangeSchema]),
    listRecentFolders: nothing,
    readSettings: nothing,
    writeSettings: v.tuple([settingsChange]),
    openExternal: v.tuple([path]),
    saveExport: v.tuple([exportedFile]),
  };

export type ReadArguments<Name extends PlannerCallName> =
  | { readonly ok: true; readonly args: Parameters<PlannerCalls[Name]> }
  | { readonly ok: false; readonly message: string };

/**
 * Hold what a renderer sent as the arguments of a call against what the call takes.
 *
 * @param name
 *   Call that is asked for.
 * @param args
 *   Data of unknown shape.
 * @returns
 *   The arguments, typed, or a sentence that says which of them is wrong.
 */
export function readCallArguments<Name extends PlannerCallName>(name: Name, args: unknown): ReadArguments<Name> {
  const parsed = parseWithoutOverflow(callArguments[name], args);
  if (parsed === null) return { ok: false, message: `${name}: nested too deep` };
  if (parsed.success) return { ok: true, args: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, message: `${name}: ${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}` };
}

function parseWithoutOverflow<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown) {
  try {
    return v.safeParse(schema, input, { abortEarly: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

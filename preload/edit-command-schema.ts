import * as v from 'valibot';
import type { EditCommand } from '../core/patch/edit-command.ts';

const text = v.string();
const key = v.pipe(v.string(), v.minLength(1));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const minutes = v.nullable(v.pipe(v.number(), v.finite()));
const nullableText = v.nullable(text);
const status = v.picklist(['todo', 'in-progress', 'done', 'skipped', 'other']);
const listOf = <Item>(item: v.GenericSchema<Item>) => v.pipe(v.array(item), v.readonly());

const onFeature = { feature: key };
const onTask = { ...onFeature, task: key };
const onPhase = { ...onFeature, phase: key };
const rangeDecision = { ranges: v.exactOptional(v.picklist(['list-ids', 'keep-ends'])) };
const pair = { task: key, dependsOn: key };

const entryParts = {
  id: v.nullable(key),
  date: text,
  task: key,
  start: nullableText,
  end: nullableText,
  minutes: v.pipe(v.number(), v.finite()),
  note: text,
};
const entry = v.strictObject(entryParts);

const taskPlace = v.union([
  v.strictObject({ before: key }),
  v.strictObject({ after: key }),
  v.strictObject({ into: key, group: v.exactOptional(text) }),
  v.strictObject({ under: key }),
]);
const phasePlace = v.union([
  v.strictObject({ before: key }),
  v.strictObject({ after: key }),
  v.strictObject({ last: v.literal(true) }),
]);
const change = <Name extends string, Value>(type: Name, value: v.GenericSchema<Value>) =>
  v.strictObject({ type: v.literal(type), ...onTask, from: value, to: value });
const phaseChange = <Name extends string, Value>(type: Name, value: v.GenericSchema<Value>) =>
  v.strictObject({ type: v.literal(type), ...onPhase, from: value, to: value });

const nestedCommand: v.GenericSchema<EditCommand> = v.lazy(() => anyCommand);

const anyCommand = v.variant('type', [
  change('set-status', status),
  change('set-title', text),
  change('set-estimate', minutes),
  v.strictObject({
    type: v.literal('set-actual'),
    ...onTask,
    from: minutes,
    to: minutes,
    log: v.exactOptional(v.strictObject({ date: key, id: key })),
  }),
  change('set-parallel', v.boolean()),
  change('set-stories', listOf(text)),
  change('set-due', nullableText),
  change('set-start', nullableText),
  change('set-assignee', nullableText),
  v.strictObject({
    type: v.literal('add-task'),
    ...onFeature,
    place: taskPlace,
    title: text,
    id: v.exactOptional(text),
    dependsOn: v.exactOptional(listOf(key)),
  }),
  v.strictObject({ type: v.literal('remove-task'), ...onTask, ...rangeDecision, title: text }),
  v.strictObject({ type: v.literal('move-task'), ...onTask, place: taskPlace }),
  v.strictObject({ type: v.literal('indent-task'), ...onTask }),
  v.strictObject({ type: v.literal('outdent-task'), ...onTask }),
  v.strictObject({ type: v.literal('add-dependency'), ...onFeature, ...pair }),
  v.strictObject({ type: v.literal('remove-dependency'), ...onFeature, ...pair }),
  v.strictObject({ type: v.literal('retarget-dependency'), ...onFeature, ...pair, to: v.strictObject(pair) }),
  v.strictObject({ type: v.literal('add-phase'), ...onFeature, place: phasePlace, title: text }),
  phaseChange('rename-phase', text),
  v.strictObject({ type: v.literal('move-phase'), ...onPhase, place: phasePlace }),
  phaseChange('set-phase-estimate', minutes),
  phaseChange('set-phase-status', nullableText),
  v.strictObject({
    type: v.literal('log-time'),
    ...onTask,
    date: text,
    start: nullableText,
    end: nullableText,
    minutes: v.pipe(v.number(), v.finite()),
    note: text,
    id: key,
    idBefore: key,
  }),
  v.strictObject({
    type: v.literal('change-log'),
    ...onFeature,
    label: text,
    changes: listOf(v.strictObject({ from: v.strictObject({ ...entryParts, line }), to: v.nullable(entry) })),
    added: listOf(entry),
  }),
  v.strictObject({ type: v.literal('add-union-line'), ...onFeature }),
  v.strictObject({ type: v.literal('add-tracking'), ...onFeature }),
  v.strictObject({
    type: v.literal('set-checked'),
    ...onFeature,
    line,
    text,
    from: v.boolean(),
    to: v.boolean(),
  }),
  v.strictObject({ type: v.literal('set-header'), ...onFeature, name: key, from: nullableText, to: nullableText }),
  v.strictObject({
    type: v.literal('set-claim'),
    ...onFeature,
    what: key,
    line,
    from: v.pipe(v.number(), v.finite()),
    to: v.pipe(v.number(), v.finite()),
  }),
  v.strictObject({ type: v.literal('append-decision'), ...onFeature, date: text, title: text, text }),
  v.strictObject({ type: v.literal('renumber'), ...onFeature, ...rangeDecision, mode: v.picklist(['all', 'gaps']) }),
  v.strictObject({ type: v.literal('rename-id'), ...onTask, ...rangeDecision, to: key }),
  v.strictObject({ type: v.literal('rewrite-statement'), ...onFeature, line, from: text, to: text }),
  v.strictObject({ type: v.literal('set-phase-dependencies'), ...onPhase, to: listOf(key) }),
  v.strictObject({ type: v.literal('batch'), ...onFeature, label: text, commands: listOf(nestedCommand) }),
  v.strictObject({
    type: v.literal('revert'),
    ...onFeature,
    label: text,
    files: listOf(
      v.strictObject({
        path: key,
        after: text,
        edits: listOf(v.strictObject({ start: offset, from: text, to: text })),
        made: v.optional(v.boolean()),
      }),
    ),
  }),
]);

/** Compiles only while every command, with every member, stands in the list above. */
type CoveredBy<Schema, Command extends Schema> = Command;

/** What a renderer may send as a command: the shape of `EditCommand`, held against data of unknown shape. */
export const editCommandSchema: v.GenericSchema<CoveredBy<v.InferOutput<typeof anyCommand>, EditCommand>> =
  nestedCommand;

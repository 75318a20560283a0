import { actualField } from '../fields/actual.ts';
import { assigneeField } from '../fields/assignee.ts';
import { dueField } from '../fields/due.ts';
import { estimateField } from '../fields/estimate.ts';
import type { FieldSpec } from '../fields/field-spec.ts';
import { startField } from '../fields/start.ts';
import { writeDuration } from '../fields/write-duration.ts';
import type { Sourced, Task } from '../model/task.ts';
import { isCalendarDate } from '../time/is-calendar-date.ts';

/** A value that a task can have or not: how it is read from the model, named in a document, and written. */
export interface TaskValue<Value> {
  /** For people, in messages. */
  readonly what: string;
  /** How its field is told from others, and named where a document has no name for it. */
  readonly spec: FieldSpec;
  read(task: Task): Sourced<unknown> | null;
  /** A value of another kind that is written alike, for documents that show none of this kind. */
  readAlike(task: Task): Sourced<unknown> | null;
  /** Its field. */
  readonly alike: FieldSpec | null;
  /** The value as the command has it. */
  get(task: Task): Value | null;
  /** Text for a value, written as the example of the same document is. */
  write(value: Value, example: string): string;
  /** Why a value cannot be written, or null. */
  check(value: Value): string | null;
}

const durationValue = {
  write: writeDuration,
  check(minutes: number): string | null {
    if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 60_000_000) return null;
    return `\`${minutes}\` is no number of minutes: expected a whole number, zero or more`;
  },
};

/** Estimated time, in minutes. */
export const estimateValue: TaskValue<number> = {
  ...durationValue,
  what: 'estimate',
  spec: estimateField,
  read: (task) => task.estimate,
  readAlike: (task) => task.actual,
  alike: actualField,
  get: (task) => task.estimate?.value.minutes ?? null,
};

/** Time spent, in minutes. */
export const actualValue: TaskValue<number> = {
  ...durationValue,
  what: 'actual time',
  spec: actualField,
  read: (task) => task.actual,
  readAlike: (task) => task.estimate,
  alike: estimateField,
  get: (task) => task.actual?.value.minutes ?? null,
};

const dateValue = {
  write: (date: string): string => date,
  check(date: string): string | null {
    return isCalendarDate(date) ? null : `\`${date}\` is no date: expected one like 2026-12-01`;
  },
};

/** Day by which it has to be done, as an ISO date. */
export const dueValue: TaskValue<string> = {
  ...dateValue,
  what: 'due date',
  spec: dueField,
  read: (task) => task.due,
  readAlike: (task) => task.start,
  alike: startField,
  get: (task) => task.due?.value ?? null,
};

/** Day before which it does not start, as an ISO date. */
export const startValue: TaskValue<string> = {
  ...dateValue,
  what: 'start date',
  spec: startField,
  read: (task) => task.start,
  readAlike: (task) => task.due,
  alike: dueField,
  get: (task) => task.start?.value ?? null,
};

/** Who does it. */
export const assigneeValue: TaskValue<string> = {
  what: 'assignee',
  spec: assigneeField,
  read: (task) => task.assignee,
  readAlike: () => null,
  alike: null,
  get: (task) => task.assignee?.value ?? null,
  write: (name, example) => (/^['"]?@/.test(example) && !name.startsWith('@') ? `@${name}` : name),
  check(name) {
    if (name.trim() !== '' && name === name.trim() && !/[\r\n|]/.test(name)) return null;
    return `\`${name}\` is no name: expected one line without \`|\` or blanks around it`;
  },
};

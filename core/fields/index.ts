import { actualField } from './actual.ts';
import { assigneeField } from './assignee.ts';
import { dueField } from './due.ts';
import { estimateField } from './estimate.ts';
import type { FieldSpec } from './field-spec.ts';
import { priorityField } from './priority.ts';
import { startField } from './start.ts';
import { statusField } from './status.ts';

/** Every field of a task that has a meaning, in the order in which names are tried. */
export const fieldSpecs: readonly FieldSpec[] = [
  statusField,
  actualField,
  estimateField,
  dueField,
  startField,
  assigneeField,
  priorityField,
];

/** Find what a field name stands for: `Estimated Time` is the estimate. */
export function findFieldSpec(name: string): FieldSpec | null {
  const trimmed = name.trim();
  return fieldSpecs.find((spec) => spec.names.test(trimmed)) ?? null;
}

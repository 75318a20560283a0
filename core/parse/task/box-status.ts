import { isNamed } from '../../fields/field-spec.ts';
import { readStatusWords, statusField } from '../../fields/status.ts';
import type { Detail, Field, TaskStatus } from '../../model/task.ts';

/** Names that tell of other things below a box: `- State: open`, `- Progress: shown as a bar`. */
const otherNames = /^(?:state|progress|stand)$/i;
/** Words that are more than a status: `409 when the order is cancelled`. */
const longest = 3;

/** What a status line below a box says. */
export interface BoxStatus {
  readonly field: Field;
  readonly status: TaskStatus;
}

/**
 * Find the status line of a box's task.
 *
 * ```
 * - [ ] T001 Dig the bed
 *   - **Status**: In Progress (half of it)
 * ```
 *
 * @returns
 *   Null where no line names a status and little else.
 */
export function findBoxStatus(details: readonly Detail[]): BoxStatus | null {
  for (const { field } of details) {
    if (field === null || !isNamed(statusField, field.name) || otherNames.test(field.name)) continue;
    const words = field.value.split(/[(（[;；,，.。:：]| [-–—/] /u)[0]?.match(/[\p{L}_-]+/gu) ?? [];
    const status = words.length === 0 || words.length > longest ? null : readStatusWords(field.value);
    if (status !== null) return { field, status };
  }
  return null;
}

import type { Field } from '../../model/task.ts';
import type { Document } from '../document/document.ts';
import { readLineFields } from '../structure/details.ts';
import type { HeadingNode } from '../structure/headings.ts';

/** A named value outside the tasks, and the heading that it stands below. */
export interface PlacedField {
  readonly field: Field;
  readonly heading: HeadingNode | null;
}

/** Read all named values that belong to no task. */
export function readPlacedFields(
  document: Document,
  headings: readonly HeadingNode[],
  isTaskLine: (index: number) => boolean,
): PlacedField[] {
  const fields: PlacedField[] = [];
  let next = 0;
  let heading: HeadingNode | null = null;
  document.lines.forEach((line, index) => {
    if (headings[next]?.index === index) {
      heading = headings[next] ?? null;
      next += 1;
    }
    if (isTaskLine(index)) return;
    for (const field of readLineFields(document, line)) fields.push({ field, heading });
  });
  return fields;
}

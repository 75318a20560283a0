import { findNextId } from '../../../core/fields/next-id.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';

/** The id that a new task beside another would get; null where the document gives its tasks none. */
export function findFreeId(file: SpecFile, beside: string): string | null {
  const neighbour = file.tasks.find((task) => task.key === beside)?.id ?? null;
  if (neighbour === null) return null;
  return findNextId(
    file.tasks.flatMap((task) => task.ids),
    neighbour,
    null,
  );
}

import type { Statement } from '../model/statement.ts';

/**
 * Whether a statement cannot be taken back without taking words that say something else: an arrow of a drawing, whose
 * columns hold together, and a line about one task below a title or comment that says what it waits for.
 *
 * # After T001:
 * Task T002: "Write the parser"
 */
export function isFixed({ form, range, dependents, prerequisites }: Statement): boolean {
  if (form === 'drawing') return true;
  const isGoverned = form.startsWith('fence-note-') && prerequisites.range.end <= range.start;
  return isGoverned && dependents.references.length === 1;
}

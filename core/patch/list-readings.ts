import type { SpecFile } from '../model/spec-file.ts';
import type { TextRange } from '../text/text-range.ts';
import { buildNextWorkspace, type PatchWorkspace } from './patch-workspace.ts';

/** A value, and where it stands. */
interface Reading<Value> {
  readonly range: TextRange;
  readonly value: Value;
}

/** What stands in more places than these is a table of something else. */
const mostPlaces = 8;

/**
 * List the places of a document that tell the value which is read now: with one of them blank the next one is read.
 *
 * ```
 * ## Phase 1: Oven (3h)
 *                   ^^ second
 * **Estimated Duration**: 3h
 *                         ^^ first
 * ```
 *
 * @param read
 *   Reads the value of a model; null where it has none.
 */
export function listReadings<Value>(
  workspace: PatchWorkspace,
  path: string,
  read: (file: SpecFile) => Reading<Value> | null,
): readonly TextRange[] {
  const found: Reading<Value>[] = [];
  let present = workspace;
  while (found.length < mostPlaces) {
    const reading = read(present.file);
    if (reading === null || found.some(({ range }) => range.start === reading.range.start)) break;
    found.push(reading);
    const { start, end } = reading.range;
    present = buildNextWorkspace(present, [{ path, edits: [{ start, end, newText: ' '.repeat(end - start) }] }]);
  }
  return found.filter(({ value }) => value === found[0]?.value).map(({ range }) => range);
}

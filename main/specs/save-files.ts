import type { TextEdit } from '../../core/text/text-edit.ts';
import type { Failure } from '../../preload/planner-data.ts';
import type { ChangeJournal } from './change-journal.ts';
import type { SpecFolder } from './spec-folder.ts';

/** One file of a change: what it says on the disk, and what it shall say. */
export interface PlannedFile {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly edits: readonly TextEdit[];
}

/** What came of saving all files of a change: all of them or none. */
export type SaveFilesResult =
  | { readonly kind: 'saved'; readonly warnings: readonly string[] }
  /** A file says something else by now; nothing is changed. */
  | { readonly kind: 'changed' }
  /** `theirs` was written into the gap. A lone file says `ours` now; of several, none was changed. */
  | { readonly kind: 'overtaken'; readonly path: string; readonly ours: string | null; readonly theirs: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Save the files of one change: all, or none.
 *
 * Several files are noted in a journal first. When one cannot be saved, those before it are put back; when the process
 * ends in between, the next start finishes or takes back what the journal says.
 */
export async function saveFiles(
  folder: SpecFolder,
  journal: ChangeJournal,
  files: readonly PlannedFile[],
): Promise<SaveFilesResult> {
  const [first] = files;
  if (first === undefined) return { kind: 'saved', warnings: [] };
  if (files.length === 1) return toResult(first, await folder.write(first.path, first));
  const entry = await journal.begin(files);
  if (!entry.ok) return { kind: 'failed', failure: entry };
  const warnings: string[] = [];
  for (const [index, file] of files.entries()) {
    const result = await folder.write(file.path, file);
    if (result.ok) {
      warnings.push(...result.warnings);
      continue;
    }
    const saved = files.slice(0, result.reason === 'overtaken' ? index + 1 : index);
    const theirs = result.reason === 'overtaken' ? new Map([[file.path, result.theirs]]) : new Map<string, string>();
    const stuck = await putBack(folder, saved, theirs);
    if (stuck !== null) {
      return {
        kind: 'failed',
        failure: { ok: false, code: 'save-failed', path: stuck, message: explainStuck(file.path, stuck) },
      };
    }
    await entry.end();
    return result.reason === 'overtaken' ? { kind: 'changed' } : toResult(file, result);
  }
  await entry.end();
  return { kind: 'saved', warnings };
}

function toResult(file: PlannedFile, result: Awaited<ReturnType<SpecFolder['write']>>): SaveFilesResult {
  if (result.ok) return { kind: 'saved', warnings: result.warnings };
  if (result.reason === 'changed') return { kind: 'changed' };
  if (result.reason === 'overtaken')
    return { kind: 'overtaken', path: file.path, ours: file.to, theirs: result.theirs };
  return { kind: 'failed', failure: { ok: false, code: result.code, message: result.message, path: file.path } };
}

/**
 * Make files say again what they said, the last first.
 *
 * @returns
 *   Path of the first file where that failed, or null. A file that others have written since keeps what they wrote.
 */
async function putBack(
  folder: SpecFolder,
  files: readonly PlannedFile[],
  theirs: ReadonlyMap<string, string>,
): Promise<string | null> {
  for (const { path, from, to } of [...files].reverse()) {
    const result = await folder.write(path, { from: to, to: theirs.get(path) ?? from });
    if (!result.ok && result.reason === 'failed') return path;
  }
  return null;
}

function explainStuck(path: string, stuck: string): string {
  return `Cannot save ${path}, nor put ${stuck} back: the change is half done, and will be finished or taken back at the next start`;
}

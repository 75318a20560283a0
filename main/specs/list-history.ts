import { buildFilePreview } from '../../core/patch/build-file-preview.ts';
import { replaceSlice } from '../../core/patch/plan-result.ts';
import type { Failure, HistoryEntry, HistoryVersion } from '../../preload/planner-data.ts';
import type { Change, ChangeHistory } from './change-history.ts';

/** List what happened to one file, or to all, newest first: an entry for each file of each change. */
export function listHistory(changes: readonly Change[], path: string | null): readonly HistoryEntry[] {
  return changes
    .flatMap((change) => change.files.map((_, index) => toEntry(change, index)))
    .filter((entry) => path === null || entry.path === path)
    .reverse();
}

/** Text of a file after a change, and what the change did to it. */
export async function readHistoryVersion(history: ChangeHistory, id: string): Promise<HistoryVersion | Failure> {
  const [changeId, index] = id.split('/');
  const change = history.changes.find((other) => other.id === changeId);
  const file = change?.files[Number(index)];
  if (change === undefined || file === undefined) return notFound(id);
  const before = file.before === null ? '' : await history.readVersion(file.before);
  const text = file.after === null ? '' : await history.readVersion(file.after);
  if (before === null || text === null) return notFound(id);
  const edits = replaceSlice(before, 0, before.length, text);
  const diff = buildFilePreview(file.path, before, edits, file.before === null);
  return { ok: true, entry: toEntry(change, Number(index)), text, diff };
}

function toEntry({ id, at, label, kind, files }: Change, index: number): HistoryEntry {
  return { id: `${id}/${index}`, at, path: files[index]?.path ?? '', label, kind };
}

function notFound(id: string): Failure {
  return { ok: false, code: 'not-found', message: `The version ${id} is no longer kept in the history` };
}

import { findLineIndex, listLines, type TextLine } from '../text/line-map.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import type { EditPlan, FileEdits } from './edit-plan.ts';
import { matchLines } from './line-diff.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, refuse } from './plan-result.ts';

/**
 * Plan to take edits back exactly, also in a text that has moved on elsewhere since.
 *
 * Each slice is looked up where its lines stand now; it must still say what the edit made it say. One that does
 * not refuses the whole command, with both values.
 */
export function planRevert(workspace: PatchWorkspace, command: CommandOf<'revert'>): EditPlan {
  const files: FileEdits[] = [];
  for (const { path, after, edits, made } of command.files) {
    // A file that the change removed is still gone: taking that back makes it again.
    const present = workspace.texts[path] ?? (after === '' ? '' : undefined);
    if (present === undefined) {
      return refuse('changed-on-disk', `${path} is gone: "${command.label}" cannot be taken back in it`, { path });
    }
    const find = createOffsetMap(after, present);
    const planned: TextEdit[] = [];
    for (const { start, from, to } of edits) {
      const at = find(start, from.length);
      const says = at === null ? null : present.slice(at, at + from.length);
      if (at === null || says !== from) return refuseMoved(command, path, after, present, { start, from, to }, says);
      planned.push({ start: at, end: at + from.length, newText: to });
    }
    const removes = made === true && applyTextEdits(present, planned) === '';
    if (planned.length > 0) files.push({ path, edits: planned, ...(removes ? { removes } : {}) });
  }
  return { ok: true, files, notes: [] };
}

function refuseMoved(
  command: CommandOf<'revert'>,
  path: string,
  after: string,
  present: string,
  slice: { readonly start: number; readonly from: string; readonly to: string },
  says: string | null,
): EditPlan {
  const lines = listLines(after);
  const line = findLineIndex(lines, slice.start);
  const near = lines[line];
  const base = near === undefined ? slice.from : after.slice(near.start, near.end);
  const presentLine = listLines(present)[line];
  const theirs = says ?? (presentLine === undefined ? '' : present.slice(presentLine.start, presentLine.end));
  const message = `"${command.label}" cannot be taken back: ${path}:${line + 1} says something else by now`;
  return refuse('changed-on-disk', message, { path, line: line + 1, base, theirs, mine: slice.to });
}

/**
 * Make a function that gives the place of a piece of an old text in a text that grew from it, or null where the
 * piece, or what stood around an empty one, is gone.
 */
function createOffsetMap(old: string, present: string): (offset: number, length: number) => number | null {
  const oldLines = listLines(old);
  const presentLines = listLines(present);
  const toText = (text: string) => (line: TextLine) => text.slice(line.start, line.next);
  const matches = matchLines(oldLines.map(toText(old)), presentLines.map(toText(present)));
  /** Where a line stands now; before the first line and behind the last are places too. */
  const findLine = (index: number): number | null => {
    if (index < 0) return -1;
    if (index === oldLines.length) return presentLines.length;
    const match = matches.find((other) => index >= other.old && index < other.old + other.length);
    return match === undefined ? null : match.present + index - match.old;
  };
  return (offset, length) => {
    const first = findLineIndex(oldLines, offset);
    const last = length === 0 ? first : findLineIndex(oldLines, offset + length - 1);
    const line = oldLines[first];
    // Nothing was left of the text.
    if (line === undefined) return present === '' ? 0 : null;
    const [at, atLast] = [findLine(first), findLine(last)];
    if (at !== null && atLast === at + last - first) return (presentLines[at]?.start ?? 0) + offset - line.start;
    const [above, below] = [findLine(first - 1), findLine(first + 1)];
    const now = above === null ? undefined : presentLines[above + 1];
    if (first === last && now !== undefined && below === (above ?? 0) + 2) {
      const inside = findInLine(toText(old)(line), toText(present)(now), offset - line.start, length);
      if (inside !== null) return now.start + inside;
    }
    // Where lines were taken out, the lines around the gap say where they go back.
    if (length > 0 || offset !== line.start || above === null) return null;
    return presentLines[above]?.next ?? 0;
  };
}

/** One line became another in its place: what both begin or end with is still there. */
function findInLine(old: string, now: string, from: number, length: number): number | null {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (from + length <= head) return from;
  return from >= old.length - tail ? from + now.length - old.length : null;
}

import { findLineIndex, listLines, type TextLine } from '../text/line-map.ts';
import { applyTextEdits, type TextEdit } from '../text/text-edit.ts';
import type { EditPlan, FileEdits } from './edit-plan.ts';
import { type LineMatch, matchLines } from './line-diff.ts';
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
    const find = present === after ? (offset: number) => offset : createOffsetMap(after, present);
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
  const matches = matchLines(
    oldLines.map((line) => old.slice(line.start, line.next)),
    presentLines.map((line) => present.slice(line.start, line.next)),
  );
  const findLine = (index: number): number | null => {
    const match = findMatch(matches, index);
    return match === undefined ? null : match.present + index - match.old;
  };
  return (offset, length) => {
    const first = findLineIndex(oldLines, offset);
    const last = length === 0 ? first : findLineIndex(oldLines, offset + length - 1);
    const line = oldLines[first];
    if (line === undefined) return present.length === 0 ? 0 : null;
    const at = findLine(first);
    const atLast = findLine(last);
    if (at !== null && atLast === at + last - first) return (presentLines[at]?.start ?? 0) + offset - line.start;
    if (first === last) {
      const inside = findInChangedLine(old, present, oldLines, presentLines, matches, first, offset, length);
      if (inside !== null) return inside;
    }
    // Where lines were taken out, the lines around the gap say where they go back.
    if (length > 0 || offset !== line.start) return null;
    const above = first === 0 ? null : findLine(first - 1);
    return above === null ? null : (presentLines[above]?.next ?? null);
  };
}

function findMatch(matches: readonly LineMatch[], line: number): LineMatch | undefined {
  return matches.find((match) => line >= match.old && line < match.old + match.length);
}

/** One line became another in its place: what both begin or end with is still there. */
function findInChangedLine(
  old: string,
  present: string,
  oldLines: readonly TextLine[],
  presentLines: readonly TextLine[],
  matches: readonly LineMatch[],
  index: number,
  offset: number,
  length: number,
): number | null {
  const above = index === 0 ? -1 : findEndOf(matches, index - 1);
  const below = index + 1 === oldLines.length ? presentLines.length : findStartOf(matches, index + 1);
  if (above === null || below === null || below - above !== 2) return null;
  const line = oldLines[index];
  const now = presentLines[above + 1];
  if (line === undefined || now === undefined) return null;
  const [a, b] = [old.slice(line.start, line.next), present.slice(now.start, now.next)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const from = offset - line.start;
  if (from + length <= head) return now.start + from;
  return from >= a.length - tail ? now.start + from + b.length - a.length : null;
}

function findEndOf(matches: readonly LineMatch[], line: number): number | null {
  const match = findMatch(matches, line);
  return match === undefined ? null : match.present + line - match.old;
}

function findStartOf(matches: readonly LineMatch[], line: number): number | null {
  return findEndOf(matches, line);
}

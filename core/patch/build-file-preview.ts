import { findLineIndex, type TextLine } from '../text/line-map.ts';
import { applyTextEdits, orderEdits, type TextEdit } from '../text/text-edit.ts';

/** One line of a diff: `text` without its line ending, as it stood or stands in the file. */
export interface PreviewLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Neighbouring changes with the lines around them. Line numbers are 1-based. */
export interface PreviewHunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly PreviewLine[];
}

/** A unified diff of one file, ready to show (`hunks`) and to apply with `git apply` (`diff`). */
export interface FilePreview {
  readonly path: string;
  readonly diff: string;
  readonly hunks: readonly PreviewHunk[];
}

/** Lines shown before and after a change, as `diff -u` does. */
const contextLines = 3;

/**
 * Build the unified diff of edits, straight from the edits: no comparing, exact to the line.
 *
 * Lines end at `\n` as git and patch see it, so the carriage returns of a CRLF file stay in the lines.
 *
 * @param path
 *   Path to name in the header, with forward slashes.
 * @param text
 *   Text before the edits.
 * @param edits
 *   Edits as given to `applyTextEdits`.
 * @param isNew
 *   Whether the file does not exist yet.
 * @returns
 *   The diff; empty `diff` and `hunks` when nothing changes.
 */
export function buildFilePreview(path: string, text: string, edits: readonly TextEdit[], isNew = false): FilePreview {
  const changes = listLineChanges(text, edits);
  if (changes.length === 0) return { path, diff: '', hunks: [] };
  const oldLines = splitAtLineFeeds(text);
  const hunks: PreviewHunk[] = [];
  let diff = `--- ${isNew ? '/dev/null' : `a/${path}`}\n+++ b/${path}\n`;
  let shift = 0;
  for (const group of groupNearby(changes)) {
    const start = Math.max(0, (group[0]?.oldStart ?? 0) - contextLines);
    const end = (group.at(-1)?.oldEnd ?? 0) + contextLines;
    const lines: (PreviewLine & { readonly isOpen: boolean })[] = [];
    let position = start;
    for (const change of group) {
      for (const line of oldLines.slice(position, change.oldStart)) lines.push(toPreviewLine('same', line));
      for (const line of oldLines.slice(change.oldStart, change.oldEnd)) lines.push(toPreviewLine('removed', line));
      for (const line of change.newLines) lines.push(toPreviewLine('added', line));
      position = change.oldEnd;
    }
    for (const line of oldLines.slice(position, end)) lines.push(toPreviewLine('same', line));
    const oldCount = lines.filter((line) => line.kind !== 'added').length;
    const newCount = lines.filter((line) => line.kind !== 'removed').length;
    const newStart = start + shift;
    diff += `@@ -${formatSpan(start, oldCount)} +${formatSpan(newStart, newCount)} @@\n`;
    for (const line of lines) {
      diff += `${signs[line.kind]}${line.text}\n${line.isOpen ? '\\ No newline at end of file\n' : ''}`;
    }
    shift += newCount - oldCount;
    hunks.push({
      oldStart: start + 1,
      newStart: newStart + 1,
      lines: lines.map(({ kind, text: shown }) => ({ kind, text: shown.replace(/\r$/, '') })),
    });
  }
  return { path, diff, hunks };
}

const signs = { same: ' ', removed: '-', added: '+' } as const;

/** Replace old lines `oldStart` to `oldEnd` (0-based, end excluded) by `newLines`, endings included. */
interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newLines: readonly string[];
}

function listLineChanges(text: string, edits: readonly TextEdit[]): readonly LineChange[] {
  const lines = listLineFeedLines(text);
  const spans: { first: number; last: number; edits: TextEdit[] }[] = [];
  for (const edit of orderEdits(edits)) {
    const first = lineAt(lines, text, edit.start);
    const last = lineAt(lines, text, edit.end);
    const span = spans.at(-1);
    if (span !== undefined && first <= span.last) {
      span.last = Math.max(span.last, last);
      span.edits.push(edit);
    } else spans.push({ first, last, edits: [edit] });
  }
  const changes = spans.flatMap(({ first, last, edits: inside }) => {
    const start = lines[first]?.start ?? text.length;
    const end = lines[last]?.next ?? text.length;
    const moved = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const oldLines = splitAtLineFeeds(text.slice(start, end));
    return trimChange(first, oldLines, splitAtLineFeeds(applyTextEdits(text.slice(start, end), moved)));
  });
  return joinNeighbours(changes);
}

/** Changes of lines that follow each other are one: all that goes, then all that comes. */
function joinNeighbours(changes: readonly LineChange[]): readonly LineChange[] {
  const joined: LineChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last !== undefined && last.oldEnd === change.oldStart) {
      joined[joined.length - 1] = {
        oldStart: last.oldStart,
        oldEnd: change.oldEnd,
        newLines: [...last.newLines, ...change.newLines],
      };
    } else joined.push(change);
  }
  return joined;
}

/** Lines that stay at the edges of a change are no part of it. */
function trimChange(first: number, oldLines: readonly string[], newLines: readonly string[]): readonly LineChange[] {
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && oldLines[head] === newLines[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && oldLines.at(-1 - tail) === newLines.at(-1 - tail)) tail += 1;
  if (head === oldLines.length && head === newLines.length) return [];
  return [
    {
      oldStart: first + head,
      oldEnd: first + oldLines.length - tail,
      newLines: newLines.slice(head, newLines.length - tail),
    },
  ];
}

function groupNearby(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const end = group?.at(-1)?.oldEnd ?? Number.NEGATIVE_INFINITY;
    if (change.oldStart - end <= 2 * contextLines) group?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** `listLines` ends lines at a lone `\r` too; git and patch do not. */
function listLineFeedLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const next = at < 0 ? text.length : at + 1;
    lines.push({ start, end: at < 0 ? text.length : at, next });
    start = next;
  }
  return lines;
}

function splitAtLineFeeds(text: string): readonly string[] {
  return listLineFeedLines(text).map((line) => text.slice(line.start, line.next));
}

function lineAt(lines: readonly TextLine[], text: string, offset: number): number {
  return offset === text.length && text.endsWith('\n') ? lines.length : findLineIndex(lines, offset);
}

function toPreviewLine(kind: PreviewLine['kind'], line: string): PreviewLine & { readonly isOpen: boolean } {
  const isOpen = !line.endsWith('\n');
  return { kind, text: isOpen ? line : line.slice(0, -1), isOpen };
}

/** `12,3`: 1-based start and length; a length of zero names the line before, a length of one is left out. */
function formatSpan(start: number, count: number): string {
  if (count === 0) return `${start},0`;
  return count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}

import type { Task } from '../model/task.ts';
import type { LineEnding } from '../text/line-map.ts';
import {
  findLineEnd,
  findLineStart,
  isBlankLine,
  removeLines,
  skipLineEnding,
  skipLineEndingBack,
} from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { getText, listSubtasks, type PatchWorkspace } from './patch-workspace.ts';

/** All lines of a task, those of its details and subtasks included; blank lines behind them left out. */
export function findBlock(workspace: PatchWorkspace, task: Task): TextRange {
  const text = getText(workspace, task.path);
  const subtasks = listSubtasks(workspace.file, task);
  const own = findLineStart(text, task.source.lineRange.start);
  const start = findOwnHeading(workspace, task, own) ?? own;
  let end = Math.max(task.source.blockRange.end, ...subtasks.map((subtask) => subtask.source.blockRange.end));
  end = skipDeeperLines(workspace, text, task, end);
  while (end > start) {
    const last = findLineStart(text, skipLineEndingBack(text, end));
    if (last <= start || text.slice(last, end).trim() !== '') break;
    end = last;
  }
  return { start, end };
}

/** ` 1. Step` below `- [ ] T030 …` is indented by less than its list would need, and meant as a part of it all the same. */
function skipDeeperLines({ file }: PatchWorkspace, text: string, task: Task, from: number): number {
  if (task.form !== 'checkbox') return from;
  const starts = new Set(file.tasks.map((other) => other.source.lineRange.start));
  let end = from;
  while (end < text.length) {
    const indent = /^[ \t]*(?=\S)/.exec(text.slice(end, findLineEnd(text, end)))?.[0];
    if (indent === undefined || indent.length <= task.source.indent.length || starts.has(end)) break;
    end = skipLineEnding(text, findLineEnd(text, end));
  }
  return end;
}

const othersBehind = /^(?:\w|\.\d|\s*(?:[-–—~…,&+/]|\.{2,3}|to|through|and|至|到|和)\s*[\p{L}-]*\d)/u;

/** `### 1.1 Title` above the box `- [x] 1.1 …` that it is about, where it holds no other task. */
function findOwnHeading(workspace: PatchWorkspace, task: Task, start: number): number | null {
  const { file } = workspace;
  if (task.id === null || task.form !== 'checkbox' || task.group === null) return null;
  const group = file.groups.find(
    (other) => other.title === task.group && start > other.headingRange.end && start < other.blockRange.end,
  );
  if (group === undefined) return null;
  const text = getText(workspace, task.path);
  const words = text.slice(group.headingRange.start, group.headingRange.end);
  const name = words.replace(/^#+\s*(?:tasks?\s+)?/i, '');
  // `### T011-T015: Core` and `### T01, T02` are about several.
  if (!name.startsWith(task.id) || othersBehind.test(name.slice(task.id.length))) return null;
  const inside = file.tasks.filter(
    (other) =>
      other.source.lineRange.start > group.headingRange.end && other.source.lineRange.start < group.blockRange.end,
  );
  return inside[0] === task && inside.every((other) => other === task || other.parent !== null)
    ? group.headingRange.start
    : null;
}

/**
 * Take a block of lines out, with one of the two gaps around it, so that what stood before and after it keeps
 * the distance that neighbours have. Where `---` parts headings, one rule goes with the gap.
 */
export function removeBlock(text: string, block: TextRange): TextEdit {
  const before = findLineStart(text, skipLineEndingBack(text, block.start));
  const isFirst = block.start === 0 || text.slice(0, block.start) === '\u{feff}';
  const blankBefore = isFirst || (before < block.start && isBlankLine(text, before));
  if (!blankBefore) return removeLines(text, block);
  const end = skipBlankLines(text, block.end);
  if (end === block.end && end < text.length) return removeLines(text, block);
  const ruleAbove = findRuleAbove(text, block.start);
  if (end >= text.length) {
    // Last of the file: the gap before it goes, so that the text ends as it did.
    return removeLines(text, { start: skipBlankLinesBack(text, ruleAbove ?? block.start), end: block.end });
  }
  const afterRule = skipRule(text, end);
  if (afterRule > end && (ruleAbove !== null || isFirstOfSection(text, block.start))) {
    return removeLines(text, { start: block.start, end: skipBlankLines(text, afterRule) });
  }
  const isLastOfSection =
    ruleAbove !== null && /^#{1,5}[ \t]/.test(text.slice(end)) && text.startsWith('#', block.start);
  return removeLines(text, isLastOfSection ? { start: ruleAbove, end } : { start: block.start, end });
}

/**
 * Insert a block of lines beside another.
 *
 * @param text
 *   Text to insert into.
 * @param at
 *   Start of a line, or the end of the text.
 * @param block
 *   Whole lines with their endings; the last may lack its own.
 * @param gap
 *   Where a blank line parts it from its neighbour.
 * @param ending
 *   Line ending for what is added.
 * @param isRuled
 *   Whether `---` stands in the gap too.
 */
export function insertBlock(
  text: string,
  at: number,
  block: string,
  gap: 'none' | 'before' | 'after' | 'both',
  ending: LineEnding,
  isRuled = false,
): TextEdit {
  const isOpenEnd = at === text.length && at > 0 && !/[\r\n]$/.test(text);
  const bare = block.replace(/(?:\r\n|\n|\r)$/, '');
  const between = ending + (isRuled ? `---${ending}${ending}` : '');
  const lead = gap === 'before' || gap === 'both' ? between : '';
  const trail = gap === 'after' || gap === 'both' ? between : '';
  if (isOpenEnd) return { start: at, end: at, newText: ending + lead + bare + (trail === '' ? '' : ending) };
  const own = /(?:\r\n|\n|\r)$/.exec(block)?.[0] ?? ending;
  return { start: at, end: at, newText: lead + bare + own + trail };
}

/** Whether blank lines part a task from the task before or after it, as they do in lists with room. */
export function isSpaced(workspace: PatchWorkspace, task: Task): boolean {
  if (task.form === 'heading') return true;
  if (task.form === 'table-row') return false;
  const text = getText(workspace, task.path);
  const { tasks } = workspace.file;
  const siblings = tasks.filter((other) => other.parent === task.parent && other.phase === task.phase);
  const at = siblings.indexOf(task);
  const next = siblings[at + 1];
  const previous = siblings[at - 1];
  if (next !== undefined) {
    const between = partBetween(workspace, text, task, next);
    if (between !== null) return between;
  }
  if (previous !== undefined) {
    const between = partBetween(workspace, text, previous, task);
    if (between !== null) return between;
  }
  return isFileSpaced(workspace);
}

/** Whether a list of the file has room between its tasks, told by most of its neighbours. */
export function isFileSpaced(workspace: PatchWorkspace): boolean {
  let spaced = 0;
  let tight = 0;
  for (const [index, task] of workspace.file.tasks.slice(0, 200).entries()) {
    const next = workspace.file.tasks[index + 1];
    if (next === undefined || next.parent !== task.parent || next.path !== task.path) continue;
    const between = partBetween(workspace, getText(workspace, task.path), task, next);
    if (between === true) spaced += 1;
    else if (between === false) tight += 1;
  }
  return spaced > tight;
}

/** Shift every line of a block from one indent to another. Blank and lazily wrapped lines stay. */
export function indentBlock(block: string, from: string, to: string): string {
  if (from === to) return block;
  return block.replace(/[^\r\n]+/g, (line) => {
    if (line.trim() === '') return line;
    if (line.startsWith(from)) return to + line.slice(from.length);
    return line;
  });
}

/** Whether `---` parts a task from the one before or behind it. */
export function isRuled(workspace: PatchWorkspace, task: Task): boolean {
  if (task.form !== 'heading' && task.form !== 'checkbox') return false;
  const text = getText(workspace, task.path);
  const block = findBlock(workspace, task);
  const isNeighbour = (other: Task | undefined): boolean =>
    other?.form === task.form && other.path === task.path && other.phase === task.phase && other.parent === task.parent;
  const at = workspace.file.tasks.indexOf(task);
  const below = skipBlankLines(text, block.end);
  const isRuledBelow = skipRule(text, below) > below && isNeighbour(workspace.file.tasks[at + 1]);
  return isRuledBelow || (findRuleAbove(text, block.start) !== null && isNeighbour(workspace.file.tasks[at - 1]));
}

/** Null where more than blank lines and a rule stands between the two. */
function partBetween(workspace: PatchWorkspace, text: string, first: Task, second: Task): boolean | null {
  if (first.path !== second.path) return null;
  const between = text.slice(findBlock(workspace, first).end, findLineStart(text, second.source.lineRange.start));
  if (/^\s*-{3,}\s*$/.test(between)) return true;
  return between.trim() === '' ? between !== '' : null;
}

function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (isBlankLine(text, at)) at = skipLineEnding(text, findLineEnd(text, at));
  return at;
}

function skipRule(text: string, at: number): number {
  const end = findLineEnd(text, at);
  return /^[ \t]*-{3,}[ \t]*$/.test(text.slice(at, end)) ? skipLineEnding(text, end) : at;
}

/** Start of the rule above a line, with nothing but blank lines between; null where something else stands there. */
function findRuleAbove(text: string, start: number): number | null {
  const at = skipBlankLinesBack(text, start);
  const above = findLineStart(text, skipLineEndingBack(text, at));
  return at > 0 && skipRule(text, above) > above ? above : null;
}

/** Whether nothing but a heading stands above a line. */
function isFirstOfSection(text: string, start: number): boolean {
  const at = skipBlankLinesBack(text, start);
  return /^#{1,6}[ \t]/.test(text.slice(findLineStart(text, skipLineEndingBack(text, at)), at));
}

function skipBlankLinesBack(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    const above = findLineStart(text, skipLineEndingBack(text, at));
    if (!isBlankLine(text, above)) break;
    at = above;
  }
  return at;
}

/** Whether a task is the subject of its document: its heading is `# T001 — title`. */
export function isWholeDocument(text: string, { form, source }: Task): boolean {
  return form === 'heading' && /^\ufeff?#[ \t]/.test(text.slice(source.lineRange.start, source.lineRange.start + 4));
}

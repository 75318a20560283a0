import type { Phase } from '../model/phase.ts';
import type { Task } from '../model/task.ts';
import { findLineEnd, findLineStart, isBlankLine, skipLineEnding, skipLineEndingBack } from '../text/line-surgery.ts';
import type { TaskPlace } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { findRowBefore } from './package-cell.ts';
import { findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { refuse, refuseUnknownPhase, refuseUnknownTask } from './plan-result.ts';
import { findBlock, isFileSpaced, isSpaced } from './task-block.ts';

/** Where lines of a task go, and what they look to for their form. */
export interface FoundPlace {
  readonly path: string;
  /** Start of a line, or the end of the text. */
  readonly at: number;
  /** Task beside it, on the same level. */
  readonly sibling: Task | null;
  readonly side: 'before' | 'after';
  readonly parent: Task | null;
  readonly phase: Phase | null;
  readonly gap: 'none' | 'before' | 'after' | 'both';
}

/** Find where a task goes; a refusal when the place is not in the document. */
export function findPlace(workspace: PatchWorkspace, place: TaskPlace): FoundPlace | EditPlan {
  const { file } = workspace;
  if ('before' in place || 'after' in place) {
    const side = 'before' in place ? 'before' : 'after';
    const key = 'before' in place ? place.before : place.after;
    const sibling = findTask(file, key);
    return sibling === undefined ? refuseUnknownTask(key, file.path) : besideTask(workspace, sibling, side);
  }
  if ('under' in place) {
    const parent = findTask(file, place.under);
    if (parent === undefined) return refuseUnknownTask(place.under, file.path);
    if (parent.form !== 'checkbox') {
      const where = { path: parent.path, line: parent.line };
      return refuse('not-expressible', `${parent.key} is no checkbox item, so no task can be nested in it`, where);
    }
    const last = file.tasks.filter((task) => task.parent === parent.key).at(-1);
    if (last !== undefined) return { ...besideTask(workspace, last, 'after'), parent };
    const block = findBlock(workspace, parent);
    const phase = file.phases.find((other) => other.key === parent.phase) ?? null;
    return { path: parent.path, at: block.end, sibling: null, side: 'after', parent, phase, gap: 'none' };
  }
  return intoPhase(workspace, place.into, place.group ?? null);
}

function besideTask(workspace: PatchWorkspace, sibling: Task, side: 'before' | 'after'): FoundPlace {
  const { file } = workspace;
  const block = findBlock(workspace, sibling);
  return {
    path: sibling.path,
    at: side === 'before' ? block.start : block.end,
    sibling,
    side,
    parent: file.tasks.find((task) => task.key === sibling.parent) ?? null,
    phase: file.phases.find((phase) => phase.key === sibling.phase) ?? null,
    gap: isSpaced(workspace, sibling) ? (side === 'before' ? 'after' : 'before') : 'none',
  };
}

function intoPhase(workspace: PatchWorkspace, name: string, group: string | null): FoundPlace | EditPlan {
  const { file } = workspace;
  const phase = findPhaseByName(workspace, name);
  if (phase !== undefined) {
    const inside = file.tasks.filter((task) => task.phase === phase.key && task.parent === null);
    if (group === null) {
      const last = inside.at(-1);
      if (last !== undefined) return besideTask(workspace, last, 'after');
      const row = findRowBefore(workspace, phase);
      if (row !== null) return { ...besideTask(workspace, row, 'after'), phase };
      return underHeading(workspace, phase.headingRange.end, phase.blockRange.end, phase);
    }
    const last = inside.filter((task) => task.group === group).at(-1);
    if (last !== undefined) return besideTask(workspace, last, 'after');
    const heading = file.groups.find((other) => other.phase === phase.key && other.title === group);
    if (heading === undefined) {
      return refuse('unknown-phase', `${phase.key} has no group \`${group}\``, { path: file.path, line: phase.line });
    }
    return underHeading(workspace, heading.headingRange.end, heading.blockRange.end, phase);
  }
  // A heading without tasks yet is no phase of the model: it is found by its words.
  const wanted = name.toLowerCase().replace(/^phase[- ]/, '');
  const section = file.sections.find((other) => {
    const title = other.title.toLowerCase();
    return title === name.toLowerCase() || new RegExp(`^phase ${escapePattern(wanted)}(?![\\d.])`).test(title);
  });
  if (section === undefined) return refuseUnknownPhase(name, file.path);
  return underHeading(workspace, section.headingRange.end, section.blockRange.end, null);
}

/** By key, by `Phase 3`, by `3`, or by title. */
export function findPhaseByName(workspace: PatchWorkspace, name: string): Phase | undefined {
  const { phases } = workspace.file;
  const wanted = name.trim().toLowerCase();
  return (
    phases.find((phase) => phase.key === name) ??
    phases.find((phase) => phase.number !== null && [`phase ${phase.number}`, phase.number].includes(wanted)) ??
    phases.find((phase) => phase.title.toLowerCase() === wanted) ??
    phases.find((phase) => phase.number !== null && `phase ${phase.number}: ${phase.title}`.toLowerCase() === wanted)
  );
}

/** First task of a heading: behind its preamble (goal, purpose, test), before a checkpoint or a rule. */
function underHeading(
  workspace: PatchWorkspace,
  headingEnd: number,
  blockEnd: number,
  phase: Phase | null,
): FoundPlace {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const end = Math.min(blockEnd, nextHeading(workspace, headingEnd));
  const below = skipLineEnding(text, findLineEnd(text, headingEnd));
  let at = below;
  for (let line = below; line < end; line = skipLineEnding(text, findLineEnd(text, line))) {
    const words = text.slice(line, findLineEnd(text, line)).trim();
    if (/^\**(?:checkpoint|verification|rollback)\b/i.test(words) || /^-{3,}$/.test(words)) break;
    if (words !== '') at = skipLineEnding(text, findLineEnd(text, line));
  }
  const above = findLineStart(text, skipLineEndingBack(text, at));
  const needsBefore =
    !isBlankLine(text, above) && (at > below || isFileSpaced(workspace) || hasBlankUnderHeadings(workspace));
  const needsAfter = at < text.length && !isBlankLine(text, at);
  const gap = needsBefore ? (needsAfter ? 'both' : 'before') : needsAfter ? 'after' : 'none';
  return { path: file.path, at, sibling: null, side: 'after', parent: null, phase, gap };
}

function nextHeading(workspace: PatchWorkspace, after: number): number {
  const next = workspace.file.sections.find((section) => section.headingRange.start > after);
  return next?.headingRange.start ?? Number.POSITIVE_INFINITY;
}

/** Whether the file's phase headings have a blank line below them. */
function hasBlankUnderHeadings(workspace: PatchWorkspace): boolean {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const blank = file.phases.filter((phase) =>
    isBlankLine(text, skipLineEnding(text, findLineEnd(text, phase.headingRange.end))),
  );
  return blank.length * 2 >= file.phases.length;
}

/** Words as an expression that finds just them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

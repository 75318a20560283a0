import type { TaskRow } from '../task/task-table.ts';
import type { BoxEntry } from './boxes.ts';
import { isInside, type PhaseEntry } from './choose-phases.ts';
import { findEcho } from './echo-headings.ts';
import type { HeadingNode } from './headings.ts';
import { isChecklistLabel, isChecklistTitle, isOutcomeTitle } from './section-words.ts';

/** What each box turned out to be. A criterion belongs to a task; an item of a checklist to nothing. */
export interface BoxRoles {
  readonly tasks: ReadonlySet<BoxEntry>;
  /** Boxes of a checklist, with the heading task or the box task that they are criteria of. */
  readonly checks: ReadonlyMap<BoxEntry, HeadingNode | BoxEntry | null>;
}

/**
 * Tell boxes that are tasks from those that are only ticked.
 *
 * A box with an id is a task, but for words such as `ML-DSA-44` below a heading task. A box without one is a task inside a phase, or where the document has no
 * phases; not below a heading task (then it is one of its acceptance criteria), and not under words such
 * as `Validation Checklist` or `Definition of Done`. A nested box follows the box that it is nested in.
 */
export function classifyBoxes(
  boxes: readonly BoxEntry[],
  phases: readonly PhaseEntry[],
  headingTasks: ReadonlySet<HeadingNode>,
  echoes: ReadonlyMap<HeadingNode, BoxEntry>,
  rows: readonly TaskRow[],
): BoxRoles {
  const phaseNodes = new Set(phases.map((phase) => phase.node));
  const anyIds = boxes.some((box) => box.id !== null);
  let defined: ReadonlySet<string> | null = null;
  const isDefined = (id: string): boolean => {
    defined ??= listDefinitions(boxes, rows);
    return defined.has(id);
  };
  let placesOfIds: ReadonlySet<HeadingNode | null> | null = null;
  const hasIdBeside = (box: BoxEntry): boolean => {
    placesOfIds ??= new Set(boxes.filter(({ id }) => id !== null).map(({ heading }) => heading));
    return placesOfIds.has(box.heading);
  };
  const isOtherwhere = headingTasks.size > 0 || rows.length > 0;
  const tasks = new Set<BoxEntry>();
  const checks = new Map<BoxEntry, HeadingNode | BoxEntry | null>();
  for (const box of boxes) {
    const owner = findHeadingTask(box.heading, headingTasks) ?? (box.parent ? null : findEcho(box.heading, echoes));
    if (box.parent && !tasks.has(box.parent)) checks.set(box, checks.get(box.parent) ?? null);
    else if (isSummary(box, isDefined)) checks.set(box, null);
    else if (box.certain) tasks.add(box);
    else if (box.parent && box.label !== null && isChecklistLabel(box.label)) checks.set(box, box.parent);
    else if (box.parent) tasks.add(box);
    else if (owner && (box.id === null || box.words.id?.form === 'prefixed')) checks.set(box, owner);
    else if (isChecklistPlace(box, phaseNodes)) checks.set(box, owner);
    // Beside tasks with ids: `### Deliverables`
    else if (anyIds && box.id === null && box.heading !== null && isOutcomeTitle(box.heading.view.text))
      checks.set(box, owner);
    // Boxes below "Overall status" sum up what stands as headings or rows.
    else if (isOtherwhere && box.id === null && box.heading?.aside === true) checks.set(box, null);
    else if (box.id !== null) tasks.add(box);
    else if (isInside(box.heading, phaseNodes)) tasks.add(box);
    else if (phases.length > 0) checks.set(box, null);
    else if (!anyIds || !box.heading || hasIdBeside(box)) tasks.add(box);
    else checks.set(box, null);
  }
  return { tasks, checks };
}

/** Ids that a box by itself or a row defines, sections that speak about other tasks left out. */
function listDefinitions(boxes: readonly BoxEntry[], rows: readonly TaskRow[]): ReadonlySet<string> {
  const defined = new Set(rows.flatMap((row) => row.words.id?.ids ?? []));
  for (const box of boxes) {
    if (box.ids.length === 1 && box.id !== null && !box.heading?.aside) defined.add(box.id);
  }
  return defined;
}

/** `- [x] T001-T008 Setup done`, or a task repeated below "Execution Order": it sums up tasks that stand elsewhere. */
function isSummary(box: BoxEntry, isDefined: (id: string) => boolean): boolean {
  if (box.id === null || (box.ids.length < 2 && box.heading?.aside !== true)) return false;
  const known = box.ids.every(isDefined);
  return known && (box.ids.length > 1 || box.heading?.aside === true);
}

/** Whether the words above the box, up to its phase, name a checklist. */
function isChecklistPlace(box: BoxEntry, phaseNodes: ReadonlySet<HeadingNode>): boolean {
  if (box.label !== null && isChecklistLabel(box.label)) return true;
  for (let node = box.heading; node && !phaseNodes.has(node); node = node.parent) {
    if (node.level > 1 && isChecklistTitle(node.view.text)) return true;
  }
  return false;
}

/** The heading task whose section holds a heading. */
export function findHeadingTask(
  heading: HeadingNode | null,
  headingTasks: ReadonlySet<HeadingNode>,
): HeadingNode | null {
  if (headingTasks.size === 0) return null;
  for (let node = heading; node; node = node.parent) if (headingTasks.has(node)) return node;
  return null;
}

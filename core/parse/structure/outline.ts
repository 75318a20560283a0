import { statusField } from '../../fields/status.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import type { TaskSeed } from '../task/build-tasks.ts';
import { findTaskRows, type TaskRow } from '../task/task-table.ts';
import { findField } from '../task/task-time.ts';
import type { BoxEntry } from './boxes.ts';
import { blockOf, keyPhases } from './build-phases.ts';
import { choosePhases, isInside, type PhaseEntry, type WorkPlace } from './choose-phases.ts';
import { classifyBoxes } from './classify-boxes.ts';
import { findEcho, findEchoHeadings } from './echo-headings.ts';
import { findHeadingTasks, type HeadingTask } from './heading-tasks.ts';
import type { HeadingNode } from './headings.ts';
import { isListTitle } from './section-words.ts';

/** What each heading, box and row of a document turned out to be. */
export interface Outline {
  readonly phases: readonly PhaseEntry[];
  readonly phaseKeys: ReadonlyMap<HeadingNode, string>;
  readonly seeds: readonly TaskSeed[];
  /** Boxes of checklists, with the heading or box whose criteria they are. */
  readonly checks: ReadonlyMap<BoxEntry, HeadingNode | BoxEntry | null>;
  /** Rows that say how far a task is that stands as a heading elsewhere, by its id. */
  readonly trackers: ReadonlyMap<string, TaskRow>;
  /** Whether the line at an index belongs to a task or a box. */
  readonly isTaskLine: (index: number) => boolean;
}

/** Find the phases, tasks and checklists of a document. */
export function readOutline(document: Document, headings: readonly HeadingNode[], boxes: readonly BoxEntry[]): Outline {
  const headingTasks = findHeadingTasks(document, headings, boxes);
  const taskNodes = new Set(headingTasks.map((task) => task.node));
  const rows = findTaskRows(document, headings, () => listKnownIds(boxes, headingTasks));
  const echoes = findEchoHeadings(headings, boxes);
  const places = listPlaces(boxes, headingTasks, rows, (box) =>
    Boolean(isInside(box.heading, taskNodes) || findEcho(box.heading, echoes)),
  );
  const phases = choosePhases(headings, places, (node) => isEmptySection(document, node));
  const roles = classifyBoxes(boxes, phases, taskNodes, echoes, rows);
  const owners = listOwners(document, boxes);
  const bodies = groupBodies(document, owners);
  const taskLines = new Uint8Array(owners.length);
  for (let index = 0; index < owners.length; index += 1) if ((owners[index] ?? -1) >= 0) taskLines[index] = 1;
  for (const { node } of headingTasks) taskLines.fill(1, node.index, node.end);
  for (const row of rows) taskLines[row.line.line - 1] = 1;
  const seeds: TaskSeed[] = [];
  for (const box of boxes) {
    if (roles.tasks.has(box))
      seeds.push({ form: 'checkbox', line: box.line.line, box, body: bodies.get(box.index) ?? none });
  }
  for (const heading of headingTasks) {
    seeds.push({
      form: 'heading',
      line: heading.node.line.line,
      heading,
      body: document.lines
        .slice(heading.node.index + 1, heading.node.end)
        .filter((line) => owners[line.line - 1] === -1),
      end: blockOf(document, heading.node.index, heading.node.end).end,
    });
  }
  for (const row of rows) seeds.push({ form: 'table-row', line: row.line.line, row });
  return {
    phases,
    phaseKeys: keyPhases(phases),
    seeds,
    checks: roles.checks,
    trackers: findTrackers(document, headings, headingTasks),
    isTaskLine: (index) => taskLines[index] === 1,
  };
}

const none: readonly DocumentLine[] = [];

/** The first row with a status or a box for each heading task; an overview lists what stands below. */
function findTrackers(
  document: Document,
  headings: readonly HeadingNode[],
  headingTasks: readonly HeadingTask[],
): ReadonlyMap<string, TaskRow> {
  const trackers = new Map<string, TaskRow>();
  if (headingTasks.length === 0 || !document.lines.some(({ kind }) => kind === 'row')) return trackers;
  const ids = new Set(headingTasks.flatMap(({ words }) => words.id?.id ?? []));
  for (const row of findTaskRows(document, headings, () => new Set())) {
    const id = row.words.id?.id ?? '';
    const says = row.box !== null || findField(row.fields, statusField) !== null;
    if (says && ids.has(id) && !trackers.has(id)) trackers.set(id, row);
  }
  return trackers;
}

/** Ids that boxes and headings carry; a box of several ids and no words of its own only sums them up. */
function listKnownIds(boxes: readonly BoxEntry[], headingTasks: readonly HeadingTask[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { ids, words } of boxes) {
    if (ids.length < 2 || words.title !== '') for (const id of ids) known.add(id);
  }
  for (const { words } of headingTasks) for (const id of words.id?.ids ?? []) known.add(id);
  return known;
}

/** Headings that hold work. Neighbouring boxes below one heading make one place. */
function listPlaces(
  boxes: readonly BoxEntry[],
  headingTasks: readonly HeadingTask[],
  rows: readonly TaskRow[],
  isCriterion: (box: BoxEntry) => boolean,
): WorkPlace[] {
  const places: WorkPlace[] = [];
  for (const box of boxes) {
    const hasId = box.certain || box.words.id !== null;
    const last = places.at(-1);
    if (last?.heading === box.heading && last.hasId === hasId) continue;
    if (!isCriterion(box)) places.push({ heading: box.heading, hasId });
  }
  for (const { node } of headingTasks) places.push({ heading: node.parent, hasId: true });
  for (const { heading, packageField } of rows) places.push({ heading, hasId: true, isPackage: packageField !== null });
  return places;
}

/** Index of the box that each line belongs to; -1 for none. */
function listOwners(document: Document, boxes: readonly BoxEntry[]): Int32Array {
  const owners = new Int32Array(document.lines.length).fill(-1);
  for (const box of boxes) owners[box.index] = box.index;
  document.lines.forEach(({ item }, index) => {
    if (item >= 0 && owners[index] === -1) owners[index] = owners[item] ?? -1;
  });
  return owners;
}

/** The lines below each box that belong to it and to no box nested in it. */
function groupBodies(document: Document, owners: Int32Array): ReadonlyMap<number, DocumentLine[]> {
  const bodies = new Map<number, DocumentLine[]>();
  document.lines.forEach((line, index) => {
    const owner = owners[index] ?? -1;
    if (owner < 0 || owner === index) return;
    const body = bodies.get(owner);
    if (body) body.push(line);
    else bodies.set(owner, [line]);
  });
  return bodies;
}

function isEmptySection(document: Document, node: HeadingNode): boolean {
  for (let index = node.index + 1; index < node.end; index += 1) {
    const kind = document.lines[index]?.kind;
    if (kind !== 'blank' && kind !== 'rule' && kind !== 'comment') return false;
  }
  return true;
}

/** Phase and group in which something below a heading stands. */
export function placeIn(
  heading: HeadingNode | null,
  phaseKeys: ReadonlyMap<HeadingNode, string>,
  titleOf: (node: HeadingNode) => string,
): { readonly phase: string | null; readonly group: string | null } {
  const group = heading && isGroupNode(heading, phaseKeys) ? titleOf(heading) : null;
  for (let node = heading; node; node = node.parent) {
    const phase = phaseKeys.get(node);
    if (phase !== undefined) return { phase, group };
  }
  return { phase: null, group };
}

/** The heading over the whole list, such as `## Tasks`, groups nothing. */
function isGroupNode(heading: HeadingNode, phaseKeys: ReadonlyMap<HeadingNode, string>): boolean {
  return !phaseKeys.has(heading) && heading.level > 1 && !(phaseKeys.size === 0 && isListTitle(heading.view.text));
}

/** Headings that are groups: tasks stand right below them, and they are no phases. */
export function listGroupNodes(
  headings: readonly HeadingNode[],
  seeds: readonly TaskSeed[],
  phaseKeys: ReadonlyMap<HeadingNode, string>,
): HeadingNode[] {
  const nodes = new Set<HeadingNode>();
  for (const seed of seeds) {
    const heading =
      seed.form === 'checkbox'
        ? seed.box.heading
        : seed.form === 'heading'
          ? seed.heading.node.parent
          : seed.row.heading;
    if (heading && isGroupNode(heading, phaseKeys)) nodes.add(heading);
  }
  return headings.filter((node) => nodes.has(node));
}

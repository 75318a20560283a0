import type { HeadingNode } from './headings.ts';
import { type PhaseHeading, readSectionHeading, readStageHeading } from './phase-heading.ts';
import { isChecklistTitle, isListTitle, isOverviewTitle, isStateTitle } from './section-words.ts';

/** A heading that starts a phase. */
export interface PhaseEntry {
  readonly node: HeadingNode;
  readonly heading: PhaseHeading;
}

/** A place that holds work: a box with an id, a heading task, a row of a table of tasks. */
export interface WorkPlace {
  readonly heading: HeadingNode | null;
  readonly hasId: boolean;
  /** Rows of a work package, whose heading is the phase whatever stands around it. */
  readonly isPackage?: boolean;
}

/**
 * Choose the headings that are phases.
 *
 * Work packages that the rows of a table name come first, then numbered phases (`Phase 3.1: …`); a document without any has its stages (`Sprint 2`) or its
 * numbered sections (`## 1. Setup`). Beside them, a heading without a number is a phase when boxes with ids
 * stand right below it, and it is no column of a board (`In progress`, `Done`). A heading without tasks is none, unless it is a work package beside others, or nothing
 * at all stands below it and its neighbours are phases.
 */
export function choosePhases(
  headings: readonly HeadingNode[],
  places: readonly WorkPlace[],
  isEmpty: (node: HeadingNode) => boolean,
): PhaseEntry[] {
  const chooseStages = (mayStandEmpty: (node: HeadingNode) => boolean) =>
    chooseNumbered(headings, places, (node) => readStageHeading(node.view.text), mayStandEmpty);
  const numbered =
    (places.some((place) => place.isPackage) ? chooseStages(() => true) : null) ??
    chooseNumbered(headings, places, (node) => node.phaseHeading, isEmpty) ??
    chooseStages(isEmpty) ??
    chooseNumbered(
      headings,
      places,
      ({ view }) => (isOverviewTitle(view.text) ? null : readSectionHeading(view.text)),
      isEmpty,
    ) ??
    [];
  const covered = new Set(numbered.map((phase) => phase.node));
  const plain = new Map<HeadingNode, PhaseEntry>();
  for (const place of places) {
    if (!place.hasId || !place.heading || isInside(place.heading, covered)) continue;
    const node = place.heading;
    if (plain.has(node) || node.aside || isChecklistTitle(headOf(node)) || isNoStep(node.view.text)) continue;
    plain.set(node, { node, heading: node.plainHeading });
  }
  const unnumbered = [...plain.values()].filter(
    ({ node }) => !(node.level === 1 && plain.size + numbered.length > 1 && isTitleOf(node, headings)),
  );
  if (numbered.length === 0 && holdsWholeList(unnumbered)) return [];
  return [...numbered, ...unnumbered].sort((a, b) => a.node.index - b.node.index);
}

/** Columns of a board, and lists of all tasks. */
function isNoStep(title: string): boolean {
  return isStateTitle(title) || isOverviewTitle(title);
}

/** `Polish` of `Phase: Polish (behind the gate)`: words in brackets do not make a checklist. */
function headOf(node: HeadingNode): string {
  return node.plainHeading.title.split(/[(（—–]/u)[0] ?? '';
}

/** One heading over the whole list (`# Implementation Plan`, `## Tasks`) parts nothing. */
function holdsWholeList(phases: readonly PhaseEntry[]): boolean {
  const only = phases[0];
  return phases.length === 1 && only !== undefined && (only.node.level === 1 || isListTitle(only.node.view.text));
}

function isTitleOf(node: HeadingNode, headings: readonly HeadingNode[]): boolean {
  return headings[0] === node;
}

function chooseNumbered(
  headings: readonly HeadingNode[],
  places: readonly WorkPlace[],
  read: (node: HeadingNode) => PhaseHeading | null,
  isEmpty: (node: HeadingNode) => boolean,
): PhaseEntry[] | null {
  const entries = new Map<HeadingNode, PhaseHeading>();
  for (const node of headings) {
    const heading = read(node);
    if (heading) entries.set(node, heading);
  }
  if (entries.size === 0) return null;
  const held = new Map<HeadingNode, { id: boolean; direct: boolean }>();
  for (const place of places) {
    const node = nearest(place.heading, entries);
    if (!node) continue;
    const seen = held.get(node) ?? { id: false, direct: false };
    held.set(node, { id: seen.id || place.hasId, direct: true });
  }
  const used = [...held].filter(([node, seen]) => {
    const heading = entries.get(node);
    // `### Phase 2 parallel tasks` below Dependencies speaks about a phase, unless work with ids stands there.
    return seen.id || (heading?.separated === true && !node.aside);
  });
  if (used.length === 0) return null;
  const numbers = new Set(used.map(([node]) => entries.get(node)?.number));
  const levels = new Set(used.map(([node]) => node.level));
  const empty = [...entries].filter(
    ([node, heading]) =>
      !held.has(node) && heading.separated && !numbers.has(heading.number) && levels.has(node.level) && isEmpty(node),
  );
  const chosen = [...used.map(([node]) => node), ...empty.map(([node]) => node)];
  return chosen.flatMap((node) => {
    const heading = entries.get(node);
    return heading ? [{ node, heading }] : [];
  });
}

function nearest(heading: HeadingNode | null, entries: ReadonlyMap<HeadingNode, unknown>): HeadingNode | null {
  for (let node = heading; node; node = node.parent) if (entries.has(node)) return node;
  return null;
}

/** Tell whether a heading, or one above it, is among `nodes`. */
export function isInside(
  heading: HeadingNode | null,
  nodes: { has(node: HeadingNode): boolean; readonly size: number },
): boolean {
  if (nodes.size === 0) return false;
  for (let node = heading; node; node = node.parent) if (nodes.has(node)) return true;
  return false;
}

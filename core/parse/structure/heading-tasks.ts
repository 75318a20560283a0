import { findFieldSpec } from '../../fields/index.ts';
import type { Box, Document } from '../document/document.ts';
import { findBox } from '../document/line-starts.ts';
import { findOrderField } from '../statements/field-names.ts';
import { findHyphenShape, findPrefixedId, shapeOf } from '../task/task-id.ts';
import { readTaskWords, type TaskWords } from '../task/task-line.ts';
import { findTaskRows } from '../task/task-table.ts';
import type { BoxEntry } from './boxes.ts';
import { readLineFields, readRowField } from './details.ts';
import type { HeadingNode } from './headings.ts';
import { readSectionHeading } from './phase-heading.ts';
import { isChecklistTitle, isListTitle } from './section-words.ts';

/** A heading that is a task: `### T001: Fix the oven`, `### [X] T002 …`, `### Task 1.2: …`, `### 1.2 …`. */
export interface HeadingTask {
  readonly node: HeadingNode;
  readonly box: Box | null;
  readonly words: TaskWords;
}

/**
 * How surely a heading is a task. `named` ones say so (`T001`, `Task 1.2`); `shaped` ones share a shape
 * (`CRYPTO-001`, `CRYPTO-002`); `dotted` and `counted` ones are numbers, which may number sections as well;
 * `titled` ones say `Task:` without a number.
 */
type Certainty = 'named' | 'shaped' | 'dotted' | 'counted' | 'titled';

interface Candidate extends HeadingTask {
  readonly certainty: Certainty;
}

/**
 * Find the headings that are tasks: they carry an id, and no box below them carries one.
 *
 * A range (`### T001-T006: Setup`) names a group of tasks. Numbers count as ids only inside a phase, and
 * where most headings of the kind have boxes or fields of a task below them.
 */
export function findHeadingTasks(
  document: Document,
  headings: readonly HeadingNode[],
  boxes: readonly BoxEntry[],
): HeadingTask[] {
  const shapes = countShapes(headings);
  const holders = listHolders(boxes, headings, (node) => isSurely(readCandidate(document, node, shapes)));
  let boxIds: ReadonlySet<string> | null = null;
  const candidates = headings.flatMap((node) => {
    const candidate = holders.has(node) ? null : readCandidate(document, node, shapes);
    if (candidate === null) return [];
    boxIds ??= listBoxIds(boxes);
    return candidate.words.id && boxIds.has(candidate.words.id.id) ? [] : [candidate];
  });
  // The title of a document is its task where nothing else in it is one.
  if (candidates.length > 1 && candidates[0] && isTitle(candidates[0].node)) candidates.shift();
  const withBoxes = new Set(candidates.length === 0 ? [] : boxes.map((box) => box.heading));
  let rowsBelow: ReadonlySet<HeadingNode> | null = null;
  const accepted = new Set<Certainty>(['named']);
  for (const certainty of ['shaped', 'dotted', 'counted', 'titled'] as const) {
    const all = candidates.filter((candidate) => candidate.certainty === certainty);
    if (all.length < 2 || !hasSubstance(document, headings, all, withBoxes, certainty)) continue;
    rowsBelow ??= listRowHeadings(document, headings);
    const below = rowsBelow;
    // `### AWS-1: Deployment` above a table of `AWS-1a`, `AWS-1b` is a group of them.
    if (all.filter(({ node }) => below.has(node)).length * 2 >= all.length) continue;
    const isHeld = (node: HeadingNode) => readCandidate(document, node, shapes)?.certainty === certainty;
    if (!headings.some((node) => holders.has(node) && isHeld(node))) accepted.add(certainty);
  }
  const seen = new Set<string>();
  const tasks: Candidate[] = [];
  for (const candidate of candidates) {
    const id = candidate.words.id?.id ?? null;
    if (!accepted.has(candidate.certainty) || (id !== null && candidate.node.aside && seen.has(id))) continue;
    // A numbered heading inside a task is one of its steps.
    if (candidate.certainty !== 'named' && tasks.some((task) => contains(task.node, candidate.node))) continue;
    if (id !== null) seen.add(id);
    tasks.push(candidate);
  }
  return tasks;
}

/**
 * Headings that have boxes with ids below them. An id of a shape of its own may be a word of a criterion (`- [ ] ML-DSA-44
 * signs`): such boxes count where they stand below at least half of the headings that say they are tasks.
 */
function listHolders(
  boxes: readonly BoxEntry[],
  headings: readonly HeadingNode[],
  saysTask: (node: HeadingNode) => boolean,
): ReadonlySet<HeadingNode> {
  const firm = new Set<HeadingNode>();
  const loose = new Set<HeadingNode>();
  for (const { words, heading } of boxes) {
    if (words.id === null || words.id.form === 'integer') continue;
    const holders = words.id.form === 'prefixed' ? loose : firm;
    for (let node = heading; node && !holders.has(node); node = node.parent) holders.add(node);
  }
  if (loose.size === 0) return firm;
  const all = headings.filter((node) => !firm.has(node) && saysTask(node));
  return all.filter((node) => loose.has(node)).length * 2 < all.length ? firm : new Set([...firm, ...loose]);
}

/** Headings with a table of tasks right below them. */
function listRowHeadings(document: Document, headings: readonly HeadingNode[]): ReadonlySet<HeadingNode> {
  if (!document.lines.some(({ kind }) => kind === 'row')) return new Set();
  return new Set(findTaskRows(document, headings, () => new Set()).flatMap(({ heading }) => heading ?? []));
}

/** Whether a heading names a task by more than a number. */
function isSurely(candidate: Candidate | null): boolean {
  return candidate?.certainty === 'named' || candidate?.certainty === 'shaped';
}

/** Read a heading as a task; null where it has no task id. */
function readCandidate(document: Document, node: HeadingNode, shapes: ReadonlySet<string>): Candidate | null {
  const { contentStart, contentEnd } = node.line;
  if (isTitle(node) && !saysTask(document, node)) return null;
  // `### [X] T001 …`, `### - [ ] T001 …`
  const bullet = /^[-*+][ \t]+(?=\[)/.exec(document.text.slice(contentStart, contentStart + 8))?.[0].length ?? 0;
  const box = findBox(document.text, contentStart + bullet, contentEnd);
  let start = box ? box.range.end : contentStart;
  while (start < contentEnd && /[ \t]/.test(document.text.charAt(start))) start += 1;
  const words = readTaskWords(document.text, start, contentEnd, shapes, node.line.signs);
  const { id } = words;
  if (!id) {
    // `#### Task: Oil the hinges`
    const titled = /^(?:task|tarefa|tarea|任务|任務|タスク|задача|작업)[ \t]*[:：][ \t]*(?=\S)/iu.exec(words.view.text);
    if (!titled) return null;
    const titleStart = words.view.offsetOf(titled[0].length);
    const named = readTaskWords(document.text, titleStart, contentEnd, shapes, node.line.signs);
    return { node, box, words: named, certainty: 'titled' };
  }
  if (id.ids.length > 1 || /^WP/i.test(id.id)) return null;
  const before = words.view.text.slice(0, id.start);
  const says = /(?:task|tarefa|tarea|tâche|aufgabe|задача|任务|任務|タスク|작업|태스크)[ \t\u00a0]*#?$/iu.test(before);
  if (id.form === 'letter' || says) return { node, box, words, certainty: 'named' };
  if (id.form === 'prefixed') return { node, box, words, certainty: 'shaped' };
  if (!isInNumberedPart(node) || isChecklistTitle(words.title)) return null;
  return { node, box, words, certainty: id.form === 'dotted' ? 'dotted' : 'counted' };
}

function isTitle(node: HeadingNode): boolean {
  return node.level === 1 && node.parent === null && node.index < 3;
}

/** `# T001 — Fix the oven` with fields or a table of fields below it: one task a file. */
function saysTask(document: Document, node: HeadingNode): boolean {
  if (!/^[\s*`[]*(?:T-?\d|TASK-|task[ \t]+\d)/i.test(node.view.text)) return false;
  return document.lines
    .slice(node.index + 1, Math.min(node.directEnd, node.index + 40))
    .flatMap((line) => (line.kind === 'row' ? readRowField(document, line) : readLineFields(document, line)))
    .some((field) => findFieldSpec(field.name) !== null || findOrderField(field.name) !== null);
}

/** Ids that boxes carry and that say "task" by themselves. */
function listBoxIds(boxes: readonly BoxEntry[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const box of boxes) {
    if (box.words.id !== null && box.words.id.form !== 'integer') for (const id of box.ids) ids.add(id);
  }
  return ids;
}

/** Whether a phase, a numbered section or the list of all tasks stands above a heading. */
function isInNumberedPart(node: HeadingNode): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (
      outer.phaseHeading ||
      (outer.level > 1 && (readSectionHeading(outer.view.text) || isListTitle(outer.view.text)))
    )
      return true;
  }
  return false;
}

/** Shapes of ids such as `CRYPTO-001` that at least two headings start with. */
function countShapes(headings: readonly HeadingNode[]): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>();
  for (const node of headings) {
    const lead = /^(?:\*\*|`|\[|\p{Extended_Pictographic}\u{fe0f}?|[ \t])*/u.exec(node.view.text)?.[0].length ?? 0;
    const id = findPrefixedId(node.view.text, lead);
    if (id === null || !/-|\d{2}/.test(id)) continue;
    counts.set(shapeOf(id), (counts.get(shapeOf(id)) ?? new Set()).add(id));
  }
  const shapes = [...counts].filter(([, ids]) => ids.size >= 2).map(([shape]) => shape);
  return new Set([...shapes, ...findHyphenShape(headings.map((node) => node.view.text))]);
}

/** Whether at least half of the headings have what a task has: boxes, or fields such as a status or an estimate. */
function hasSubstance(
  document: Document,
  headings: readonly HeadingNode[],
  candidates: readonly Candidate[],
  withBoxes: ReadonlySet<HeadingNode | null>,
  certainty: Certainty,
): boolean {
  const full = candidates.filter(({ node }) => {
    if (certainty !== 'counted' && withBoxes.has(node)) return true;
    // `## Task: Cut the planks` with `### Acceptance Criteria` below it.
    if (certainty === 'titled' && headings.some((other) => other.parent === node && isFieldTitle(other))) return true;
    return document.lines
      .slice(node.index + 1, Math.min(node.directEnd, node.index + 60))
      .flatMap((line) => readLineFields(document, line))
      .some((field) => findFieldSpec(field.name) !== null || taskWords.test(field.name));
  });
  return full.length * 2 >= candidates.length;
}

function isFieldTitle({ view }: HeadingNode): boolean {
  const name = view.text.replace(/[*_`:：]/g, '').trim();
  return findFieldSpec(name) !== null || findOrderField(name) !== null || taskWords.test(name);
}

/** Fields that only tasks have, beside those with a meaning of their own. */
const taskWords =
  /^(?:acceptance(?: criteria)?|depend(?:s on|s|encies|ency)|files?(?: changed| to (?:change|modify|create))?|deliverables?|subtasks?|steps|依赖|前置|验收(?:标准)?|完成标准|受け入れ基準|受入基準|成果物|依存(?:関係)?|内容)$/iu;

function contains(outer: HeadingNode, inner: HeadingNode): boolean {
  return outer.index < inner.index && inner.index < outer.end;
}

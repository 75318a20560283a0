import type { Checklist } from '../model/checklist.ts';
import { createProblem } from '../model/problem.ts';
import type { SpecFile, SpecKind } from '../model/spec-file.ts';
import { readLineEnding } from '../text/line-map.ts';
import { viewText } from '../text/text-view.ts';
import type { Document } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { kindOfPath } from './find-features.ts';
import { type BoxEntry, listBoxes } from './structure/boxes.ts';
import { blockOf, buildGroups, buildPhases, groupTitle, keyPhases, readTitle } from './structure/build-phases.ts';
import { choosePhases } from './structure/choose-phases.ts';
import { classifyBoxes } from './structure/classify-boxes.ts';
import { readLineFields } from './structure/details.ts';
import { findHeadingTasks } from './structure/heading-tasks.ts';
import { type HeadingNode, listHeadings } from './structure/headings.ts';
import { buildTasks, type TaskSeed } from './task/build-tasks.ts';
import { findTaskRows } from './task/task-table.ts';
import type { Findings } from './task/task-time.ts';

/** Longest text that is read, in UTF-16 units; a longer one is shown with a problem. */
export const largestFile = 10_000_000;

/**
 * Read a tasks document. Never throws: what cannot be read is a problem of the file.
 *
 * @param path
 *   Path relative to the workspace, with `/`.
 * @param text
 *   Whole text, byte order mark included.
 * @param options
 *   Kind of the document where the path does not tell it.
 */
export function parseSpecFile(path: string, text: string, options: { readonly kind?: SpecKind } = {}): SpecFile {
  const kind = options.kind ?? kindOfPath(path);
  if (text.length > largestFile) return refuseLarge(path, text, kind);
  return readSpecFile(path, text, kind);
}

function readSpecFile(path: string, text: string, kind: SpecKind): SpecFile {
  const document = readDocument(text);
  const headings = listHeadings(document);
  const boxes = listBoxes(document, headings);
  const findings: Findings = { problems: [], placeholders: [] };

  const headingTasks = findHeadingTasks(document, headings, boxes);
  const taskNodes = new Set(headingTasks.map((task) => task.node));
  const known = new Set([
    ...boxes.flatMap((box) => box.ids),
    ...headingTasks.flatMap((task) => task.words.id?.ids ?? []),
  ]);
  const rows = findTaskRows(document, headings, known);
  const places = [
    ...boxes
      .filter((box) => !isUnderTask(box.heading, taskNodes))
      .map((box) => ({ heading: box.heading, hasId: box.certain || box.words.id !== null })),
    ...headingTasks.map((task) => ({ heading: task.node.parent, hasId: true })),
    ...rows.map((row) => ({ heading: row.heading, hasId: true })),
  ];
  const phaseEntries = choosePhases(headings, places, boxes, (node) => isEmptySection(document, node));
  const phaseKeys = keyPhases(phaseEntries);
  const roles = classifyBoxes(boxes, phaseEntries, taskNodes);

  const owners = listOwners(document, boxes);
  const legend: SpecFile['legend'] = [];
  const seeds: TaskSeed[] = [
    ...boxes
      .filter((box) => roles.tasks.has(box))
      .map((box) => ({ form: 'checkbox' as const, line: box.line.line, box, body: bodyOf(document, owners, box) })),
    ...headingTasks.map((heading) => {
      const block = blockOf(document, heading.node.index, heading.node.end);
      const body = document.lines
        .slice(heading.node.index + 1, heading.node.end)
        .filter((line) => owners[line.line - 1] === -1);
      return { form: 'heading' as const, line: heading.node.line.line, heading, body, end: block.end };
    }),
    ...rows.map((row) => ({ form: 'table-row' as const, line: row.line.line, row })),
  ];
  const placeOf = (heading: HeadingNode | null) => placeIn(heading, phaseKeys);
  const { tasks, keys } = buildTasks(seeds, {
    document,
    path,
    kind,
    legend,
    findings,
    placeOf,
    criteriaOf: (node) => boxes.filter((box) => roles.checks.get(box) === node).map((box) => box.line.box?.mark ?? ' '),
  });

  const taskLines = new Set<number>();
  owners.forEach((owner, index) => {
    if (owner >= 0) taskLines.add(index);
  });
  for (const { node } of headingTasks) for (let index = node.index; index < node.end; index += 1) taskLines.add(index);
  const phases = buildPhases(document, phaseEntries, phaseKeys, (index) => taskLines.has(index), findings);
  const groupNodes = listGroupNodes(headings, seeds, phaseKeys);
  const firstSection = headings.find((node) => node.level > 1)?.index ?? headings[1]?.index ?? document.lines.length;
  const header = document.lines
    .slice(0, firstSection)
    .filter((line) => !taskLines.has(line.line - 1))
    .flatMap((line) => readLineFields(document, line));
  const ending = readLineEnding(text);
  return {
    path,
    kind,
    ...readTitle(headings),
    lineEnding: ending.ending,
    editable: true,
    header,
    sections: headings.map((node) => ({
      title: node.view.text,
      level: node.level,
      line: node.line.line,
      headingRange: { start: node.line.start, end: node.line.end },
      blockRange: blockOf(document, node.index, node.end),
    })),
    fences: document.fences.map((fence) => ({
      range: fence.range,
      language: fence.language,
      line: fence.firstLine + 1,
    })),
    phases,
    groups: buildGroups(document, groupNodes, (node) => placeIn(node, phaseKeys).phase),
    tasks,
    checklists: buildChecklists(document, roles.checks, seeds, keys),
    statements: [],
    estimate: null,
    plannedStart: null,
    claims: [],
    timeTracking: null,
    decisionsLog: null,
    legend,
    featureReferences: [],
    problems: findings.problems,
  };
}

function refuseLarge(path: string, text: string, kind: SpecKind): SpecFile {
  const problem = createProblem(
    'file-too-large',
    `The file has ${text.length.toLocaleString('en')} characters; up to ${largestFile.toLocaleString('en')} are read.`,
    1,
  );
  return { ...readSpecFile(path, '', kind), lineEnding: '\n', editable: false, problems: [problem] };
}

/** Index of the box that each line belongs to; -1 for none. */
function listOwners(document: Document, boxes: readonly BoxEntry[]): readonly number[] {
  const boxLines = new Set(boxes.map((box) => box.index));
  const owners: number[] = [];
  document.lines.forEach((line, index) => {
    owners.push(boxLines.has(index) ? index : line.item >= 0 ? (owners[line.item] ?? -1) : -1);
  });
  return owners;
}

function bodyOf(document: Document, owners: readonly number[], box: BoxEntry) {
  const body = [];
  for (let index = box.index + 1; index <= box.line.lastLine; index += 1) {
    const line = document.lines[index];
    if (line && owners[index] === box.index) body.push(line);
  }
  return body;
}

function isUnderTask(heading: HeadingNode | null, taskNodes: ReadonlySet<HeadingNode>): boolean {
  for (let node = heading; node; node = node.parent) if (taskNodes.has(node)) return true;
  return false;
}

function isEmptySection(document: Document, node: HeadingNode): boolean {
  for (let index = node.index + 1; index < node.end; index += 1) {
    const kind = document.lines[index]?.kind;
    if (kind !== 'blank' && kind !== 'rule' && kind !== 'comment') return false;
  }
  return true;
}

function placeIn(heading: HeadingNode | null, phaseKeys: ReadonlyMap<HeadingNode, string>) {
  const group = heading && !phaseKeys.has(heading) && heading.level > 1 ? groupTitle(heading) : null;
  for (let node = heading; node; node = node.parent) {
    const phase = phaseKeys.get(node);
    if (phase !== undefined) return { phase, group };
  }
  return { phase: null, group };
}

function listGroupNodes(
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
    if (heading && !phaseKeys.has(heading) && heading.level > 1) nodes.add(heading);
  }
  return headings.filter((node) => nodes.has(node));
}

function buildChecklists(
  document: Document,
  checks: ReadonlyMap<BoxEntry, HeadingNode | BoxEntry | null>,
  seeds: readonly TaskSeed[],
  keys: ReadonlyMap<TaskSeed, string>,
): Checklist[] {
  const owners = new Map<HeadingNode | BoxEntry, string>();
  for (const seed of seeds) {
    const key = keys.get(seed) ?? '';
    if (seed.form === 'checkbox') owners.set(seed.box, key);
    if (seed.form === 'heading') owners.set(seed.heading.node, key);
  }
  const lists: (Checklist & { items: Checklist['items'][number][] })[] = [];
  let last: { readonly owner: unknown; readonly heading: unknown; readonly label: string | null } | null = null;
  for (const [box, owner] of checks) {
    const label: string | null = box.parent && owner === null ? (last?.label ?? null) : box.label;
    const here: { readonly owner: unknown; readonly heading: unknown; readonly label: string | null } = {
      owner,
      heading: box.heading,
      label,
    };
    if (!last || last.owner !== here.owner || last.heading !== here.heading || last.label !== here.label) {
      const title = box.label ?? box.heading?.view.text ?? '';
      lists.push({
        title: title.replace(/[:：]$/, ''),
        line: box.heading?.line.line ?? box.line.line,
        task: owner ? (owners.get(owner) ?? null) : null,
        items: [],
      });
    }
    last = here;
    const range = { start: box.line.contentStart, end: box.line.contentEnd };
    const mark = box.line.box?.mark ?? ' ';
    lists.at(-1)?.items.push({
      text: viewText(document.text, range.start, range.end).text,
      checked: /[xX✓✔✅☑]/u.test(mark),
      mark,
      line: box.line.line,
      markRange: box.line.box?.markRange ?? range,
      textRange: range,
    });
  }
  return lists;
}

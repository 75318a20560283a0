import { createProblem } from '../model/problem.ts';
import type { SpecFile, SpecKind } from '../model/spec-file.ts';
import type { Document } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { kindOfPath } from './find-features.ts';
import { readClaims } from './plan/claims.ts';
import { readPlacedFields } from './plan/field-lines.ts';
import { readLegend } from './plan/legend.ts';
import { readPhaseEstimates } from './plan/phase-estimates.ts';
import { addPlanFigures, readFileEstimate, readPlannedStart } from './plan/plan-figures.ts';
import { readDecisionsLog, readFeatureReferences, readPhaseStatusLines, readTimeTracking } from './plan/progress.ts';
import { findProblems } from './problems/find-problems.ts';
import { readStatements } from './statements/read-statements.ts';
import { listBoxes } from './structure/boxes.ts';
import { buildChecklists } from './structure/build-checklists.ts';
import { blockOf, buildGroups, buildPhases, groupTitle, readTitle } from './structure/build-phases.ts';
import { type HeadingNode, listHeadings } from './structure/headings.ts';
import { listGroupNodes, type Outline, placeIn, readOutline } from './structure/outline.ts';
import { buildTasks } from './task/build-tasks.ts';
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
  const legend = readLegend(document);
  const findings: Findings = { problems: [], placeholders: [] };
  const outline = readOutline(document, headings, boxes);
  const { phaseKeys } = outline;
  const criteria = groupCriteria(outline.checks);
  const criteriaOf = (node: HeadingNode) => criteria.get(node) ?? [];
  const places = new Map<HeadingNode | null, ReturnType<typeof placeIn>>();
  const placeOf = (heading: HeadingNode | null) => {
    const known = places.get(heading) ?? placeIn(heading, phaseKeys, groupTitle);
    places.set(heading, known);
    return known;
  };
  const { trackers } = outline;
  const { tasks, keys } = buildTasks(outline.seeds, {
    document,
    path,
    kind: kind === 'spec-kit' && isLikeKiro(text) ? 'kiro' : kind,
    legend,
    findings,
    placeOf,
    trackers,
    criteriaOf,
  });

  const { isTaskLine } = outline;
  const placed = readPlacedFields(document, headings, isTaskLine);
  const firstSection = headings.find((node) => node.level > 1)?.index ?? headings[1]?.index ?? document.lines.length;
  const header = placed.filter(({ field }) => field.line <= firstSection).map(({ field }) => field);
  const checklists = buildChecklists(document, outline.checks, keys);
  const taskStarts = new Set(tasks.map((task) => task.line));
  const claims = readClaims(document, placed, (index) => taskStarts.has(index + 1));
  const timeTracking = readTimeTracking(headings, placed, (node) => blockOf(document, node.index, node.end));
  const phases = addPlanFigures(
    buildPhases(document, outline.phases, phaseKeys, placed, findings),
    readPhaseStatusLines(placed),
    (built) => readPhaseEstimates(document, headings, built, isTaskLine),
  );
  const groupNodes = listGroupNodes(headings, outline.seeds, phaseKeys);
  const groups = buildGroups(document, groupNodes, (node) => placeOf(node).phase);
  const stated = readStatements(document, { path, phases, groups, tasks });
  return {
    path,
    kind,
    ...readTitle(headings),
    lineEnding: document.endings.ending,
    editable: true,
    header,
    sections: listSections(document, headings),
    fences: document.fences.map((fence) => ({
      range: fence.range,
      language: fence.language,
      line: fence.firstLine + 1,
    })),
    phases,
    groups,
    tasks,
    checklists,
    statements: stated.statements,
    estimate: readFileEstimate(header, timeTracking, findings),
    plannedStart: readPlannedStart(header, findings),
    claims,
    timeTracking,
    decisionsLog: readDecisionsLog(document, headings),
    legend,
    featureReferences: readFeatureReferences(document, featureOfPath(path)),
    problems: findProblems({
      document,
      tasks,
      phases,
      claims,
      findings,
      keys,
      trackers,
      criteriaOf,
      stated: stated.problems,
    }),
  };
}

/** Marks of the boxes below each heading task. */
function groupCriteria(checks: Outline['checks']): ReadonlyMap<unknown, readonly string[]> {
  const marks = new Map<unknown, string[]>();
  for (const [box, owner] of checks) {
    const mark = box.line.box?.mark ?? ' ';
    const known = marks.get(owner);
    if (known) known.push(mark);
    else marks.set(owner, [mark]);
  }
  return marks;
}

/** `_Requirements: 1.1, 2.3_` stands below the tasks of Kiro, wherever their file is kept. */
function isLikeKiro(text: string): boolean {
  return text.includes('_Requirements: ') && /^[ \t]+[-*][ \t]+_Requirements: [\d., ]+_[ \t]*$/m.test(text);
}

function refuseLarge(path: string, text: string, kind: SpecKind): SpecFile {
  const problem = createProblem(
    'file-too-large',
    `The file has ${text.length.toLocaleString('en')} characters; up to ${largestFile.toLocaleString('en')} are read.`,
    1,
  );
  return { ...readSpecFile(path, '', kind), lineEnding: '\n', editable: false, problems: [problem] };
}

function listSections(document: Document, headings: readonly HeadingNode[]): SpecFile['sections'] {
  return headings.map((node) => ({
    title: node.view.text,
    level: node.level,
    line: node.line.line,
    headingRange: node.range,
    blockRange: blockOf(document, node.index, node.end),
  }));
}

/** Name of the folder that holds a file. */
function featureOfPath(path: string): string {
  return path.split('/').at(-2) ?? '';
}

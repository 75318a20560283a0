import { createProblem, type Problem } from '../model/problem.ts';
import type { SpecFile, SpecKind } from '../model/spec-file.ts';
import type { TaskStatus } from '../model/task.ts';
import type { Document } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { kindOfPath } from './find-features.ts';
import { readClaims } from './plan/claims.ts';
import { readPlacedFields } from './plan/field-lines.ts';
import { readLegend } from './plan/legend.ts';
import { readPhaseEstimates } from './plan/phase-estimates.ts';
import { addPlanFigures, readFileEstimate, readPlannedStart } from './plan/plan-figures.ts';
import { readDecisionsLog, readFeatureReferences, readPhaseStatusLines, readTimeTracking } from './plan/progress.ts';
import {
  findCriteriaContradictions,
  findEstimateContradictions,
  findSignContradictions,
  findStatusContradictions,
  findSubtaskContradictions,
} from './problems/contradictions.ts';
import { findPlaceholders } from './problems/placeholders.ts';
import { findTaskProblems } from './problems/task-problems.ts';
import { findTextProblems } from './problems/text-problems.ts';
import { readStatements } from './statements/read-statements.ts';
import { listBoxes } from './structure/boxes.ts';
import { buildChecklists } from './structure/build-checklists.ts';
import { blockOf, buildGroups, buildPhases, groupTitle, readTitle } from './structure/build-phases.ts';
import { type HeadingNode, listHeadings } from './structure/headings.ts';
import { listGroupNodes, placeIn, readOutline } from './structure/outline.ts';
import { buildTasks } from './task/build-tasks.ts';
import { statusOfSigns } from './task/task-status.ts';
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
  const criteriaOf = (node: HeadingNode) =>
    boxes.filter((box) => outline.checks.get(box) === node).map((box) => box.line.box?.mark ?? ' ');
  const places = new Map<HeadingNode | null, ReturnType<typeof placeIn>>();
  const placeOf = (heading: HeadingNode | null) => {
    const known = places.get(heading) ?? placeIn(heading, phaseKeys, groupTitle);
    places.set(heading, known);
    return known;
  };
  const { tasks, keys } = buildTasks(outline.seeds, { document, path, kind, legend, findings, placeOf, criteriaOf });

  const isTaskLine = (index: number) => outline.taskLines.has(index);
  const placed = readPlacedFields(document, headings, isTaskLine);
  const firstSection = headings.find((node) => node.level > 1)?.index ?? headings[1]?.index ?? document.lines.length;
  const header = placed.filter(({ field }) => field.line <= firstSection).map(({ field }) => field);
  const checklists = buildChecklists(document, outline.checks, keys);
  const taskStarts = new Set(tasks.map((task) => task.line));
  const claims = readClaims(document, placed, (index) => taskStarts.has(index + 1));
  const timeTracking = readTimeTracking(headings, placed, (node) => blockOf(document, node.index, node.end));
  const phases = addPlanFigures(
    buildPhases(document, outline.phases, phaseKeys, isTaskLine, findings),
    readPhaseStatusLines(placed),
    (built) => readPhaseEstimates(document, built, isTaskLine),
  );
  const groupNodes = listGroupNodes(headings, outline.seeds, phaseKeys);
  const groups = buildGroups(document, groupNodes, (node) => placeOf(node).phase);
  const stated = readStatements(document, { phases, groups, tasks });
  const file: SpecFile = {
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
    plannedStart: readPlannedStart(header),
    claims,
    timeTracking,
    decisionsLog: readDecisionsLog(document, headings),
    legend,
    featureReferences: readFeatureReferences(document, featureOfPath(path)),
    problems: [],
  };
  const secondMarks = new Map<string, string>();
  const signs = new Map<string, TaskStatus>();
  const criteria = new Map<string, readonly string[]>();
  for (const [seed, key] of keys) {
    if (seed.form === 'checkbox' && seed.box.words.secondMark !== null) secondMarks.set(key, seed.box.words.secondMark);
    if (seed.form !== 'heading') continue;
    criteria.set(key, criteriaOf(seed.heading.node));
    const sign = statusOfSigns(seed.heading.words.view.text);
    if (sign !== null) signs.set(key, sign);
  }
  const problems = [
    ...findTextProblems(document, document.endings.mixed),
    ...findings.problems,
    ...findPlaceholders(document, findings.placeholders),
    ...findTaskProblems(tasks),
    ...findStatusContradictions(tasks, secondMarks),
    ...findCriteriaContradictions(tasks, criteria),
    ...findSignContradictions(tasks, signs),
    ...findSubtaskContradictions(tasks),
    ...findEstimateContradictions(tasks, phases, claims),
    ...stated.problems,
    ...(tasks.length === 0 ? [noTasks()] : []),
  ];
  return { ...file, problems: problems.sort((a, b) => a.line - b.line) };
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
    headingRange: { start: node.line.start, end: node.line.end },
    blockRange: blockOf(document, node.index, node.end),
  }));
}

/** Name of the folder that holds a file. */
function featureOfPath(path: string): string {
  return path.split('/').at(-2) ?? '';
}

function noTasks(): Problem {
  return createProblem(
    'no-tasks',
    'No task was found: expected boxes such as `- [ ] T001 …`, headings such as `### T001: …`, or a table with ids.',
    1,
  );
}

import type { Phase } from '../../model/phase.ts';
import { createProblem, type Problem } from '../../model/problem.ts';
import type { Claim } from '../../model/spec-file.ts';
import type { Task, TaskStatus } from '../../model/task.ts';
import type { Document } from '../document/document.ts';
import type { HeadingNode } from '../structure/headings.ts';
import type { TaskSeed } from '../task/build-tasks.ts';
import { statusOfSigns } from '../task/task-status.ts';
import type { TaskRow } from '../task/task-table.ts';
import type { Findings } from '../task/task-time.ts';
import {
  findCriteriaContradictions,
  findEstimateContradictions,
  findSignContradictions,
  findStatusContradictions,
  findSubtaskContradictions,
  findTrackerContradictions,
} from './contradictions.ts';
import { findPlaceholders } from './placeholders.ts';
import { findTaskProblems } from './task-problems.ts';
import { findTextProblems } from './text-problems.ts';

/** What was read of a file, as far as it can be wrong. */
export interface Suspects {
  readonly document: Document;
  readonly tasks: readonly Task[];
  readonly phases: readonly Phase[];
  readonly claims: readonly Claim[];
  /** What readers found wrong on their way. */
  readonly findings: Findings;
  readonly stated: readonly Problem[];
  readonly keys: ReadonlyMap<TaskSeed, string>;
  /** Rows that say how far heading tasks are, by their ids. */
  readonly trackers: ReadonlyMap<string, TaskRow>;
  /** Marks of the boxes below a heading task. */
  readonly criteriaOf: (node: HeadingNode) => readonly string[];
}

/** Find all problems of one file, by line. */
export function findProblems(file: Suspects): Problem[] {
  const { document, tasks, findings } = file;
  const secondMarks = new Map<string, string>();
  const signs = new Map<string, TaskStatus>();
  const criteria = new Map<string, readonly string[]>();
  for (const [seed, key] of file.keys) {
    if (seed.form === 'checkbox' && seed.box.words.secondMark !== null) secondMarks.set(key, seed.box.words.secondMark);
    if (seed.form !== 'heading') continue;
    criteria.set(key, file.criteriaOf(seed.heading.node));
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
    ...findTrackerContradictions(tasks, file.trackers),
    ...findSubtaskContradictions(tasks),
    ...findEstimateContradictions(tasks, file.phases, file.claims),
    ...file.stated,
    ...(tasks.length === 0 ? [noTasks()] : []),
  ];
  return problems.sort((a, b) => a.line - b.line);
}

function noTasks(): Problem {
  return createProblem(
    'no-tasks',
    'No task was found: expected boxes such as `- [ ] T001 …`, headings such as `### T001: …`, or a table with ids.',
    1,
  );
}

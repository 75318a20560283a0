import { type DependencyOrigin, dependencyOrigins } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { buildSchedule } from './build-schedule.ts';
import { findMvpStories } from './find-mvp-stories.ts';
import type { ScheduleOptions } from './planned-network.ts';
import type { Schedule } from './schedule.ts';
import type { DependencySet } from './task-network.ts';

/** Something that could be otherwise. */
export type WhatIf =
  | { readonly type: 'people'; readonly people: number }
  | { readonly type: 'without-story'; readonly story: string }
  /** Only the stories that the document marks as its MVP. */
  | { readonly type: 'only-mvp'; readonly stories: readonly string[] }
  | { readonly type: 'without-origin'; readonly origin: DependencyOrigin };

/** Questions about a plan with fewer tasks. */
export type LessScope = Extract<WhatIf, { readonly type: 'without-story' | 'only-mvp' }>;

/** A question and what would come of it. */
export interface WhatIfAnswer {
  readonly question: WhatIf;
  readonly finishMinutes: number;
  readonly workMinutes: number;
}

/** More stories than these are too many to ask about one by one. */
const maxStories = 8;

/**
 * Answer the usual questions about a plan: other people, less scope, fewer rules of order.
 *
 * @param options
 *   How the plan is scheduled now.
 * @returns
 *   In the order: people, MVP, stories, origins; only questions that the document gives reason for.
 */
export function askWhatIf(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions): WhatIfAnswer[] {
  return listQuestions(file, dependencies, options).map((question) => {
    const { finishMinutes, sequentialMinutes } = answer(file, dependencies, options, question);
    return { question, finishMinutes, workMinutes: sequentialMinutes };
  });
}

function listQuestions(file: SpecFile, dependencies: DependencySet, options: ScheduleOptions): WhatIf[] {
  const stories = [...new Set(file.tasks.flatMap((task) => task.stories))];
  const drops = (question: LessScope): boolean => listDroppedTasks(file, question).length > 0;
  const mvp = findMvpStories(file);
  const without = new Set(options.without ?? []);
  const origins = dependencyOrigins.filter((origin) => !without.has(origin) && isUsed(origin, dependencies));
  const now = typeof options.people === 'number' ? options.people : null;
  const counts = now === null ? [1, 2, 4] : now === 1 ? [2] : [now + 1, now - 1];
  return [
    ...counts.map((people): WhatIf => ({ type: 'people', people })),
    ...(mvp.length > 0 ? [{ type: 'only-mvp', stories: mvp } as const].filter(drops) : []),
    ...stories
      .map((story) => ({ type: 'without-story', story }) as const)
      .filter(drops)
      .slice(0, maxStories),
    ...origins.map((origin): WhatIf => ({ type: 'without-origin', origin })),
  ];
}

function isUsed(origin: DependencyOrigin, { dependencies, phaseDependencies }: DependencySet): boolean {
  return [...dependencies, ...phaseDependencies].some(
    (pair) => pair.origin === origin && !pair.soft && !pair.redundant,
  );
}

function answer(file: SpecFile, set: DependencySet, options: ScheduleOptions, question: WhatIf): Schedule {
  switch (question.type) {
    case 'people':
      return buildSchedule(file, set, { ...options, people: question.people });
    case 'without-origin':
      return buildSchedule(file, set, { ...options, without: [...(options.without ?? []), question.origin] });
    case 'without-story':
    case 'only-mvp': {
      const dropped = new Set(listDroppedTasks(file, question).map(({ key }) => key));
      // Skipped tasks take no time, and nothing waits for them.
      const tasks = file.tasks.map((task) => (dropped.has(task.key) ? { ...task, status: 'skipped' as const } : task));
      return buildSchedule({ ...file, tasks }, set, options);
    }
  }
}

/** Open tasks that would go with less scope; what is done stays done. */
export function listDroppedTasks(file: SpecFile, question: LessScope): readonly Task[] {
  const isKept = (story: string): boolean =>
    question.type === 'only-mvp' ? question.stories.includes(story) : story !== question.story;
  return file.tasks.filter(
    ({ stories, status }) => stories.length > 0 && !stories.some(isKept) && status !== 'done' && status !== 'skipped',
  );
}

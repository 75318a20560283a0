import type { Task } from '../../model/task.ts';

/** What sort of work a task is, as far as its words tell. */
export type TaskKind = 'setup' | 'tests' | 'documentation' | 'building';

const signs: readonly (readonly [TaskKind, RegExp])[] = [
  ['tests', /\b(tests?|testing|e2e|coverage|verify|validate|benchmark)\b/i],
  ['documentation', /\b(docs?|document|documentation|readme|quickstart|changelog|guide)\b/i],
  [
    'setup',
    /^(set ?up|install|configure|initiali[sz]e|scaffold|create (the )?(project|folder|repository|structure))\b/i,
  ],
];

/**
 * Sort a task by its title and the files that it names; what says nothing else is building.
 *
 * @param task
 *   Title and paths are looked at.
 */
export function findTaskKind({ title, paths }: Pick<Task, 'title' | 'paths'>): TaskKind {
  if (paths.some(({ path }) => /(^|\/)(tests?|specs?|__tests__|e2e)\/|\.(test|spec)\.\w+$/i.test(path))) return 'tests';
  return signs.find(([, sign]) => sign.test(title))?.[0] ?? 'building';
}

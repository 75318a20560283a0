import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { buildDependencies } from './build-dependencies.ts';
import { compareDependencies, type DependencyEffect, noEffect } from './compare-dependencies.ts';

/** Where a task goes: as in the command that moves it. */
type Place =
  | { readonly before: string }
  | { readonly after: string }
  | { readonly into: string; readonly group?: string }
  | { readonly under: string };

/**
 * Foresee what a move changes of what waits for what by its place in the list.
 *
 * Works on the model alone and looks at no other phases than the two that a task leaves and comes to, so that it can be
 * asked for at every step of a drag. What else follows (the same file, a range over the file's order) is known only from the text that
 * the move makes.
 *
 * @returns
 *   Entries of the origin `order`; none in phases of more tasks than can be looked at in a frame.
 */
export function foreseeMove(file: SpecFile, key: string, place: Place): DependencyEffect {
  const moved = moveTask(file.tasks, key, place);
  if (moved === null) return noEffect;
  const phases = new Set([key].flatMap((task) => [phaseOf(file.tasks, task), phaseOf(moved, task)]));
  if (file.tasks.filter(({ phase }) => phases.has(phase)).length > maxTasks) return noEffect;
  const cut = (tasks: readonly Task[]): SpecFile => {
    const near = tasks.filter(({ phase }) => phases.has(phase));
    const keys = new Set(near.map((task) => task.key));
    const statements = file.statements.filter(({ task }) => task === null || keys.has(task));
    return { ...file, tasks: near, phases: file.phases.filter((phase) => phases.has(phase.key)), statements };
  };
  const { added, lifted } = compareDependencies(buildDependencies(cut(file.tasks)), buildDependencies(cut(moved)));
  return {
    added: added.filter(({ origin }) => origin === 'order'),
    lifted: lifted.filter(({ origin }) => origin === 'order'),
  };
}

/** The tasks in the order and at the levels that they would have; null where the place is gone. */
function moveTask(tasks: readonly Task[], key: string, place: Place): readonly Task[] | null {
  const own = collectWithin(tasks, key);
  const rest = tasks.filter((task) => !own.has(task.key));
  const goal = findGoal(rest, place);
  if (goal === null || own.size === 0) return null;
  const block = tasks
    .filter((task) => own.has(task.key))
    .map((task) => ({
      ...task,
      phase: goal.phase,
      group: goal.group,
      parent: task.key === key ? goal.parent : task.parent,
    }));
  return [...rest.slice(0, goal.at), ...block, ...rest.slice(goal.at)];
}

function findGoal(
  rest: readonly Task[],
  place: Place,
): (Pick<Task, 'phase' | 'group' | 'parent'> & { at: number }) | null {
  if ('into' in place) {
    const { into: phase, group = null } = place;
    const last = rest.findLastIndex((task) => task.phase === phase && (group === null || task.group === group));
    return { phase, group, parent: null, at: last === -1 ? rest.length : last + 1 };
  }
  const neighbour = 'before' in place ? place.before : 'after' in place ? place.after : place.under;
  const at = rest.findIndex((task) => task.key === neighbour);
  const task = rest[at];
  if (task === undefined) return null;
  const { phase, group, parent } = task;
  if ('before' in place) return { phase, group, parent, at };
  const behind = at + collectWithin(rest, neighbour).size;
  return { phase, group, parent: 'under' in place ? neighbour : parent, at: behind };
}

/** A task and all below it. */
function collectWithin(tasks: readonly Task[], key: string): ReadonlySet<string> {
  const within = new Set<string>();
  for (const task of tasks) {
    if (task.key === key || (task.parent !== null && within.has(task.parent))) within.add(task.key);
  }
  return within;
}

function phaseOf(tasks: readonly Task[], key: string): string | null {
  return tasks.find((task) => task.key === key)?.phase ?? null;
}

/** Worked through in about 20 ms. */
const maxTasks = 1500;

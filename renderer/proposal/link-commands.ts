import type { DependencyPair, EditCommand } from '../../core/patch/edit-command.ts';
import type { LinkRole } from './judge-link.ts';

/** The pair that a link between two tasks means. */
export function pairOf(fixed: string, role: LinkRole, other: string): DependencyPair {
  return role === 'before' ? { task: other, dependsOn: fixed } : { task: fixed, dependsOn: other };
}

/** Add dependencies as one change. */
export function addDependencies(feature: string, pairs: readonly DependencyPair[]): EditCommand {
  const commands = pairs.map((pair): EditCommand => ({ type: 'add-dependency', feature, ...pair }));
  const [first] = commands;
  if (first !== undefined && commands.length === 1) return first;
  return { type: 'batch', feature, label: `Add ${commands.length} dependencies`, commands };
}

/** Take a dependency to another pair; one that no line states stays, and the new one is added. */
export function moveDependency(
  feature: string,
  from: DependencyPair,
  to: DependencyPair,
  isStated: boolean,
): EditCommand {
  if (!isStated) return { type: 'add-dependency', feature, ...to };
  return { type: 'retarget-dependency', feature, ...from, to };
}

/** A line into which a task is put. */
export interface StatedPair extends DependencyPair {
  /** Whether a sentence says it: what follows from order or phases alone cannot be taken out of the text. */
  readonly isStated: boolean;
}

/**
 * Put a task into lines, as one change: it waits for where they begin, and where they end waits for it instead.
 *
 * @param isThere
 *   Whether a sentence states a pair already, which is then not said again.
 */
export function insertBetween(
  feature: string,
  lines: readonly StatedPair[],
  task: string,
  isThere: (pair: DependencyPair) => boolean,
): EditCommand {
  const firsts = [...new Set(lines.map(({ dependsOn }) => dependsOn))];
  const lasts = [...new Set(lines.map((line) => line.task))];
  const commands = firsts
    .map((dependsOn): DependencyPair => ({ task, dependsOn }))
    .filter((pair) => !isThere(pair))
    .map((pair): EditCommand => ({ type: 'add-dependency', feature, ...pair }));
  for (const last of lasts) {
    const to = { task: last, dependsOn: task };
    const stated = lines.filter((line) => line.task === last && line.isStated);
    const moved = isThere(to) ? undefined : stated.shift();
    if (moved !== undefined) commands.push(moveDependency(feature, toPair(moved), to, true));
    else if (!isThere(to)) commands.push({ type: 'add-dependency', feature, ...to });
    for (const other of stated) commands.push({ type: 'remove-dependency', feature, ...toPair(other) });
  }
  return {
    type: 'batch',
    feature,
    label: `Put ${task} between ${firsts.join(', ')} and ${lasts.join(', ')}`,
    commands,
  };
}

function toPair({ task, dependsOn }: StatedPair): DependencyPair {
  return { task, dependsOn };
}

/** Make a task at the end of a link: after the one it waits for, or in front of the one that waits for it. */
export function addLinkedTask(
  feature: string,
  fixed: string,
  role: LinkRole,
  title: string,
  freeId: string | null,
): EditCommand {
  if (role === 'before') {
    return { type: 'add-task', feature, place: { after: fixed }, title, dependsOn: [fixed] };
  }
  const add: EditCommand = {
    type: 'add-task',
    feature,
    place: { before: fixed },
    title,
    ...(freeId === null ? {} : { id: freeId }),
  };
  if (freeId === null) return add;
  return {
    type: 'batch',
    feature,
    label: `Add ${freeId} before ${fixed}`,
    commands: [add, { type: 'add-dependency', feature, task: fixed, dependsOn: freeId }],
  };
}

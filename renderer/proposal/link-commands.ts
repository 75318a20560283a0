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

/** Put a task between the two ends of an edge: it waits for the first, and the last waits for it instead. */
export function insertBetween(feature: string, edge: DependencyPair, task: string, isStated: boolean): EditCommand {
  return {
    type: 'batch',
    feature,
    label: `Put ${task} between ${edge.dependsOn} and ${edge.task}`,
    commands: [
      { type: 'add-dependency', feature, task, dependsOn: edge.dependsOn },
      moveDependency(feature, edge, { task: edge.task, dependsOn: task }, isStated),
    ],
  };
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

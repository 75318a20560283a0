import { buildDependencies } from '../graph/build-dependencies.ts';
import { withoutGuesses } from '../graph/give-way.ts';
import type { Task } from '../model/task.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { listAdditions } from './add-statement.ts';
import { checkEdit } from './check-edit.ts';
import type { EditPlan, FileEdits } from './edit-plan.ts';
import { findWaitPath } from './find-wait-path.ts';
import { buildNextWorkspace, findPhase, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { planPhaseDependency } from './plan-phase-dependencies.ts';
import { type CommandOf, planFile, refuse, refuseRepeated, refuseUnknownTask } from './plan-result.ts';
import type { PlanCommands } from './plan-sequence.ts';
import { isSameBut, listAllPairs, listStatedPairs, nameOfPair } from './stated-pairs.ts';

/** Number of pairs that a remark names. */
const longestTold = 6;

/**
 * Plan that a task waits for another, stated in the form that the document uses already.
 *
 * A task that states dependencies gets one more in its list; else the form of other tasks is taken (an inline note,
 * a field), else a bullet in the section about dependencies, else an inline note. Each is read back before it is
 * taken: it must state this pair, and no other.
 */
export function planAddDependency(
  workspace: PatchWorkspace,
  command: CommandOf<'add-dependency'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const missing = [command.task, command.dependsOn].find((key) => !findTask(file, key) && !findPhase(file, key));
  if (missing !== undefined) return refuseUnknownTask(missing, file.path);
  const task = findTask(file, command.task);
  const dependsOn = findTask(file, command.dependsOn);
  if (task === undefined || dependsOn === undefined) return planWithPhase(workspace, command, task, dependsOn, planAll);
  const place = { path: task.path, line: task.line };
  const built = buildDependencies(file);
  const path = findWaitPath(file, dependsOn.key, task.key, withoutGuesses(built));
  if (path !== null) {
    const cycle = [...path, dependsOn.key];
    const message =
      task === dependsOn
        ? `${task.key} cannot wait for itself`
        : `${task.key} cannot wait for ${dependsOn.key}, which waits for it: ${cycle.join(' → ')}`;
    return refuse('would-close-cycle', message, { ...place, cycle });
  }
  const present = built.dependencies.find(
    (pair) => pair.task === task.key && pair.dependsOn === dependsOn.key && pair.origin === 'stated' && !pair.soft,
  );
  if (present !== undefined) return refuseRepeated(file.path, command, present.line);
  const before = listStatedPairs(file);
  const text = getText(workspace, task.path);
  for (const edits of listAdditions(workspace, text, task, dependsOn)) {
    if (!statesJust(workspace, task.path, edits, before, command)) continue;
    const turned = findWaitPath(file, dependsOn.key, task.key, built) !== null;
    return planFile(task.path, edits, turned ? tellGivingWay(workspace, { path: task.path, edits }) : []);
  }
  const reason = findReason(workspace, task, dependsOn);
  return refuse('not-expressible', `${task.key} cannot be stated to wait for ${dependsOn.key}: ${reason}`, place);
}

/** What follows from order, phase or file and gives way to the opposite that is stated now. */
function tellGivingWay(workspace: PatchWorkspace, edited: FileEdits): readonly string[] {
  const after = listAllPairs(buildNextWorkspace(workspace, [edited]).file);
  const lifted = [...listAllPairs(workspace.file)].filter((name) => !after.has(name));
  if (lifted.length === 0) return [];
  const named = lifted.slice(0, longestTold).join(', ');
  const others = lifted.length > longestTold ? ` and ${lifted.length - longestTold} more` : '';
  return [`What follows from the order of the file gives way: ${named}${others}`];
}

function findReason({ file }: PatchWorkspace, task: Task, dependsOn: Task): string {
  const { id } = dependsOn;
  if (dependsOn.parent === task.key) return `${dependsOn.key} is a part of it already, as its subtask`;
  if (task.parent === dependsOn.key) return `it is itself a part of ${dependsOn.key}, as its subtask`;
  if (id === null)
    return `no text can name ${dependsOn.key} (${dependsOn.path}:${dependsOn.line}), which has no id: write one before its title, such as \`T001\``;
  const lines = file.tasks.filter((other) => other.ids.includes(id)).map((other) => other.line);
  return lines.length > 1
    ? `${id} is the id of several tasks (${file.path}:${lines.join(', ')}), and here it means another one: give one of them another id first`
    : 'no form of this document would be read as that';
}

function statesJust(
  workspace: PatchWorkspace,
  path: string,
  edits: readonly TextEdit[],
  before: ReturnType<typeof listStatedPairs>,
  command: CommandOf<'add-dependency'>,
): boolean {
  const next = buildNextWorkspace(workspace, [{ path, edits }]);
  if (next.file.tasks.length !== workspace.file.tasks.length) return false;
  if (checkEdit(workspace.file, next.file, command) !== null) return false;
  const after = listStatedPairs(next.file);
  const pair = nameOfPair(command);
  return isSameBut(before.pairs, after.pairs, { with: [pair] }) && isSameBut(before.phases, after.phases, {});
}

/** A phase on both sides is one dependency between phases; on one side it stands for all of its tasks. */
function planWithPhase(
  workspace: PatchWorkspace,
  command: CommandOf<'add-dependency'>,
  task: Task | undefined,
  dependsOn: Task | undefined,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  if (task === undefined && dependsOn === undefined) return planPhaseDependency(workspace, command);
  const keysOf = (key: string): readonly string[] =>
    file.tasks.filter((other) => other.phase === key).map((other) => other.key);
  const pairs =
    task === undefined
      ? keysOf(command.task).map((key) => ({ task: key, dependsOn: command.dependsOn }))
      : keysOf(command.dependsOn).map((key) => ({ task: command.task, dependsOn: key }));
  const stated = new Map(
    buildDependencies(file)
      .dependencies.filter((pair) => pair.origin === 'stated' && !pair.soft)
      .map((pair) => [nameOfPair(pair), pair.line]),
  );
  const wanted = pairs.filter((pair) => pair.task !== pair.dependsOn && !stated.has(nameOfPair(pair)));
  const line = pairs.flatMap((pair) => stated.get(nameOfPair(pair)) ?? [])[0];
  if (wanted.length === 0 && line !== undefined) return refuseRepeated(file.path, command, line);
  return planAll(
    workspace,
    wanted.map((pair) => ({ type: 'add-dependency', feature: command.feature, ...pair }) as const),
  );
}

import { buildDependencies } from '../graph/build-dependencies.ts';
import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { cutPair, findPairs } from './cut-pair.ts';
import type { DependencyPair } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { isFixed } from './fixed-statement.ts';
import { offerForBarrier, offerForImplied, offerForWide } from './offer-changes.ts';
import { findPhase, findTask, type PatchWorkspace } from './patch-workspace.ts';
import { planPhaseDependencies } from './plan-phase-dependencies.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseUnknownTask } from './plan-result.ts';
import type { PlanCommands } from './plan-sequence.ts';

/**
 * Plan that a task no longer waits for another, where the document says that it does.
 *
 * Every statement of the pair is changed, each to say all else that it said. What follows from a wider statement, from
 * order, files or the default between phases is refused, with offers of what would change it.
 */
export function planRemoveDependency(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const missing = [command.task, command.dependsOn].find((key) => !findTask(file, key) && !findPhase(file, key));
  if (missing !== undefined) return refuseUnknownTask(missing, file.path);
  if (findPhase(file, command.task) !== undefined || findPhase(file, command.dependsOn) !== undefined) {
    return planPhasePair(workspace, command, planAll);
  }
  const found = findPairs(workspace, command);
  if (found.length === 0) return planImpliedByPhases(workspace, command, planAll);
  const stated = found.some((pair) => ['stated', 'tdd', 'reuse'].includes(pair.origin));
  if (!stated) {
    const [first] = found;
    const place = { path: file.path, line: first?.line ?? 1 };
    const message = `${command.task} waits for ${command.dependsOn} by ${listOrigins(found)}, which no words of the document state`;
    return refuse('not-in-text', message, { ...place, offers: offerForImplied(workspace, command, found, planAll) });
  }
  const cut = cutPair(workspace, command);
  if ('wide' in cut) return refuseWide(workspace, command, cut.wide, planAll);
  const why = `${command.task} still waits for ${command.dependsOn} by ${listOrigins(cut.rest)}`;
  return planFile(cut.path, cut.edits, cut.rest.length === 0 ? [] : [why]);
}

/** No pair of its own: the phases of the two tasks may be what makes the one wait. */
function planImpliedByPhases(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  const dependsOn = findTask(file, command.dependsOn);
  const barrier = buildDependencies(file).phaseDependencies.find(
    (pair) => pair.phase === task?.phase && pair.dependsOn === dependsOn?.phase && !pair.soft,
  );
  return barrier === undefined ? nothingToDo : refuseBarrier(workspace, command, barrier, planAll);
}

function refuseBarrier(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  barrier: PhaseDependency,
  planAll: PlanCommands,
): EditPlan {
  const { path, statements } = workspace.file;
  const place = { path, line: barrier.line };
  if (barrier.origin === 'stated') {
    const wide = barrier.statements.flatMap((index) => statements[index] ?? []);
    const part = command.task === barrier.phase ? '' : `, and ${command.task} with it`;
    const message = `${barrier.phase} waits for ${barrier.dependsOn} as a whole (${path}:${barrier.line})${part}`;
    return refuse('stated-wider', message, {
      ...place,
      offers: offerForWide(workspace, command, wide, planAll, barrier),
    });
  }
  const message = `${command.task} waits for ${command.dependsOn} because ${barrier.phase} comes after ${barrier.dependsOn}, which no words of the document state`;
  return refuse('not-in-text', message, { ...place, offers: offerForBarrier(workspace, command, barrier, planAll) });
}

function refuseWide(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  found: readonly Dependency[],
  planAll: PlanCommands,
): EditPlan {
  const { path, statements } = workspace.file;
  const wide = found.flatMap((pair) => pair.statements.flatMap((index) => statements[index] ?? []));
  const [first] = wide;
  const place = { path, line: first?.line ?? found[0]?.line ?? 1 };
  const fixed = wide.find(isFixed);
  const what = fixed?.form === 'drawing' ? 'an arrow of a drawing' : 'what stands above its line';
  const by = fixed === undefined ? 'a wider statement' : `${what}, to be changed in the document`;
  const message = `${command.task} waits for ${command.dependsOn} by ${by} (${path}:${place.line}): \`${first?.text ?? ''}\``;
  return refuse('stated-wider', message, { ...place, offers: offerForWide(workspace, command, wide, planAll) });
}

function planPhasePair(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  planAll: PlanCommands,
): EditPlan {
  const { file } = workspace;
  const { feature, task, dependsOn } = command;
  const barriers = buildDependencies(file).phaseDependencies;
  const barrier = barriers.find((pair) => pair.phase === task && pair.dependsOn === dependsOn);
  if (findPhase(file, task) === undefined || findPhase(file, dependsOn) === undefined) {
    const all = expandPair(workspace, command);
    const pairs = all.filter((pair) => findPairs(workspace, pair).length > 0);
    const [first] = all;
    // None of its own: the phase of the one may wait for that of the other as a whole.
    if (pairs.length === 0 && first !== undefined)
      return planImpliedByPhases(workspace, { ...command, ...first }, planAll);
    return planAll(
      workspace,
      pairs.map((pair) => ({ type: 'remove-dependency', feature, ...pair }) as const),
    );
  }
  if (barrier === undefined) return nothingToDo;
  // What else is stated of the phase says enough; with nothing stated it would wait for the one before it again.
  const rest = barriers
    .filter((pair) => pair.phase === task && pair.origin === 'stated' && pair.dependsOn !== dependsOn && !pair.soft)
    .map((pair) => pair.dependsOn);
  if (rest.length > 0 && !barrier.soft && isListed(file, barrier)) {
    const plan = planPhaseDependencies(workspace, { type: 'set-phase-dependencies', feature, phase: task, to: rest });
    if (plan.ok) return plan;
  }
  return refuseBarrier(workspace, command, barrier, planAll);
}

/** Whether statements name the phases that are waited for one by one, not as `all user stories`. */
function isListed({ statements }: SpecFile, barrier: PhaseDependency): boolean {
  return barrier.statements.every((index) =>
    statements[index]?.prerequisites.references.every(({ type }) => type === 'phase' || type === 'name'),
  );
}

/** Pairs of tasks that a pair with a phase in it stands for. */
function expandPair(workspace: PatchWorkspace, pair: DependencyPair): readonly DependencyPair[] {
  const keysOf = (key: string): readonly string[] =>
    findPhase(workspace.file, key) === undefined
      ? [key]
      : workspace.file.tasks.filter((task) => task.phase === key).map((task) => task.key);
  return keysOf(pair.task).flatMap((task) => keysOf(pair.dependsOn).map((dependsOn) => ({ task, dependsOn })));
}

const originWords = {
  stated: 'a statement',
  phase: 'its phase',
  order: 'its place in the list',
  file: 'a file that both name',
  tdd: 'its test',
  reuse: 'what it reuses',
} as const;

function listOrigins(pairs: readonly Dependency[]): string {
  return [...new Set(pairs.map((pair) => originWords[pair.origin]))].join(' and by ');
}

import { buildDependencies } from '../graph/build-dependencies.ts';
import { findLinkCycle } from '../graph/find-link-cycle.ts';
import { withoutGuesses } from '../graph/give-way.ts';
import { buildTaskIndex } from '../graph/task-index.ts';
import { buildTaskNetwork } from '../graph/task-network.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { EditPlan } from './edit-plan.ts';
import { findWay } from './find-way.ts';
import { buildNextWorkspace, findPhase, getText, type PatchWorkspace } from './patch-workspace.ts';
import { listPhaseTries, listStating } from './phase-dependency-tries.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseRepeated, refuseUnknownPhase } from './plan-result.ts';
import { listStatedPairs } from './stated-pairs.ts';

/** Plan that one phase waits for another, besides what it waits for now (a default included: stating one lifts it). */
export function planPhaseDependency(workspace: PatchWorkspace, command: CommandOf<'add-dependency'>): EditPlan {
  const { file } = workspace;
  const { feature, task, dependsOn } = command;
  const barriers = buildDependencies(file).phaseDependencies.filter((pair) => !pair.soft);
  const closed = refuseCycle(file, task, [dependsOn]);
  if (closed !== null) return closed;
  const present = barriers.filter((pair) => pair.phase === task);
  const same = present.find((pair) => pair.dependsOn === dependsOn && pair.origin === 'stated');
  if (same !== undefined) return refuseRepeated(file.path, command, same.line);
  const wanted = new Set([...present.map((pair) => pair.dependsOn), dependsOn]);
  const order = file.phases.map((phase) => phase.key).filter((key) => wanted.has(key));
  return planPhaseDependencies(workspace, { type: 'set-phase-dependencies', feature, phase: task, to: order });
}

/** A phase cannot wait for itself, nor for one that waits for it, as a whole or by one of its tasks. */
function refuseCycle(file: SpecFile, phase: string, awaited: readonly string[]): EditPlan | null {
  const firm = withoutGuesses(buildDependencies(file));
  const others = firm.phaseDependencies.filter((pair) => !pair.soft && pair.phase !== phase);
  const index = buildTaskIndex(file);
  const network = buildTaskNetwork(index, firm.dependencies, others);
  for (const other of awaited) {
    const way =
      findWay(other, phase, (key) => others.flatMap((pair) => (pair.phase === key ? [pair.dependsOn] : []))) ??
      findLinkCycle(index, network, { task: phase, dependsOn: other })?.slice(0, -1).toReversed();
    if (way === undefined) continue;
    const cycle = [...way, ...way.slice(0, 1)];
    const why =
      other === phase
        ? `${phase} cannot wait for itself`
        : `${phase} cannot wait for ${other}, which waits for it: ${cycle.join(' → ')}`;
    return refuse('would-close-cycle', why, { path: file.path, line: findPhase(file, phase)?.line ?? 1, cycle });
  }
  return null;
}

/**
 * Plan the statement of what a phase waits for.
 *
 * A statement about just this phase makes room for it; else a bullet is added to the section about dependencies, else
 * a line under the phase's heading. Each is read back before it is taken.
 */
export function planPhaseDependencies(
  workspace: PatchWorkspace,
  command: CommandOf<'set-phase-dependencies'>,
): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const awaited = command.to.flatMap((key) => findPhase(file, key) ?? []);
  const missing = command.to.find((key) => findPhase(file, key) === undefined);
  if (missing !== undefined) return refuseUnknownPhase(missing, file.path);
  const closed = refuseCycle(file, phase.key, command.to);
  if (closed !== null) return closed;
  const wanted = new Set(command.to);
  const present = listBarriers(workspace, phase.key);
  if (present.stated && isSameSet(present.keys, wanted)) return nothingToDo;
  const text = getText(workspace, file.path);
  for (const edits of listPhaseTries(workspace, phase, awaited)) {
    // `**Dependencies**: None` says so already.
    if (edits.every(({ start, end, newText }) => text.slice(start, end) === newText)) {
      if (isSameSet(present.keys, wanted)) return nothingToDo;
      continue;
    }
    const next = buildNextWorkspace(workspace, [{ path: file.path, edits }]);
    const after = listBarriers(next, phase.key);
    // Words that only win over others that go on saying the opposite are no plan.
    const isAgreed = countContradictions(next) <= countContradictions(workspace);
    const isElsewhereSame = isAgreed && isSameElsewhere(workspace, next, command);
    if (isElsewhereSame && isSameSet(after.keys, wanted)) return planFile(file.path, edits);
  }
  const place = { path: file.path, line: phase.line };
  const lines = listStating(file).map((statement) => statement.line);
  const where = lines.length === 0 ? '' : ` (${file.path}:${[...new Set(lines)].join(', ')})`;
  const message =
    where === ''
      ? `No words in this document would be read as what ${phase.key} shall wait for: write it into a section \`## Dependencies\` by hand`
      : `Other statements of the document say what phases wait for${where}, and would go on saying it: change those first`;
  return refuse('not-expressible', message, place);
}

function countContradictions({ file }: PatchWorkspace): number {
  return buildDependencies(file).contradictions.length;
}

function listBarriers(workspace: PatchWorkspace, phase: string): { keys: ReadonlySet<string>; stated: boolean } {
  const own = buildDependencies(workspace.file).phaseDependencies.filter((pair) => pair.phase === phase && !pair.soft);
  return { keys: new Set(own.map((pair) => pair.dependsOn)), stated: own.some((pair) => pair.origin === 'stated') };
}

/**
 * Whether nothing else is stated otherwise, and no other phase waits for something else; but for the defaults that
 * give way where the phase comes to wait for one that stands behind it.
 */
function isSameElsewhere(
  before: PatchWorkspace,
  after: PatchWorkspace,
  { phase, to }: CommandOf<'set-phase-dependencies'>,
): boolean {
  const places = new Map(before.file.phases.map(({ key }, at) => [key, at]));
  const placeOf = (key: string): number => places.get(key) ?? -1;
  const turns = to.some((key) => placeOf(key) > placeOf(phase));
  const list = (workspace: PatchWorkspace): string => {
    const { pairs } = listStatedPairs(workspace.file);
    const barriers = buildDependencies(workspace.file)
      .phaseDependencies.filter((pair) => pair.phase !== phase && !(turns && pair.origin === 'phase'))
      .map((pair) => `${pair.phase} → ${pair.dependsOn}`);
    return [...pairs, ...barriers].toSorted().join('\n');
  };
  return list(before) === list(after);
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

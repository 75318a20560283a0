import { createDenialFinder, type Denial } from '../../core/graph/find-denial.ts';
import { findLinkCycle, listEnd } from '../../core/graph/find-link-cycle.ts';
import { withoutGuesses } from '../../core/graph/give-way.ts';
import { findAncestors, findDescendants } from '../../core/graph/reach.ts';
import { areNested, buildTaskIndex, type TaskIndex } from '../../core/graph/task-index.ts';
import { buildTaskNetwork, type TaskNetwork } from '../../core/graph/task-network.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { DependencyPair } from '../../core/patch/edit-command.ts';
import type { DependencySet } from '../../core/schedule/task-network.ts';
import { nameKey } from '../store/name-key.ts';
import { findRefusedPhases, isInPhase } from './judge-phase-link.ts';

/** Why a dependency cannot be added; a contradiction can, after a look at what it contradicts. */
export interface LinkRefusal {
  readonly code: 'self' | 'nested' | 'cycle' | 'repeat' | 'contradiction';
  readonly text: string;
  /** Keys round the cycle that it would close, first one again at the end. */
  readonly cycle: readonly string[];
}

/** Whether a refusal is the last word: a sentence that says otherwise can be changed by who draws the line. */
export function isFinal(refusal: LinkRefusal | null): boolean {
  return refusal !== null && refusal.code !== 'contradiction';
}

/** Why a task cannot be put into lines, or what speaks against it; that one of the pairs is there already does not. */
export function judgeInsert(judge: LinkJudge, lines: readonly DependencyPair[], task: string): LinkRefusal | null {
  const refusals = lines
    .flatMap((line) => [
      judge.judge({ task, dependsOn: line.dependsOn }),
      judge.judge({ task: line.task, dependsOn: task }),
    ])
    .filter((refusal) => refusal !== null && refusal.code !== 'repeat');
  return refusals.find(isFinal) ?? refusals[0] ?? null;
}

/** Answers for many pairs of one file whether the one, a task or a whole phase, could wait for the other. */
export interface LinkJudge {
  /** Null when the dependency can be added. */
  judge(pair: DependencyPair): LinkRefusal | null;
  /** Tasks and phases that could not take the open end, when the other end is `fixed`. Found at once, for dimming. */
  findRefused(fixed: string, role: LinkRole): ReadonlySet<string>;
}

/** What the end that stays is to the other: `before` comes first, `after` waits. */
export type LinkRole = 'before' | 'after';

/**
 * Make a judge for links.
 *
 * @param all
 *   Dependencies of every origin: a line that is switched off still closes a cycle. What follows from order, phase or
 *   file closes none: it gives way.
 * @param lifted
 *   A pair that is about to be removed, when an edge is taken elsewhere.
 */
export function createLinkJudge(file: SpecFile, all: DependencySet, lifted: DependencyPair | null): LinkJudge {
  const index = buildTaskIndex(file);
  const isLifted = (entry: { readonly task: string; readonly dependsOn: string; readonly origin: string }) =>
    lifted !== null && entry.origin === 'stated' && entry.task === lifted.task && entry.dependsOn === lifted.dependsOn;
  const dependencies = all.dependencies.filter((entry) => !isLifted(entry));
  const firm = withoutGuesses({ ...all, dependencies });
  const network = buildTaskNetwork(index, firm.dependencies, firm.phaseDependencies);
  const stated = new Map(
    [...dependencies, ...all.phaseDependencies.map((entry) => ({ ...entry, task: entry.phase }))]
      .filter(({ origin, soft }) => origin === 'stated' && !soft)
      .map((entry) => [pairKey(entry), entry.line]),
  );
  const findDenial = createDenialFinder(file, index);
  const judge = ({ task, dependsOn }: DependencyPair): LinkRefusal | null => {
    if (task === dependsOn)
      return {
        code: 'self',
        text: `A ${index.phaseOf.has(task) ? 'phase' : 'task'} cannot wait for itself`,
        cycle: [],
      };
    const line = stated.get(pairKey({ task, dependsOn }));
    if (line !== undefined) {
      return { code: 'repeat', text: `Line ${line} says so already`, cycle: [] };
    }
    return (
      judgeNesting(index, task, dependsOn) ??
      judgeCycle(file, index, network, { task, dependsOn }) ??
      judgeDenial(findDenial(task, dependsOn), nameKey(file, task))
    );
  };
  const findRefused = (fixed: string, role: LinkRole): ReadonlySet<string> => {
    const ends = listEnd(index, fixed);
    if (ends.length === 0) return new Set();
    const reach = role === 'before' ? findAncestors : findDescendants;
    const reached = [...ends.flatMap((end) => reach(index, network, end)), ...ends];
    const refused = new Set([...reached.flatMap((at) => index.tasks[at]?.key ?? []), fixed]);
    const phases = findRefusedPhases(index, fixed, refused);
    for (const key of stated.keys()) {
      const [task = '', dependsOn = ''] = key.split('\n');
      if (role === 'before' && dependsOn === fixed) refused.add(task);
      if (role === 'after' && task === fixed) refused.add(dependsOn);
    }
    for (const { key } of file.tasks) {
      if ((role === 'before' ? findDenial(key, fixed) : findDenial(fixed, key)) !== null) refused.add(key);
    }
    for (const key of phases) refused.add(key);
    return refused;
  };
  return { judge, findRefused };
}

/** Keys may hold blanks, never line breaks. */
function pairKey({ task, dependsOn }: DependencyPair): string {
  return `${task}\n${dependsOn}`;
}

function judgeNesting(index: TaskIndex, task: string, dependsOn: string): LinkRefusal | null {
  const a = index.positionOf.get(task);
  const b = index.positionOf.get(dependsOn);
  const nested = a !== undefined && b !== undefined && areNested(index, a, b);
  if (!nested && !isInPhase(index, { task, dependsOn })) return null;
  return { code: 'nested', text: 'One of the two is a part of the other', cycle: [] };
}

function judgeCycle(file: SpecFile, index: TaskIndex, network: TaskNetwork, pair: DependencyPair): LinkRefusal | null {
  const cycle = findLinkCycle(index, network, pair);
  if (cycle === null) return null;
  return { code: 'cycle', text: `Would close a cycle: ${cycle.map((key) => nameKey(file, key)).join(' → ')}`, cycle };
}

function judgeDenial(denial: Denial | null, name: string): LinkRefusal | null {
  if (denial === null) return null;
  const { line, says } = denial;
  const what = says === 'parallel' ? 'they can run side by side' : `${name} waits for nothing`;
  return { code: 'contradiction', text: `Line ${line} says that ${what}`, cycle: [] };
}

import type { SpecFile } from '../../core/model/spec-file.ts';
import type { DependencyPair, EditCommand } from '../../core/patch/edit-command.ts';
import { getDependencies } from '../store/derived.ts';
import { nameKey } from '../store/name-key.ts';
import type { LinkQuestion } from '../store/ui-state.ts';
import { createLinkJudge, judgeInsert, type LinkRefusal, type LinkRole } from './judge-link.ts';
import { addDependencies, insertBetween, moveDependency, pairOf } from './link-commands.ts';

/** A question that is answered with a task: what each answer would do, and which cannot be given. */
export interface AskedLink {
  readonly title: string;
  /** Words for either way; null where there is but one. */
  readonly ways: Readonly<Record<LinkRole, string>> | null;
  /** Whether a whole phase is an answer too. */
  readonly takesPhases: boolean;
  /** Tasks that are no answer at all. */
  readonly excluded: ReadonlySet<string>;
  /** Why a task cannot be the answer, or what speaks against it; null when nothing does. */
  refuse(candidate: string, role: LinkRole): LinkRefusal | null;
  answer(candidate: string, role: LinkRole): { readonly title: string; readonly command: EditCommand };
}

/** Ask for the other end of a dependency: of a new one, of one that is changed, or for a task in the middle of it. */
export function askLink(feature: string, file: SpecFile, question: LinkQuestion): AskedLink {
  switch (question.kind) {
    case 'add':
      return askToAdd(feature, file, question.task);
    case 'retarget':
      return askToRetarget(feature, file, question.pair, question.isStated);
    case 'insert':
      return askToInsert(feature, file, question.pair, question.isStated);
  }
}

function askToAdd(feature: string, file: SpecFile, task: string): AskedLink {
  const name = nameKey(file, task);
  const judge = createLinkJudge(file, getDependencies(file), null);
  return {
    title: `Add a dependency of ${name}`,
    ways: { after: `${name} waits for…`, before: `…waits for ${name}` },
    takesPhases: true,
    excluded: new Set([task]),
    refuse: (candidate, role) => judge.judge(pairOf(task, role, candidate)),
    answer(candidate, role) {
      const pair = pairOf(task, role, candidate);
      return { title: describePair(file, pair), command: addDependencies(feature, [pair]) };
    },
  };
}

function askToRetarget(feature: string, file: SpecFile, old: DependencyPair, isStated: boolean): AskedLink {
  const judge = createLinkJudge(file, getDependencies(file), isStated ? old : null);
  const next = (candidate: string, role: LinkRole) =>
    role === 'after' ? pairOf(old.task, role, candidate) : pairOf(old.dependsOn, role, candidate);
  const waits = nameKey(file, old.task);
  const first = nameKey(file, old.dependsOn);
  return {
    title: `${waits} waits for ${first}: take it to another task`,
    ways: { after: `${waits} waits for… instead of ${first}`, before: `…instead of ${waits} waits for ${first}` },
    takesPhases: true,
    excluded: new Set([old.task, old.dependsOn]),
    refuse: (candidate, role) => judge.judge(next(candidate, role)),
    answer(candidate, role) {
      const pair = next(candidate, role);
      const instead = isStated ? ` instead of ${role === 'after' ? first : waits}` : '';
      return { title: `${describePair(file, pair)}${instead}`, command: moveDependency(feature, old, pair, isStated) };
    },
  };
}

function askToInsert(feature: string, file: SpecFile, edge: DependencyPair, isStated: boolean): AskedLink {
  const judge = createLinkJudge(file, getDependencies(file), null);
  const lines = [{ ...edge, isStated }];
  const ends = `${nameKey(file, edge.dependsOn)} and ${nameKey(file, edge.task)}`;
  return {
    title: `Put a task between ${ends}`,
    ways: null,
    takesPhases: false,
    excluded: new Set([edge.task, edge.dependsOn]),
    refuse: (candidate) => judgeInsert(judge, lines, candidate),
    answer: (candidate) => ({
      title: `${nameKey(file, candidate)} comes between ${ends}`,
      command: insertBetween(feature, lines, candidate, (pair) => judge.judge(pair)?.code === 'repeat'),
    }),
  };
}

function describePair(file: SpecFile, { task, dependsOn }: DependencyPair): string {
  return `${nameKey(file, task)} waits for ${nameKey(file, dependsOn)}`;
}

import { buildDependencies } from '../graph/build-dependencies.ts';
import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import type { Statement } from '../model/statement.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { checkEdit } from './check-edit.ts';
import { listCuts } from './cut-statement.ts';
import type { DependencyPair } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { offerForBarrier, offerForImplied, offerForWide } from './offer-changes.ts';
import { replaceInOperand } from './operand-edit.ts';
import { buildNextWorkspace, findPhase, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseUnknownTask } from './plan-result.ts';
import { planSequence } from './plan-sequence.ts';
import { isSameBut, listStatedPairs, nameOfPair } from './stated-pairs.ts';

/**
 * Plan that a task no longer waits for another, where the document says that it does.
 *
 * Every statement of the pair is changed, each to say all else that it said. What follows from a wider statement, from
 * order, files or the default between phases is refused, with offers of what would change it.
 */
export function planRemoveDependency(workspace: PatchWorkspace, command: CommandOf<'remove-dependency'>): EditPlan {
  const { file } = workspace;
  const missing = [command.task, command.dependsOn].find((key) => !findTask(file, key) && !findPhase(file, key));
  if (missing !== undefined) return refuseUnknownTask(missing, file.path);
  if (findPhase(file, command.task) !== undefined || findPhase(file, command.dependsOn) !== undefined) {
    return planPhasePair(workspace, command);
  }
  const found = findPairs(workspace, command);
  if (found.length === 0) return planImpliedByPhases(workspace, command);
  const stated = found.some((pair) => ['stated', 'tdd', 'reuse'].includes(pair.origin));
  if (!stated) {
    const [first] = found;
    const place = { path: file.path, line: first?.line ?? 1 };
    const message = `${command.task} waits for ${command.dependsOn} by ${listOrigins(found)}, which no words of the document state`;
    return refuse('not-in-text', message, { ...place, offers: offerForImplied(workspace, command, found) });
  }
  return cutPair(workspace, command);
}

/** Plan that a task waits for another instead: in the same place of the same list where that is possible. */
export function planRetargetDependency(workspace: PatchWorkspace, command: CommandOf<'retarget-dependency'>): EditPlan {
  const { file } = workspace;
  const { to } = command;
  if (to.task === command.task && to.dependsOn === command.dependsOn) return nothingToDo;
  const next = findTask(file, to.task === command.task ? to.dependsOn : to.task);
  const stated = findPairs(workspace, command).filter((pair) => pair.origin === 'stated');
  const [statement] = stated.flatMap((pair) => pair.statements.map((index) => file.statements[index]));
  const isOneSided = to.task === command.task || to.dependsOn === command.dependsOn;
  if (
    isOneSided &&
    file.kind !== 'backlog' &&
    next?.id != null &&
    statement !== undefined &&
    stated.length === 1 &&
    stated[0]?.statements.length === 1
  ) {
    const [operand, key] =
      to.task === command.task ? [statement.prerequisites, command.dependsOn] : [statement.dependents, command.task];
    const edits = replaceInOperand(file, getText(workspace, file.path), operand, key, next.id);
    if (edits !== null) {
      const plan = planFile(file.path, edits);
      const after = plan.ok ? listStatedPairs(buildNextWorkspace(workspace, plan.files).file) : null;
      const before = listStatedPairs(file);
      const change = { without: [nameOfPair(command)], with: [nameOfPair(to)] };
      const closes = findClosing(workspace, command, to);
      if (closes !== null) return closes;
      if (after !== null && isSameBut(before.pairs, after.pairs, change) && isSameBut(before.phases, after.phases, {}))
        return plan;
    }
  }
  const { feature, task, dependsOn } = command;
  return planSequence(workspace, [
    { type: 'remove-dependency', feature, task, dependsOn },
    { type: 'add-dependency', feature, ...to },
  ]);
}

/** A cycle that the new pair would close once the old one is gone. */
function findClosing(
  workspace: PatchWorkspace,
  command: CommandOf<'retarget-dependency'>,
  to: DependencyPair,
): EditPlan | null {
  const { feature, task, dependsOn } = command;
  const plan = planSequence(workspace, [
    { type: 'remove-dependency', feature, task, dependsOn },
    { type: 'add-dependency', feature, ...to },
  ]);
  return !plan.ok && plan.refusal.code === 'would-close-cycle' ? plan : null;
}

function findPairs(workspace: PatchWorkspace, pair: DependencyPair): readonly Dependency[] {
  const { dependencies } = buildDependencies(workspace.file);
  return dependencies.filter((other) => other.task === pair.task && other.dependsOn === pair.dependsOn);
}

/** Change statement after statement until none states the pair. */
function cutPair(workspace: PatchWorkspace, command: CommandOf<'remove-dependency'>): EditPlan {
  const path = findStatedPath(workspace, command);
  const length = getText(workspace, path).length;
  let edits: readonly TextEdit[] = [];
  let present = workspace;
  // Each round takes the pair out of one statement at least.
  for (let round = 0; round <= workspace.file.statements.length + 2; round += 1) {
    const found = findPairs(present, command);
    const step = cutOnce(present, command, found);
    if (step === null) return refuseWide(workspace, command, found);
    if (step.length === 0) {
      const rest = findPairs(present, command).filter((pair) => !['stated', 'tdd', 'reuse'].includes(pair.origin));
      const notes =
        rest.length === 0 ? [] : [`${command.task} still waits for ${command.dependsOn} by ${listOrigins(rest)}`];
      return planFile(path, edits, notes);
    }
    edits = composeEdits(length, edits, step);
    present = buildNextWorkspace(present, [{ path, edits: step }]);
  }
  return refuseWide(workspace, command, findPairs(workspace, command));
}

/** Edits that make one statement fewer say the pair; none when no statement does, null when none can be cut. */
function cutOnce(
  workspace: PatchWorkspace,
  pair: DependencyPair,
  found: readonly Dependency[],
): readonly TextEdit[] | null {
  const { file } = workspace;
  const text = getText(workspace, findStatedPath(workspace, pair));
  const marked = found.find((dependency) => dependency.origin === 'tdd' || dependency.origin === 'reuse');
  if (marked !== undefined) return cutMark(text, marked);
  const statements = found
    .filter((dependency) => dependency.origin === 'stated')
    .flatMap((dependency) => dependency.statements);
  if (statements.length === 0) return [];
  const before = listStatedPairs(file);
  for (const index of statements) {
    const statement = file.statements[index];
    if (statement === undefined) continue;
    for (const cut of listCuts(file, text, statement, pair)) {
      if (isGoodCut(workspace, cut, pair, before, statements.length)) return cut;
    }
  }
  return null;
}

/** Whether all other pairs are still stated, and no new ones, with one statement of the pair fewer. */
function isGoodCut(
  workspace: PatchWorkspace,
  cut: readonly TextEdit[],
  pair: DependencyPair,
  before: ReturnType<typeof listStatedPairs>,
  count: number,
): boolean {
  const { file } = workspace;
  const path = findStatedPath(workspace, pair);
  const next = buildNextWorkspace(workspace, [{ path, edits: cut }]);
  if (next.texts[path] === workspace.texts[path]) return false;
  if (checkEdit(file, next.file, { type: 'remove-dependency', feature: '', ...pair }) !== null) return false;
  if (next.file.tasks.some((task, index) => task.paths.length !== file.tasks[index]?.paths.length)) return false;
  // What may run side by side is said as often as before.
  if (countFree(next) < countFree(workspace)) return false;
  const after = listStatedPairs(next.file);
  if (!isSameBut(before.phases, after.phases, {})) return false;
  const left = findPairs(next, pair)
    .filter((dependency) => dependency.origin === 'stated')
    .flatMap((dependency) => dependency.statements).length;
  if (left >= count) return false;
  return isSameBut(before.pairs, after.pairs, left === 0 ? { without: [nameOfPair(pair)] } : {});
}

/** File that states what a task waits for: its own in one-file-a-task kinds. */
function findStatedPath(workspace: PatchWorkspace, pair: DependencyPair): string {
  const { file } = workspace;
  return file.kind === 'backlog' ? (findTask(file, pair.task)?.path ?? file.path) : file.path;
}

function countFree(workspace: PatchWorkspace): number {
  return workspace.file.statements.filter((statement) => statement.meaning !== 'depends').length;
}

/** `[GREEN→T006]` becomes `[GREEN]`; `REUSE: the store (from T014)` loses its brackets. */
function cutMark(text: string, pair: Dependency): readonly TextEdit[] | null {
  if (pair.range === null) return null;
  const { start, end } = pair.range;
  const words = text.slice(start, end);
  if (pair.origin === 'tdd') {
    const arrow = /(?:→|->|[^\p{Letter}\d[\]\s]+)\s*[\w.-]*\d[\w.-]*(?=\]?$)/u.exec(words);
    return arrow === null
      ? null
      : [{ start: start + arrow.index, end: start + arrow.index + arrow[0].length, newText: '' }];
  }
  const note = /[ \t]*\(\s*from\s[^()]*\)/i.exec(words);
  if (note !== null) return [{ start: start + note.index, end: start + note.index + note[0].length, newText: '' }];
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  if (open < 0 || close < 0 || /[\r\n]/.test(text.slice(open, close))) return null;
  return [{ start: text[open - 1] === ' ' ? open - 1 : open, end: close + 1, newText: '' }];
}

/** No pair of its own: the phases of the two tasks may be what makes the one wait. */
function planImpliedByPhases(workspace: PatchWorkspace, command: CommandOf<'remove-dependency'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  const dependsOn = findTask(file, command.dependsOn);
  const barrier = buildDependencies(file).phaseDependencies.find(
    (pair) => pair.phase === task?.phase && pair.dependsOn === dependsOn?.phase && !pair.soft,
  );
  return barrier === undefined ? nothingToDo : refuseBarrier(workspace, command, barrier);
}

function refuseBarrier(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  barrier: PhaseDependency,
): EditPlan {
  const { path, statements } = workspace.file;
  const place = { path, line: barrier.line };
  if (barrier.origin === 'stated') {
    const wide = barrier.statements.flatMap((index) => statements[index] ?? []);
    const message = `${barrier.phase} waits for ${barrier.dependsOn} as a whole (${path}:${barrier.line}), and ${command.task} with it`;
    return refuse('stated-wider', message, { ...place, offers: offerForWide(workspace, command, wide, barrier) });
  }
  const message = `${command.task} waits for ${command.dependsOn} because ${barrier.phase} comes after ${barrier.dependsOn}, which no words of the document state`;
  return refuse('not-in-text', message, { ...place, offers: offerForBarrier(workspace, command, barrier) });
}

function refuseWide(
  workspace: PatchWorkspace,
  command: CommandOf<'remove-dependency'>,
  found: readonly Dependency[],
): EditPlan {
  const { path, statements } = workspace.file;
  const wide = found.flatMap((pair) =>
    pair.statements.flatMap((index): readonly Statement[] => {
      const statement = statements[index];
      return statement === undefined ? [] : [statement];
    }),
  );
  const [first] = wide;
  const place = { path, line: first?.line ?? found[0]?.line ?? 1 };
  const message = `${command.task} waits for ${command.dependsOn} by a wider statement (${path}:${place.line}): \`${first?.text ?? ''}\``;
  return refuse('stated-wider', message, { ...place, offers: offerForWide(workspace, command, wide) });
}

function planPhasePair(workspace: PatchWorkspace, command: CommandOf<'remove-dependency'>): EditPlan {
  const { file } = workspace;
  const { feature, task, dependsOn } = command;
  const barriers = buildDependencies(file).phaseDependencies;
  const barrier = barriers.find((pair) => pair.phase === task && pair.dependsOn === dependsOn);
  if (findPhase(file, task) === undefined || findPhase(file, dependsOn) === undefined) {
    const pairs = expandPair(workspace, command).filter((pair) => findPairs(workspace, pair).length > 0);
    return planSequence(
      workspace,
      pairs.map((pair) => ({ type: 'remove-dependency', feature, ...pair }) as const),
    );
  }
  if (barrier === undefined) return nothingToDo;
  if (barrier.origin === 'phase') return refuseBarrier(workspace, command, barrier);
  const others = barriers.filter(
    (pair) => pair.phase === task && pair.origin === 'stated' && pair.dependsOn !== dependsOn,
  );
  const before = listStatedPairs(file);
  const text = getText(workspace, file.path);
  for (const index of barrier.statements) {
    const statement = file.statements[index];
    if (statement === undefined || barrier.statements.length > 1) continue;
    const one = others.some((pair) => pair.statements.includes(index))
      ? null
      : listCuts(file, text, statement, command);
    for (const cut of one ?? []) {
      const next = buildNextWorkspace(workspace, [{ path: file.path, edits: cut }]);
      const after = listStatedPairs(next.file);
      if (
        isSameBut(before.phases, after.phases, { without: [`${task} → ${dependsOn}`] }) &&
        isSameBut(before.pairs, after.pairs, {})
      ) {
        return planFile(file.path, cut);
      }
    }
  }
  return refuseBarrier(workspace, command, barrier);
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

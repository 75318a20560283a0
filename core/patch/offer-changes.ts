import type { Dependency, PhaseDependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Operand, Statement } from '../model/statement.ts';
import { findClause, listKeys, rewriteSides } from './cut-statement.ts';
import type { EditCommand } from './edit-command.ts';
import type { Offer } from './edit-plan.ts';
import { findWaitPath } from './find-wait-path.ts';
import { isFixed } from './fixed-statement.ts';
import { writeIdList } from './operand-edit.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import type { CommandOf } from './plan-result.ts';
import type { PlanCommands } from './plan-sequence.ts';
import { listAllPairs, nameOfPair } from './stated-pairs.ts';

type Removal = CommandOf<'remove-dependency'>;

/** Longest list of ids that an offer writes into a sentence. */
const longestList = 24;

/** What would lift a dependency that follows from order or from files that both tasks name. */
export function offerForImplied(
  workspace: PatchWorkspace,
  command: Removal,
  found: readonly Dependency[],
  planAll: PlanCommands,
): readonly Offer[] {
  const { feature, task, dependsOn } = command;
  const mark = (key: string): EditCommand => ({ type: 'set-parallel', feature, task: key, from: false, to: true });
  const isMarked = (key: string): boolean => findTask(workspace.file, key)?.parallel === true;
  const tries: { label: string; commands: readonly EditCommand[] }[] = [];
  if (found.some((pair) => pair.origin === 'order')) {
    const unmarked = [dependsOn, task].filter((key) => !isMarked(key));
    for (const key of unmarked) tries.push({ label: `Mark ${key} as parallel`, commands: [mark(key)] });
    if (unmarked.length === 2)
      tries.push({ label: `Mark ${dependsOn} and ${task} as parallel`, commands: unmarked.map(mark) });
  }
  tries.push({
    label: `Move ${task} before ${dependsOn}`,
    commands: [{ type: 'move-task', feature, task, place: { before: dependsOn } }],
  });
  return testOffers(workspace, command, tries, planAll);
}

/** What would lift the default barrier between two phases. */
export function offerForBarrier(
  workspace: PatchWorkspace,
  command: Removal,
  barrier: PhaseDependency,
  planAll: PlanCommands,
): readonly Offer[] {
  const { feature } = command;
  const { phases } = workspace.file;
  const at = phases.findIndex((phase) => phase.key === barrier.dependsOn);
  const earlier = phases.slice(0, Math.max(0, at)).map((phase) => phase.key);
  const tries: { label: string; commands: readonly EditCommand[] }[] = [];
  const last = earlier.at(-1);
  const state = (to: readonly string[]): EditCommand => ({
    type: 'set-phase-dependencies',
    feature,
    phase: barrier.phase,
    to,
  });
  if (last !== undefined)
    tries.push({ label: `State that ${barrier.phase} waits for ${last} only`, commands: [state([last])] });
  tries.push({ label: `State that ${barrier.phase} waits for no other phase`, commands: [state([])] });
  if (findTask(workspace.file, command.task) !== undefined) {
    const place = { into: barrier.dependsOn };
    tries.push({
      label: `Move ${command.task} into ${barrier.dependsOn}`,
      commands: [{ type: 'move-task', feature, task: command.task, place }],
    });
  }
  return testOffers(workspace, command, tries, planAll);
}

/** What would lift a dependency that wider statements make: their removal, or ids in the place of a phase or story. */
export function offerForWide(
  workspace: PatchWorkspace,
  command: Removal,
  wide: readonly Statement[],
  planAll: PlanCommands,
  barrier: PhaseDependency | null = null,
): readonly Offer[] {
  const { feature } = command;
  const { file } = workspace;
  if (file.kind === 'backlog' || wide.some(isFixed)) return [];
  const text = getText(workspace, file.path);
  const statements = [...new Map(wide.map((statement) => [statement.range.start, statement])).values()];
  const rewrite = (statement: Statement, to: string): EditCommand => ({
    type: 'rewrite-statement',
    feature,
    line: statement.line,
    from: statement.text,
    to,
  });
  const tries: { label: string; commands: readonly EditCommand[] }[] = [];
  for (const statement of statements) {
    const { dependents, prerequisites } = statement;
    const wordsOf = ({ range }: Operand): string => text.slice(range.start, range.end);
    const waits = writeOthers(file, listKeys(file, dependents, statement), command.task);
    const awaited = writeOthers(file, listKeys(file, prerequisites, null), command.dependsOn);
    const narrowed = [
      waits && rewriteSides(text, statement, waits, wordsOf(prerequisites)),
      awaited && rewriteSides(text, statement, wordsOf(dependents), awaited),
    ];
    for (const words of narrowed) {
      if (words === null) continue;
      const commands = [rewrite(statement, putClause(text, statement, words))];
      tries.push({ label: `Narrow it to "${words}"`, commands });
    }
  }
  if (statements.length > 0) {
    const label = statements.length === 1 ? 'Remove the statement' : `Remove all ${statements.length} statements`;
    // From the last line up, so that the lines of those before stay what they are.
    const commands = statements
      .toSorted((a, b) => b.range.start - a.range.start)
      .map((statement) => rewrite(statement, ''));
    tries.push({ label, commands });
    if (barrier !== null) {
      // Without the statement the phase would wait for the one before it.
      const stated: EditCommand = { type: 'set-phase-dependencies', feature, phase: barrier.phase, to: [] };
      tries.push({
        label: `${label} and state that ${barrier.phase} waits for no other phase`,
        commands: [...commands, stated],
      });
    }
  }
  if (barrier !== null && findTask(file, command.task) !== undefined) {
    const place = { into: barrier.dependsOn };
    tries.push({
      label: `Move ${command.task} into ${barrier.dependsOn}`,
      commands: [{ type: 'move-task', feature, task: command.task, place }],
    });
  }
  return testOffers(workspace, command, tries, planAll);
}

/** The ids of the other tasks that a side names, or of its phase; null where they make no list that can be written. */
function writeOthers(file: SpecFile, named: readonly string[], key: string): string | null {
  const phase = findTask(file, key)?.phase;
  const all = named.length > 0 ? named : file.tasks.filter((task) => task.phase === phase).map((task) => task.key);
  const others = all.filter((other) => other !== key);
  const isList = others.length > 0 && others.length <= longestList;
  return isList && others.every((other) => findTask(file, other)?.id != null) ? writeIdList(file, others, '-') : null;
}

/** Keep the offers that do what they say, each with what it would lift besides. */
function testOffers(
  workspace: PatchWorkspace,
  command: Removal,
  tries: readonly { readonly label: string; readonly commands: readonly EditCommand[] }[],
  planAll: PlanCommands,
): readonly Offer[] {
  const before = listAllPairs(workspace.file);
  const asked = nameOfPair(command);
  const offers: Offer[] = [];
  for (const { label, commands } of tries) {
    // A smaller offer that does it makes the larger one needless.
    if (
      offers.some(
        (offer) => commands.length > offer.commands.length && offer.commands.every((one) => commands.includes(one)),
      )
    )
      continue;
    const plan = planAll(workspace, commands);
    if (!plan.ok || plan.files.length === 0) continue;
    const next = buildNextWorkspace(workspace, plan.files);
    const after = listAllPairs(next.file);
    const stillWaits = after.has(asked) || isBehindBarrier(next, command);
    if (stillWaits) continue;
    const alsoLifts = [...before].filter((name) => name !== asked && !after.has(name));
    const isChain =
      findTask(next.file, command.task) !== undefined &&
      findWaitPath(next.file, command.task, command.dependsOn) !== null;
    offers.push({
      label: isChain ? `${label} (${command.task} still waits for it through others)` : label,
      commands,
      alsoLifts,
    });
  }
  return offers;
}

function isBehindBarrier(workspace: PatchWorkspace, command: Removal): boolean {
  const phaseOf = (key: string): string | null => findTask(workspace.file, key)?.phase ?? key;
  return listAllPairs(workspace.file).has(`${phaseOf(command.task)} → ${phaseOf(command.dependsOn)}`);
}

/** The statement's words with another clause in the place of its own. */
function putClause(text: string, statement: Statement, words: string): string {
  const clause = findClause(text, statement);
  return text.slice(statement.range.start, clause.start) + words + text.slice(clause.end, statement.range.end);
}

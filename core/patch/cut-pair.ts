import { buildDependencies } from '../graph/build-dependencies.ts';
import type { Dependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { checkEdit } from './check-edit.ts';
import { listCuts } from './cut-statement.ts';
import type { DependencyPair } from './edit-command.ts';
import { listReferenced } from './operand-edit.ts';
import { buildNextWorkspace, findTask, getText, type PatchWorkspace } from './patch-workspace.ts';
import { isSameBut, listStatedPairs, nameOfPair } from './stated-pairs.ts';
import { leavesWhole, mendCut } from './whole-words.ts';

/** What taking a pair out of the statements came to. */
export interface PairCut {
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** What still makes the task wait, that no words state. */
  readonly rest: readonly Dependency[];
}

/** Every entry about a pair of tasks: one an origin. */
export function findPairs(workspace: PatchWorkspace, pair: DependencyPair): readonly Dependency[] {
  const { dependencies } = buildDependencies(workspace.file);
  return dependencies.filter((other) => other.task === pair.task && other.dependsOn === pair.dependsOn);
}

/**
 * Change statement after statement until none states the pair.
 *
 * @returns
 *   The edits; where a statement is too wide for the pair to be cut out of it, the pairs that are left.
 */
export function cutPair(
  workspace: PatchWorkspace,
  pair: DependencyPair,
): PairCut | { readonly wide: readonly Dependency[] } {
  const path = findStatedPath(workspace, pair);
  const length = getText(workspace, path).length;
  let edits: readonly TextEdit[] = [];
  let present = workspace;
  // Each round takes the pair out of one statement at least.
  for (let round = 0; round <= workspace.file.statements.length + 2; round += 1) {
    const found = findPairs(present, pair);
    const step = cutOnce(present, pair, found);
    if (step === null) return { wide: found };
    if (step.length === 0) {
      const isStated = ({ origin }: Dependency): boolean => ['stated', 'tdd', 'reuse'].includes(origin);
      return { path, edits, rest: found.filter((other) => !isStated(other)) };
    }
    edits = composeEdits(length, edits, step);
    present = buildNextWorkspace(present, [{ path, edits: step }]);
  }
  return { wide: findPairs(workspace, pair) };
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
  if (marked !== undefined) return cutMark(file, text, marked);
  const statements = found
    .filter((dependency) => dependency.origin === 'stated')
    .flatMap((dependency) => dependency.statements);
  if (statements.length === 0) return [];
  const before = listStatedPairs(file);
  const isGood = (cut: readonly TextEdit[]): boolean => isGoodCut(workspace, cut, pair, before, statements.length);
  const cuts = statements.map((index) => {
    const statement = file.statements[index];
    return statement === undefined ? [] : listCuts(file, text, statement, pair);
  });
  for (const some of cuts) {
    const tries = new Set([...some, ...some.map((cut) => mendCut(text, cut))]);
    const whole = [...tries].filter((cut) => leavesWhole(text, cut));
    const good = whole.find(isGood) ?? some.find((cut) => !whole.includes(cut) && isGood(cut));
    if (good !== undefined) return good;
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

/** `[GREEN→T006]` becomes `[GREEN]`; `REUSE: the store (from T014)` loses its brackets, or one of several ids in them. */
function cutMark(file: SpecFile, text: string, pair: Dependency): readonly TextEdit[] | null {
  if (pair.range === null) return null;
  const { start, end } = pair.range;
  const words = text.slice(start, end);
  if (pair.origin === 'tdd') {
    const arrow = /\s*(?:→|->|[^\p{Letter}\d[\]\s]+)\s*[\w.-]*\d[\w.-]*(?=\]?$)/u.exec(words);
    return arrow === null
      ? null
      : [{ start: start + arrow.index, end: start + arrow.index + arrow[0].length, newText: '' }];
  }
  for (const note of words.matchAll(/[ \t]*\(from ([^()]*)\)/gi)) {
    const list = start + note.index + note[0].lastIndexOf(note[1] ?? '');
    const members = [...(note[1] ?? '').matchAll(/[^\s,/+&]*\d[^\s,/+&]*/g)].map(({ index, 0: { length } }) => ({
      start: list + index,
      end: list + index + length,
    }));
    const at = members.findIndex((range) =>
      listReferenced(file, { type: 'task', id: text.slice(range.start, range.end), range }).includes(pair.dependsOn),
    );
    const [before, own, next] = [members[at - 1], members[at], members[at + 1]];
    if (own === undefined) continue;
    if (next !== undefined) return [{ start: own.start, end: next.start, newText: '' }];
    if (before !== undefined) return [{ start: before.end, end: own.end, newText: '' }];
    return [{ start: start + note.index, end: start + note.index + note[0].length, newText: '' }];
  }
  return null;
}

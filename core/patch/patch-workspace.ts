import { carryDependencies } from '../graph/build-dependencies.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { parseFeature } from '../parse/parse-feature.ts';
import { rereadSpecFile } from '../parse/reread/reread-spec-file.ts';
import { applyTextEdits } from '../text/text-edit.ts';
import type { FileEdits } from './edit-plan.ts';

/** What a planner may look at: the model of one feature, and the texts of its folder that it was read from. */
export interface PatchWorkspace {
  readonly file: SpecFile;
  /**
   * Texts by path relative to the workspace, as they are on disk now: the tasks document (for one-file-a-task
   * kinds: each of them), and, for commands that rewrite references, the other documents and the time log.
   */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Get a text that the model refers to.
 *
 * @throws Error
 *   When the caller built a workspace whose model names a text that it does not hold: a bug.
 */
export function getText(workspace: PatchWorkspace, path: string): string {
  const text = workspace.texts[path];
  if (text === undefined) throw new Error(`The workspace of ${workspace.file.path} does not hold ${path}`);
  return text;
}

/** Places of tasks in the list of a model, by key; made at the first question about it. */
const placesByKey = new WeakMap<SpecFile, ReadonlyMap<string, number>>();

/** Place of a task in `file.tasks`; -1 where no task has the key. */
export function findTaskIndex(file: SpecFile, key: string): number {
  const known = placesByKey.get(file);
  if (known !== undefined) return known.get(key) ?? -1;
  const places = new Map(file.tasks.map((task, index) => [task.key, index]));
  placesByKey.set(file, places);
  return places.get(key) ?? -1;
}

/** Find a task by its key. */
export function findTask(file: SpecFile, key: string): Task | undefined {
  return file.tasks[findTaskIndex(file, key)];
}

/** Find a phase by its key. */
export function findPhase(file: SpecFile, key: string): Phase | undefined {
  return file.phases.find((phase) => phase.key === key);
}

/** Tasks whose lines stand inside the task's own lines, at any depth. */
export function listSubtasks(file: SpecFile, task: Task): readonly Task[] {
  const { end } = task.source.blockRange;
  const found: Task[] = [];
  // Tasks of one text are in its order.
  for (let index = findTaskIndex(file, task.key) + 1; index < file.tasks.length; index += 1) {
    const other = file.tasks[index];
    if (other === undefined || other.path !== task.path) continue;
    if (other.source.lineRange.start >= end) break;
    found.push(other);
  }
  return found;
}

/**
 * Workspaces close to one: that from which it was built (an undo leads back to it), and the last ones built from it
 * (planners read their own plan back and choose among several, and the commit reads it once more).
 */
const neighbours = new WeakMap<PatchWorkspace, readonly PatchWorkspace[]>();

/** A planner that compares two ways asks for each of them again; more are never asked for twice. */
const mostNeighbours = 4;

/**
 * Build the workspace that follows from edits: new texts, and the model read anew. Asked twice for the same texts, it
 * reads them once.
 *
 * @param workspace
 *   State that the edits refer to; it stays as it is.
 * @param files
 *   Edits by path.
 */
export function buildNextWorkspace(workspace: PatchWorkspace, files: readonly FileEdits[]): PatchWorkspace {
  const texts: Record<string, string> = { ...workspace.texts };
  for (const { path, edits, removes } of files) {
    if (removes === true) delete texts[path];
    else texts[path] = applyTextEdits(texts[path] ?? '', edits);
  }
  const near = neighbours.get(workspace) ?? [];
  const known = near.find((other) => isSameTexts(other.texts, texts));
  if (known !== undefined) return known;
  // Another time log or another document makes no other model.
  const alike = near.find((other) => isSameFile(workspace.file, other.texts, texts));
  const next = { texts, file: alike?.file ?? rereadFile(workspace, texts, files) ?? readFile(workspace, texts) };
  carryDependencies(workspace.file, next.file);
  neighbours.set(workspace, [next, ...near].slice(0, mostNeighbours));
  // A copy, whose own neighbours are nobody's: in a long batch each state would else hold all before it.
  neighbours.set(next, [{ file: workspace.file, texts: workspace.texts }]);
  return next;
}

function isSameFile({ kind, path }: SpecFile, a: PatchWorkspace['texts'], b: PatchWorkspace['texts']): boolean {
  return kind !== 'backlog' && a[path] === b[path];
}

function readFile({ file }: PatchWorkspace, texts: PatchWorkspace['texts']): SpecFile {
  return parseFeature(file.kind, file.path, texts);
}

/** Most edits are about the words of one task: then only its lines are read. */
function rereadFile(
  { file, texts: before }: PatchWorkspace,
  texts: PatchWorkspace['texts'],
  files: readonly FileEdits[],
): SpecFile | null {
  if (file.kind === 'backlog') return null;
  const own = files.filter(({ path }) => path === file.path);
  const [old, now] = [before[file.path], texts[file.path]];
  if (old === undefined || now === undefined || own.length > 1) return null;
  const edits = own[0]?.edits ?? [];
  if (edits.length === 0) return file;
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  return rereadSpecFile({ file, before: old, after: now, replaced: { start, end } });
}

function isSameTexts(a: PatchWorkspace['texts'], b: PatchWorkspace['texts']): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}

import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../core/patch/check-edit.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { EditPlan } from '../../core/patch/edit-plan.ts';
import { invertEdit } from '../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';
import { checkScope, linesOfEchoes } from './check-scope.ts';
import { listEditCommands } from './list-edit-commands.ts';
import { listHunks } from './list-hunks.ts';

/** What became of the commands of one type. */
interface EditCount {
  planned: number;
  idle: number;
  readonly refused: Map<string, number>;
}

/** What trying many edits came to. */
export interface EditTally {
  readonly counts: Map<string, EditCount>;
  /** Sentences about edits that do what they must not. */
  readonly failures: string[];
  /** Sentences about edits that the check before writing holds back: a planner's bugs. */
  readonly guarded: string[];
  /** Sentences about edits that were refused, each beginning with its code. */
  readonly refusals: string[];
}

/** Start a tally. */
export function createEditTally(): EditTally {
  return { counts: new Map(), failures: [], guarded: [], refusals: [] };
}

/** A document to try edits on. */
export interface TriedDocument {
  readonly name: string;
  readonly text: string;
}

/**
 * Try every command on a document, and its inverse on what it makes.
 *
 * @param sampleSize
 *   How many tasks, phases and pairs of the document each command is tried on.
 * @returns
 *   False for a document that has nothing to edit.
 */
export function tryEdits(tally: EditTally, { name, text }: TriedDocument, sampleSize: number): boolean {
  const path = toFeaturePath(name);
  const file = parseSpecFile(path, text);
  if (!file.editable || (file.tasks.length === 0 && file.checklists.length === 0)) return false;
  const workspace: PatchWorkspace = { file, texts: { [path]: text } };
  for (const complaint of tickAll(workspace)) tally.failures.push(`${complaint} in ${name}`);
  for (const command of listEditCommands(file, sampleSize)) {
    if (process.env.SPECLINE_TYPE !== undefined && process.env.SPECLINE_TYPE !== command.type) continue;
    try {
      tryEdit(tally, workspace, command, `${name} ${JSON.stringify(command)}`);
    } catch (error) {
      tally.failures.push(`throws ${String(error)}: ${name} ${JSON.stringify(command)}`);
    }
  }
  return true;
}

/** Documents are read as a tasks file, or by their own name where that says how. */
function toFeaturePath(name: string): string {
  // `tasks.md (tabs)`
  const file = name.replace(/ \([\w ]+\)$/, '');
  const own = file.replace(/\.txt$/i, '.md').replace(/^.*\//s, '');
  return /tasks?\.md$|\.txt$/i.test(file) ? `feature/${own}` : 'feature/tasks.md';
}

function tryEdit(tally: EditTally, workspace: PatchWorkspace, command: EditCommand, where: string): void {
  const { file, texts } = workspace;
  const count = tally.counts.get(command.type) ?? { planned: 0, idle: 0, refused: new Map() };
  tally.counts.set(command.type, count);
  const plan = planEdit(workspace, command);
  if (!plan.ok) {
    count.refused.set(plan.refusal.code, (count.refused.get(plan.refusal.code) ?? 0) + 1);
    tally.refusals.push(`${plan.refusal.code}: ${plan.refusal.message} ${where}`);
    return;
  }
  if (plan.files.length === 0) {
    count.idle += 1;
    return;
  }
  count.planned += 1;
  const next = buildNextWorkspace(workspace, plan.files);
  const refusal = checkEdit(file, next.file, command);
  if (refusal !== null) {
    tally.guarded.push(`${refusal.message} ${where}`);
    return;
  }
  const edits = plan.files.flatMap((changed) => (changed.path === file.path ? changed.edits : []));
  const stray = checkScope(workspace, command, next.texts[file.path] ?? '', listHunks(texts[file.path] ?? '', edits));
  if (stray !== null) tally.failures.push(`lines: ${stray}: ${where}`);
  if (next.texts[file.path] === texts[file.path]) tally.failures.push(`an edit that changes nothing: ${where}`);
  const undo = planEdit(next, invertEdit(command, workspace, plan));
  if (!undo.ok) tally.failures.push(`undo refused: ${undo.refusal.message} ${where}`);
  else if (applyFiles(next.texts[file.path] ?? '', undo) !== texts[file.path])
    tally.failures.push(`undo differs: ${where}`);
}

/** Tick every task by itself: one character between its brackets, and no line but its own and a row that says it again; what the model says then is asked of the sample. */
function tickAll(workspace: PatchWorkspace): readonly string[] {
  return workspace.file.tasks.flatMap((task) => {
    const { key, status, path, source } = task;
    const to = status === 'done' ? 'todo' : 'done';
    const plan = planEdit(workspace, { type: 'set-status', feature: 'feature', task: key, from: status, to });
    if (!plan.ok || source.markRange === null || source.statusField !== null) return [];
    const text = workspace.texts[path] ?? '';
    const echoes = plan.files.length === 1 ? linesOfEchoes(workspace, key) : [];
    const edits = plan.files
      .flatMap((file) => (file.path === path ? file.edits : []))
      .filter((one) => !echoes.includes(text.slice(0, one.start).split(/\r\n|\n|\r/).length));
    const [edit] = edits;
    const { start, end } = source.markRange;
    const isOne = edit !== undefined && edits.length === 1 && edit.start === start && edit.end === end;
    return isOne && edit.newText.length === 1 ? [] : [`the tick of ${key} (line ${task.line}) is no single character`];
  });
}

/** The text after a plan's edits, without reading it. */
function applyFiles(text: string, plan: Extract<EditPlan, { ok: true }>): string {
  return plan.files.reduce((present, { edits }) => applyTextEdits(present, edits), text);
}

/** Tell a tally as lines for people. */
export function describeTally({ counts }: EditTally): readonly string[] {
  return [...counts].sort().map(([type, { planned, idle, refused }]) => {
    const refusals = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
    return `${type}: ${planned} planned, ${idle} idle${refusals === '' ? '' : `, refused: ${refusals}`}`;
  });
}

/** Number of edits that came to a plan. */
export function countPlanned({ counts }: EditTally): number {
  return [...counts.values()].reduce((sum, count) => sum + count.planned, 0);
}

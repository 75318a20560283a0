import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import { compareDependencies, noEffect } from '../../core/graph/compare-dependencies.ts';
import type { Task } from '../../core/model/task.ts';
import { buildFilePreview } from '../../core/patch/build-file-preview.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { replaceSlice } from '../../core/patch/plan-result.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type {
  CommandResult,
  CommittedTexts,
  DocumentState,
  Failure,
  FailureCode,
  FeatureState,
  HistoryEntry,
  HistoryVersion,
  PreviewResult,
} from '../../preload/planner-data.ts';
import { toRequest } from './command-request.ts';
import { type CommitRequest, commitCommand, planNow } from './commit-command.ts';
import type { KeptEdits } from './kept-edits.ts';
import { listHistory, readHistoryVersion } from './list-history.ts';
import { markLogRows } from './mark-log-rows.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { readCommitted } from './read-committed.ts';
import { createRevertCommand, findUndoSteps, rootIdOf } from './undo-steps.ts';

/** Answer `openFeature`: its state now; changes follow as events. */
export function openFeature(workspace: OpenWorkspace, id: string): Promise<FeatureState | Failure> {
  return workspace.turns.run(async () => {
    if (workspace.held.getPlace(id) === undefined) return notFound(`There is no feature \`${id}\` in this folder`);
    await workspace.openFeature(id);
    return (await workspace.readFeature(id)) ?? notFound(`There is no feature \`${id}\` in this folder`);
  });
}

/** Answer `readDocument`: a markdown file of the workspace, followed from now on. */
export function readDocument(workspace: OpenWorkspace, path: string): Promise<DocumentState | Failure> {
  return workspace.turns.run(async () => {
    const { held, commit } = workspace;
    if (!held.paths.has(path)) {
      const isOutside = path.startsWith('/') || /(^|[\\/])\.\.([\\/]|$)|^[A-Za-z]:/.test(path);
      if (!isOutside) return { ...notFound(`There is no document ${path} in this folder`), path };
      return { ok: false, code: 'outside-workspace', message: `${path} is not in the opened folder`, path };
    }
    held.holdDocument(path);
    const content = await commit.readSettled(path);
    held.accept(path, content);
    await commit.publish();
    if (content.kind === 'text') return { ok: true, path, text: content.text, editable: content.utf8 };
    if (content.kind === 'missing') return { ...notFound(`${path} is gone`), path };
    if (content.kind === 'unreadable') {
      return { ok: false, code: 'unreadable', message: `Cannot read ${path}: ${content.message}`, path };
    }
    return { ok: false, code: 'too-large', message: `${path} is too large to be shown`, path };
  });
}

/** Carry out a command; what could not be saved is kept. */
export async function runCommand(
  workspace: OpenWorkspace,
  kept: KeptEdits,
  command: EditCommand,
): Promise<CommandResult> {
  const marked = markLogRows(command, workspace.clock.now());
  const request = toRequest(marked, workspace.held.getPlace(command.feature));
  const result = await commitInTurn(workspace, request);
  if (isFailure(result) && mayPass.has(result.code)) await kept.keep(marked, request.label, result);
  else if (result.ok) await kept.settle(marked);
  return result;
}

/** Try a kept edit again; until it is done or dropped it stays kept. */
export async function retryKeptEdit(workspace: OpenWorkspace, kept: KeptEdits, id: string): Promise<CommandResult> {
  const edit = kept.list().find((other) => other.id === id);
  if (edit === undefined) return notFound('This edit is no longer kept');
  const { feature } = edit.command;
  const place = workspace.held.getPlace(feature);
  if (place === undefined && (await workspace.commit.folder.isThere())) {
    return notFound(
      `Cannot save "${edit.label}": \`${feature}\` is no longer in ${workspace.commit.folder.root}. The change stays kept until it is back, or the change is dropped`,
    );
  }
  const result = await commitInTurn(workspace, toRequest(edit.command, place));
  if (result.ok) await kept.drop(id);
  return result;
}

/** Say what a command would do to which lines. */
export function previewCommand(workspace: OpenWorkspace, command: EditCommand): Promise<PreviewResult> {
  return workspace.turns.run(async () => {
    const marked = markLogRows(command, workspace.clock.now());
    const request = toRequest(marked, workspace.held.getPlace(command.feature));
    const planned = await planNow(workspace.commit, request);
    if (!('plan' in planned)) return planned;
    const { plan, next, file, texts } = planned;
    if (!plan.ok) return { ok: false, refusal: plan.refusal };
    const files = plan.files.map(({ path, edits }) => {
      return buildFilePreview(path, texts[path] ?? '', edits, texts[path] === undefined);
    });
    const effect =
      next === null
        ? noEffect
        : compareDependencies(
            buildDependencies(file),
            buildDependencies(next.file),
            mapKeys(command, file.tasks, next.file.tasks),
          );
    return { ok: true, files, notes: plan.notes, effect };
  });
}

/** New keys of tasks that a command gives other ids: each stays where it stands. */
function mapKeys(
  { type }: EditCommand,
  before: readonly Task[],
  after: readonly Task[],
): ReadonlyMap<string, string> | undefined {
  if (type !== 'rename-id' && type !== 'renumber') return undefined;
  return new Map(before.map(({ key }, place) => [key, after[place]?.key ?? key]));
}

/** Take back the last change, or do again the last that was taken back. */
export function stepHistory(workspace: OpenWorkspace, direction: 'undo' | 'redo'): Promise<CommandResult> {
  return workspace.turns.run(async () => {
    await workspace.refreshHistory();
    const change = findUndoSteps(workspace.history.changes)[direction];
    if (change === null) {
      return { ok: false, code: 'nothing-to-undo', message: `There is nothing to ${direction}` };
    }
    const command = await createRevertCommand(workspace.history, change);
    if (command === null) return notFound(`"${change.label}" is too old: its texts are no longer kept`);
    const feature = findFeatureOf(workspace, command.files[0]?.path ?? '', command.feature);
    const request = toRequest({ ...command, feature }, workspace.held.getPlace(feature));
    return await commitCommand(workspace.commit, { ...request, kind: direction, changeId: rootIdOf(change) });
  });
}

/** Make a file say what an earlier version said. */
export function restoreVersion(workspace: OpenWorkspace, id: string): Promise<CommandResult> {
  return workspace.turns.run(async () => {
    await workspace.refreshHistory();
    const version = await readHistoryVersion(workspace.history, id);
    if (!version.ok) return version;
    const { entry, text } = version;
    const change = workspace.history.changes.find((other) => other.id === id.split('/')[0]);
    const feature = findFeatureOf(workspace, entry.path, change?.feature ?? '');
    return await commitCommand(workspace.commit, {
      feature,
      label: `Restore ${entry.path} of ${entry.at.slice(0, 16).replace('T', ' ')}`,
      kind: 'restore',
      changeId: null,
      extraPaths: [entry.path],
      plan: ({ texts }) => {
        const now = texts[entry.path] ?? '';
        const edits = replaceSlice(now, 0, now.length, text);
        const files = edits.length === 0 ? [] : [{ path: entry.path, edits }];
        return { plan: { ok: true, files, notes: [] }, next: null };
      },
    });
  });
}

/** Answer `listHistory`, with what other processes did. */
export async function readHistory(workspace: OpenWorkspace, path: string | null): Promise<readonly HistoryEntry[]> {
  await workspace.refreshHistory();
  return listHistory(workspace.history.changes, path);
}

/** Answer `readHistoryVersion`. */
export async function readVersion(workspace: OpenWorkspace, id: string): Promise<HistoryVersion | Failure> {
  await workspace.refreshHistory();
  return await readHistoryVersion(workspace.history, id);
}

/** Answer `readCommitted`. */
export async function readCommittedFeature(
  workspace: OpenWorkspace,
  root: string,
  id: string,
): Promise<CommittedTexts | Failure> {
  const place = workspace.held.getPlace(id);
  if (place === undefined) return notFound(`There is no feature \`${id}\` in this folder`);
  return await readCommitted(root, place.taskPaths);
}

function commitInTurn(workspace: OpenWorkspace, request: CommitRequest): Promise<CommandResult> {
  return workspace.turns.run(() => commitCommand(workspace.commit, request));
}

/** The feature that holds a path here and now; else the one that it was changed for, in whatever folder was open. */
function findFeatureOf(workspace: OpenWorkspace, path: string, changedFor: string): string {
  const places = workspace.held.listPlaces();
  const place = places.find(
    ({ taskPaths, documents, path: tasks }) =>
      taskPaths.includes(path) || documents.includes(path) || toTimeLogPath(tasks) === path,
  );
  return place?.id ?? changedFor;
}

/** Failures after which the same edit may succeed another time. */
const mayPass: ReadonlySet<FailureCode> = new Set(['save-failed', 'locked', 'conflict', 'not-found', 'unreadable']);

function isFailure(result: CommandResult): result is Failure {
  return !result.ok && 'code' in result;
}

function notFound(message: string): Failure {
  return { ok: false, code: 'not-found', message };
}

import type { SpecFile } from '../../core/model/spec-file.ts';
import type { EditPlan, Refusal, RefusalCode } from '../../core/patch/edit-plan.ts';
import type { PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type { CommandResult, Failure, FailureCode, HistoryEntry } from '../../preload/planner-data.ts';
import type { ChangeHistory } from './change-history.ts';
import type { ChangeJournal } from './change-journal.ts';
import type { FeaturePlace } from './feature-place.ts';
import type { HeldWorkspace } from './hold-workspace.ts';
import { type PlannedFile, saveFiles } from './save-files.ts';
import type { FileContent, SpecFolder } from './spec-folder.ts';

/** Another program that writes the same file all the time is not waited for longer than this. */
const maxAttempts = 8;

/** What a commit works on. The caller has its turn: nothing else reads, accepts or saves meanwhile. */
export interface CommitContext {
  readonly folder: SpecFolder;
  readonly held: HeldWorkspace;
  readonly history: ChangeHistory;
  readonly journal: ChangeJournal;
  /** Read a file that somebody may be writing, when it is whole. */
  readSettled(path: string): Promise<FileContent>;
  /** Read anew what was accepted, and tell it. */
  publish(): Promise<void>;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** A change of a feature that somebody asks for. */
export interface CommitRequest {
  readonly feature: string;
  readonly label: string;
  readonly kind: HistoryEntry['kind'];
  /** Change that is taken back or done again. */
  readonly changeId: string | null;
  /** Paths besides the feature's tasks files and time log that it looks at or changes. */
  readonly extraPaths: readonly string[];
  /** Plan against the texts on disk now, and check what the plan would come to. */
  plan(workspace: PatchWorkspace): CheckedPlan;
}

/** A plan, and the state that it was held against before it was let through. */
export interface CheckedPlan {
  readonly plan: EditPlan;
  readonly next: PatchWorkspace | null;
}

/**
 * Carry out one change: the only way in which a file of the workspace is ever changed.
 *
 * Lock, read what is on the disk now, accept what others wrote, plan, apply, save, accept, remember. Whatever another
 * program writes meanwhile is planned against anew, or put back and reported.
 */
export async function commitCommand(context: CommitContext, request: CommitRequest): Promise<CommandResult> {
  const place = context.held.getPlace(request.feature);
  if (place === undefined) return refuseUnknownFeature(request.feature);
  const paths = listPaths(place, request);
  // Few changes touch the time log: it is locked when one does.
  const log = toTimeLogPath(place.path);
  for (const locked of [paths.filter((path) => path !== log || request.extraPaths.includes(log)), paths]) {
    const lock = await context.folder.lock(locked);
    if (!lock.ok) return { ok: false, code: lock.code, message: lock.message, path: place.path };
    try {
      const result = await commitLocked(context, request, place, paths, new Set(locked));
      if (result !== 'more-locks') return result;
    } finally {
      await lock.release();
    }
  }
  throw new Error(`The plan of "${request.label}" edits files that are not of its feature`);
}

/** Plan a change against what is on the disk now, without locks, and write nothing. */
export async function planNow(context: CommitContext, request: CommitRequest): Promise<PlannedNow | Failure | Refused> {
  const place = context.held.getPlace(request.feature);
  if (place === undefined) return refuseUnknownFeature(request.feature);
  const disk = await readNow(context, listPaths(place, request));
  if (disk === null) return fail('not-found', place.path, `${context.folder.root} was moved or removed`);
  const fault = findFault(place, disk);
  if (fault !== null) return fault;
  const texts = toTexts(disk);
  const file = await context.held.readFile(place.id, texts);
  if (file === undefined) return refuseUnknownFeature(place.id);
  return { ...(file.editable ? request.plan({ file, texts }) : refuseReadOnly(place.path)), file, texts };
}

/** A plan, and the state of the disk that it was made for. */
interface PlannedNow extends CheckedPlan {
  readonly file: SpecFile;
  readonly texts: Readonly<Record<string, string>>;
}

/** A text of another program that our save replaced in the same moment, and what the file says instead. */
interface Overtaken {
  readonly ours: string | null;
  readonly theirs: string;
}

async function commitLocked(
  context: CommitContext,
  request: CommitRequest,
  place: FeaturePlace,
  paths: readonly string[],
  locked: ReadonlySet<string>,
): Promise<CommandResult | 'more-locks'> {
  const { folder, held, history, journal } = context;
  let overtaken: (Overtaken & { readonly path: string }) | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const disk = await readNow(context, paths);
    if (disk === null) return fail('not-found', place.path, `${folder.root} was moved or removed`);
    const fault = findFault(place, disk);
    if (fault !== null) return fault;
    const texts = toTexts(disk);
    // Plan against what they wrote, unless the file has been written again since.
    if (overtaken !== null && texts[overtaken.path] === overtaken.ours) texts[overtaken.path] = overtaken.theirs;
    const file = await held.readFile(place.id, texts);
    if (file === undefined) return refuseUnknownFeature(place.id);
    const { plan, next } = file.editable ? request.plan({ file, texts }) : refuseReadOnly(place.path);
    const files = toPlannedFiles(plan, disk, texts);
    if (files.some(({ path }) => !locked.has(path))) return 'more-locks';
    const saved = await saveFiles(folder, journal, files);
    if (saved.kind === 'failed') return saved.failure;
    if (saved.kind === 'overtaken') {
      overtaken = saved;
      // Also kept where it can be found; when that fails it is still planned against.
      await history.recordOutside(saved.path, saved.theirs).catch(() => undefined);
    }
    if (saved.kind !== 'saved') continue;
    const notes = [...saved.warnings];
    if (files.length > 0) {
      for (const { path, to } of files) held.accept(path, toContent(to));
      if (next !== null) held.foresee(place.id, next.texts, next.file);
      const bases = files.map((changed) => ({ ...changed, from: texts[changed.path] ?? null }));
      if (plan.ok) notes.push(...(await remember(history, request, bases)));
      await context.publish();
    }
    if (!plan.ok) return { ok: false, refusal: plan.refusal };
    const key = plan.key === undefined ? {} : { key: plan.key };
    return { ok: true, changed: files.length > 0, notes: [...plan.notes, ...notes], ...key };
  }
  const message = `Cannot save ${place.path}: another program wrote it ${maxAttempts} times while it was being saved`;
  return { ok: false, code: 'conflict', message, path: place.path };
}

/** What each path says on the disk now: null where no file is, the content where it is no text that can be edited. */
type DiskTexts = ReadonlyMap<string, string | null | Exclude<FileContent, { kind: 'missing' }>>;

/** @returns null while the folder itself is gone: that deletes nothing. */
async function readNow(context: CommitContext, paths: readonly string[]): Promise<DiskTexts | null> {
  const contents = await Promise.all(paths.map((path) => context.readSettled(path)));
  if (contents.some(({ kind }) => kind === 'missing') && !(await context.folder.isThere())) return null;
  const texts: Map<string, string | null | Exclude<FileContent, { kind: 'missing' }>> = new Map();
  let isNew = false;
  for (const [index, path] of paths.entries()) {
    const content = contents[index] ?? { kind: 'missing' };
    isNew = context.held.accept(path, content) || isNew;
    const isEditable = content.kind === 'text' && content.utf8;
    texts.set(path, isEditable ? content.text : content.kind === 'missing' ? null : content);
  }
  if (isNew) await context.publish();
  return texts;
}

function listPaths({ taskPaths, path }: FeaturePlace, { extraPaths }: CommitRequest): readonly string[] {
  return [...new Set([...taskPaths, toTimeLogPath(path), ...extraPaths])];
}

function toTexts(disk: DiskTexts): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [path, text] of disk) {
    if (typeof text === 'string') texts[path] = text;
  }
  return texts;
}

function findFault({ taskPaths }: FeaturePlace, disk: DiskTexts): Failure | null {
  for (const path of taskPaths) {
    const content = disk.get(path);
    if (typeof content === 'string') continue;
    if (content === null || content === undefined) return fail('not-found', path, 'it is gone');
    if (content.kind === 'too-large') return fail('too-large', path, 'it is too large');
    if (content.kind === 'unreadable') return fail('unreadable', path, content.message);
    return fail('not-utf8', path, 'it is not valid UTF-8, and saving would change bytes that nobody asked to change');
  }
  return null;
}

function fail(code: FailureCode, path: string, reason: string): Failure {
  return { ok: false, code, path, message: `Cannot change ${path}: ${reason}` };
}

/** Files whose text on the disk differs from what the plan makes of the texts that it was planned against. */
function toPlannedFiles(plan: EditPlan, disk: DiskTexts, texts: Readonly<Record<string, string>>): PlannedFile[] {
  const changes = new Map(plan.ok ? plan.files.map((file) => [file.path, file]) : []);
  for (const path of changes.keys()) {
    const content = disk.get(path);
    if (content !== null && typeof content !== 'string') throw new Error(`The plan edits ${path}, which was not read`);
  }
  return [...disk].flatMap(([path, from]) => {
    if (from !== null && typeof from !== 'string') return [];
    const { edits: own, removes } = changes.get(path) ?? { edits: [] };
    const planned = texts[path];
    if (planned === undefined && own.length === 0) return [];
    const to = removes === true ? null : applyTextEdits(planned ?? '', own);
    return to === from ? [] : [{ path, from, to, edits: own }];
  });
}

async function remember(
  history: ChangeHistory,
  request: CommitRequest,
  files: readonly PlannedFile[],
): Promise<readonly string[]> {
  const { kind, label, feature, changeId } = request;
  try {
    await history.record({ kind, label, feature, changeId }, files);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`Saved, but the change cannot be noted in the history and cannot be undone from there: ${reason}`];
  }
}

function toContent(text: string | null): FileContent {
  return text === null ? { kind: 'missing' } : { kind: 'text', text, utf8: true };
}

function refuseUnknownFeature(id: string): Refused {
  return refuse('unknown-feature', `There is no feature \`${id}\` in this folder`);
}

function refuseReadOnly(path: string): CheckedPlan {
  const refusal: Refusal = { code: 'read-only', message: `${path} is shown read-only: see its problems`, path };
  return { plan: { ok: false, refusal }, next: null };
}

function refuse(code: RefusalCode, message: string): Refused {
  return { ok: false, refusal: { code, message } };
}

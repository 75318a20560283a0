import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { TextEdit } from '../../core/text/text-edit.ts';
import type { HistoryEntry } from '../../preload/planner-data.ts';
import type { DataFolder, FileStamp } from './data-folder.ts';
import { createTurns } from './turns.ts';

const kinds = ['edit', 'undo', 'redo', 'restore', 'outside'] as const satisfies readonly HistoryEntry['kind'][];

const changedFile = v.object({
  path: v.string(),
  /** Names of versions; null where there was, or is, no file. */
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
  edits: v.array(v.object({ start: v.number(), end: v.number(), newText: v.string() })),
});

const changeSchema = v.object({
  id: v.string(),
  at: v.string(),
  kind: v.picklist(kinds),
  label: v.string(),
  feature: v.nullable(v.string()),
  /** Change that an undo or redo belongs to. */
  changeId: v.nullable(v.string()),
  files: v.array(changedFile),
});

/** One remembered change of one or several files. */
export type Change = v.InferOutput<typeof changeSchema>;

/** What was done to one file, with both texts. */
export interface FileRecord {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly edits: readonly TextEdit[];
}

/** What a change is remembered as. */
export interface ChangeTitle {
  readonly kind: HistoryEntry['kind'];
  readonly label: string;
  readonly feature: string;
  readonly changeId: string | null;
}

/**
 * All changes of the files below a folder, shared by all processes, and kept over restarts.
 *
 * Changes are kept by the real paths of their files: a project, its specs folder and one feature of it have one history,
 * and each shows of it what lies in it.
 */
export interface ChangeHistory {
  /** Oldest first, as last read. */
  readonly changes: readonly Change[];
  /** Read what other processes have added. True when there was something. */
  refresh(): Promise<boolean>;
  /** Remember a change that was saved; what others wrote since the last one is remembered before it. */
  record(title: ChangeTitle, files: readonly FileRecord[]): Promise<void>;
  /** Remember what another program wrote into a file that was changed here before. */
  recordOutside(path: string, text: string): Promise<void>;
  readVersion(name: string): Promise<string | null>;
}

const log = 'history.jsonl';
const keepMs = 30 * 24 * 60 * 60 * 1000;
const keepVersions = 200;
/** Looking for what may go costs a walk over all changes: now and then is enough. */
const pruneEvery = 100;

/**
 * Open the history that is kept in a data folder. Nothing is read before `refresh`.
 *
 * @param root
 *   Real path of the folder whose files are meant; paths of changes are relative to it.
 */
export function createChangeHistory(data: DataFolder, root: string, now: () => number): ChangeHistory {
  const below = createBelow(root);
  let changes: Change[] = [];
  let stamp: FileStamp | null = null;
  let unpruned = pruneEvery; // The first record of a session prunes.

  /** Reading and adding take turns, so that no line is taken in twice. */
  const turns = createTurns();

  const refresh = async () => {
    const current = await data.stamp(log);
    if (current?.id === stamp?.id && current?.bytes === stamp?.bytes) return false;
    // Only added to: what stands before is known.
    const known = current !== null && current.id === stamp?.id && current.bytes > stamp.bytes ? stamp.bytes : 0;
    // What is added after the stamp was taken is taken in the next time, and so is a line that is just being written.
    const text = cutOpenLine((await data.read(log, known, current?.bytes)) ?? '');
    const added = parseLog(text, below.mark).flatMap(below.toRelative);
    changes = known === 0 ? added : [...changes, ...added];
    stamp = current === null ? null : { ...current, bytes: known + Buffer.byteLength(text) };
    return known === 0 || text !== '';
  };

  const keepText = async (text: string): Promise<string> => {
    const name = createHash('sha256').update(text).digest('hex').slice(0, 40);
    const isKept = ((await data.stamp(toVersionFile(name)))?.bytes ?? 0) > 0;
    if (!isKept) await data.write(toVersionFile(name), text);
    return name;
  };

  const add = async (change: Omit<Change, 'id' | 'at'>) => {
    const whole = { id: randomBytes(8).toString('hex'), at: new Date(now()).toISOString(), ...change };
    // A crash may have left half a line: the line break before ours keeps it apart.
    await data.append(log, `\n${JSON.stringify(below.toAbsolute(whole))}`);
    changes.push(whole);
    stamp = await data.stamp(log);
  };

  const addOutside = async (path: string, text: string) => {
    const last = findLastVersion(changes, path);
    const version = await keepText(text);
    if (last === version) return;
    const file = { path, before: last ?? null, after: version, edits: [] };
    const label = last === undefined ? 'Before the first change' : 'Changed by another program';
    await add({ kind: 'outside', label, feature: null, changeId: null, files: [file] });
  };

  const prune = async () => {
    unpruned += 1;
    if (unpruned < pruneEvery) return;
    unpruned = 0;
    const all = parseLog((await data.read(log)) ?? '');
    const kept = listKept(all, now());
    if (kept.length === all.length) return;
    await data.write(log, kept.map((change) => JSON.stringify(change)).join('\n'));
    changes = kept.flatMap(below.toRelative);
    stamp = await data.stamp(log);
    const used = new Set(kept.flatMap(({ files }) => files.flatMap((file) => [file.before, file.after])));
    for (const name of await data.list('versions')) {
      if (name.endsWith('.gz') && !used.has(name.slice(0, -3))) await data.remove(`versions/${name}`);
    }
  };

  const locked = (work: () => Promise<void>) => turns.run(() => runLocked(work));

  const runLocked = async (work: () => Promise<void>) => {
    const lock = await data.lock('history');
    if (!lock.ok) throw new Error(lock.message);
    try {
      await refresh();
      await work();
    } finally {
      await lock.release();
    }
  };

  return {
    get changes() {
      return changes;
    },
    refresh: () => turns.run(refresh),
    record: (title, files) =>
      locked(async () => {
        for (const { path, from } of files) if (from !== null) await addOutside(path, from);
        const recorded = [];
        for (const { path, from, to, edits } of files) {
          const before = from === null ? null : await keepText(from);
          const after = to === null ? null : await keepText(to);
          recorded.push({ path, before, after, edits: [...edits] });
        }
        await add({ ...title, files: recorded });
        await prune();
      }),
    recordOutside: (path, text) => locked(() => addOutside(path, text)),
    // One that was cut off when the power went is not kept.
    readVersion: (name) => data.read(toVersionFile(name)).catch(() => null),
  };
}

function toVersionFile(name: string): string {
  return `versions/${name}.gz`;
}

/** Turns the paths of a change that all lie below a folder into relative ones, and back. */
function createBelow(root: string) {
  const prefix = root.endsWith('/') ? root : `${root}/`;
  const rename = (change: Change, toPath: (path: string) => string): Change => ({
    ...change,
    files: change.files.map((file) => ({ ...file, path: toPath(file.path) })),
  });
  return {
    /** What every line about such a file holds. */
    mark: JSON.stringify(prefix).slice(1, -1),
    toAbsolute: (change: Change) => rename(change, (path) => prefix + path),
    toRelative: (change: Change): Change[] =>
      change.files.every(({ path }) => path.startsWith(prefix))
        ? [rename(change, (path) => path.slice(prefix.length))]
        : [],
  };
}

/**
 * Lines that cannot be read (cut off by a crash, made by a later release) are left out, never a reason to stop; so are
 * those without the mark.
 */
function parseLog(text: string, mark = ''): Change[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' || !line.includes(mark) ? [] : [v.parse(changeSchema, JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** Leave a last line out that is not whole: no line has a line break behind it that would tell. */
function cutOpenLine(text: string): string {
  const start = text.lastIndexOf('\n');
  try {
    JSON.parse(text.slice(start + 1));
    return text;
  } catch {
    return text.slice(0, Math.max(0, start));
  }
}

/** Version that a file had after the last change of it that is known; undefined when none is. */
function findLastVersion(changes: readonly Change[], path: string): string | null | undefined {
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const file = changes[index]?.files.find((other) => other.path === path);
    if (file !== undefined) return file.after;
  }
  return undefined;
}

/** Changes that are young enough, or among the last of one of their files. */
function listKept(changes: readonly Change[], nowMs: number): Change[] {
  const counts = new Map<string, number>();
  const kept: Change[] = [];
  for (const change of [...changes].reverse()) {
    let isKept = nowMs - Date.parse(change.at) < keepMs;
    for (const { path } of change.files) {
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      if (count <= keepVersions) isKept = true;
    }
    if (isKept) kept.push(change);
  }
  return kept.reverse();
}

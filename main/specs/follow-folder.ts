import type { WatchState } from '../../preload/planner-data.ts';
import { type Clock, sleep } from './clock.ts';
import { isSameContent } from './decode-text.ts';
import type { HeldWorkspace } from './hold-workspace.ts';
import { isDocumentName } from './list-spec-paths.ts';
import type { FileContent, FolderListing, FolderWatch, SpecFolder } from './spec-folder.ts';

/** Hints of this long are looked at together: a checkout of a thousand files is one round, not a thousand. */
const coalesceMs = 16;
/** A file that is gone for less than this was being replaced. */
const vanishMs = 150;
/** When nothing is left, the folder itself may be on its way out, file by file: believed only after so much more. */
const emptiedMs = 600;
/** A file that is empty or cut off is most likely being written: it is read again after this. */
const settleMs = 25;
const settleRounds = 4;
/** Files that are read at the same time. */
const readWidth = 16;

/** Keeps what is held in step with the folder. */
export interface FolderFollower {
  /** List the folder, and read nothing. The caller has its turn, here and in `read`. */
  list(): Promise<void>;
  /** Read files that were only listed so far. */
  read(paths: readonly string[]): Promise<void>;
  /** Folders that somebody looks at: their changes are told first. */
  attend(folders: readonly string[]): void;
  /** Look again: at some paths, or (null) everywhere. Resolves when it is held. */
  look(paths: readonly string[] | null): Promise<void>;
  /** Read a file when it is whole: not emptied, cut off, or gone for a moment. */
  readSettled(path: string): Promise<FileContent>;
  readonly watchState: WatchState;
  /** What of the folder could not be listed when it was last looked at as a whole; null when all was. */
  readonly listingFault: string | null;
  stop(): Promise<void>;
}

export interface FollowOptions {
  readonly folder: SpecFolder;
  readonly held: HeldWorkspace;
  readonly clock: Clock;
  /** Runs work when no command is being carried out, and publishes what it changed. */
  runTurn(work: () => Promise<void>): Promise<void>;
  onWatchState(state: WatchState): void;
  /** Temporary files of saves that never ended. */
  onLeftBehind(paths: readonly string[]): Promise<void>;
}

/**
 * Watch a folder and bring what changes in it to the one door, `accept`.
 *
 * What is read before the watch is there is looked at again when it is, so nobody needs to wait for it.
 */
export function followFolder(options: FollowOptions): FolderFollower {
  const { folder, held, clock, runTurn } = options;
  let hinted = new Set<string>();
  let isAllHinted = false;
  let cancelTimer: (() => void) | null = null;
  let stopped = false;

  const onHint = (paths: readonly string[] | null) => {
    if (stopped) return;
    if (paths === null) isAllHinted = true;
    else for (const path of paths) hinted.add(path);
    cancelTimer ??= clock.after(coalesceMs, () => {
      cancelTimer = null;
      const round = isAllHinted ? null : [...hinted];
      isAllHinted = false;
      hinted = new Set();
      void look(round);
    });
  };

  const readSettled = async (path: string): Promise<FileContent> => {
    let content = await folder.read(path);
    const before = held.get(path);
    for (let round = 0; round < settleRounds && before !== undefined && isCutOff(before, content); round += 1) {
      await sleep(clock, settleMs);
      const again = await folder.read(path);
      if (isSameContent(content, again) && !isEmpty(again)) return again;
      content = again;
    }
    return content;
  };

  const readPatiently = async (path: string): Promise<FileContent> => {
    let content = await readSettled(path);
    const isKnown = held.paths.has(path);
    for (let waitedMs = 0; content.kind === 'missing' && isKnown && waitedMs < vanishMs; waitedMs += settleMs) {
      await sleep(clock, settleMs);
      content = await readSettled(path);
    }
    return content;
  };

  const readAndAccept = async (paths: readonly string[]) => {
    const queue = [...paths];
    const gone: string[] = [];
    const work = async () => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        if (held.paths.has(path) && !held.isWanted(path)) continue;
        const content = await readSettled(path);
        if (content.kind === 'missing' && held.paths.has(path)) gone.push(path);
        else if (content.kind !== 'missing') held.accept(path, content);
      }
    };
    await Promise.all(Array.from({ length: readWidth }, work));
    if (gone.length > 0) expectGone(gone, vanishMs);
  };

  const expectGone = (paths: readonly string[], afterMs: number) => {
    clock.after(afterMs, () => void runTurn(() => believeGone(paths, afterMs)));
  };

  const believeGone = async (paths: readonly string[], waitedMs: number) => {
    if (stopped) return;
    const contents = new Map<string, FileContent>();
    for (const path of paths) contents.set(path, await folder.read(path));
    // Asked last: of a folder that goes while it is read, nothing was deleted.
    if (!(await folder.isThere())) return;
    const isLeft = (path: string) => (contents.get(path)?.kind ?? 'text') !== 'missing';
    const isEmptied = !held.listPlaces().some(({ taskPaths }) => taskPaths.some(isLeft));
    if (isEmptied && waitedMs < emptiedMs) return expectGone(paths, emptiedMs);
    for (const [path, content] of contents) held.accept(path, content);
  };

  const look = (paths: readonly string[] | null): Promise<void> =>
    runTurn(async () => {
      if (stopped) return;
      if (paths === null) await lookEverywhere();
      else await lookAt(paths);
    });

  const list = async () => {
    if (!(await folder.isThere())) return;
    const listing = await folder.list();
    if (!(await folder.isThere())) return;
    listingFault = describeListing(folder.root, listing);
    if (listing.leftBehind.length > 0) await options.onLeftBehind(listing.leftBehind);
    held.setPaths([...new Set([...listing.paths, ...held.paths])]);
  };

  const lookEverywhere = async () => {
    // What waits to be read for the first time is read in its own time.
    const waiting = new Set(held.listUnread().flatMap(({ paths }) => paths));
    await list();
    if (await folder.isThere()) await readAndAccept([...held.paths].filter((path) => !waiting.has(path)));
  };

  const lookAt = async (paths: readonly string[]) => {
    const files = new Set(paths.filter((path) => isFilePath(path)));
    for (const path of paths) {
      if (isFilePath(path)) continue;
      // A folder came, went or was renamed: the watch may not have seen all that is in it.
      for (const found of (await folder.list(path)).paths) files.add(found);
      for (const known of held.paths) if (known.startsWith(`${path}/`)) files.add(known);
    }
    await readAndAccept([...files]);
  };

  const isFilePath = (path: string) =>
    held.paths.has(path) || path === folder.onlyFile || isDocumentName(path.slice(path.lastIndexOf('/') + 1));

  let listingFault: string | null = null;
  let watchState: WatchState = { state: 'watching', message: '' };
  const setWatchState = (state: WatchState) => {
    if (state.state === watchState.state && state.message === watchState.message) return;
    watchState = state;
    options.onWatchState(state);
  };
  let attended: readonly string[] = [];
  let watching: FolderWatch | null = null;
  const start = async () => {
    const watch = await folder.watch({ onHint: ({ paths }) => onHint(paths), onState: setWatchState });
    watching = watch;
    watch.attend(attended);
    setWatchState(watch.state);
    if (!stopped && watch.state.state !== 'off') void look(null);
    return watch;
  };
  const starting = start();
  return {
    look,
    attend: (folders) => {
      attended = folders;
      watching?.attend(folders);
    },
    list,
    read: readAndAccept,
    readSettled: readPatiently,
    get watchState() {
      return watchState;
    },
    get listingFault() {
      return listingFault;
    },
    stop: async () => {
      stopped = true;
      cancelTimer?.();
      await (await starting).stop();
    },
  };
}

function describeListing(root: string, { unreadable, truncated }: FolderListing): string | null {
  const [first, ...others] = unreadable;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : `, and ${others.length} more folders`;
    return `Cannot read ${first.path === '' ? root : first.path}: ${first.message}${more}`;
  }
  return truncated ? `${root} holds too many folders: only a part of it is shown` : null;
}

/** Emptied, cut off within what it said before, or within a character: somebody is still writing. */
function isCutOff(before: FileContent, now: FileContent): boolean {
  if (before.kind !== 'text' || now.kind !== 'text') return false;
  if (before.utf8 && !now.utf8) return true;
  return now.text.length < before.text.length && before.text.startsWith(now.text);
}

function isEmpty(content: FileContent): boolean {
  return content.kind === 'text' && content.text === '';
}

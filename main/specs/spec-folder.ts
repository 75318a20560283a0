import type { WatchState } from '../../preload/planner-data.ts';

/** What stands at a path now. `utf8` is false when bytes had to be replaced to show it: such a file is read-only. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly utf8: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** Markdown files of a folder, by paths relative to its root with `/` between names, sorted. */
export interface FolderListing {
  readonly paths: readonly string[];
  /** Folders that could not be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
  /** True when the folder was too large to be listed whole. */
  readonly truncated: boolean;
  /** Files that a save made for a moment and never took away, because its process ended. */
  readonly leftBehind: readonly string[];
}

/** A change of one file. `from` is the text that was compared and read; null where no file was, or none shall be. */
export interface FileChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What came of a save. */
export type WriteResult =
  /** The file says `to`, and it is on the disk. */
  | { readonly ok: true; readonly warnings: readonly string[] }
  /** The file no longer says `from`; nothing was written. */
  | { readonly ok: false; readonly reason: 'changed' }
  /** Another program wrote `theirs` just before the file was replaced; the file says `to` now. */
  | { readonly ok: false; readonly reason: 'overtaken'; readonly theirs: string }
  /** Not saved; the file is as it was. */
  | {
      readonly ok: false;
      readonly reason: 'failed';
      readonly code: 'save-failed' | 'outside-workspace';
      readonly message: string;
    };

/** Something may have changed: a hint to look, never a fact. Null paths mean: anywhere. */
export interface WatchHint {
  readonly paths: readonly string[] | null;
}

export interface FolderWatch {
  readonly state: WatchState;
  /** Tell of changes in these folders, and no others, as soon as the system knows of them. */
  attend(folders: readonly string[]): void;
  stop(): Promise<void>;
}

/** What a watch tells. */
export interface WatchListener {
  onHint(hint: WatchHint): void;
  onState(state: WatchState): void;
}

/** Held locks of some files; `release` is called once. */
export type LockResult =
  | { readonly ok: true; release(): Promise<void> }
  | { readonly ok: false; readonly code: 'locked' | 'save-failed'; readonly message: string };

/**
 * A folder of documents: the whole outside world of a workspace, as one small interface.
 *
 * `disk-spec-folder.ts` is the real one; the tests have one in memory that can write behind our back.
 */
export interface SpecFolder {
  /** Real path of the folder. */
  readonly root: string;
  /** The one file that was opened by itself, relative to the root; null for a folder. */
  readonly onlyFile: string | null;
  /** False while the folder itself is moved away or removed: then nothing in it counts as deleted. */
  isThere(): Promise<boolean>;
  /** List it all, or what is at and below one path. */
  list(under?: string): Promise<FolderListing>;
  read(path: string): Promise<FileContent>;
  /** Replace, create or remove one file, whole or not at all. The caller holds its lock. */
  write(path: string, change: FileChange): Promise<WriteResult>;
  /**
   * Take away what ended processes left behind.
   *
   * Answers the texts that were replaced when they ended: another program may have written them in that very moment.
   */
  cleanUp(leftBehind: readonly string[]): Promise<readonly { readonly path: string; readonly text: string }[]>;
  /** Take the locks of files, so that no other process of ours changes them. */
  lock(paths: readonly string[]): Promise<LockResult>;
  watch(listener: WatchListener): Promise<FolderWatch>;
}

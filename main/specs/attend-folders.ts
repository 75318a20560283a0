import { type FSWatcher, watch } from 'node:fs';
import { basename, join } from 'node:path';

/** Folders that are watched one by one, beside the watch of the whole tree. */
export interface Attention {
  /** Watch these from now on, and no others. */
  attend(folders: readonly string[]): void;
  /** The folders may be others of the same names. */
  renew(): void;
  stop(): void;
}

/**
 * Tell of changes in a few folders as soon as the system does. The watch of the tree gathers what happens for 50 ms;
 * here it is what somebody looks at that changes. Only a hint more: where such a watch fails, the other one tells.
 *
 * @param onHint
 *   Hears the paths, relative to the root, of what may have changed.
 */
export function attendFolders(root: string, onHint: (paths: readonly string[]) => void): Attention {
  const watchers = new Map<string, FSWatcher>();
  const close = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const open = (folder: string) => {
    try {
      const watcher = watch(join(root, folder), { persistent: false }, (event, name) => {
        // Its own name: the folder itself was moved or removed.
        if (event === 'rename' && name === basename(folder)) close(folder);
        if (name !== null) onHint([folder === '' ? name : `${folder}/${name}`]);
      });
      watcher.on('error', () => close(folder));
      watchers.set(folder, watcher);
    } catch {
      // Gone, or the system has no watches left.
    }
  };
  const attend = (folders: readonly string[]) => {
    // On Windows a watched folder could not be renamed.
    if (process.platform === 'win32') return;
    for (const folder of watchers.keys()) if (!folders.includes(folder)) close(folder);
    for (const folder of folders) if (!watchers.has(folder)) open(folder);
  };
  return {
    attend,
    renew: () => {
      const folders = [...watchers.keys()];
      for (const folder of folders) close(folder);
      attend(folders);
    },
    stop: () => attend([]),
  };
}

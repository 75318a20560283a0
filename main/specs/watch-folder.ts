import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type { WatchState } from '../../preload/planner-data.ts';
import { attendFolders } from './attend-folders.ts';
import { findPlanFolders, isDocumentName, isReadFolderName, listSpecPaths } from './list-spec-paths.ts';
import { pollFolder } from './poll-folder.ts';
import type { FolderWatch, WatchListener } from './spec-folder.ts';
import { describeSystemError } from './system-error.ts';
import { isTemporaryName } from './temporary-name.ts';

/** How often it is checked that the folders are still those that are watched: a watch does not tell when one is moved. */
const rootCheckMs = 1_000;

/** Counts watches, because one of a path that was watched and removed before stays silent unless its options differ. */
let watchCount = 0;

export interface WatchOptions {
  readonly root: string;
  readonly onlyFile: string | null;
  readonly listener: WatchListener;
}

/**
 * Watch a workspace on disk: hints about changes, and whether it can be watched at all.
 *
 * A folder that is moved or removed is `lost`, and found again when it comes back. Where the system has no watches
 * left, the folder is compared every few seconds instead.
 */
export async function watchFolder({ root, onlyFile, listener }: WatchOptions): Promise<FolderWatch> {
  let state: WatchState = { state: 'watching', message: '' };
  let identity: string | null = await readIdentity(root, onlyFile);
  let stopWatching: (() => Promise<void>) | null = null;
  let stopped = false;
  let checking: Promise<void> | null = null;
  const attention = attendFolders(root, (paths) => {
    const wanted = paths.filter(isOfInterest);
    if (wanted.length > 0) listener.onHint({ paths: wanted });
  });

  const setState = (next: WatchState) => {
    if (next.state === state.state && next.message === state.message) return;
    state = next;
    listener.onState(state);
  };
  const end = async () => {
    const stop = stopWatching;
    stopWatching = null;
    await stop?.().catch(() => undefined); // The watch of a folder that is gone may refuse to end.
  };
  const start = async () => {
    try {
      if (onlyFile === null && (await isTooLarge(root))) {
        const message = `${root} holds too many folders to be watched: open the folder with the plans`;
        setState({ state: 'off', message });
        return;
      }
      stopWatching = await subscribe(root, onlyFile, listener, () => void check());
      setState({ state: 'watching', message: '' });
    } catch (error) {
      stopWatching = pollFolder(root, onlyFile, listener);
      const reason = describeSystemError(error);
      setState({ state: 'polling', message: `Changes are looked for every few seconds: cannot watch (${reason})` });
    }
  };
  const look = async () => {
    const now = await readIdentity(root, onlyFile);
    if (stopped || now === identity) return;
    identity = now;
    attention.renew();
    await end();
    if (now === null) {
      setState({ state: 'lost', message: `${root} was moved or removed` });
    } else if (!stopped) {
      await start();
    }
    listener.onHint({ paths: null });
  };
  const check = () => {
    checking ??= look().finally(() => {
      checking = null;
    });
    return checking;
  };

  if (identity === null) state = { state: 'lost', message: `${root} was moved or removed` };
  else await start();
  const timer = setInterval(() => void check(), rootCheckMs);
  timer.unref();
  return {
    get state() {
      return state;
    },
    attend: attention.attend,
    stop: async () => {
      stopped = true;
      attention.stop();
      clearInterval(timer);
      await checking;
      await end();
    },
  };
}

async function subscribe(
  root: string,
  onlyFile: string | null,
  listener: WatchListener,
  onTrouble: () => void,
): Promise<() => Promise<void>> {
  if (onlyFile !== null) return watchOneFile(root, onlyFile, listener);
  const watcher = await import('@parcel/watcher');
  const folders = await findPlanFolders(root);
  const ignore = ['**/node_modules/**', '**/.git/**', join(root, `.specline-watch-${watchCount++}`)];
  const subscriptions: { unsubscribe(): Promise<void> }[] = [];
  const stop = async () => {
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  };
  try {
    for (const folder of folders) {
      const full = join(root, folder);
      const subscription = await watcher.subscribe(
        full,
        (error, events) => {
          if (error !== null) {
            // Events were dropped, or the folder is gone: look everywhere.
            listener.onHint({ paths: null });
            onTrouble();
            return;
          }
          const paths = events.map((event) => toPath(root, event.path)).filter((path) => isOfInterest(path));
          if (paths.length > 0) listener.onHint({ paths });
          if (events.some((event) => event.type === 'delete' && event.path === full)) onTrouble();
        },
        { ignore },
      );
      subscriptions.push(subscription);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A file opened by itself may lie in a home folder: its folder alone is watched, not what is below. */
function watchOneFile(root: string, onlyFile: string, listener: WatchListener): () => Promise<void> {
  const paths = [onlyFile, toTimeLogPath(onlyFile)];
  const watcher = watch(root, { persistent: false }, (_event, name) => {
    if (name === null || paths.includes(name)) listener.onHint({ paths });
  });
  watcher.on('error', () => listener.onHint({ paths: null }));
  return async () => watcher.close();
}

function toPath(root: string, full: string): string {
  return relative(root, full).split(sep).join('/');
}

/** Documents, and whatever may be a folder; never our own temporary files. */
function isOfInterest(path: string): boolean {
  if (path === '') return true;
  const names = path.split('/');
  const name = names.pop() ?? '';
  if (!names.every(isReadFolderName) || isTemporaryName(name)) return false;
  return isDocumentName(name) || isReadFolderName(name);
}

async function isTooLarge(root: string): Promise<boolean> {
  const folders = await findPlanFolders(root);
  return folders.includes('') && (await listSpecPaths(root, folders)).truncated;
}

/** Devices and numbers of the watched folders: another folder of the same name is another one. Null when gone. */
async function readIdentity(root: string, onlyFile: string | null): Promise<string | null> {
  try {
    const folders = onlyFile === null ? await findPlanFolders(root) : [''];
    const stats = await Promise.all(folders.map((folder) => stat(join(root, folder), { bigint: true })));
    return folders.map((folder, index) => `${folder}:${stats[index]?.dev}:${stats[index]?.ino}`).join('\n');
  } catch {
    return null;
  }
}

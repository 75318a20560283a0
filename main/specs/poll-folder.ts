import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findPlanFolders, listSpecPaths } from './list-spec-paths.ts';
import type { WatchListener } from './spec-folder.ts';

/** Comparing a thousand features costs some tens of milliseconds: often enough to be of use, seldom enough to be free. */
const defaultPollMs = 2_000;

/**
 * Look for changes again and again, where the system cannot tell of them.
 *
 * Compares the change time, which no tool can set back, not only size and modification time.
 *
 * @param pollMs
 *   Rest between two looks.
 * @returns
 *   Ends it.
 */
export function pollFolder(
  root: string,
  onlyFile: string | null,
  listener: WatchListener,
  pollMs = defaultPollMs,
): () => Promise<void> {
  let stopped = false;
  let before: ReadonlyMap<string, string> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const poll = async () => {
    const now = await readStamps(root, onlyFile);
    if (stopped) return;
    // What changed before the first stamps were taken has none to be compared with: look everywhere.
    const changed = before === null ? null : findDifferences(before, now);
    before = now;
    if (changed === null || changed.length > 0) listener.onHint({ paths: changed });
    timer = setTimeout(run, pollMs);
    timer.unref();
  };
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = poll().catch(() => {
      // The folder went away while it was read: that is told by the check of the root.
      if (!stopped) timer = setTimeout(run, pollMs);
    });
  };
  run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  };
}

async function readStamps(root: string, onlyFile: string | null): Promise<ReadonlyMap<string, string>> {
  const paths = onlyFile === null ? (await listSpecPaths(root, await findPlanFolders(root))).paths : [onlyFile];
  const stamps = new Map<string, string>();
  for (const path of paths) {
    const found = await stat(join(root, path), { bigint: true }).catch(() => null);
    if (found !== null) stamps.set(path, `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}`);
  }
  return stamps;
}

function findDifferences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const changed = [...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
  return [...changed, ...[...before.keys()].filter((path) => !now.has(path))];
}

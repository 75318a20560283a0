import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { isProcessAlive } from './process-identity.ts';
import { isTemporaryName, parseTemporaryName } from './temporary-name.ts';

/** Of another machine, or of a pid that is in use again: certainly no save that is still going on. */
const oldMs = 60 * 60 * 1000;

/** Find what a save of one file may have left beside it. */
export async function findTemporaries(folder: string, target: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => isTemporaryName(name) && name.startsWith(`.${target.slice(0, 60)}.`));
}

/**
 * Remove temporary files of processes that have ended.
 *
 * @returns
 *   Texts of old files that were replaced in that moment, by the path of their target.
 */
export async function cleanUp(
  root: string,
  leftBehind: readonly string[],
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  for (const path of leftBehind) {
    const cut = path.lastIndexOf('/') + 1;
    const name = parseTemporaryName(path.slice(cut));
    if (name === null) continue;
    const full = join(root, path);
    try {
      const { nlink, mtimeMs } = await stat(full);
      if (!(name.isThisHost && !isProcessAlive(name.pid)) && Date.now() - mtimeMs < oldMs) continue;
      // A second link whose file still stands in its place has nothing that the file has not.
      if (name.kind === 'old' && nlink === 1) {
        const content = decodeText(await readFile(full));
        if (content.utf8) texts.push({ path: path.slice(0, cut) + name.target, text: content.text });
      }
      await unlink(full);
    } catch {
      // Gone by itself, or not ours to remove: it is no document either way.
    }
  }
  return texts;
}

import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import { decodeText, maxFileBytes } from './decode-text.ts';
import { acquireLocks } from './file-lock.ts';
import { cleanUp, findTemporaries } from './left-behind.ts';
import { findPlanFolders, listSpecPaths } from './list-spec-paths.ts';
import { saveFile } from './safe-save.ts';
import type { FileChange, FileContent, FolderListing, SpecFolder, WriteResult } from './spec-folder.ts';
import { describeSystemError, readErrorCode } from './system-error.ts';
import { watchFolder } from './watch-folder.ts';

/** Where a disk folder lies, and where its locks are kept. */
export interface DiskSpecFolderOptions {
  /** Real path of the folder. */
  readonly root: string;
  readonly onlyFile: string | null;
  /** Folder for lock files, in the app's data folder; exists. */
  readonly lockFolder: string;
}

/** Make the interface to a folder on disk. Nothing is read, written or watched before it is asked for. */
export function createDiskSpecFolder({ root, onlyFile, lockFolder }: DiskSpecFolderOptions): SpecFolder {
  const list = async (under?: string): Promise<FolderListing> => {
    if (onlyFile !== null) {
      const paths = [onlyFile, toTimeLogPath(onlyFile)].filter((path) => existsSync(join(root, path)));
      return { paths, unreadable: [], truncated: false, leftBehind: await findTemporaries(root, onlyFile) };
    }
    const folders = await findPlanFolders(root).catch(() => []);
    if (under === undefined) return await listSpecPaths(root, folders);
    const isInside = folders.some((folder) => folder === '' || `${under}/`.startsWith(`${folder}/`));
    return isInside ? await listSpecPaths(root, [under]) : nothing;
  };
  return {
    root,
    onlyFile,
    isThere: () =>
      stat(root).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    list,
    read: (path) => readContent(join(root, path)),
    cleanUp: (leftBehind) => cleanUp(root, leftBehind),
    write: (path, change) => writeContent(root, path, change),
    lock: async (paths) => {
      return await acquireLocks(paths.map((path) => toLock(lockFolder, findRealPath(root, path))));
    },
    watch: (listener) => watchFolder({ root, onlyFile, listener }),
  };
}

const nothing: FolderListing = { paths: [], unreadable: [], truncated: false, leftBehind: [] };

async function readContent(path: string): Promise<FileContent> {
  try {
    const { size } = await stat(path);
    if (size > maxFileBytes) return { kind: 'too-large', bytes: size };
    return decodeText(await readFile(path));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', message: describeSystemError(error) };
  }
}

async function writeContent(root: string, path: string, { from, to }: FileChange): Promise<WriteResult> {
  const real = findRealPath(root, path);
  if (!isInside(root, real)) {
    const message = `Cannot save ${path}: it is a link to ${real}, outside the opened folder`;
    return { ok: false, reason: 'failed', code: 'outside-workspace', message };
  }
  const result = await saveFile(real, encode(from), encode(to));
  switch (result.kind) {
    case 'saved':
      return { ok: true, warnings: result.warnings };
    case 'changed':
      return { ok: false, reason: 'changed' };
    case 'overtaken':
      return { ok: false, reason: 'overtaken', theirs: decodeText(result.theirs).text };
    case 'failed': {
      const message = `Cannot save ${path}: ${describeSystemError(result.error)}`;
      return { ok: false, reason: 'failed', code: 'save-failed', message };
    }
  }
}

/** Follow links; of a file that does not exist yet, those of its folder. */
function findRealPath(root: string, path: string): string {
  const full = join(root, path);
  return followLinks(full) ?? join(followLinks(dirname(full)) ?? dirname(full), basename(full));
}

function followLinks(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

function isInside(root: string, real: string): boolean {
  const path = relative(root, real);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function toLock(lockFolder: string, real: string) {
  const name = createHash('sha256').update(real).digest('hex').slice(0, 32);
  return { path: join(lockFolder, `${name}.lock`), what: real };
}

function encode(text: string | null): Buffer | null {
  return text === null ? null : Buffer.from(text, 'utf8');
}

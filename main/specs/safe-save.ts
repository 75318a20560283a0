import { linkSync, lstatSync, readFileSync, renameSync, type Stats, unlinkSync } from 'node:fs';
import { type FileHandle, open, readFile, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeSystemError, readErrorCode } from './system-error.ts';
import { createTemporaryNames } from './temporary-name.ts';

/** What came of a save. `error` is the system's, before anything was changed. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly warnings: readonly string[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'overtaken'; readonly theirs: Buffer }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Pauses before trying again to replace a file that another program holds open (virus scanners, mostly on Windows). */
const retryDelaysMs = [10, 30, 60, 120, 250, 500];
const retriedCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** File systems without hard links answer with one of these. */
const noLinkCodes = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL']);
/** How long a file that somebody is writing must be still before it is taken as whole. */
const settleMs = 20;
const settleRounds = 25;

/**
 * Make a file say `next`, whole or not at all, if it still says `expected`.
 *
 * The new text is written beside the target, forced to the disk, and put in its place by a rename. A second link to
 * the old file is kept until it is certain that nobody wrote into it meanwhile.
 *
 * @param target
 *   Real path: links are followed before.
 * @param expected
 *   Bytes that were read and planned against; null when there must be no file.
 * @param next
 *   Bytes to be there afterwards; null to remove the file.
 */
export async function saveFile(target: string, expected: Buffer | null, next: Buffer | null): Promise<SaveResult> {
  const names = createTemporaryNames(basename(target));
  const temporary = join(dirname(target), names.temporary);
  const link = join(dirname(target), names.link);
  try {
    const old = expected === null ? null : await stat(target);
    if (old !== null && (old.mode & 0o222) === 0) return { kind: 'failed', error: new Error('the file is read-only') };
    if (next !== null) await writeTemporary(temporary, next, old);
    const replaced = await replaceWithRetry(target, expected, next === null ? null : temporary, link);
    if (replaced === 'changed') {
      await removeQuietly(temporary);
      return { kind: 'changed' };
    }
    return await finish(target, expected, link, replaced.linked);
  } catch (error) {
    await removeQuietly(temporary);
    // The file that was to be replaced is gone: that is a change, not a fault.
    if (readErrorCode(error) === 'ENOENT' && expected !== null && (await isMissing(target))) return { kind: 'changed' };
    return { kind: 'failed', error };
  }
}

/**
 * Replace or make a file of the app's own, whole or not at all; nobody else writes it.
 *
 * @param isForced
 *   False for what may be lost with the power: it is then not waited for until it is on the disk.
 */
export async function writeFileWhole(path: string, bytes: Buffer, isForced: boolean): Promise<void> {
  const temporary = join(dirname(path), createTemporaryNames(basename(path)).temporary);
  try {
    await writeTemporary(temporary, bytes, null, isForced);
    renameSync(temporary, path);
  } catch (error) {
    await removeQuietly(temporary);
    throw error;
  }
}

async function writeTemporary(path: string, bytes: Buffer, old: Stats | null, isForced = true): Promise<void> {
  const handle = await open(path, 'wx', old === null ? 0o666 : old.mode & 0o777);
  try {
    await writeAll(handle, bytes);
    if (old !== null) await keepOwnership(handle, old);
    if (isForced) await handle.sync();
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  await handle.close();
}

/** A full disk may take a part of the bytes and report success: what counts is the length that arrived. */
async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
    if (bytesWritten === 0) throw new Error(`only ${written} of ${bytes.length} bytes could be written`);
    written += bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes arrived on the disk`);
}

async function keepOwnership(handle: FileHandle, old: Stats): Promise<void> {
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) {
    // Only root may give files away; the group may still be one of ours.
    await handle.chown(old.uid, old.gid).catch(() => handle.chown(now.uid, old.gid).catch(() => undefined));
  }
  if ((now.mode & 0o7777) !== (old.mode & 0o7777)) await handle.chmod(old.mode & 0o7777);
}

type Replaced = { readonly linked: boolean };

async function replaceWithRetry(
  target: string,
  expected: Buffer | null,
  temporary: string | null,
  link: string,
): Promise<'changed' | Replaced> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return expected === null ? create(target, temporary) : replace(target, expected, temporary, link);
    } catch (error) {
      const delayMs = retryDelaysMs[attempt];
      if (delayMs === undefined || !retriedCodes.has(readErrorCode(error) ?? '')) throw error;
      await sleep(delayMs);
    }
  }
}

/** No waiting from the comparison to the rename: the gap that another program could write into is some microseconds. */
function replace(target: string, expected: Buffer, temporary: string | null, link: string): 'changed' | Replaced {
  const linked = linkOldFile(target, link);
  try {
    if (!readFileSync(target).equals(expected) || (linked && lstatSync(target).ino !== lstatSync(link).ino)) {
      removeNow(link, linked);
      return 'changed';
    }
    if (temporary === null) unlinkSync(target);
    else renameSync(temporary, target);
  } catch (error) {
    removeNow(link, linked);
    throw error;
  }
  return { linked };
}

function linkOldFile(target: string, link: string): boolean {
  try {
    linkSync(target, link);
    return true;
  } catch (error) {
    if (noLinkCodes.has(readErrorCode(error) ?? '')) return false;
    throw error;
  }
}

function create(target: string, temporary: string | null): 'changed' | Replaced {
  if (temporary === null) return { linked: false };
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return 'changed';
    if (!noLinkCodes.has(readErrorCode(error) ?? '')) throw error;
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return 'changed';
    renameSync(temporary, target);
    return { linked: false };
  }
  removeNow(temporary, true);
  return { linked: false };
}

function removeNow(path: string, exists: boolean): void {
  if (!exists) return;
  try {
    unlinkSync(path);
  } catch {
    // Left behind; ignored by the reader, removed at the next start.
  }
}

/** The file is replaced: nothing from here on may call it a failure. */
async function finish(target: string, expected: Buffer | null, link: string, linked: boolean): Promise<SaveResult> {
  const warnings: string[] = [];
  let theirs: Buffer | null = null;
  if (linked && expected !== null) {
    try {
      theirs = await readIfOvertaken(link, expected);
      await unlink(link);
    } catch (error) {
      warnings.push(`Cannot look after the old ${basename(target)}: ${describeSystemError(error)}`);
    }
  }
  try {
    await syncFolder(dirname(target));
  } catch (error) {
    warnings.push(`Saved ${basename(target)}, but cannot force its folder to the disk: ${describeSystemError(error)}`);
  }
  return theirs === null ? { kind: 'saved', warnings } : { kind: 'overtaken', theirs };
}

async function readIfOvertaken(link: string, expected: Buffer): Promise<Buffer | null> {
  let bytes = await readFile(link);
  if (bytes.equals(expected)) return null;
  // Somebody is writing into the old file: wait until it is whole.
  for (let round = 0; round < settleRounds; round += 1) {
    await sleep(settleMs);
    const again = await readFile(link);
    if (again.length > 0 && again.equals(bytes)) break;
    bytes = again;
  }
  return bytes.equals(expected) ? null : bytes;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Folders cannot be opened there; the rename itself is journalled.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeQuietly(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

async function isMissing(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: unknown) => readErrorCode(error) === 'ENOENT',
  );
}

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync as fsyncWithCallback,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describeSystemError, readErrorCode } from './system-error.ts';
import { createTemporaryNames } from './temporary-name.ts';

/** What came of a save. `error` is the system's, before anything was changed. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly warnings: readonly string[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'overtaken'; readonly theirs: Buffer }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Only this takes its time and is waited for on another thread. All else of a save is some microseconds a step: sooner
 * done than handed over and back, on a busy machine by far.
 */
const fsync = promisify(fsyncWithCallback);

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
    const old = expected === null ? null : statSync(target);
    if (old !== null && (old.mode & 0o222) === 0) return { kind: 'failed', error: new Error('the file is read-only') };
    if (next !== null) await writeTemporary(temporary, next, old);
    const replaced = await replaceWithRetry(target, expected, next === null ? null : temporary, link);
    if (replaced === 'changed') {
      removeNow(temporary, true);
      return { kind: 'changed' };
    }
    return await finish(target, expected, link, replaced.linked);
  } catch (error) {
    removeNow(temporary, true);
    // The file that was to be replaced is gone: that is a change, not a fault.
    if (readErrorCode(error) === 'ENOENT' && expected !== null && isMissing(target)) return { kind: 'changed' };
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
    removeNow(temporary, true);
    throw error;
  }
}

async function writeTemporary(path: string, bytes: Buffer, old: Stats | null, isForced = true): Promise<void> {
  const file = openSync(path, 'wx', old === null ? 0o666 : old.mode & 0o777);
  try {
    writeAll(file, bytes);
    if (old !== null) keepOwnership(file, old);
    if (isForced) await fsync(file);
  } catch (error) {
    closeQuietly(file);
    throw error;
  }
  closeSync(file);
}

/** A full disk may take a part of the bytes and report success: what counts is the length that arrived. */
function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    const bytesWritten = writeSync(file, bytes, written, bytes.length - written, written);
    if (bytesWritten === 0) throw new Error(`only ${written} of ${bytes.length} bytes could be written`);
    written += bytesWritten;
  }
  const { size } = fstatSync(file);
  if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes arrived on the disk`);
}

function keepOwnership(file: number, old: Stats): void {
  const now = fstatSync(file);
  // Only root may give files away; the group may still be one of ours.
  const isOther = now.uid !== old.uid || now.gid !== old.gid;
  if (isOther && !tryChown(file, old.uid, old.gid)) tryChown(file, now.uid, old.gid);
  if ((now.mode & 0o7777) !== (old.mode & 0o7777)) fchmodSync(file, old.mode & 0o7777);
}

function tryChown(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // What went wrong before it is what is told.
  }
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
      unlinkSync(link);
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
  let bytes: Buffer = readFileSync(link);
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
  const file = openSync(folder, 'r');
  try {
    await fsync(file);
  } finally {
    closeQuietly(file);
  }
}

function isMissing(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

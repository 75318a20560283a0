import { appendFileSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip, gzipSync } from 'node:zlib';
import type { DataFolder } from './data-folder.ts';
import { acquireLock } from './file-lock.ts';
import { writeFileWhole } from './safe-save.ts';
import { readErrorCode } from './system-error.ts';

/** Up to this a text is packed where it is: sooner done than handed to another thread. */
const inlineBytes = 64 * 1024;

/** Make the interface to a folder on disk; it is made when the first file is. */
export function createDiskDataFolder(root: string): DataFolder {
  const made = new Set<string>();
  const makeFolderOf = async (path: string) => {
    const folder = dirname(path);
    if (made.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
  };
  return {
    read: async (name, fromByte = 0, toByte) => {
      const path = join(root, name);
      const bytes = await orNull(fromByte === 0 ? readFile(path) : readTail(path, fromByte));
      if (bytes === null) return null;
      const wanted = toByte === undefined ? bytes : bytes.subarray(0, toByte - fromByte);
      return (name.endsWith('.gz') ? await promisify(gunzip)(wanted) : wanted).toString('utf8');
    },
    write: async (name, text) => {
      const bytes = Buffer.from(text, 'utf8');
      const path = join(root, name);
      await makeFolderOf(path);
      const isPacked = name.endsWith('.gz');
      await writeFileWhole(path, isPacked ? await pack(bytes) : bytes, !isPacked);
    },
    append: async (name, text, flush = false) => {
      const path = join(root, name);
      await makeFolderOf(path);
      if (flush) await appendFile(path, text, { flush });
      else appendFileSync(path, text);
    },
    remove: async (name) => {
      await rm(join(root, name), { force: true });
    },
    list: async (folder) => (await orNull(readdir(join(root, folder)))) ?? [],
    stamp: async (name) => {
      const found = statSync(join(root, name), { bigint: true, throwIfNoEntry: false });
      return found === undefined ? null : { id: String(found.ino), bytes: Number(found.size) };
    },
    lock: async (name) => {
      const path = join(root, `${name}.lock`);
      await makeFolderOf(path);
      return await acquireLock(path, name);
    },
  };
}

async function pack(bytes: Buffer): Promise<Buffer> {
  return bytes.length <= inlineBytes ? gzipSync(bytes, { level: 1 }) : await promisify(gzip)(bytes, { level: 1 });
}

async function readTail(path: string, fromByte: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, size - fromByte));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, fromByte);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

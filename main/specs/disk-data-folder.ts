import { appendFile, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { DataFolder } from './data-folder.ts';
import { acquireLock } from './file-lock.ts';
import { writeFileWhole } from './safe-save.ts';
import { readErrorCode } from './system-error.ts';

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
    read: async (name, fromByte = 0) => {
      const bytes = await orNull(fromByte === 0 ? readFile(join(root, name)) : readTail(join(root, name), fromByte));
      if (bytes === null) return null;
      return (name.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
    },
    write: async (name, text) => {
      const bytes = Buffer.from(text, 'utf8');
      const path = join(root, name);
      await makeFolderOf(path);
      const isPacked = name.endsWith('.gz');
      await writeFileWhole(path, isPacked ? await promisify(gzip)(bytes, { level: 1 }) : bytes, !isPacked);
    },
    append: async (name, text, flush = false) => {
      const path = join(root, name);
      await makeFolderOf(path);
      await appendFile(path, text, { flush });
    },
    remove: async (name) => {
      await rm(join(root, name), { force: true });
    },
    list: async (folder) => (await orNull(readdir(join(root, folder)))) ?? [],
    stamp: async (name) => {
      const found = await orNull(stat(join(root, name), { bigint: true }));
      return found === null ? null : { id: String(found.ino), bytes: Number(found.size) };
    },
    lock: async (name) => {
      const path = join(root, `${name}.lock`);
      await makeFolderOf(path);
      return await acquireLock(path, name);
    },
  };
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

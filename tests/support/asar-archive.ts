import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
}

/** A file of an archive; null for what lies beside it, in `<archive>.unpacked`. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Buffer | null;
}

/**
 * Read an asar archive: four lengths of four bytes (of which the last is that of the index), the index as JSON, then
 * the files one after the other.
 */
export async function readAsar(path: string): Promise<readonly ArchivedFile[]> {
  const archive = await readFile(path);
  const start = 8 + archive.readUInt32LE(4);
  const index = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  return listFiles(index, '').map(({ path, entry }) => {
    if (entry.unpacked || entry.offset === undefined || entry.size === undefined) return { path, bytes: null };
    const from = start + Number(entry.offset);
    return { path, bytes: archive.subarray(from, from + entry.size) };
  });
}

/** Write an archive's files to a folder, with those that lie beside it. */
export async function extractAsar(path: string, folder: string): Promise<void> {
  for (const file of await readAsar(path)) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, file.bytes ?? (await readFile(join(`${path}.unpacked`, file.path))));
  }
}

function listFiles(entry: Entry, path: string): { path: string; entry: Entry }[] {
  if (!entry.files) return [{ path, entry }];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    listFiles(child, path === '' ? name : `${path}/${name}`),
  );
}

import type { DataFolder } from '../../main/specs/data-folder.ts';

/** Make the app's own data in memory; `files` may be shared by several sessions and outlives them. */
export function createInMemoryDataFolder(files: Map<string, string> = new Map()): DataFolder {
  const turns = turnsOf(files);
  const ids = idsOf(files);
  return {
    read: async (name, fromByte = 0, toByte) => {
      const text = files.get(name);
      return text === undefined ? null : Buffer.from(text).subarray(fromByte, toByte).toString();
    },
    write: async (name, text) => {
      files.set(name, text);
      ids.set(name, (ids.get(name) ?? 0) + 1);
    },
    append: async (name, text) => {
      files.set(name, (files.get(name) ?? '') + text);
    },
    remove: async (name) => {
      files.delete(name);
    },
    list: async (folder) =>
      [...files.keys()].filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
    stamp: async (name) => {
      const text = files.get(name);
      return text === undefined ? null : { id: String(ids.get(name) ?? 0), bytes: Buffer.byteLength(text) };
    },
    lock: async (name) => {
      const before = turns.get(name) ?? Promise.resolve();
      let end = () => {};
      const turn = new Promise<void>((resolve) => {
        end = resolve;
      });
      turns.set(
        name,
        before.then(() => turn),
      );
      await before;
      return { ok: true, release: async () => end() };
    },
  };
}

const allTurns = new WeakMap<Map<string, string>, Map<string, Promise<void>>>();
const allIds = new WeakMap<Map<string, string>, Map<string, number>>();

function turnsOf(files: Map<string, string>): Map<string, Promise<void>> {
  const turns = allTurns.get(files) ?? new Map<string, Promise<void>>();
  allTurns.set(files, turns);
  return turns;
}

function idsOf(files: Map<string, string>): Map<string, number> {
  const ids = allIds.get(files) ?? new Map<string, number>();
  allIds.set(files, ids);
  return ids;
}

import type { DataFolder } from '../../main/specs/data-folder.ts';

/** Make the app's own data in memory; `files` may be shared by several sessions and outlives them. */
export function createInMemoryDataFolder(files: Map<string, string> = new Map()): DataFolder {
  const turns = turnsOf(files);
  let count = 0;
  const stamps = stampsOf(files);
  const touch = (name: string) => {
    count += 1;
    stamps.set(name, `${files.get(name)?.length}:${count}`);
  };
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => {
      files.set(name, text);
      touch(name);
    },
    append: async (name, text) => {
      files.set(name, (files.get(name) ?? '') + text);
      touch(name);
    },
    remove: async (name) => {
      files.delete(name);
    },
    list: async (folder) =>
      [...files.keys()].filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
    stamp: async (name) => (files.has(name) ? (stamps.get(name) ?? 'first') : null),
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
const allStamps = new WeakMap<Map<string, string>, Map<string, string>>();

function turnsOf(files: Map<string, string>): Map<string, Promise<void>> {
  const turns = allTurns.get(files) ?? new Map<string, Promise<void>>();
  allTurns.set(files, turns);
  return turns;
}

function stampsOf(files: Map<string, string>): Map<string, string> {
  const stamps = allStamps.get(files) ?? new Map<string, string>();
  allStamps.set(files, stamps);
  return stamps;
}

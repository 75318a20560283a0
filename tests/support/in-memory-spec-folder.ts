import type { FileContent, SpecFolder, WatchListener, WriteResult } from '../../main/specs/spec-folder.ts';

/** Documents in memory that several sessions share, and that others can change behind their backs. */
export interface InMemoryFiles {
  readonly files: Map<string, string>;
  /** Contents that are no text. */
  readonly faults: Map<string, Extract<FileContent, { kind: 'unreadable' | 'too-large' }>>;
  /** Another program writes (or, with null, removes) a file; watchers are told. */
  writeOutside(path: string, text: string | null): void;
  /** Many files at once, one hint for all of them, as a checkout does. */
  checkOut(files: Readonly<Record<string, string>>): void;
  /** True while the folder itself is moved away. */
  isLost: boolean;
  /** Why no file can be saved; null when all can. */
  refusal: string | null;
  /** Called between the last comparison and the replacement of a file: what it writes falls into the gap. */
  onGap: ((path: string) => void) | null;
  /** Called before each step of a save; a throw is the end of the process. */
  onStep: ((step: 'compare' | 'replace' | 'done', path: string) => void) | null;
  /** A folder as one process has it; `crash` lets go of its locks and watches at once. */
  open(options?: { readonly root?: string; readonly onlyFile?: string }): SpecFolder & { crash(): void };
  /** What saves that were cut off left beside their targets. */
  readonly leftBehind: { readonly path: string; readonly text: string }[];
  /** Tell watchers that something may have changed. */
  hint(paths: readonly string[] | null): void;
}

/** Make a set of documents. */
export function createInMemoryFiles(initial: Readonly<Record<string, string>> = {}): InMemoryFiles {
  const files = new Map(Object.entries(initial));
  const listeners = new Set<WatchListener>();
  const locks = new Map<string, { readonly owner: object; readonly waiting: (() => void)[] }>();
  const memory: InMemoryFiles = {
    files,
    faults: new Map(),
    isLost: false,
    refusal: null,
    leftBehind: [],
    onGap: null,
    onStep: null,
    hint: (paths) => {
      for (const listener of listeners) listener.onHint({ paths });
    },
    writeOutside: (path, text) => {
      if (text === null) files.delete(path);
      else files.set(path, text);
      memory.hint([path]);
    },
    checkOut: (texts) => {
      for (const [path, text] of Object.entries(texts)) files.set(path, text);
      memory.hint(Object.keys(texts));
    },
    open: ({ root = '/project', onlyFile = null } = {}) => {
      const owner = {};
      let watched: WatchListener | null = null;
      const release = (path: string) => {
        const lock = locks.get(path);
        if (lock?.owner !== owner) return;
        locks.delete(path);
        for (const next of lock.waiting) next();
      };
      const take = async (path: string): Promise<void> => {
        for (let lock = locks.get(path); lock !== undefined; lock = locks.get(path)) {
          const { waiting } = lock;
          await new Promise<void>((resolve) => waiting.push(resolve));
        }
        locks.set(path, { owner, waiting: [] });
      };
      return {
        root,
        onlyFile,
        isThere: async () => !memory.isLost,
        list: async (under) => {
          const paths = [...files.keys()].filter((path) => under === undefined || `${path}/`.startsWith(`${under}/`));
          return {
            paths: paths.sort(),
            unreadable: [],
            truncated: false,
            leftBehind: memory.leftBehind.map(({ path }) => path),
          };
        },
        read: async (path) => readContent(memory, path),
        write: async (path, change) => writeFile(memory, path, change),
        lock: async (paths) => {
          const ordered = [...new Set(paths)].sort();
          for (const path of ordered) await take(path);
          return { ok: true, release: async () => ordered.forEach(release) };
        },
        cleanUp: async () => memory.leftBehind.splice(0),
        watch: async (listener) => {
          watched = listener;
          listeners.add(listener);
          return {
            state: { state: 'watching', message: '' },
            attend: () => {},
            stop: async () => void listeners.delete(listener),
          };
        },
        crash: () => {
          if (watched !== null) listeners.delete(watched);
          for (const path of [...locks.keys()]) release(path);
        },
      };
    },
  };
  return memory;
}

function readContent({ files, faults, isLost }: InMemoryFiles, path: string): FileContent {
  const fault = faults.get(path);
  const text = files.get(path);
  if (fault !== undefined) return fault;
  if (isLost) return { kind: 'missing' };
  return text === undefined ? { kind: 'missing' } : { kind: 'text', text, utf8: true };
}

async function writeFile(
  memory: InMemoryFiles,
  path: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<WriteResult> {
  memory.onStep?.('compare', path);
  if (memory.refusal !== null) return { ok: false, reason: 'failed', code: 'save-failed', message: memory.refusal };
  await Promise.resolve();
  if (memory.isLost) return { ok: false, reason: 'changed' };
  if ((memory.files.get(path) ?? null) !== from) return { ok: false, reason: 'changed' };
  memory.onGap?.(path);
  memory.onStep?.('replace', path);
  const old = memory.files.get(path) ?? null;
  if (to === null) memory.files.delete(path);
  else memory.files.set(path, to);
  memory.hint([path]);
  if (old !== null) memory.leftBehind.push({ path, text: old });
  memory.onStep?.('done', path);
  if (old !== null) memory.leftBehind.pop();
  return old === from || old === null ? { ok: true, warnings: [] } : { ok: false, reason: 'overtaken', theirs: old };
}

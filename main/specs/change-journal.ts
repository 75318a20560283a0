import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Failure } from '../../preload/planner-data.ts';
import type { DataFolder } from './data-folder.ts';
import type { FileChange, SpecFolder } from './spec-folder.ts';
import { describeSystemError } from './system-error.ts';

const schema = v.object({
  files: v.array(v.object({ path: v.string(), from: v.nullable(v.string()), to: v.nullable(v.string()) })),
});

type JournalledFile = FileChange & { readonly path: string };

/** Notes changes of several files before the first of them is saved, so that a crash cannot leave them half done. */
export interface ChangeJournal {
  begin(files: readonly JournalledFile[]): Promise<{ readonly ok: true; end(): Promise<void> } | Failure>;
  /** Finish or take back what a process that ended has left. Answers paths that need a person to look at. */
  recover(folder: SpecFolder): Promise<readonly string[]>;
}

/** Keep the journal in a data folder, one file a change. */
export function createChangeJournal(data: DataFolder): ChangeJournal {
  return {
    begin: async (files) => {
      const name = `journal/${randomBytes(8).toString('hex')}.json`;
      try {
        await data.write(name, JSON.stringify({ files: files.map(({ path, from, to }) => ({ path, from, to })) }));
      } catch (error) {
        const message = `Cannot note the change before it is saved, so nothing was saved: ${describeSystemError(error)}`;
        return { ok: false, code: 'save-failed', message };
      }
      // Left behind, it finds nothing to do at the next start.
      return { ok: true, end: () => data.remove(name).catch(() => undefined) };
    },
    recover: async (folder) => {
      const unclear: string[] = [];
      for (const file of await data.list('journal')) {
        if (file.endsWith('.json')) unclear.push(...(await recoverOne(data, folder, `journal/${file}`)));
      }
      return unclear;
    },
  };
}

async function recoverOne(data: DataFolder, folder: SpecFolder, name: string): Promise<readonly string[]> {
  const noted = parseEntry(await data.read(name));
  if (noted === null) {
    await data.remove(name); // Cut off while it was written: no file had been saved yet.
    return [];
  }
  // Who has the locks is still at work, or is gone.
  const lock = await folder.lock(noted.map(({ path }) => path));
  if (!lock.ok) return [];
  try {
    if ((await data.read(name)) === null) return [];
    const isNow = await Promise.all(noted.map((file) => compareWithDisk(folder, file)));
    const forward = noted.filter((_, index) => isNow[index] === 'before');
    const back = noted.filter((_, index) => isNow[index] === 'after');
    const unclear = noted.filter((_, index) => isNow[index] === 'other').map(({ path }) => path);
    // Where all files are as one side of the change left them, finish it; else take back what was done.
    const steps = unclear.length === 0 ? (back.length === 0 ? [] : forward) : back.map(swap);
    for (const { path, from, to } of steps) {
      const result = await folder.write(path, { from, to });
      if (!result.ok && result.reason === 'failed') return [path];
    }
    await data.remove(name);
    return unclear;
  } finally {
    await lock.release();
  }
}

function swap({ path, from, to }: JournalledFile): JournalledFile {
  return { path, from: to, to: from };
}

async function compareWithDisk(folder: SpecFolder, file: JournalledFile): Promise<'before' | 'after' | 'other'> {
  const content = await folder.read(file.path);
  const text = content.kind === 'text' && content.utf8 ? content.text : content.kind === 'missing' ? null : undefined;
  if (text === file.to) return 'after';
  return text === file.from ? 'before' : 'other';
}

function parseEntry(text: string | null): JournalledFile[] | null {
  try {
    return v.parse(schema, JSON.parse(text ?? '')).files;
  } catch {
    return null;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A markdown document of the corpus. `name` is relative to the corpus folder. */
export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
}

/** Whether real documents were named; without them their tests are listed as absent (`npm run test:machine`). */
export const hasCorpus = Boolean(process.env.SPECLINE_CORPUS);

/** Folder that holds `seeds/` and `corpus/`. */
export function corpusFolder(): string {
  const folder = process.env.SPECLINE_CORPUS;
  if (folder === undefined || folder === '')
    throw new Error('SPECLINE_CORPUS must name the folder with seeds/ and corpus/');
  return folder;
}

/** Read every seed and corpus document that is valid UTF-8, in a fixed order. */
export function readCorpus(): readonly CorpusDocument[] {
  const root = corpusFolder();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const documents: CorpusDocument[] = [];
  for (const file of listFiles(root)) {
    if (!/\.(?:md|txt)$/.test(file)) continue;
    try {
      documents.push({ name: relative(root, file), text: decoder.decode(readFileSync(file)) });
    } catch {
      // Not UTF-8: shown read-only, never edited.
    }
  }
  return documents;
}

/** Each document is tried where this is 1; one of so many, another one by each test, where it is more (`SPECLINE_PART`). */
export const part = Number(process.env.SPECLINE_PART ?? 1);

/**
 * The part of a list that a test tries.
 *
 * @param first
 *   Where to begin: tests that begin elsewhere try other documents.
 */
export function pickPart<Item>(items: readonly Item[], first = 0): readonly Item[] {
  return items.filter((_, at) => (at + first) % part === 0);
}

/** Paths of the documents that the project was created from; none without a corpus. */
export function listSeedPaths(): readonly string[] {
  return hasCorpus ? listFiles(join(corpusFolder(), 'seeds')).filter((file) => file.endsWith('.txt')) : [];
}

/** Paths of every markdown file of the corpus; none without a corpus. */
export function listCorpusPaths(): readonly string[] {
  return hasCorpus ? listFiles(join(corpusFolder(), 'corpus')).filter((file) => file.endsWith('.md')) : [];
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

import type { SpecFile, SpecKind } from '../model/spec-file.ts';
import { parseBacklogFolder } from './backlog/parse-backlog-folder.ts';
import { parseSpecFile } from './parse-spec-file.ts';

/**
 * Read a feature from the texts of its folder: one tasks file, or for one-file-a-task kinds all of them.
 *
 * @param kind
 *   Kind of its documents.
 * @param path
 *   Its tasks file, or the folder of its task files.
 * @param texts
 *   Texts by path; others than its task files are left alone.
 */
export function parseFeature(kind: SpecKind, path: string, texts: Readonly<Record<string, string>>): SpecFile {
  if (kind !== 'backlog') return parseSpecFile(path, texts[path] ?? '', { kind });
  const files = Object.entries(texts).map(([name, text]) => ({ path: name, text }));
  return parseBacklogFolder(files, path);
}

import { type Dirent, readdirSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderListing } from './spec-folder.ts';
import { describeSystemError, readErrorCode } from './system-error.ts';
import { isTemporaryName } from './temporary-name.ts';

/** A folder with more folders than this is not a specs folder but somebody's home. */
const maxFolders = 20_000;
const maxFiles = 50_000;
const maxDepth = 12;
/** Folders are read at once, as a thousand of them cost a tenth so; what waits is let in between after this. */
const sliceMs = 4;

/** Never looked into: they hold no plans, and some hold a hundred thousand files. */
const skippedNames = new Set(['node_modules', 'bower_components', '__pycache__', 'target', 'dist', 'vendor']);
/** Folders of the tools that keep plans in hidden folders. */
const readHiddenNames = /^\.(specify|kiro|openspec|sce|claude|spec-workflow|agent-os|minispec|kittify|backlog)$/;
/** Folders directly in a project that hold plans. */
const planFolderNames = /^(specs|kitty-specs|openspec|backlog)$/;

/** Whether a folder of this name is looked into, and watched. */
export function isReadFolderName(name: string): boolean {
  return !skippedNames.has(name) && (!name.startsWith('.') || readHiddenNames.test(name));
}

/** Whether a file of this name is a document. */
export function isDocumentName(name: string): boolean {
  return /\.(md|markdown)$/i.test(name) && !isTemporaryName(name);
}

/**
 * Find the folders of a workspace that hold plans: `specs`, `.kiro/specs`, `openspec`, … of a project, else all of it.
 *
 * @returns
 *   Paths relative to `root`; `['']` when the opened folder is itself the place.
 */
export async function findPlanFolders(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isFile() || !isReadFolderName(entry.name)) continue;
    if (planFolderNames.test(entry.name)) found.push(entry.name);
    else if (await isFolder(join(root, entry.name, 'specs'))) found.push(`${entry.name}/specs`);
  }
  return found.length > 0 ? found.sort() : [''];
}

/**
 * List the documents below some folders of a workspace. Links to folders are followed once; unreadable folders are
 * told, and do not stop the others.
 */
export async function listSpecPaths(root: string, folders: readonly string[]): Promise<FolderListing> {
  const paths: string[] = [];
  const unreadable: { path: string; message: string }[] = [];
  const seen = new Set<string>();
  const queue: QueuedFolder[] = folders.map((path) => ({ path, depth: 0, real: null }));
  const leftBehind: string[] = [];
  let truncated = false;
  let sliceEnd = performance.now() + sliceMs;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.size >= maxFolders || paths.length >= maxFiles) {
      truncated = true;
      break;
    }
    if (performance.now() > sliceEnd) {
      await breathe();
      sliceEnd = performance.now() + sliceMs;
    }
    const { path, depth } = next;
    let real: string;
    let entries: Dirent[];
    try {
      real = next.real ?? (await realpath(join(root, path)));
      if (seen.has(real)) continue;
      seen.add(real);
      entries = readdirSync(real, { withFileTypes: true });
    } catch (error) {
      if (readErrorCode(error) !== 'ENOENT') unreadable.push({ path, message: describeSystemError(error) });
      continue;
    }
    for (const entry of entries) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isTemporaryName(entry.name)) leftBehind.push(child);
      const kind = entry.isSymbolicLink() ? await readLinkedKind(join(root, child)) : entry;
      if (kind?.isFile() && isDocumentName(entry.name)) paths.push(child);
      else if (kind?.isDirectory() && isReadFolderName(entry.name)) {
        const childReal = entry.isSymbolicLink() ? null : join(real, entry.name);
        if (depth < maxDepth) queue.push({ path: child, depth: depth + 1, real: childReal });
        else truncated = true;
      }
    }
  }
  return { paths: paths.sort(), unreadable, truncated, leftBehind };
}

interface QueuedFolder {
  readonly path: string;
  readonly depth: number;
  /** Where links in it are followed to; null when that is not known yet. */
  readonly real: string | null;
}

/** Let what waits (a window that paints, a call) run. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function readLinkedKind(path: string) {
  try {
    return await stat(path);
  } catch {
    return null; // A link to nothing is no document.
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await readLinkedKind(path))?.isDirectory() ?? false;
}

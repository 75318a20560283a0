import type { SpecKind } from '../model/spec-file.ts';

/** A feature as found by the names of files alone. */
export interface FoundFeature {
  /** Name of its folder; prefixed by kind only where two collide. */
  readonly id: string;
  readonly kind: SpecKind;
  /** The tasks file; for one-file-a-task kinds all task files, in their natural order. */
  readonly taskFiles: readonly string[];
  /** Other markdown files of its folder, in reading order. */
  readonly documents: readonly string[];
}

/** A feature before ids are made unique. */
interface Candidate {
  readonly name: string;
  /** Folder above it that tells it from others of the same name. */
  readonly outer: string;
  readonly kind: SpecKind;
  readonly taskFiles: string[];
  readonly folder: string | null;
  readonly archived: boolean;
}

/**
 * Find the features of a workspace by the paths of its files.
 *
 * Knows `specs/<feature>/tasks.md` (in `.specify/` too), `.kiro/specs/<feature>/tasks.md`,
 * `openspec/changes/<change>/tasks.md` (archived ones last), `backlog/tasks/*.md` (one feature), and lone
 * tasks files such as `oven-tasks.md` or `TASKS_v2.md`. The opened folder may be any of these levels.
 *
 * @param paths
 *   Paths of all files relative to the opened folder, with `/`.
 * @param folderName
 *   Name of the opened folder, for a feature that is opened by itself.
 */
export function findFeatures(paths: readonly string[], folderName = ''): FoundFeature[] {
  const markdown = paths.filter((path) => /\.(?:md|markdown)$/i.test(path) && !isHidden(path)).sort(comparePaths);
  const candidates: Candidate[] = [];
  const taken = new Set<string>();
  const backlogs = new Map<string, Candidate>();
  for (const path of markdown) {
    const backlog = backlogFolder(path, folderName, markdown);
    if (backlog !== null) {
      taken.add(path);
      const found = backlogs.get(backlog.folder);
      if (found) found.taskFiles.push(path);
      else {
        const candidate = {
          name: backlog.name,
          outer: backlog.folder,
          kind: 'backlog' as const,
          taskFiles: [path],
          folder: backlog.folder,
          archived: false,
        };
        backlogs.set(backlog.folder, candidate);
        candidates.push(candidate);
      }
    }
  }
  for (const path of markdown) {
    if (taken.has(path)) continue;
    const candidate = readCandidate(path, folderName);
    if (!candidate) continue;
    candidates.push(candidate);
    taken.add(path);
  }
  candidates.sort((a, b) => Number(a.archived) - Number(b.archived));
  const ids = uniqueIds(candidates);
  const below = groupByFolder(markdown);
  return candidates.map((candidate, index) => ({
    id: ids[index] ?? candidate.name,
    kind: candidate.kind,
    taskFiles: candidate.taskFiles,
    documents: listDocuments(candidate, below, taken),
  }));
}

/**
 * Tell the kind of a tasks file by its path.
 *
 * @param path
 *   Relative or absolute, with `/` or `\`.
 */
export function kindOfPath(path: string): SpecKind {
  const parts = `/${path.replaceAll('\\', '/')}`;
  if (parts.includes('/.kiro/')) return 'kiro';
  if (/\/openspec\/|\/changes\/(?:archive\/)?[^/]+\/tasks\.md$/.test(parts)) return 'openspec';
  if (/\/backlog\/(?:tasks|drafts|completed)\/[^/]+\.md$/i.test(parts)) return 'backlog';
  return 'spec-kit';
}

/** Folders that hold programs and their data rather than documents. */
function isHidden(path: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git|dist|build|target|vendor|\.venv|venv|__pycache__)\//.test(path);
}

function readCandidate(path: string, folderName: string): Candidate | null {
  const slash = path.lastIndexOf('/');
  const folder = slash < 0 ? '' : path.slice(0, slash);
  const file = path.slice(slash + 1);
  const kind = kindOfPath(path);
  const archived = /(?:^|\/)archive\//.test(path);
  if (/^tasks\.md$/i.test(file)) {
    const parts = folder.split('/').filter((part) => part !== '');
    const name = parts.at(-1) ?? folderName;
    if (isContainer(folder))
      return {
        name: name === '' ? 'tasks' : name,
        outer: parts.slice(0, -1).join('/'),
        kind,
        taskFiles: [path],
        folder: null,
        archived,
      };
    return {
      name: name === '' ? 'tasks' : name,
      outer: parts.slice(0, -1).join('/'),
      kind,
      taskFiles: [path],
      folder,
      archived,
    };
  }
  if (!/^(?:.+[-_. ])?(?:tasks?|todos?)(?:[-_.].+)?\.(?:md|markdown)$/i.test(file) || isTemplate(path)) return null;
  if (!/^(?:.+[-_. ]tasks|tasks[-_.].+|TASKS.*|TODOS?)\.(?:md|markdown)$/i.test(file) && !/^TASKS/.test(file))
    return null;
  if (/(?:^|\/)backlog\/(?:completed|archive|drafts|milestones|docs|decisions)\//i.test(path)) return null;
  if (/(?:^|\/)tasks\/[^/]+$/.test(path) && /^(?:WP|task-)/i.test(file)) return null;
  return {
    name: file.replace(/\.(?:md|markdown)$/i, ''),
    outer: folder,
    kind,
    taskFiles: [path],
    folder: null,
    archived,
  };
}

/** A folder of features rather than one feature. */
function isContainer(folder: string): boolean {
  return /(?:^|\/)(?:specs|changes|\.kiro|\.specify|openspec|backlog)$/.test(folder);
}

function isTemplate(path: string): boolean {
  return /(?:^|\/)(?:templates?|commands|prompts|\.claude|\.github|\.cursor)\//i.test(path);
}

function backlogFolder(
  path: string,
  folderName: string,
  markdown: readonly string[],
): { folder: string; name: string } | null {
  // Finished tasks are moved to `completed`: they still are what others wait for.
  const inProject = /^((?:.*\/)?\.?backlog\/)(?:tasks|completed)(?=\/)/i.exec(path);
  if (inProject) return { folder: `${inProject[1]}tasks`, name: 'backlog' };
  // The opened folder is `backlog` or `backlog/tasks` itself.
  if (!isBacklogFile(path)) return null;
  if (/^\.?backlog$/i.test(folderName) && /^(?:tasks|completed)\/[^/]+$/.test(path))
    return { folder: 'tasks', name: 'backlog' };
  if (!path.includes('/') && markdown.filter((other) => !other.includes('/') && isBacklogFile(other)).length >= 2) {
    return { folder: '', name: folderName === '' ? 'backlog' : folderName };
  }
  return null;
}

function isBacklogFile(path: string): boolean {
  return /(?:^|\/)(?:task|back|[a-z]{2,8})-\d+(?:\.\d+)* - [^/]+\.md$/i.test(path);
}

/** Names that stand once keep them; others take their kind, then the folder above, then a number. */
function uniqueIds(candidates: readonly Candidate[]): string[] {
  const names = candidates.map((candidate) => candidate.name);
  const nameCounts = countEach(names);
  const byKind = candidates.map(({ kind, name }) => (nameCounts.get(name) === 1 ? name : `${kind}/${name}`));
  const kindCounts = countEach(byKind);
  const byFolder = candidates.map(({ outer, name }, index) => {
    const id = byKind[index] ?? name;
    return kindCounts.get(id) === 1 || outer === '' ? id : `${outer}/${name}`;
  });
  const seen = new Map<string, number>();
  return byFolder.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  });
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Documents in the order in which a reader wants them; others follow by name. */
const readingOrder = ['proposal', 'requirements', 'spec', 'design', 'plan', 'research', 'data-model', 'quickstart'];

function listDocuments(
  candidate: Candidate,
  below: ReadonlyMap<string, readonly string[]>,
  taken: ReadonlySet<string>,
): string[] {
  if (candidate.folder === null || candidate.kind === 'backlog') return [];
  const prefix = candidate.folder === '' ? '' : `${candidate.folder}/`;
  const inFolder = below.get(prefix) ?? [];
  const inner = inFolder
    .filter((path) => taken.has(path) && path !== candidate.taskFiles[0])
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return inFolder
    .filter((path) => !taken.has(path))
    .filter((path) => !inner.some((folder) => folder !== prefix && path.startsWith(folder)))
    .sort((a, b) => rankOf(a, prefix) - rankOf(b, prefix));
}

/** Paths by each of the folders above them, written with a closing `/`; '' holds all. */
function groupByFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>([['', [...paths]]]);
  for (const path of paths) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash + 1);
      const group = groups.get(folder);
      if (group) group.push(path);
      else groups.set(folder, [path]);
    }
  }
  return groups;
}

function rankOf(path: string, prefix: string): number {
  const name = path
    .slice(prefix.length)
    .replace(/\.\w+$/, '')
    .toLowerCase();
  const rank = readingOrder.indexOf(name);
  return rank >= 0 ? rank : name.includes('/') ? 100 : 50;
}

/** `task-2` before `task-10`. */
function comparePaths(a: string, b: string): number {
  const left = a.split(/(\d+)/);
  const right = b.split(/(\d+)/);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one, other] = [left[index] ?? '', right[index] ?? ''];
    if (one === other) continue;
    if (index % 2 === 1) return Number(one) - Number(other) || (one < other ? -1 : 1);
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

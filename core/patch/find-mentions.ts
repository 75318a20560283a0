import type { SpecFile } from '../model/spec-file.ts';
import type { TextRange } from '../text/text-range.ts';
import type { PatchWorkspace } from './patch-workspace.ts';

/** A place where a text names a task by its id. `position` is that of the task in file order; null for an id that no task has. */
export interface Mention extends TextRange {
  readonly path: string;
  readonly id: string;
  readonly position: number | null;
  /** Whether it stands where the task itself writes its id. */
  readonly isOwn: boolean;
}

/** Two mentions with a sign between them that means all tasks from the one to the other. */
export interface MentionRange {
  readonly from: Mention;
  readonly to: Mention;
  /** Text from the first to the last letter of it. */
  readonly range: TextRange;
  /** What stands between the ends: `-`, `–`, ` to `. */
  readonly sign: string;
}

/** All that a folder's texts say about tasks by id, in the order of the texts. */
export interface Mentions {
  readonly singles: readonly Mention[];
  readonly ranges: readonly MentionRange[];
}

/** `-`, `–`, `~`, `..`, `…`, ` to `, ` through `; an em dash parts sentences. */
const rangeSign = /^(?:[ \t]*(?:[-–~〜～]|\.\.\.?|…)[ \t]*|[ \t]+(?:to|through|thru|until)[ \t]+|[ \t]*[至到][ \t]*)$/i;

/**
 * Find every mention of a task in the texts of a folder: lists, ranges, prose, fences, other documents, time log.
 *
 * Ids with letters (`T012`, `TASK-7`, `WP03`, `T1.2`) are found wherever they stand as a word, but not in paths and
 * links. Bare numbers (`1.2`, `5`) mean a task only where the task itself writes them, where a statement about order
 * has been read, where the word `Task` stands before them, and in the log's Task column.
 */
export function findMentions(workspace: PatchWorkspace): Mentions {
  const { file, texts } = workspace;
  const resolve = createResolver(file);
  const singles: Mention[] = [];
  const ranges: MentionRange[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const found = [...findLetteredIds(file, text), ...findNumberIds(file, path, text)]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(
        (range, index, all) => !all.slice(Math.max(0, index - 8), index).some((other) => other.end > range.start),
      );
    const own = new Map(
      file.tasks.flatMap((task, position) =>
        task.path === path && task.source.idRange !== null ? [[task.source.idRange.start, position] as const] : [],
      ),
    );
    const lineOf = createLineCounter(text);
    const mentions = found.map(({ start, end }): Mention => {
      const id = text.slice(start, end);
      const ownPosition = own.get(start);
      const isOwn = ownPosition !== undefined;
      const line = path === file.path ? lineOf(start) : 0;
      return { path, start, end, id, isOwn, position: ownPosition ?? resolve(id, line) };
    });
    for (let index = 0; index < mentions.length; index += 1) {
      const from = mentions[index];
      const to = mentions[index + 1];
      if (from === undefined) continue;
      const sign = to === undefined ? '' : text.slice(from.end, to.start);
      if (to !== undefined && rangeSign.test(sign.replace(/[*`]/g, '')) && !to.isOwn) {
        ranges.push({ from, to, sign, range: { start: from.start, end: to.end } });
        index += 1;
      } else singles.push(from);
    }
  }
  return { singles, ranges };
}

/** Positions of the tasks that a range covers, in file order; empty where its ends are the wrong way round. */
export function listCovered(file: SpecFile, range: MentionRange): readonly number[] {
  const from = range.from.position ?? findEdge(file, range.from.id, 'from');
  const to = range.to.position ?? findEdge(file, range.to.id, 'to');
  if (from === null || to === null || from > to) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The first task numbered from an id on, or the last one up to it, where no task has the id itself. */
function findEdge(file: SpecFile, id: string, edge: 'from' | 'to'): number | null {
  const wanted = splitNumber(id);
  if (wanted === null) return null;
  const fits = (other: string | null): boolean => {
    const parts = other === null ? null : splitNumber(other);
    if (parts === null || parts.head !== wanted.head) return false;
    return edge === 'from' ? parts.number >= wanted.number : parts.number <= wanted.number;
  };
  const position =
    edge === 'from' ? file.tasks.findIndex((task) => fits(task.id)) : file.tasks.findLastIndex((task) => fits(task.id));
  return position < 0 ? null : position;
}

/** `T` and 12 of `T012a`. */
export function splitNumber(
  id: string,
): { readonly head: string; readonly number: number; readonly digits: string; readonly letter: string } | null {
  const match = /^(.*?)(\d+)([a-z]?)$/i.exec(id);
  if (match === null) return null;
  return { head: match[1] ?? '', number: Number(match[2]), digits: match[2] ?? '', letter: match[3] ?? '' };
}

/** The task that an id means at a line: the nearest one before it, else the first. */
function createResolver(file: SpecFile): (id: string, line: number) => number | null {
  const places = new Map<string, number[]>();
  file.tasks.forEach((task, position) => {
    for (const id of task.ids) {
      const list = places.get(id);
      if (list === undefined) places.set(id, [position]);
      else list.push(position);
    }
  });
  return (id, line) => {
    const list = places.get(id.replace(/^tasks?\s+/i, '')) ?? places.get(id);
    if (list === undefined) return null;
    return list.findLast((position) => (file.tasks[position]?.line ?? 0) <= line) ?? list[0] ?? null;
  };
}

/**
 * A sign that makes another word of an id beside it. Not one of a script without blanks between words (`T003에 의존`), nor
 * the underscore of italics (`_needs T003_`).
 */
const wordSign = '(?:\\p{N}|(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー])\\p{L})';

function findLetteredIds(file: SpecFile, text: string): readonly TextRange[] {
  const known = new Set(file.tasks.flatMap((task) => task.ids));
  const keys = new Set(file.tasks.map((task) => task.key));
  const heads = new Set<string>();
  for (const id of known) {
    const head = /^[A-Za-z][A-Za-z ]*-?(?:[A-Z]+-)?(?=\d)/.exec(id)?.[0];
    if (head !== undefined) heads.add(head);
  }
  if (heads.size === 0) return [];
  // Letters, blanks and hyphens alone: nothing that an expression would take for a sign of its own.
  const longestFirst = [...heads].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<!${wordSign}_*)(?:${longestFirst.join('|')})\\d+(?:\\.\\d+)*[a-zA-Z]?(?!_*${wordSign})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    let end = start + match[0].length;
    // `T019-1` and `T007-A` are ids where a task has them.
    const behind = text.slice(end, end + 24);
    const tail = [/^(?:-[A-Za-z0-9]+){2}/, /^-[A-Za-z0-9]+/]
      .map((pattern) => pattern.exec(behind)?.[0])
      .find((found, at) => found !== undefined && (at === 1 || known.has(match[0] + found)));
    if (tail !== undefined && known.has(match[0] + tail)) end += tail.length;
    // `T006~2` is the key of the second T006; the log's rows follow it.
    const second = /^~\d+/.exec(text.slice(end, end + 8))?.[0];
    if (second !== undefined && keys.has(match[0] + second)) return [];
    // `T007-A` of another document is no mention of T007.
    const isSubId = tail !== undefined && end === start + match[0].length && /^-(?:[A-Z][A-Z0-9]*|\d{1,2})$/.test(tail);
    const isRange =
      tail !== undefined && [...heads].some((head) => tail.slice(1).startsWith(head.trim()) && /\d/.test(tail));
    if (isSubId && !isRange) return [];
    const isPath =
      // `T001..T004` is a range.
      /(?:[/\\]|(?<!\.)\.)$/.test(text.slice(Math.max(0, start - 2), start)) &&
      !/\d[a-z]?[/\\]$/i.test(text.slice(Math.max(0, start - 3), start));
    const isFileName =
      /^\.(?:md|ts|js|py|json|txt)\b/i.test(text.slice(end, end + 6)) ||
      /^[/\\][a-z_]{2}/.test(text.slice(end, end + 3));
    return isPath || isFileName ? [] : [{ start, end }];
  });
}

/** `Task 1.2`, `Tasks 1.1-1.4`, `任务1.2`. */
const taskNumbers =
  /(?:\b(?:tasks?|tarefas?|tareas?)\s+|(?:任务|任務|タスク|작업|태스크)[ \t]*)(\d+(?:\.\d+)*[a-z]?)(?:\s*[-–]\s*(\d+(?:\.\d+)*[a-z]?))?/gi;

/** A table whose first column is one of tasks: its heading, the line under it, its rows. */
const taskTable =
  /^[ \t]*\|[ \t]*[*_`]*(?:(?:sub)?task(?: ?(?:id|#|no\.?))?|id|#|no\.?|任务|编号|タスク|番号|tarefa|tarea)[*_`]*[ \t]*\|.*(?:\r\n|\n|\r)[ \t]*\|[ \t]*:?-.*(?:(?:\r\n|\n|\r)[ \t]*\|.*)*/gim;

/** `| 1.2 | Sift the flour | 2h |`, `| 1.2 Sift the flour | 2h |` */
function listIdCells(text: string): readonly TextRange[] {
  return [...text.matchAll(taskTable)].flatMap((table) =>
    [...table[0].matchAll(/^[ \t]*\|[ \t]*[*`~]*(\d+(?:\.\d+)+[a-z]?)(?=[*`~ \t|])/gm)].map((row) => {
      const end = table.index + row.index + row[0].length;
      return { start: end - (row[1] ?? '').length, end };
    }),
  );
}

function findNumberIds(file: SpecFile, path: string, text: string): readonly TextRange[] {
  const numbered = new Set(file.tasks.flatMap((task) => task.ids).filter((id) => /^\d/.test(id)));
  if (numbered.size === 0) return [];
  const ranges: TextRange[] = [];
  const add = (range: TextRange | null | undefined): void => {
    if (range != null && numbered.has(text.slice(range.start, range.end))) ranges.push(range);
  };
  if (path === file.path || file.kind === 'backlog') {
    for (const task of file.tasks) if (task.path === path) add(task.source.idRange);
  }
  if (path === file.path) {
    for (const statement of file.statements) {
      for (const reference of [...statement.dependents.references, ...statement.prerequisites.references]) {
        if (reference.type !== 'task' && reference.type !== 'task-range') continue;
        const { start, end } = reference.range;
        for (const match of text.slice(start, end).matchAll(/(?<![\p{L}_])\d+(?:\.\d+)*[a-z]?/gu)) {
          add({ start: start + match.index, end: start + match.index + match[0].length });
        }
      }
    }
  }
  if (path === file.path) for (const cell of listIdCells(text)) add(cell);
  // Task 1.2, Tasks 1.1-1.4
  for (const match of text.matchAll(taskNumbers)) {
    const start = match.index + match[0].search(/\d/);
    add({ start, end: start + (match[1] ?? '').length });
    const last = match[2] ?? '';
    const end = match.index + match[0].length;
    if (last !== '') add({ start: end - last.length, end });
  }
  if (path.endsWith('time-log.md')) {
    for (const match of text.matchAll(/^\|[^|\r\n]*\|[ \t]*([^|\r\n]*?)[ \t]*\|/gm)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      add({ start, end: start + (match[1] ?? '').length });
    }
  }
  return ranges;
}

/** 1-based line of offsets that are asked for in growing order. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line += 1;
    }
    return line;
  };
}

import type { Statement } from '../../core/model/statement.ts';
import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { findPhase, findTask, type PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { findBlock } from '../../core/patch/task-block.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import { findLineIndex, listLines } from '../../core/text/line-map.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { type Hunk, splitLines } from './list-hunks.ts';

/** Lines of a text that a command may touch: those that it changes or takes out, and where it may put new ones in. */
interface Scope {
  /** 1-based lines that may change or go. */
  readonly lines: ReadonlySet<number>;
  /** 1-based lines before which new ones may stand; null for anywhere. */
  readonly places: ReadonlySet<number> | null;
  /** How many lines with words may be more or fewer than before. */
  readonly growth: readonly [least: number, most: number];
}

/**
 * Say which line a command touched that it does not name; null when it touched none.
 *
 * @param workspace
 *   State before.
 * @param after
 *   The document's text after it.
 * @param hunks
 *   What changed in the document, by whole lines.
 */
export function checkScope(
  workspace: PatchWorkspace,
  command: EditCommand,
  after: string,
  hunks: readonly Hunk[],
): string | null {
  const { file } = workspace;
  const before = workspace.texts[file.path] ?? '';
  return checkForm(before, after) ?? checkLines(workspace, command, before, after, hunks);
}

/** Byte order mark, line endings and the end of the text are as they were. */
function checkForm(before: string, after: string): string | null {
  if (before.startsWith('\ufeff') !== after.startsWith('\ufeff')) return 'the byte order mark changed';
  const endings = (text: string): string => [...new Set(text.match(/\r\n|\n|\r/g) ?? [])].toSorted().join();
  const [was, is] = [endings(before), endings(after)];
  if (was !== '' && was !== is && !was.includes(',')) return 'line endings changed';
  const isOpen = (text: string): boolean => text !== '' && !/[\r\n]$/.test(text);
  return isOpen(before) !== isOpen(after) && after !== '' ? 'the end of the text changed' : null;
}

function checkLines(
  workspace: PatchWorkspace,
  command: EditCommand,
  before: string,
  after: string,
  hunks: readonly Hunk[],
): string | null {
  switch (command.type) {
    case 'move-task':
    case 'indent-task':
    case 'outdent-task':
      return checkMoved(before, after, linesOfTask(workspace, command.task, true));
    case 'move-phase':
      return checkMoved(before, after, linesOfPhase(workspace, command.phase));
    case 'renumber':
    case 'rename-id':
      return checkIds(hunks);
    case 'remove-task':
      return checkRemoved(workspace, command.task, hunks);
    case 'batch':
    case 'revert':
    case 'log-time':
    case 'change-log':
    case 'add-union-line':
      return null;
    default:
      return checkAgainst(listScope(workspace, command), hunks);
  }
}

type Scoped = Exclude<
  EditCommand,
  {
    type:
      | 'move-task'
      | 'indent-task'
      | 'outdent-task'
      | 'move-phase'
      | 'renumber'
      | 'rename-id'
      | 'remove-task'
      | 'batch'
      | 'revert'
      | 'log-time'
      | 'change-log'
      | 'add-union-line';
  }
>;

function listScope(workspace: PatchWorkspace, command: Scoped): Scope {
  const { file } = workspace;
  const none: ReadonlySet<number> = new Set();
  switch (command.type) {
    case 'set-title':
    case 'set-parallel':
    case 'set-stories': {
      const echoes = command.type === 'set-title' ? linesOfEchoes(workspace, command.task) : [];
      return { lines: new Set([findTask(file, command.task)?.line ?? 0, ...echoes]), places: none, growth: [0, 0] };
    }
    case 'set-checked':
    case 'set-claim':
      return { lines: new Set([command.line]), places: none, growth: [0, 0] };
    case 'set-status':
    case 'set-estimate':
    case 'set-actual':
    case 'set-due':
    case 'set-start':
    case 'set-assignee': {
      const own = linesOfTask(workspace, command.task, false);
      const tracked =
        command.type === 'set-actual' || command.type === 'set-estimate' ? linesOfTracking(workspace) : [];
      const echoes = command.type === 'set-status' ? linesOfEchoes(workspace, command.task) : [];
      // A value that is said twice goes twice.
      const fewest = command.to === null ? -2 : -1;
      return { lines: new Set([...own, ...tracked, ...echoes]), places: afterEach(own), growth: [fewest, 1] };
    }
    case 'add-task':
      return { lines: none, places: placesBeside(workspace, command.place), growth: [1, 1] };
    case 'add-phase':
      return { lines: none, places: null, growth: [1, 1] };
    case 'append-decision':
    case 'add-tracking':
      return { lines: none, places: null, growth: [1, 6] };
    case 'rename-phase': {
      const phase = findPhase(file, command.phase);
      const named = file.statements.filter((statement) =>
        statement.text.toLowerCase().includes(command.from.toLowerCase()),
      );
      return { lines: new Set([phase?.line ?? 0, ...linesOf(workspace, named)]), places: none, growth: [0, 0] };
    }
    case 'set-phase-estimate': {
      const lines = linesOfPreamble(workspace, command.phase);
      const estimate = findPhase(file, command.phase)?.estimate?.line ?? 0;
      const told = [...rowsOfPhase(workspace, command.phase), ...linesOfTracking(workspace)];
      return { lines: new Set([...lines, estimate, ...told]), places: afterEach(lines), growth: [-1, 1] };
    }
    case 'set-phase-status':
      return { lines: new Set([findPhase(file, command.phase)?.statusLine?.line ?? 0]), places: none, growth: [0, 0] };
    case 'set-header': {
      const field = file.header.find((other) => other.name.toLowerCase() === command.name.toLowerCase());
      const first = Math.min(...file.phases.map((phase) => phase.line), ...file.tasks.map((task) => task.line), 1e9);
      const top = Array.from({ length: Math.min(first, 400) }, (_, index) => index + 1);
      const last = file.header.at(-1)?.line ?? 0;
      return { lines: new Set([field?.line ?? 0]), places: new Set([...top, last + 1]), growth: [-1, 1] };
    }
    case 'add-dependency':
    case 'remove-dependency':
      return scopeOfPair(workspace, [command.task, command.dependsOn]);
    case 'retarget-dependency':
      return scopeOfPair(workspace, [command.task, command.dependsOn, command.to.task, command.to.dependsOn]);
    case 'rewrite-statement':
      return { lines: new Set([command.line]), places: none, growth: [-1, 0] };
    case 'set-phase-dependencies': {
      const phase = findPhase(file, command.phase);
      const fields = phase?.fields.map((field) => field.line) ?? [];
      const about = file.statements.filter((statement) =>
        statement.dependents.references.some(
          (reference) =>
            (reference.type === 'phase' && reference.number === phase?.number) ||
            // `Polish (Final Phase)` is called by its name.
            (reference.type === 'name' && phase?.title.toLowerCase().includes(reference.name)),
        ),
      );
      return { lines: new Set([...fields, ...linesOf(workspace, about)]), places: null, growth: [-30, 1] };
    }
    default:
      return assertNever(command);
  }
}

/** Where a task waits is said on its own lines, and in statements that name it or a range around it. */
function scopeOfPair(workspace: PatchWorkspace, keys: readonly string[]): Scope {
  const { file } = workspace;
  const own = keys.flatMap((key) => [...linesOfTask(workspace, key, false)]);
  const about = file.statements.filter((statement) => statement.task === null || keys.includes(statement.task));
  return { lines: new Set([...own, ...linesOf(workspace, about)]), places: null, growth: [-2, 3] };
}

function checkAgainst(scope: Scope, hunks: readonly Hunk[]): string | null {
  let growth = 0;
  for (const { line, removed, added } of hunks) {
    const gone = removed.findIndex((words, index) => words.trim() !== '' && !scope.lines.has(line + index));
    if (gone >= 0) return `line ${line + gone} changed, which it does not name`;
    growth += countWords(added) - countWords(removed);
    const isInserted = countWords(removed) === 0 && countWords(added) > 0;
    if (isInserted && scope.places !== null && !isNear(scope.places, line, removed.length)) {
      return `lines were put in at line ${line}, which it does not name`;
    }
  }
  const [least, most] = scope.growth;
  return growth < least || growth > most ? `${growth} lines more than before` : null;
}

/** Blank lines around a place are of it. */
function isNear(places: ReadonlySet<number>, line: number, blanks: number): boolean {
  for (let at = line - 2; at <= line + blanks + 1; at += 1) if (places.has(at)) return true;
  return false;
}

/**
 * The same lines in another order: those that moved among the others, which keep theirs. Indents of the moved may
 * differ, and in a row of an index the cell that names its work package.
 */
function checkMoved(before: string, after: string, moved: ReadonlySet<number>): string | null {
  const words = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => line.trim()).filter((line) => line !== '' && !/^-{3,}$/.test(line));
  const all = splitLines(before);
  const block = words(all.filter((_, index) => moved.has(index + 1)));
  const others = words(all.filter((_, index) => !moved.has(index + 1)));
  const now = words(splitLines(after));
  for (let at = 0; at <= others.length; at += 1) {
    if (at > 0 && now[at - 1] !== others[at - 1]) break;
    if (
      block.every((line, index) => hidePackage(now[at + index]) === hidePackage(line)) &&
      isTail(now, at + block.length, others, at)
    )
      return null;
  }
  return 'lines that were not moved changed';
}

/** `| T001 | Clean the lens | # |` */
function hidePackage(line: string | undefined): string | undefined {
  return line?.startsWith('|') ? line.replace(/(\|\W*)WP-?\d+(?=\W*\|)/gi, '$1#') : line;
}

function isTail(now: readonly string[], from: number, others: readonly string[], at: number): boolean {
  return (
    now.length - from === others.length - at && others.slice(at).every((line, index) => now[from + index] === line)
  );
}

/** Lines that differ in ids alone. */
function checkIds(hunks: readonly Hunk[]): string | null {
  const hide = (line: string | undefined): string | undefined =>
    line?.replace(/[\p{L}-]*\d+(?:[.-]\d+|\.[a-z])*[a-zA-Z]?/gu, '#');
  for (const { line, removed, added } of hunks) {
    const at = removed.findIndex((words, index) => hide(words) !== hide(added[index]));
    if (at >= 0 || removed.length !== added.length) return `line ${line + Math.max(at, 0)} changed in more than ids`;
  }
  return null;
}

/** Lines of the task and of sections about it go; others change only where they mention it, or a range around it. */
function checkRemoved(workspace: PatchWorkspace, key: string, hunks: readonly Hunk[]): string | null {
  const { file } = workspace;
  const text = workspace.texts[file.path] ?? '';
  const task = findTask(file, key);
  const own = new Set(linesOfTask(workspace, key, true));
  const id = task?.id ?? null;
  const lines = listLines(text);
  for (const section of file.sections) {
    if (id === null || !section.title.replace(/^tasks?\s+/i, '').startsWith(id)) continue;
    for (const line of linesOfRange(lines, section.blockRange)) own.add(line);
  }
  const gone = file.tasks.filter((other) => own.has(other.line)).flatMap((other) => other.ids);
  const isMention = (words: string): boolean =>
    gone.some((other) => words.toLowerCase().includes(other.toLowerCase())) ||
    /\d[a-z]?[*`]*\s*(?:[-–~…]|\.\.|to|→)/.test(words);
  for (const line of linesOf(
    workspace,
    file.statements.filter((statement) => isMention(statement.text)),
  ))
    own.add(line);
  for (const hunk of hunks) {
    const at = hunk.removed.findIndex(
      (words, index) =>
        words.trim() !== '' && !/^-{3,}$/.test(words.trim()) && !own.has(hunk.line + index) && !isMention(words),
    );
    if (at >= 0) return `line ${hunk.line + at} changed, which does not speak of it`;
    if (countWords(hunk.added) > countWords(hunk.removed)) return `lines were put in at line ${hunk.line}`;
  }
  return null;
}

/** Lines of a task: its own and those of its details, and, where asked, those of its subtasks. */
function linesOfTask(workspace: PatchWorkspace, key: string, withSubtasks: boolean): ReadonlySet<number> {
  const { file } = workspace;
  const task = findTask(file, key);
  if (task === undefined) return new Set();
  const lines = listLines(workspace.texts[file.path] ?? '');
  const block = linesOfRange(lines, findBlock(workspace, task));
  if (withSubtasks) return new Set(block);
  const subtasks = file.tasks
    .filter((other) => isInside(other, task))
    .flatMap((other) => [...linesOfTask(workspace, other.key, true)]);
  const status = task.source.statusField?.line ?? task.line;
  const criteria = file.checklists
    .filter((list) => list.task === key)
    .flatMap((list) => list.items.map((item) => item.line));
  return new Set([...block.filter((line) => !subtasks.includes(line)), task.line, status, ...criteria]);
}

function isInside(other: Task, task: Task): boolean {
  const { start } = other.source.lineRange;
  return other !== task && start > task.source.blockRange.start && start < task.source.blockRange.end;
}

function linesOfPhase(workspace: PatchWorkspace, key: string): ReadonlySet<number> {
  const phase = findPhase(workspace.file, key);
  if (phase === undefined) return new Set();
  return new Set(linesOfRange(listLines(workspace.texts[workspace.file.path] ?? ''), phase.blockRange));
}

/** From the heading of a phase to its first task. */
function linesOfPreamble(workspace: PatchWorkspace, key: string): ReadonlySet<number> {
  const lines = linesOfPhase(workspace, key);
  const tasks = workspace.file.tasks.map((task) => task.line).filter((line) => lines.has(line));
  const [heading = 0] = lines;
  const first = Math.min(...tasks.filter((line) => line > heading), 1e9);
  return new Set([...lines].filter((line) => line < first));
}

/** Rows of tables and items of lists that name a phase first: they say its figure too. */
function rowsOfPhase({ file, texts }: PatchWorkspace, key: string): readonly number[] {
  const phase = findPhase(file, key);
  if (phase === undefined) return [];
  const name = new RegExp(
    `^\\s*(?:\\||\\d+\\.|[-*])[^|]*(?:Phase ${phase.number}\\b|${phase.title.replace(/[^\p{L}\p{N} ]/gu, '.')})`,
    'u',
  );
  return (texts[file.path] ?? '').split(/\r\n|\n|\r/).flatMap((line, index) => (name.test(line) ? [index + 1] : []));
}

/** Rows that name the task and no other in a cell of its own, the only ones of their tables that do. */
export function linesOfEchoes({ file, texts }: PatchWorkspace, key: string): readonly number[] {
  const task = findTask(file, key);
  const lines = (texts[task?.path ?? ''] ?? '').split(/\r\n|\n|\r/);
  const isRow = (line: string | undefined): boolean => /^\s*\|/.test(line ?? '');
  const ids = new Set(file.tasks.flatMap((other) => other.ids));
  const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.replace(/[*`\s]/g, ''));
  const names = (line: string): boolean => cellsOf(line).find((cell) => ids.has(cell)) === task?.id;
  const bars = file.fences.flatMap(({ range }) => linesOfRange(listLines(texts[task?.path ?? ''] ?? ''), range));
  return lines.flatMap((line, index) => {
    const isBar = bars.includes(index + 1) && line.trimStart().startsWith(`${task?.id} `) && line.includes(':');
    if (isBar) return [index + 1];
    if (!isRow(line) || !names(line)) return [];
    let [first, last] = [index, index];
    while (isRow(lines[first - 1])) first -= 1;
    while (isRow(lines[last + 1])) last += 1;
    return lines.slice(first, last + 1).filter(names).length === 1 ? [index + 1] : [];
  });
}

function linesOfTracking({ file, texts }: PatchWorkspace): readonly number[] {
  return file.timeTracking === null ? [] : linesOfRange(listLines(texts[file.path] ?? ''), file.timeTracking.range);
}

function linesOf({ file, texts }: PatchWorkspace, statements: readonly Statement[]): readonly number[] {
  const lines = listLines(texts[file.path] ?? '');
  // What a list waits for may stand above it, and no line of the list says it again.
  return statements.flatMap(({ range, prerequisites, dependents }) =>
    [{ references: [range], range }, prerequisites, dependents].flatMap((side) =>
      side.references.length === 0 ? [] : linesOfRange(lines, side.range),
    ),
  );
}

function linesOfRange(lines: ReturnType<typeof listLines>, { start, end }: TextRange): readonly number[] {
  const first = findLineIndex(lines, start);
  const last = Math.max(first, findLineIndex(lines, Math.max(start, end - 1)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
}

function afterEach(lines: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...lines].map((line) => line + 1));
}

/** Lines beside the task, or in the phase, that a new task goes to. */
function placesBeside(
  workspace: PatchWorkspace,
  place: Extract<EditCommand, { type: 'add-task' }>['place'],
): ReadonlySet<number> | null {
  if ('into' in place) {
    // Rows of an index belong to the phase that they name.
    const rows = workspace.file.tasks.filter(({ source }) => source.phaseField !== null);
    const lines = new Set([...linesOfPhase(workspace, place.into), ...rows.map((task) => task.line)]);
    return new Set([...lines, ...afterEach(lines)]);
  }
  const key = 'before' in place ? place.before : 'after' in place ? place.after : place.under;
  const lines = [...linesOfTask(workspace, key, true)];
  if ('before' in place) return new Set([Math.min(...lines)]);
  return new Set([Math.max(...lines) + 1]);
}

function countWords(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '' && !/^-{3,}$/.test(line.trim())).length;
}

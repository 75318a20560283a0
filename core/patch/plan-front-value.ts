import { writeYamlScalar } from '../fields/yaml-scalar.ts';
import type { Sourced, Task } from '../model/task.ts';
import { type FrontEntry, type FrontMatter, readFrontMatter } from '../parse/backlog/front-matter.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { addFrontItem, addFrontLines, readQuote, removeFrontItem, replaceFrontValue } from './front-matter-edit.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import type { TaskValue } from './task-values.ts';

/** Names under which a front matter has the values of a task, where the folder shows no other. */
const frontNames = {
  estimate: 'estimate',
  actual: 'actual',
  due: 'due_date',
  start: 'start_date',
  assignee: 'assignee',
};

/**
 * List the edits that set, change or clear a value of a task whose file begins with a front matter.
 *
 * @returns
 *   Null where the file has no front matter, or has the value in its text.
 */
export function listFrontEdits<Value>(
  workspace: PatchWorkspace,
  task: Task,
  kind: TaskValue<Value>,
  to: Value | null,
  example: string,
): readonly TextEdit[] | null {
  const text = getText(workspace, task.path);
  const matter = readFrontMatter(text);
  if (task.form !== 'document' || matter.end === 0) return null;
  const source = kind.read(task);
  const entry = findEntryOf(matter, kind, source);
  if (source !== null && entry === null) return null;
  if (to === null) return entry === null ? [] : [clear(text, entry, source)];
  const written = kind.write(to, example);
  const item = entry?.items[0];
  if (entry !== null && item !== undefined) return [replaceFrontValue(text, item.range, written)];
  if (entry !== null) {
    const added = addFrontItem(text, entry, written, workspace.file.lineEnding);
    return added === null
      ? null
      : [kind.spec.id === 'assignee' ? added : { ...added, newText: ` ${scalarLike(text, matter, written)}` }];
  }
  const name = findUsualName(workspace, kind) ?? frontNames[kind.spec.id as keyof typeof frontNames];
  const lines =
    kind.spec.id === 'assignee'
      ? [`${name}:`, `  - ${writeYamlScalar(written, '')}`]
      : [`${name}: ${scalarLike(text, matter, written)}`];
  return [addFrontLines(text, matter, lines, workspace.file.lineEnding)];
}

function clear(text: string, entry: FrontEntry, source: Sourced<unknown> | null): TextEdit {
  const item = entry.items.find(({ range }) => range.start === source?.range.start) ?? entry.items[0];
  if (entry.isList && item !== undefined) return removeFrontItem(text, entry, item.range);
  return { start: entry.lineRange.start, end: endOfLine(text, entry.lineRange.end), newText: '' };
}

function endOfLine(text: string, at: number): number {
  return at + matchWords(/^(?:\r\n|\n|\r)/, text.slice(at, at + 2)).length;
}

/** The entry that the value stands in, else the one that has its name and nothing behind it. */
function findEntryOf<Value>(
  matter: FrontMatter,
  kind: TaskValue<Value>,
  source: Sourced<unknown> | null,
): FrontEntry | null {
  if (source === null) return matter.entries.find((entry) => isNamed(entry, kind) && entry.items.length === 0) ?? null;
  const holds = (entry: FrontEntry): boolean =>
    entry.lineRange.start <= source.range.start &&
    Math.max(entry.lineRange.end, entry.valueRange.end) >= source.range.end;
  return matter.entries.find(holds) ?? null;
}

function isNamed<Value>(entry: FrontEntry, { spec }: TaskValue<Value>): boolean {
  return spec.names.test(entry.name) || spec.names.test(entry.name.replaceAll('_', ' '));
}

/** The name that other files of the folder have for it. */
function findUsualName<Value>(workspace: PatchWorkspace, kind: TaskValue<Value>): string | null {
  for (const other of workspace.file.tasks) {
    const source = kind.read(other);
    if (source === null) continue;
    const entry = findEntryOf(readFrontMatter(getText(workspace, other.path)), kind, source);
    if (entry !== null) return entry.name;
  }
  return null;
}

/** A date is quoted where the file quotes its dates. */
function scalarLike(text: string, matter: FrontMatter, written: string): string {
  const dates = matter.entries
    .flatMap((entry) => entry.items.slice(0, 1))
    .filter((item) => /^\d{4}-\d{2}-\d{2}/.test(item.text));
  const [date] = /^\d{4}-\d{2}-\d{2}$/.test(written) ? dates : [];
  const quote = date === undefined ? '' : readQuote(text, date.range);
  return date !== undefined && quote === '' ? written : writeYamlScalar(written, quote);
}

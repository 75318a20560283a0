import { dueField } from '../../fields/due.ts';
import { startField } from '../../fields/start.ts';
import { readStatusWords, statusField } from '../../fields/status.ts';
import type { Checklist } from '../../model/checklist.ts';
import { emptySpecFile } from '../../model/empty-spec-file.ts';
import { parseDate } from '../../model/parse-date.ts';
import { createProblem, type Problem } from '../../model/problem.ts';
import { createKeyMaker, toSlug } from '../../model/slug.ts';
import type { SpecFile } from '../../model/spec-file.ts';
import type { Statement } from '../../model/statement.ts';
import type { Field, Sourced, Task } from '../../model/task.ts';
import { readLineEnding } from '../../text/line-map.ts';
import type { TextRange } from '../../text/text-range.ts';
import { viewText } from '../../text/text-view.ts';
import { readDocument } from '../document/read-document.ts';
import { findSigns } from '../document/signs.ts';
import { findSubtaskContradictions } from '../problems/contradictions.ts';
import { findTaskProblems } from '../problems/task-problems.ts';
import { readLineFields } from '../structure/details.ts';
import { listHeadings } from '../structure/headings.ts';
import { isChecklistTitle } from '../structure/section-words.ts';
import { type Findings, findField, readAssignee, readDay, readTimes } from '../task/task-time.ts';
import { type FrontEntry, type FrontMatter, findEntry, readFrontMatter } from './front-matter.ts';

/** Names under which a front matter has what its task waits for. */
export const frontDependencyNames = ['dependencies', 'depends_on', 'blocked_by'] as const;

/** One file of a Backlog.md folder. */
export interface BacklogFile {
  readonly path: string;
  readonly text: string;
}

/** One file as read, before keys are known. */
interface BacklogTask {
  readonly file: BacklogFile;
  readonly matter: FrontMatter;
  readonly id: string | null;
  readonly idRange: TextRange | null;
  readonly key: string;
}

/**
 * Read a Backlog.md folder as one feature, each file a task with its own `path`.
 *
 * All ranges of a task, its checklists and its statements refer to the text of the task's own file. Never
 * throws; values that planning does not need are left alone.
 *
 * @param files
 *   Files of the folder, in the order in which tasks are listed.
 * @param folder
 *   Path of the folder, relative to the workspace.
 */
export function parseBacklogFolder(files: readonly BacklogFile[], folder = ''): SpecFile {
  const makeKey = createKeyMaker('task');
  const entries: BacklogTask[] = files.filter(isTaskFile).map((file) => {
    const matter = readFrontMatter(file.text);
    const stated = findEntry(matter, 'id')?.items[0] ?? null;
    const id = stated?.text ?? idOfFileName(file.path);
    return { file, matter, id, idRange: stated?.range ?? null, key: makeKey(id ?? toSlug(titleOfFileName(file.path))) };
  });
  const keys = new Map(entries.map((entry) => [normalId(entry.id ?? entry.key), entry.key]));
  const findings: Findings = { problems: [], placeholders: [] };
  const checklists: Checklist[] = [];
  const statements: Statement[] = [];
  const tasks = entries.map((entry) => {
    const read = readBacklogTask(entry, keys, findings);
    checklists.push(...read.checklists);
    statements.push(...read.statements);
    return read.task;
  });
  const problems: Problem[] = [
    ...findings.problems,
    ...entries.filter((entry) => entry.matter.open).map(openMatter),
    ...findTaskProblems(tasks),
    ...findSubtaskContradictions(tasks),
    ...(tasks.length === 0 ? [createProblem('no-tasks', 'The folder holds no task files.', 1)] : []),
  ];
  return {
    ...emptySpecFile,
    path: folder,
    kind: 'backlog',
    lineEnding: readLineEnding(files[0]?.text ?? '').ending,
    tasks,
    checklists,
    statements,
    problems,
  };
}

function readBacklogTask(entry: BacklogTask, keys: ReadonlyMap<string, string>, findings: Findings) {
  const { file, matter, key } = entry;
  const { text } = file;
  const document = readDocument(text);
  const headings = listHeadings(document);
  const heading = headings.find((node) => node.level === 1) ?? null;
  const stated = findEntry(matter, 'title')?.items[0] ?? null;
  const titleRange =
    stated?.range ??
    (heading ? { start: heading.line.contentStart, end: heading.line.contentEnd } : { start: 0, end: 0 });
  const titleLine = findEntry(matter, 'title')?.line ?? heading?.line.line ?? 1;
  const line = document.lines[titleLine - 1];
  const fields = document.lines.flatMap((candidate) => readLineFields(document, candidate));
  const frontFields = matter.entries.map(toField);
  const state = frontFields.find((field) => field.name === 'status') ?? findField(fields, statusField);
  const view = viewText(text, titleRange.start, titleRange.end);
  const signs = findSigns(text, titleRange.start, titleRange.end);
  const words = { view, signs, titleEnd: view.text.length, attributes: [] };
  const times = readTimes([...frontFields, ...fields], words, titleLine, findings, key);
  const parent = findEntry(matter, 'parent_task_id', 'parent')?.items[0]?.text ?? null;
  const assignee = findEntry(matter, 'assignee', 'assignees');
  // A file without a front matter has its values as fields of its text.
  const readPlainDay = (spec: typeof dueField | typeof startField): Sourced<string> | null =>
    matter.end > 0 ? null : readDay(spec, fields, words, titleLine, findings, key);
  const task: Task = {
    key,
    id: entry.id,
    ids: entry.id === null ? [] : [entry.id],
    title: stated?.text ?? (heading ? heading.view.text : titleOfFileName(file.path)),
    form: 'document',
    line: titleLine,
    path: file.path,
    phase: null,
    group: null,
    parent: parent === null ? null : (keys.get(normalId(parent)) ?? null),
    status: state ? (readStatusWords(state.value) ?? 'other') : 'todo',
    mark: null,
    parallel: false,
    stories: [],
    priority: findEntry(matter, 'priority')?.items[0]?.text ?? null,
    tdd: null,
    labels: (findEntry(matter, 'labels')?.items ?? []).map((item) => ({ text: item.text, range: item.range })),
    paths: [],
    ...times,
    start: readFrontDate(findEntry(matter, 'start_date', 'start')) ?? readPlainDay(startField),
    due: readFrontDate(findEntry(matter, 'due_date', 'due', 'deadline')) ?? readPlainDay(dueField),
    assignee: toSourced(assignee) ?? (matter.end > 0 ? null : readAssignee(fields, words, titleLine)),
    details: frontFields.map((field) => ({
      text: `${field.name}: ${field.value}`,
      line: field.line,
      range: field.lineRange,
      field,
    })),
    source: {
      lineRange: line ? { start: line.start, end: line.end } : { start: 0, end: 0 },
      blockRange: { start: 0, end: text.length },
      indent: '',
      bulletRange: null,
      markRange: null,
      idRange: entry.idRange,
      titleRange,
      statusField: state ?? null,
      phaseField: null,
    },
  };
  return { task, checklists: readChecklists(entry, document, headings), statements: readDependencies(entry) };
}

/** `dependencies: [task-2, BACK-477]`, or a block list. */
function readDependencies({ matter, file, key, id, idRange }: BacklogTask): Statement[] {
  const field = findEntry(matter, ...frontDependencyNames);
  if (!field || field.items.length === 0) return [];
  const own = idRange ?? { start: 0, end: 0 };
  return [
    {
      meaning: 'depends',
      form: 'front-matter',
      text: file.text.slice(field.nameRange.start, field.valueRange.end),
      line: field.line,
      range: { start: field.nameRange.start, end: field.valueRange.end },
      dependents: { range: own, references: [{ type: 'task', id: id ?? key, range: own }] },
      prerequisites: {
        range: field.valueRange,
        references: field.items.map((item) => ({ type: 'task' as const, id: item.text, range: item.range })),
      },
      soft: false,
      listed: true,
      task: key,
    },
  ];
}

/** All boxes of the file, by heading: acceptance criteria, definition of done, steps of its plan. */
function readChecklists(
  { key }: BacklogTask,
  document: ReturnType<typeof readDocument>,
  headings: ReturnType<typeof listHeadings>,
): Checklist[] {
  const lists: Checklist[] = [];
  const sections = [{ title: '', line: 1, from: 0, to: headings[0]?.index ?? document.lines.length }].concat(
    headings.map((node) => ({ title: node.view.text, line: node.line.line, from: node.index + 1, to: node.directEnd })),
  );
  for (const { title, line, from, to } of sections) {
    const items = document.lines.slice(from, to).flatMap((candidate) => {
      if (candidate.kind !== 'item' || !candidate.box) return [];
      const textRange = { start: candidate.contentStart, end: candidate.contentEnd };
      return [
        {
          text: viewText(document.text, textRange.start, textRange.end).text,
          checked: /[xX✓✔✅☑]/u.test(candidate.box.mark),
          mark: candidate.box.mark,
          line: candidate.line,
          markRange: candidate.box.markRange,
          textRange,
        },
      ];
    });
    if (items.length > 0)
      lists.push({ title: isChecklistTitle(title) || title !== '' ? title : 'Checklist', line, task: key, items });
  }
  return lists;
}

function toField(entry: FrontEntry): Field {
  return {
    name: entry.name,
    value: entry.items.map((item) => item.text).join(', '),
    line: entry.line,
    nameRange: entry.nameRange,
    valueRange: entry.isList ? entry.valueRange : (entry.items[0]?.range ?? entry.valueRange),
    lineRange: entry.lineRange,
  };
}

function toSourced(entry: FrontEntry | null): Sourced<string> | null {
  const first = entry?.items[0];
  return entry && first ? { value: first.text, range: first.range, line: entry.line, form: 'front-matter' } : null;
}

function readFrontDate(entry: FrontEntry | null): Sourced<string> | null {
  const first = entry?.items[0];
  const value = first ? parseDate(first.text) : null;
  return entry && first && value !== null
    ? { value, range: first.range, line: entry.line, form: 'front-matter' }
    : null;
}

function openMatter({ key, file }: BacklogTask): Problem {
  return createProblem(
    'front-matter-unreadable',
    `The values at the top of ${file.path} never end: expected a second line \`---\` behind them.`,
    1,
    null,
    key,
  );
}

function isTaskFile({ path, text }: BacklogFile): boolean {
  return (
    idOfFileName(path) !== null || /^\u{feff}?---[\r\n]+(?:[^\r\n]*[\r\n]+){0,40}?id[ \t]*:/u.test(text.slice(0, 4000))
  );
}

/** `task-12` of `backlog/tasks/task-12 - Some-Title.md`. */
function idOfFileName(path: string): string | null {
  const name = fileName(path);
  return /^([A-Za-z][A-Za-z]*(?:-[a-z]+)*-\d+(?:\.\d+)*)(?= - |-[A-Za-z]|$)/.exec(name)?.[1] ?? null;
}

function titleOfFileName(path: string): string {
  return fileName(path)
    .replace(/^[\w.-]*?\d(?:\.\d+)*(?: - |-)/, '')
    .replaceAll('-', ' ');
}

function fileName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
}

/** Ids are the same in any case. */
function normalId(id: string): string {
  return id.toLowerCase();
}

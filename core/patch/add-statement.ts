import { writeYamlScalar } from '../fields/yaml-scalar.ts';
import type { Section } from '../model/spec-file.ts';
import type { Operand, Statement } from '../model/statement.ts';
import type { Task } from '../model/task.ts';
import { findEntry, readFrontMatter } from '../parse/backlog/front-matter.ts';
import { frontDependencyNames } from '../parse/backlog/parse-backlog-folder.ts';
import type { LineEnding } from '../text/line-map.ts';
import {
  blankBefore,
  findLineEnd,
  findLineStart,
  insertLines,
  isBlankLine,
  skipLineEnding,
  skipLineEndingBack,
} from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { rewriteSides } from './cut-statement.ts';
import { addArrow } from './diagram-edit.ts';
import { addFrontItem, addFrontLines } from './front-matter-edit.ts';
import { appendToOperand, isListOfIds, nameLike } from './operand-edit.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { findNoteRange, findStatementField, isOnTaskLine } from './remove-statement.ts';
import { planNewField } from './task-field.ts';
import { appendToTaskLine } from './task-line.ts';
import { findWaitingWords } from './waiting-words.ts';
import { isPaired, leavesWhole } from './whole-words.ts';

/**
 * List ways to state that a task waits for another, the one that fits the document best first.
 *
 * They are tries: whether one is read as just that is told by reading the text that it makes.
 */
export function* listAdditions(
  workspace: PatchWorkspace,
  text: string,
  task: Task,
  dependsOn: Task,
): Generator<readonly TextEdit[]> {
  const { file } = workspace;
  const name = dependsOn.id ?? dependsOn.title;
  if (task.form === 'document') yield* listFrontAdditions(workspace, text, name);
  const depends = file.statements.filter((statement) => statement.meaning === 'depends' && !statement.soft);
  const onTasks = depends.filter((statement) => statement.task !== null && isListOfIds(statement.prerequisites));
  // The task's own note or field gets one more.
  for (const own of onTasks.filter((statement) => statement.task === task.key)) {
    const edits = appendToOperand(text, own.prerequisites, name);
    if (edits !== null) yield edits;
  }
  const field = findDependsField(task, onTasks, workspace);
  // `**Dependencies**: Task 1` elsewhere: the word stands before this number too.
  const references = onTasks.flatMap(({ prerequisites }) => prerequisites.references);
  const names = references.map((reference) => nameLike(workspace.texts[file.path] ?? text, reference, name));
  const worded = names.filter((other) => other !== name);
  const named = worded.length * 2 > names.length ? (worded[0] ?? name) : name;
  if (field !== null) yield field(named);
  const isDiagram = ({ form }: Statement): boolean => /^(?:mermaid|gantt|drawing)$/.test(form);
  const inSections = depends.filter(
    (statement) =>
      statement.task === null &&
      !isDiagram(statement) &&
      isListOfIds(statement.prerequisites) &&
      isListOfIds(statement.dependents),
  );
  // A sentence about just this task gets one more.
  for (const sentence of inSections) {
    const [only] = sentence.dependents.references;
    if (
      sentence.dependents.references.length !== 1 ||
      only?.type !== 'task' ||
      only.id !== task.id ||
      sentence.form === 'chain'
    )
      continue;
    if (isDescribed(text, sentence.prerequisites)) continue;
    const edits = appendToOperand(text, sentence.prerequisites, name);
    if (edits !== null) yield edits;
  }
  const samples = onTasks.filter((statement) => statement.task !== task.key);
  const fields = samples.filter((statement) => findStatementField(file, statement) !== null);
  const notes = samples.filter((statement) => isOnTaskLine(file, statement));
  if (fields.length > 0 && fields.length >= notes.length) yield* writeField(workspace, task, fields, named);
  for (const sample of notes.slice(0, 3)) {
    const note = writeNoteLike(workspace, text, task, sample, name);
    if (note !== null && leavesWhole(text, [note])) yield [note];
  }
  const arrows = depends.filter(({ form }) => form === 'mermaid');
  if (inSections.length === 0 && arrows.length > 0) yield [addArrow(file, text, arrows, [dependsOn.key, task.key])];
  if (task.id !== null) yield* writeBullets(workspace, text, inSections, task.id, name);
  const words = findWaitingWords(file);
  if (words !== undefined) yield [appendToTaskLine(text, task, words.note(name))];
  yield [appendToTaskLine(text, task, ` (depends on ${name})`)];
  // A bare number needs a word that says what it numbers.
  if (/^\d/.test(name)) yield [appendToTaskLine(text, task, ` (depends on Task ${name})`)];
  yield [appendToTaskLine(text, task, ` [depends: ${name}]`)];
  yield* writeField(workspace, task, fields, named);
}

/** `dependencies: [task-1]` in the front matter of a task's own file. */
function* listFrontAdditions(workspace: PatchWorkspace, text: string, name: string): Generator<readonly TextEdit[]> {
  const matter = readFrontMatter(text);
  if (matter.end === 0) return;
  const ending = workspace.file.lineEnding;
  const entry = findEntry(matter, ...frontDependencyNames);
  if (entry === null)
    yield [addFrontLines(text, matter, ['dependencies:', `  - ${writeYamlScalar(name, '')}`], ending)];
  const added = entry === null ? null : addFrontItem(text, entry, name, ending);
  if (added !== null) yield [added];
  const [only] = entry?.isList === false ? entry.items : [];
  // dependencies: task-1
  if (only !== undefined)
    yield [{ ...only.range, newText: `[${text.slice(only.range.start, only.range.end)}, ${name}]` }];
}

/** `Tests (T004-T007)`: words say what the tasks in the brackets are, and another one may be none of that. */
function isDescribed(text: string, { range, references }: Operand): boolean {
  const [first] = references;
  return first !== undefined && /\p{Letter}[^(（]*[(（]\s*$/u.test(text.slice(range.start, first.range.start));
}

/** `**Depends**: None` of the task itself: the word gives way to the id. */
function findDependsField(
  task: Task,
  samples: readonly Statement[],
  workspace: PatchWorkspace,
): ((name: string) => readonly TextEdit[]) | null {
  const names = new Set(
    samples.flatMap((statement) => findStatementField(workspace.file, statement)?.name.toLowerCase() ?? []),
  );
  for (const { field } of task.details) {
    if (field === null) continue;
    const isKnown =
      names.has(field.name.toLowerCase()) ||
      /^(?:deps?|depend(?:s|encies|ency)?(?:[ _-]on)?|blocked[ _-]by|依赖|依存|dependências)$/i.test(field.name);
    const none = /^(?:none|n\/a|—|–|-|无|無|nenhuma?|なし|없음|\[\]|\[.*\])?(?=$|[\s.,;(])/i.exec(field.value)?.[0];
    if (!isKnown || none === undefined) continue;
    const { start } = field.valueRange;
    // dependencies: []
    const isEmptyList = getText(workspace, task.path).startsWith('[]', start);
    if (isEmptyList) return (name) => [{ start: start + 1, end: start + 1, newText: name }];
    const gap = field.value === '' ? blankBefore(getText(workspace, task.path), start) : '';
    return (name) => [{ start, end: start + none.length, newText: gap + name }];
  }
  return null;
}

function* writeField(
  workspace: PatchWorkspace,
  task: Task,
  samples: readonly Statement[],
  name: string,
): Generator<readonly TextEdit[]> {
  const sample = samples
    .map((statement) => findStatementField(workspace.file, statement))
    .find((field) => field !== null);
  if (sample == null) return;
  const escaped = sample.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spec = { id: 'status', names: new RegExp(`^${escaped}$`, 'i'), defaultName: sample.name } as const;
  const plan = planNewField(workspace, task, { spec, value: name });
  if (plan.ok) for (const { edits } of plan.files) yield edits;
}

/** ` *(depends on T005)*` as another task has it; null for one that shares its brackets: `(GREEN, depends on T005)`. */
function writeNoteLike(
  workspace: PatchWorkspace,
  text: string,
  task: Task,
  sample: Statement,
  name: string,
): TextEdit | null {
  const source = workspace.texts[workspace.file.path] ?? text;
  const outer = findNoteRange(workspace.file, source, sample);
  const from = findLineStart(source, outer.start);
  if (!isPaired(source.slice(from, outer.start))) return null;
  // `帆を張る（T003 に依存）`: brackets of full width stand right behind the words.
  const usual = source.charAt(outer.start) === '（' ? '' : ' ';
  const lead = /(?:\s*[—–;,]|\s-)?\s+$/.exec(source.slice(from, outer.start))?.[0] ?? usual;
  const before = source.slice(outer.start, sample.prerequisites.range.start);
  const after = source.slice(sample.prerequisites.range.end, outer.end);
  // `（T003、T004 に依存）`
  const own = source.slice(sample.prerequisites.range.end, Math.min(outer.end, sample.range.end));
  const isBare = !/[([{（]/.test(before);
  return appendToTaskLine(
    text,
    task,
    lead + before + name + (isBare ? after.replace(/[^*_`\])]/g, '') : own + keepClosing(after.slice(own.length))),
  );
}

/** Brackets and markup that close a note, without words of its own (`; same file`). */
function keepClosing(after: string): string {
  return matchWords(/[*_`]*[\])}）]?[*_`]*$/, after);
}

/** A bullet in the section about dependencies, worded as those that stand there. */
function* writeBullets(
  workspace: PatchWorkspace,
  text: string,
  samples: readonly Statement[],
  id: string,
  name: string,
): Generator<readonly TextEdit[]> {
  const { file } = workspace;
  const own = findWaitingWords(file)?.sentence(id, name);
  const sentences = [...(own === undefined ? [] : [own]), `${id} depends on ${name}`];
  for (const sample of samples.toReversed().slice(0, 4)) {
    const single = sample.dependents.references.length === 1 && sample.prerequisites.references.length === 1;
    const from = findLineStart(text, sample.range.start);
    const to = findLineEnd(text, sample.range.end);
    const bullet = /^[ \t]*[-*+][ \t]+/.exec(text.slice(from, to))?.[0];
    if (bullet === undefined || sample.form === 'chain' || isInFence(workspace, from)) continue;
    const at = skipLineEnding(text, endOfItem(text, to, bullet));
    const alike = rewriteSides(text, sample, id, name);
    if (single && alike.length < 60 && agreesWithOne(alike, id, name))
      yield [insertLines(text, at, [bullet + alike], file.lineEnding)];
    for (const sentence of sentences) yield [insertLines(text, at, [bullet + sentence], file.lineEnding)];
  }
  for (const place of listDependencyPlaces(workspace, text)) {
    for (const sentence of sentences) yield [insertBullet(text, place, place.bullet + sentence, file.lineEnding)];
  }
}

/** Whether the words between two ids say the same of one task as of several: `T010 depends on T002`, `T002 → T010`. */
function agreesWithOne(sentence: string, id: string, name: string): boolean {
  const words = sentence.replace(id, '').replace(name, '').replace(/[*`.]/g, '').trim().toLowerCase();
  return /^(?:depends on|→|->|=>|before|after|requires|needs|waits for|is blocked by|blocked by|blocks|依赖|must come after)$/.test(
    words,
  );
}

/** `## Dependencies`, `### Task Dependencies`; not `## Parallel Opportunities`, nor a phase. */
export function isAboutDependencies(section: Section): boolean {
  return (
    /dependenc|dependênc|dependencia|依赖|依存|의존|зависимост/i.test(section.title) &&
    !/^phase\s+\d/i.test(section.title)
  );
}

/** Where a bullet about dependencies can go. */
export interface BulletPlace {
  readonly section: Section;
  readonly at: number;
  /** `- ` as the list has it. */
  readonly bullet: string;
  readonly hasList: boolean;
}

/** Ends of the lists of sections about dependencies; those that have a list come first. */
export function listDependencyPlaces(workspace: PatchWorkspace, text: string): readonly BulletPlace[] {
  const places = workspace.file.sections
    .filter(isAboutDependencies)
    .map((section) => findListEnd(workspace, text, section));
  return [...places.filter((place) => place.hasList), ...places.filter((place) => !place.hasList)];
}

/** Insert a bullet at such a place, parted from prose and headings by blank lines. */
export function insertBullet(text: string, place: BulletPlace, line: string, ending: LineEnding): TextEdit {
  if (place.hasList) return insertLines(text, place.at, [line], ending);
  const before = place.at > 0 && isBlankLine(text, findLineStart(text, skipLineEndingBack(text, place.at))) ? [] : [''];
  const after = place.at >= text.length || isBlankLine(text, place.at) ? [] : [''];
  return insertLines(text, place.at, [...before, line, ...after], ending);
}

/** End of the first list of a section, else of what stands directly under its heading. */
function findListEnd(workspace: PatchWorkspace, text: string, section: Section): BulletPlace {
  const next = workspace.file.sections.find((other) => other.headingRange.start > section.headingRange.start);
  const end = Math.min(section.blockRange.end, next?.headingRange.start ?? text.length);
  const below = skipLineEnding(text, findLineEnd(text, section.headingRange.end));
  let last = below;
  let bullet = '- ';
  let hasList = false;
  for (let at = below; at < end; at = skipLineEnding(text, findLineEnd(text, at))) {
    const line = text.slice(at, findLineEnd(text, at));
    const after = skipLineEnding(text, findLineEnd(text, at));
    const item = /^([-*+])([ \t]+)(?!\[.\])/.exec(line);
    if (item !== null && !isInFence(workspace, at)) {
      bullet = item[0];
      hasList = true;
      last = after;
    } else if (/^[ \t]+\S/.test(line) && hasList) last = after;
    else if (line.trim() !== '' && !hasList && !/^-{3,}$/.test(line.trim())) last = after;
  }
  const isEmpty = last === below && isBlankLine(text, last);
  return { section, at: isEmpty ? skipLineEnding(text, findLineEnd(text, last)) : last, bullet, hasList };
}

/** Lines below a bullet that belong to it. */
function endOfItem(text: string, to: number, bullet: string): number {
  const indent = matchWords(/^[ \t]*/, bullet).length;
  let end = to;
  for (let at = skipLineEnding(text, end); at < text.length; at = skipLineEnding(text, end)) {
    const line = text.slice(at, findLineEnd(text, at));
    if (line.trim() === '' || matchWords(/^[ \t]*/, line).length <= indent) break;
    end = findLineEnd(text, at);
  }
  return end;
}

function isInFence(workspace: PatchWorkspace, offset: number): boolean {
  return workspace.file.fences.some((fence) => offset >= fence.range.start && offset < fence.range.end);
}

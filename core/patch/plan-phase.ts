import { buildDependencies } from '../graph/build-dependencies.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import {
  findLineEnd,
  findLineStart,
  insertLines,
  isBlankLine,
  removeLines,
  skipLineEnding,
  skipLineEndingBack,
} from '../text/line-surgery.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import type { PhasePlace } from './edit-command.ts';
import type { EditPlan } from './edit-plan.ts';
import { escapePattern, findPhaseByName } from './find-place.ts';
import { buildNextWorkspace, findPhase, getText, type PatchWorkspace } from './patch-workspace.ts';
import { isNumberAlone, writePhaseHeading } from './phase-heading.ts';
import {
  type CommandOf,
  nothingToDo,
  planFile,
  refuse,
  refuseChanged,
  refuseUnknownPhase,
  replaceSlice,
} from './plan-result.ts';
import { checkTitle } from './plan-title.ts';
import { listStatedPairs } from './stated-pairs.ts';

/** Plan a new phase: a heading written as those of its neighbours are, with the next free number. */
export function planAddPhase(workspace: PatchWorkspace, command: CommandOf<'add-phase'>): EditPlan {
  const { file } = workspace;
  const complaint = checkTitle(command.title);
  if (complaint !== null) return refuse('invalid-value', complaint, { path: file.path });
  if (file.kind === 'backlog')
    return refuse('not-expressible', 'A folder of one file a task has no phases', { path: file.path });
  const text = getText(workspace, file.path);
  const place = findPhasePlace(workspace, command.place);
  if ('ok' in place) return place;
  const heading = writePhaseHeading(workspace, place.neighbour, command.title);
  const { at } = place;
  const above = findLineStart(text, skipLineEndingBack(text, at));
  const hasRule = usesRules(workspace);
  const lead = at > 0 && !isBlankLine(text, above) ? [''] : [];
  if (at >= text.length) {
    const rule = hasRule && !/^-{3,}$/.test(lastWords(text)) ? ['---', ''] : [];
    return planFile(file.path, [insertLines(text, at, [...lead, ...rule, ...heading], file.lineEnding)]);
  }
  const trail = hasRule ? ['', '---', ''] : [''];
  return planFile(file.path, [insertLines(text, at, [...lead, ...heading, ...trail], file.lineEnding)]);
}

/** Plan another title for a phase. Number, priority and tails of the heading stay, and so does its level. */
export function planRenamePhase(workspace: PatchWorkspace, command: CommandOf<'rename-phase'>): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const place = { path: file.path, line: phase.line };
  const complaint = checkTitle(command.to);
  if (complaint !== null) return refuse('invalid-value', complaint, place);
  if (phase.title === command.to) return nothingToDo;
  if (phase.title !== command.from) {
    const values = { base: command.from, theirs: phase.title, mine: command.to };
    return refuseChanged(`title of ${phase.key}`, values, place);
  }
  const owner = file.tasks.find((task) => task.form === 'heading' && task.line === phase.line);
  if (owner !== undefined) return refuseTaskHeading(command, owner, place);
  const text = getText(workspace, file.path);
  // `## Wave 1`: the number is all that the heading says, and stays.
  const title = isNumberAlone(phase) ? `${phase.title}: ${command.to}` : command.to;
  const names = dropRepeated([phase.titleRange, ...listNameReferences(workspace, phase)]).slice(1);
  const edits = [
    ...replaceSlice(text, phase.titleRange.start, phase.titleRange.end, title),
    ...names.flatMap((range) => replaceSlice(text, range.start, range.end, command.to)),
  ];
  const plan = planFile(file.path, edits);
  if (!plan.ok) return plan;
  const next = buildNextWorkspace(workspace, plan.files).file;
  const read = next.phases[file.phases.indexOf(phase)];
  if (read?.title !== command.to || read.number !== phase.number) {
    const would = `\`${[read?.number ?? '', read?.title ?? 'no phase'].join(' ').trim()}\``;
    return refuse('invalid-value', `The title \`${command.to}\` would be read as ${would}`, place);
  }
  const notes = [
    ...(names.length === 0 ? [] : [`${names.length} statements that name ${phase.title} name ${command.to} now`]),
    ...listLost(file, next, phase.key, read.key).map(
      (pair) => `${pair} is no longer stated: the words that state it name ${phase.title} otherwise`,
    ),
  ];
  return { ...plan, notes, ...(read.key === phase.key ? {} : { key: read.key }) };
}

/** What was stated about phases, and no longer is since one of them has another key. */
function listLost(before: SpecFile, after: SpecFile, old: string, now: string): readonly string[] {
  const { phases } = listStatedPairs(after);
  const rename = (key: string): string => (key === old ? now : key);
  const stated = buildDependencies(before).phaseDependencies.filter((pair) => pair.origin === 'stated');
  return stated.map((pair) => `${rename(pair.phase)} → ${rename(pair.dependsOn)}`).filter((pair) => !phases.has(pair));
}

/** `## Task 1: Setup` with tasks below it is a task and a phase: other words would take the task's id away. */
function refuseTaskHeading(
  command: CommandOf<'rename-phase'>,
  owner: Task,
  place: { readonly path: string; readonly line: number },
): EditPlan {
  const { feature, to } = command;
  const label = `Rename the task ${owner.key} to "${to}"`;
  const rename = { type: 'set-title', feature, task: owner.key, from: owner.title, to } as const;
  const message = `The heading of ${command.phase} is that of the task ${owner.key} (${place.path}:${place.line}): rename the task`;
  return refuse('not-expressible', message, { ...place, offers: [{ label, commands: [rename], alsoLifts: [] }] });
}

/** Ranges that touch none of those before them: one name may serve two statements. */
function dropRepeated(ranges: readonly TextRange[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) {
    if (kept.every((other) => range.end <= other.start || range.start >= other.end)) kept.push(range);
  }
  return kept;
}

/** Plan to move a phase, with all that stands under its heading, before or behind another. */
export function planMovePhase(workspace: PatchWorkspace, command: CommandOf<'move-phase'>): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const place = findPhasePlace(workspace, command.place);
  if ('ok' in place) return place;
  if (place.neighbour === phase) return nothingToDo;
  const text = getText(workspace, file.path);
  const block = findPhaseBlock(workspace, phase);
  const whole = { start: block.start, end: skipGap(text, block.end) };
  if (place.at >= whole.start && place.at <= whole.end) return nothingToDo;
  const notes = phase.number === null ? [] : [`Phase ${phase.number} keeps its number: other texts name it by that`];
  // What parts a phase from the next one goes along, so that every neighbour keeps its distance.
  if (whole.end < text.length && place.at < text.length) {
    return planFile(
      file.path,
      [
        { ...whole, newText: '' },
        { start: place.at, end: place.at, newText: text.slice(whole.start, whole.end) },
      ],
      notes,
    );
  }
  return planFile(file.path, moveAtEnd(workspace, text, block, whole, place.at), notes);
}

/** The last block of a text has no gap behind it: the one before it goes along instead. */
function moveAtEnd(
  workspace: PatchWorkspace,
  text: string,
  block: TextRange,
  whole: TextRange,
  at: number,
): readonly TextEdit[] {
  const ending = workspace.file.lineEnding;
  const words = text.slice(block.start, block.end).replace(/(?:\r\n|\n|\r)+$/, '');
  const rule = usesRules(workspace) ? ['', '---', ''] : [''];
  if (at >= text.length) {
    return [{ ...whole, newText: '' }, insertLines(text, at, [...rule, ...words.split(/\r\n|\n|\r/)], ending)];
  }
  let start = block.start;
  while (start > 0) {
    const above = findLineStart(text, skipLineEndingBack(text, start));
    if (!/^[ \t]*(?:-{3,}[ \t]*)?$/.test(text.slice(above, findLineEnd(text, above)))) break;
    start = above;
  }
  return [
    removeLines(text, { start, end: text.length }),
    insertLines(text, at, [...words.split(/\r\n|\n|\r/), ...rule], ending),
  ];
}

/** From the heading to the end of what belongs to the phase, blank lines and rules left out. */
function findPhaseBlock(workspace: PatchWorkspace, phase: Phase): TextRange {
  const text = getText(workspace, workspace.file.path);
  const start = findLineStart(text, phase.headingRange.start);
  const end = skipLineEnding(text, findLineEnd(text, Math.max(start, phase.blockRange.end - 1)));
  return { start, end: Math.max(end, phase.blockRange.end) };
}

function findPhasePlace(
  workspace: PatchWorkspace,
  place: PhasePlace,
): { at: number; neighbour: Phase | null } | EditPlan {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  if ('last' in place) {
    const last = file.phases.at(-1);
    if (last === undefined) return { at: text.length, neighbour: null };
    return { at: skipGap(text, findPhaseBlock(workspace, last).end), neighbour: last };
  }
  const name = 'before' in place ? place.before : place.after;
  const phase = findPhaseByName(workspace, name);
  if (phase === undefined) return refuseUnknownPhase(name, file.path);
  const block = findPhaseBlock(workspace, phase);
  return { at: 'before' in place ? block.start : skipGap(text, block.end), neighbour: phase };
}

function usesRules(workspace: PatchWorkspace): boolean {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const behindFirst = file.phases.slice(1);
  const ruled = behindFirst.filter((phase) =>
    /-{3,}\s*$/.test(text.slice(Math.max(0, phase.headingRange.start - 12), phase.headingRange.start).trimEnd()),
  );
  return ruled.length * 2 > behindFirst.length;
}

function skipGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && /^[ \t]*(?:-{3,}[ \t]*)?$/.test(text.slice(at, findLineEnd(text, at)))) {
    at = skipLineEnding(text, findLineEnd(text, at));
  }
  return at;
}

function lastWords(text: string): string {
  return (
    text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1)
      ?.trim() ?? ''
  );
}

/** Words in statements about order that name the phase by exactly its title, alone or in a list of names. */
function listNameReferences(workspace: PatchWorkspace, phase: Phase): readonly TextRange[] {
  const text = getText(workspace, workspace.file.path);
  const sign = '(?:[,;&/、，]|(?<!\\p{L})(?:and|or|und|y|e|et)(?!\\p{L}))';
  const name = new RegExp(`(?<=^|${sign}\\s*)${escapePattern(phase.title)}(?=$|\\s*${sign})`, 'giu');
  return workspace.file.statements.flatMap((statement) =>
    [...statement.dependents.references, ...statement.prerequisites.references].flatMap(({ type, range }) =>
      type !== 'name'
        ? []
        : [...text.slice(range.start, range.end).matchAll(name)].map(({ index, 0: { length } }) => ({
            start: range.start + index,
            end: range.start + index + length,
          })),
    ),
  );
}

import { findFieldLanguage } from '../fields/document-language.ts';
import { buildDependencies } from '../graph/build-dependencies.ts';
import { withoutGuesses } from '../graph/give-way.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Statement } from '../model/statement.ts';
import { findLineEnd, findLineStart, insertLines, isBlankLine, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { insertBullet, listDependencyPlaces } from './add-statement.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, findPhase, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseUnknownPhase } from './plan-result.ts';
import { removeStatement } from './remove-statement.ts';
import { listStatedPairs } from './stated-pairs.ts';
import { englishWaitingWords, findWaitingWords, type WaitingWords } from './waiting-words.ts';

/** Plan that one phase waits for another, besides what it waits for now (a default included: stating one lifts it). */
export function planPhaseDependency(workspace: PatchWorkspace, command: CommandOf<'add-dependency'>): EditPlan {
  const { file } = workspace;
  const { feature, task, dependsOn } = command;
  const barriers = buildDependencies(file).phaseDependencies.filter((pair) => !pair.soft);
  const closed = refuseCycle(file, task, [dependsOn]);
  if (closed !== null) return closed;
  const present = barriers.filter((pair) => pair.phase === task);
  const same = present.find((pair) => pair.dependsOn === dependsOn && pair.origin === 'stated');
  if (same !== undefined) {
    const message = `${task} waits for ${dependsOn} already (${file.path}:${same.line})`;
    return refuse('already-there', message, { path: file.path, line: same.line });
  }
  const wanted = new Set([...present.map((pair) => pair.dependsOn), dependsOn]);
  const order = file.phases.map((phase) => phase.key).filter((key) => wanted.has(key));
  return planPhaseDependencies(workspace, { type: 'set-phase-dependencies', feature, phase: task, to: order });
}

/** A phase cannot wait for itself, nor for one that waits for it. */
function refuseCycle(file: SpecFile, phase: string, awaited: readonly string[]): EditPlan | null {
  const stated = withoutGuesses(buildDependencies(file)).phaseDependencies;
  const others = stated.filter((pair) => !pair.soft && pair.phase !== phase);
  for (const other of awaited) {
    const way = findPhasePath(others, other, phase);
    if (way === null) continue;
    const cycle = [...way, other];
    const why =
      other === phase
        ? `${phase} cannot wait for itself`
        : `${phase} cannot wait for ${other}, which waits for it: ${cycle.join(' → ')}`;
    return refuse('would-close-cycle', why, { path: file.path, line: findPhase(file, phase)?.line ?? 1, cycle });
  }
  return null;
}

/**
 * Plan the statement of what a phase waits for.
 *
 * A statement about just this phase makes room for it; else a bullet is added to the section about dependencies, else
 * a line under the phase's heading. Each is read back before it is taken.
 */
export function planPhaseDependencies(
  workspace: PatchWorkspace,
  command: CommandOf<'set-phase-dependencies'>,
): EditPlan {
  const { file } = workspace;
  const phase = findPhase(file, command.phase);
  if (phase === undefined) return refuseUnknownPhase(command.phase, file.path);
  const others = command.to.map((key) => findPhase(file, key));
  const missing = command.to[others.indexOf(undefined)];
  if (missing !== undefined) return refuseUnknownPhase(missing, file.path);
  const closed = refuseCycle(file, phase.key, command.to);
  if (closed !== null) return closed;
  const wanted = new Set(command.to);
  const present = listBarriers(workspace, phase.key);
  if (present.stated && isSameSet(present.keys, wanted)) return nothingToDo;
  const text = getText(workspace, file.path);
  const awaited = others.flatMap((other) => (other === undefined ? [] : [other]));
  for (const edits of listAllTries(workspace, text, phase, awaited)) {
    // `**Dependencies**: None` says so already.
    if (edits.every(({ start, end, newText }) => text.slice(start, end) === newText)) {
      if (isSameSet(present.keys, wanted)) return nothingToDo;
      continue;
    }
    const next = buildNextWorkspace(workspace, [{ path: file.path, edits }]);
    const after = listBarriers(next, phase.key);
    // Words that only win over others that go on saying the opposite are no plan.
    const isAgreed = countContradictions(next) <= countContradictions(workspace);
    const isElsewhereSame = isAgreed && isSameElsewhere(workspace, next, command);
    if (isElsewhereSame && isSameSet(after.keys, wanted)) return planFile(file.path, edits);
  }
  const place = { path: file.path, line: phase.line };
  const lines = listStating(file).map((statement) => statement.line);
  const where = lines.length === 0 ? '' : ` (${file.path}:${[...new Set(lines)].join(', ')})`;
  const message =
    where === ''
      ? `No words in this document would be read as what ${phase.key} shall wait for: write it into a section \`## Dependencies\` by hand`
      : `Other statements of the document say what phases wait for${where}, and would go on saying it: change those first`;
  return refuse('not-expressible', message, place);
}

/** In the words of the plan's language and its headings first, then in English. */
function* listAllTries(
  workspace: PatchWorkspace,
  text: string,
  phase: Phase,
  awaited: readonly Phase[],
): Generator<readonly TextEdit[]> {
  const own = findWaitingWords(workspace.file);
  const isWorded = [phase, ...awaited].some((other) => nameInHeading(text, other) !== nameOf(other));
  if (own !== undefined || isWorded)
    yield* listTries(workspace, text, phase, awaited, own ?? englishWaitingWords, (other) =>
      nameInHeading(text, other),
    );
  yield* listTries(workspace, text, phase, awaited, englishWaitingWords, nameOf);
}

function* listTries(
  workspace: PatchWorkspace,
  text: string,
  phase: Phase,
  awaited: readonly Phase[],
  said: WaitingWords,
  nameOf: (phase: Phase) => string,
): Generator<readonly TextEdit[]> {
  const { file } = workspace;
  const stating = listStating(file);
  const names = awaited.map(nameOf);
  const joinNames = (all: readonly string[]): string =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}${said.and}${all.at(-1)}`;
  const values = names.length > 0 ? [said.predicate(joinNames(names))] : [said.nothing, ...listSome(said.alone)];
  // `**Dependencies**: Phase 4 complete` under the heading
  const field = phase.fields.find((other) => dependsName.test(other.name));
  if (field !== undefined && (isNone(field.value) || stating.some((other) => other.line === field.line))) {
    yield [{ ...field.valueRange, newText: names.length === 0 ? said.none : joinNames(names) }];
    if (names.length === 0) for (const value of values) yield [{ ...field.valueRange, newText: value }];
  }
  const own = file.statements.filter(
    (statement) =>
      statement.task === null &&
      statement.dependents.references.length > 0 &&
      statement.dependents.references.every(
        (reference) => reference.type === 'phase' && reference.number === phase.number,
      ) &&
      // `depends on the billing team` names nothing of this document, and stays.
      (statement.prerequisites.references.length === 0 || stating.includes(statement)),
  );
  const [statement] = own;
  if (
    statement !== undefined &&
    own.length === 1 &&
    statement.prerequisites.references.length > 0 &&
    names.length > 0
  ) {
    yield [{ ...statement.prerequisites.range, newText: joinNames(names) }];
  }
  for (const value of values) {
    const rewritten = rewriteLabelled(text, own, value);
    if (rewritten !== null) yield [rewritten];
  }
  const removals = own
    .map((other) => removeStatement(file, text, other))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    // Two statements of one line may go with one edit.
    .filter((edit, index, all) => index === 0 || edit.start >= (all[index - 1]?.end ?? 0));
  for (const place of listDependencyPlaces(workspace, text)) {
    // - **Setup (Phase 1)**: No dependencies
    const words = text.slice(place.section.blockRange.start, place.section.blockRange.end);
    const isTitled = /\*\*[^*\n]+\(Phase \d/.test(words) && phase.number !== null;
    const label = isTitled ? `${phase.title} (${nameOf(phase)})` : nameOf(phase);
    for (const said of [label, nameOf(phase)].flatMap((subject) => values.map((value) => `**${subject}**: ${value}`))) {
      const insert = insertBullet(text, place, place.bullet + said, file.lineEnding);
      if (own.length === 0) yield [insert];
      if (removals.length > 0 && removals.every((removal) => removal.end <= place.at)) yield [...removals, insert];
    }
  }
  const below = skipLineEnding(text, findLineEnd(text, phase.headingRange.end));
  const hasBlank = isBlankLine(text, below);
  const at = hasBlank ? skipLineEnding(text, findLineEnd(text, below)) : below;
  const named = findFieldLanguage(file) === 'en' ? englishWaitingWords : said;
  const isField =
    /^(?:[-*+][ \t]+)?(?:\*\*\p{Letter}[\p{Letter} ]*\*\*[:：]|\*\*\p{Letter}[\p{Letter} ]*[:：]\*\*)/u.test(
      text.slice(at, findLineEnd(text, at)),
    );
  for (const lead of [...listSome(findFieldLead(file, text)), `**${named.field}**: `]) {
    const line = lead + (names.length === 0 ? named.none : joinNames(names));
    yield [insertLines(text, at, isField || isBlankLine(text, at) ? [line] : [line, ''], file.lineEnding)];
  }
}

const dependsName = /^depend(?:s|encies|ency)?(?: on)?$/i;

/** `**Depends on**: `, as another phase has it. */
function findFieldLead(file: SpecFile, text: string): string | undefined {
  return file.phases
    .flatMap(({ fields }) => fields)
    .filter(({ name, value }) => value !== '' && dependsName.test(name))
    .map(({ lineRange, valueRange }) => text.slice(findLineStart(text, lineRange.start), valueRange.start))
    .find((lead) => /^(?:[-*+][ \t]+)?[*_]*[\p{L} ]+[*_]*[:：][*_]*[ \t]+$/u.test(lead));
}

/**
 * Put other words behind the label of the one line that says what a phase waits for.
 *
 * ```
 * - **Ovens (Phase 2)**: Depends on Phase 1 (bricks are there) - BLOCKS all stories
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function rewriteLabelled(text: string, own: readonly Statement[], value: string): TextEdit | null {
  const [first] = own;
  if (first === undefined || own.some((other) => other.line !== first.line)) return null;
  const from = findLineStart(text, first.range.start);
  const line = text.slice(from, findLineEnd(text, first.range.start));
  const label = /^[ \t]*[-*+][ \t]+(?:\*\*[^*]+\*\*[ \t]*[:：]|\*\*[^*]+[:：]\*\*|[^:：]+[:：])[ \t]*/.exec(line)?.[0];
  const words =
    label === undefined ? '' : matchWords(/^.+?(?=[ \t]+[-–—][ \t]|[;.][ \t]|[;.]?[ \t]*$)/, line.slice(label.length));
  if (label === undefined || words === '') return null;
  const start = from + label.length;
  return { start, end: start + words.length, newText: value };
}

/** Statements that make one phase wait for another. */
function listStating(file: SpecFile): readonly Statement[] {
  const { phaseDependencies } = buildDependencies(file);
  return phaseDependencies.flatMap((pair) => pair.statements.flatMap((index) => file.statements[index] ?? []));
}

function listSome<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}

function isNone(value: string): boolean {
  return /^(?:none|no dependencies|n\/a|—|–|-|无|無|nenhuma?|なし|없음)?(?=$|[\s.,;(])/i.test(value.trim());
}

function countContradictions({ file }: PatchWorkspace): number {
  return buildDependencies(file).contradictions.length;
}

function listBarriers(workspace: PatchWorkspace, phase: string): { keys: ReadonlySet<string>; stated: boolean } {
  const own = buildDependencies(workspace.file).phaseDependencies.filter((pair) => pair.phase === phase && !pair.soft);
  return { keys: new Set(own.map((pair) => pair.dependsOn)), stated: own.some((pair) => pair.origin === 'stated') };
}

/**
 * Whether nothing else is stated otherwise, and no other phase waits for something else; but for the defaults that
 * give way where the phase comes to wait for one that stands behind it.
 */
function isSameElsewhere(
  before: PatchWorkspace,
  after: PatchWorkspace,
  { phase, to }: CommandOf<'set-phase-dependencies'>,
): boolean {
  const places = new Map(before.file.phases.map(({ key }, at) => [key, at]));
  const placeOf = (key: string): number => places.get(key) ?? -1;
  const turns = to.some((key) => placeOf(key) > placeOf(phase));
  const list = (workspace: PatchWorkspace): string => {
    const { pairs } = listStatedPairs(workspace.file);
    const barriers = buildDependencies(workspace.file)
      .phaseDependencies.filter((pair) => pair.phase !== phase && !(turns && pair.origin === 'phase'))
      .map((pair) => `${pair.phase} → ${pair.dependsOn}`);
    return [...pairs, ...barriers].toSorted().join('\n');
  };
  return list(before) === list(after);
}

function findPhasePath(
  barriers: readonly { readonly phase: string; readonly dependsOn: string }[],
  from: string,
  to: string,
): readonly string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const key = queue[at] ?? '';
    if (key === to) {
      const path: string[] = [];
      for (let step: string | null = key; step !== null; step = before.get(step) ?? null) path.unshift(step);
      return path;
    }
    for (const pair of barriers) {
      if (pair.phase !== key || before.has(pair.dependsOn)) continue;
      before.set(pair.dependsOn, key);
      queue.push(pair.dependsOn);
    }
  }
  return null;
}

function nameOf(phase: Phase): string {
  return phase.number === null ? phase.title : `Phase ${phase.number}`;
}

/** `Фаза 2`, `FASE 2`: with the word that the phase's own heading has before its number. */
function nameInHeading(text: string, phase: Phase): string {
  const heading = text.slice(phase.headingRange.start, phase.headingRange.end);
  const word = /(?:^|[^\p{Letter}])(phase|fase|etapa|фаза|этап|フェーズ|阶段|階段|단계)[ \t]*(?=\d)/iu.exec(
    heading,
  )?.[1];
  return word === undefined || phase.number === null ? nameOf(phase) : `${word} ${phase.number}`;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

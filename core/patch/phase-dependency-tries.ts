import { findFieldLanguage } from '../fields/document-language.ts';
import { buildDependencies } from '../graph/build-dependencies.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Reference, Statement } from '../model/statement.ts';
import { findLineEnd, findLineStart, insertLines, isBlankLine, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { insertBullet, listDependencyPlaces } from './add-statement.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { removeStatement } from './remove-statement.ts';
import { englishWaitingWords, findWaitingWords, type WaitingWords } from './waiting-words.ts';

/**
 * List ways to write what a phase waits for: in the words of the plan's language and its headings first, then in
 * English.
 *
 * They are tries: whether one says just that is told by reading the text that it makes.
 */
export function* listPhaseTries(
  workspace: PatchWorkspace,
  phase: Phase,
  awaited: readonly Phase[],
): Generator<readonly TextEdit[]> {
  const text = getText(workspace, workspace.file.path);
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
    [all.slice(0, -1).join(', '), ...all.slice(-1)].filter((part) => part !== '').join(said.and);
  const values = names.length > 0 ? [said.predicate(joinNames(names))] : said.nothing;
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
      statement.dependents.references.every((reference) => isPhase(phase, reference)) &&
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
  for (const lead of [...findFieldLeads(file, text).slice(0, 1), `**${named.field}**: `]) {
    const line = lead + (names.length === 0 ? named.none : joinNames(names));
    yield [insertLines(text, at, isField || isBlankLine(text, at) ? [line] : [line, ''], file.lineEnding)];
  }
}

const dependsName = /^depend(?:s|encies|ency)?(?: on)?$/i;

/** `**Depends on**: `, as other phases have it. */
function findFieldLeads(file: SpecFile, text: string): readonly string[] {
  return file.phases
    .flatMap(({ fields }) => fields)
    .filter(({ name, value }) => value !== '' && dependsName.test(name))
    .map(({ lineRange, valueRange }) => text.slice(findLineStart(text, lineRange.start), valueRange.start))
    .filter((lead) => /^(?:[-*+][ \t]+)?[*_]*[\p{L} ]+[*_]*[:：][*_]*[ \t]+$/u.test(lead));
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

function isPhase({ number, title }: Phase, reference: Reference): boolean {
  if (reference.type === 'name') return reference.name.toLowerCase() === title.toLowerCase();
  return reference.type === 'phase' && reference.number === number;
}

/** Statements that make one phase wait for another. */
export function listStating(file: SpecFile): readonly Statement[] {
  const { phaseDependencies } = buildDependencies(file);
  return phaseDependencies.flatMap((pair) => pair.statements.flatMap((index) => file.statements[index] ?? []));
}

function isNone(value: string): boolean {
  return /^(?:none|no dependencies|n\/a|—|–|-|无|無|nenhuma?|なし|없음)?(?=$|[\s.,;(])/i.test(value.trim());
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

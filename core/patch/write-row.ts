import { findLanguage } from '../fields/document-language.ts';
import { withoutNote } from '../fields/rewrite-status.ts';
import { readStatusWords } from '../fields/status.ts';
import { writeStatusWords } from '../fields/write-status.ts';
import type { Phase } from '../model/phase.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { Task } from '../model/task.ts';
import { listLines } from '../text/line-map.ts';
import { matchWords } from '../text/match-words.ts';
import { findMostFrequent } from './find-most-frequent.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { escapeCell, listCellRanges } from './table-cells.ts';

/** A row with as many cells as the one beside it, empty but for id, title and, where a cell says it, the phase. */
export function writeRow(
  workspace: PatchWorkspace,
  sample: Task,
  phase: Phase | null,
  id: string | null,
  title: string,
): string {
  const text = getText(workspace, sample.path);
  const { lineRange, idRange, titleRange, markRange, statusField, phaseField } = sample.source;
  let row = text.slice(lineRange.start, lineRange.end);
  const cells = listCellRanges(text, lineRange);
  for (const [column, cell] of [...cells.entries()].reverse()) {
    const holds = (range: { start: number; end: number } | null): boolean =>
      range !== null && range.start >= cell.start && range.end <= cell.end;
    const words = holds(idRange)
      ? ` ${id ?? ''} `
      : holds(titleRange)
        ? ` ${escapeCell(title)} `
        : holds(markRange)
          ? ' [ ] '
          : holds(statusField?.valueRange ?? null)
            ? ` ${findOpenStatus(workspace)} `
            : holds(phaseField?.valueRange ?? null)
              ? ` ${phase?.number ?? text.slice(cell.start, cell.end).trim()} `
              : isPlaceColumn(workspace.file, text, sample, column)
                ? text.slice(cell.start, cell.end)
                : toCell(findNothingWord(workspace.file, text, sample, column));
    row = row.slice(0, cell.start - lineRange.start) + words + row.slice(cell.end - lineRange.start);
  }
  // Without outer bars a row begins and ends with words.
  return row.trimStart().startsWith('|') ? row : matchWords(/^\s*/, text.slice(lineRange.start)) + row.trim();
}

/** What a table writes where there is nothing to say: a dash of its kind, `none`, or no sign at all. */
export function findNothingWord(file: SpecFile, text: string, sample: Task, column: number): string {
  const [first, last] = findTableLines(file, sample);
  const rows = file.tasks
    .filter((task) => task.form === 'table-row' && task.path === sample.path && task.line >= first && task.line <= last)
    .map((task) => listCellRanges(text, task.source.lineRange).map((cell) => text.slice(cell.start, cell.end).trim()));
  const found = findMostFrequent(rows.flatMap((row) => row.slice(column, column + 1)).filter(isNothing));
  return found ?? findMostFrequent(rows.flat().filter((words) => words !== '' && isNothing(words))) ?? '-';
}

/** The first and the last line of the table that a row stands in, its heading and the line under that left out. */
function findTableLines(file: SpecFile, { path, line }: Task): readonly [number, number] {
  const rows = new Set(file.tasks.filter((task) => task.path === path).map((task) => task.line));
  let [first, last] = [line, line];
  while (rows.has(first - 1)) first -= 1;
  while (rows.has(last + 1)) last += 1;
  return [first, last];
}

/** Names of columns that say where a task stands, and not what it is: a new row has them as its neighbour. */
const placeNames =
  /^[*_`\s]*(?:phase|group|section|epic|milestone|stage|track|area|阶段|階段|フェーズ|단계|fase|etapa|фаза|этап)[*_`\s]*$/i;

function isPlaceColumn(file: SpecFile, text: string, sample: Task, column: number): boolean {
  const [first] = findTableLines(file, sample);
  // | ID | Task | Phase |
  // | -- | ---- | ----- |
  const heading = listLines(text)[first - 3];
  const cell = heading === undefined ? undefined : listCellRanges(text, heading)[column];
  return cell !== undefined && placeNames.test(text.slice(cell.start, cell.end));
}

function toCell(word: string): string {
  return word === '' ? ' ' : ` ${word} `;
}

function isNothing(words: string): boolean {
  return /^(?:[-–—]*|no|none|n\/a|brak|无|無|なし|없음|нет|nenhuma?|ningun[oa])$/iu.test(words);
}

function findOpenStatus({ file }: PatchWorkspace): string {
  const values = file.tasks.flatMap(({ source }) => source.statusField?.value ?? []);
  const open = values.filter((value) => readStatusWords(value) === 'todo').map(withoutNote);
  return writeStatusWords(withoutNote(values[0] ?? ''), 'todo', open, findLanguage(file)) ?? 'Not Started';
}

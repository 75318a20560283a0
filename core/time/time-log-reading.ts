import { createProblem, type Problem } from '../model/problem.ts';
import { chooseLineEnding, listLines, type TextLine } from '../text/line-map.ts';
import { type LogColumns, readLogHeader, readLogRow, splitLogRow } from './read-log-row.ts';
import type { LoggedEntry } from './time-entry.ts';
import type { TimeLog } from './time-log.ts';

/** What reading a log has come to at the beginning of a line; how it goes on depends on nothing else before. */
interface LogPlace {
  readonly offset: number;
  readonly lineCount: number;
  readonly entryCount: number;
  readonly repeatedCount: number;
  readonly problemCount: number;
  readonly columns: LogColumns | null;
  readonly insertAt: number | null;
  readonly conflicted: boolean;
  /** How many lines end with `\n`, `\r\n` and `\r`. */
  readonly endings: readonly [number, number, number];
}

/** A log that is being read, and places from which another text that begins like it can be read on. */
export interface LogReading {
  readonly path: string;
  readonly entries: LoggedEntry[];
  readonly repeated: LoggedEntry[];
  readonly problems: Problem[];
  /** Ids of `entries`; null once a longer log has taken them over. */
  seen: Set<string> | null;
  readonly places: LogPlace[];
}

/** So many lines are read again at most before the first one that differs. */
const linesBetweenPlaces = 128;

/** Begin with nothing read. */
export function startLogReading(path: string): LogReading {
  const start: LogPlace = {
    offset: 0,
    lineCount: 0,
    entryCount: 0,
    repeatedCount: 0,
    problemCount: 0,
    columns: null,
    insertAt: null,
    conflicted: false,
    endings: [0, 0, 0],
  };
  return { path, entries: [], repeated: [], problems: [], seen: new Set(), places: [start] };
}

/**
 * Take over from a log that was read what holds for another text too: all before the last known place up to which both
 * say the same.
 *
 * @returns
 *   Null where they part before there is anything to take over.
 */
export function resumeLogReading(before: LogReading, textBefore: string, text: string): LogReading | null {
  const { path, places } = before;
  let count = 1;
  while (count < places.length && isSameUpTo(places, count, textBefore, text)) count += 1;
  const last = places[count - 1];
  if (count === 1 || last === undefined) return null;
  const entries = before.entries.slice(0, last.entryCount);
  const isWhole = entries.length === before.entries.length;
  const seen = (isWhole ? before.seen : null) ?? new Set(entries.flatMap(({ id }) => id ?? []));
  if (isWhole) before.seen = null;
  return {
    path,
    entries,
    repeated: before.repeated.slice(0, last.repeatedCount),
    problems: before.problems.slice(0, last.problemCount),
    seen,
    places: places.slice(0, count),
  };
}

/** Whether the two texts are the same from one place to the next, and a line begins there in both. */
function isSameUpTo(places: readonly LogPlace[], index: number, textBefore: string, text: string): boolean {
  const [from, to] = [places[index - 1]?.offset ?? 0, places[index]?.offset ?? 0];
  if (textBefore.slice(from, to) !== text.slice(from, to)) return false;
  return text[to - 1] === '\n' || text[to] !== '\n';
}

/** Read the rest of a text, from the last place on. */
export function finishLogReading(reading: LogReading, text: string): TimeLog {
  const from = reading.places.at(-1) ?? startLogReading(reading.path).places[0];
  if (from === undefined) throw new Error('A reading begins somewhere');
  const state = { ...from, endings: [...from.endings] as [number, number, number] };
  const lines = listLines(from.offset === 0 ? text : text.slice(from.offset));
  for (const [index, { start, end, next }] of lines.entries()) {
    const line = { start: from.offset + start, end: from.offset + end, next: from.offset + next };
    state.lineCount += 1;
    if (next > end) state.endings[next - end === 2 ? 1 : text[line.end] === '\n' ? 0 : 2] += 1;
    readLine(reading, state, text, line);
    const isPlace = (index + 1) % linesBetweenPlaces === 0 || index === lines.length - 1;
    if (isPlace && next > end) keepPlace(reading, toPlace(reading, state, line.next));
  }
  const { path, entries, repeated, problems } = reading;
  const lineEnding = chooseLineEnding(...state.endings).ending;
  return { path, entries, repeated, problems, insertAt: state.insertAt, lineEnding, conflicted: state.conflicted };
}

/** What of a place changes from line to line. */
type LineState = { -readonly [Key in 'lineCount' | 'columns' | 'insertAt' | 'conflicted']: LogPlace[Key] } & {
  readonly endings: [number, number, number];
};

/** The last place of a log that grows by single rows gives way to the next one. */
function keepPlace({ places }: LogReading, place: LogPlace): void {
  const [beforeLast, last] = places.slice(-2);
  const isNear = last !== undefined && place.lineCount - (beforeLast?.lineCount ?? 0) <= linesBetweenPlaces;
  if (places.length > 1 && isNear) places.pop();
  places.push(place);
}

function toPlace({ entries, repeated, problems }: LogReading, state: LineState, offset: number): LogPlace {
  return {
    offset,
    lineCount: state.lineCount,
    entryCount: entries.length,
    repeatedCount: repeated.length,
    problemCount: problems.length,
    columns: state.columns,
    insertAt: state.insertAt,
    conflicted: state.conflicted,
    endings: [...state.endings],
  };
}

function readLine(reading: LogReading, state: LineState, text: string, line: TextLine): void {
  const { path, problems } = reading;
  const content = text.slice(line.start, line.end);
  // <<<<<<< HEAD
  if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(content)) {
    if (!state.conflicted) {
      const message = `${path}:${state.lineCount} holds git conflict markers: the rows of both sides are counted, each id once`;
      problems.push(createProblem('conflict-markers', message, state.lineCount, rangeOf(line)));
    }
    state.conflicted = true;
    if (state.insertAt !== null && content.startsWith('>')) state.insertAt = line.next;
    return;
  }
  if (!/^\s{0,3}\|/.test(content)) {
    if (content.trim() !== '' && !state.conflicted) state.columns = null;
    return;
  }
  const cells = splitLogRow(text, line);
  const header = readLogHeader(text, cells);
  if (header) {
    state.columns = header;
    state.insertAt = line.next;
    return;
  }
  if (state.columns === null) return;
  state.insertAt = line.next;
  // | --- | :--: |
  if (/^[\s|:-]+$/.test(content)) return;
  const entry = readLogRow(text, line, state.lineCount, cells, state.columns);
  if (typeof entry === 'string') {
    const message = `${path}:${state.lineCount} ${entry}; the row is kept and not counted`;
    problems.push(createProblem('log-row-unreadable', message, state.lineCount, rangeOf(line)));
  } else takeEntry(reading, entry);
}

function takeEntry({ entries, repeated, seen }: LogReading, entry: LoggedEntry): void {
  if (entry.id !== null && seen?.has(entry.id)) {
    repeated.push(entry);
    return;
  }
  if (entry.id !== null) seen?.add(entry.id);
  entries.push(entry);
}

function rangeOf(line: TextLine): { readonly start: number; readonly end: number } {
  return { start: line.start, end: line.end };
}

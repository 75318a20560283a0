import { actualField } from '../../fields/actual.ts';
import { assigneeField } from '../../fields/assignee.ts';
import { dueField } from '../../fields/due.ts';
import { estimateField } from '../../fields/estimate.ts';
import { priorityField } from '../../fields/priority.ts';
import { startField } from '../../fields/start.ts';
import { parseDate } from '../../model/parse-date.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { findOrderField, noneValue } from '../statements/field-names.ts';
import { endsTechnical } from './technical-words.ts';

/** A value that stands behind the title on the task's own line. `start` and `end` are indexes of the value. */
export interface LineAttribute {
  readonly kind: 'estimate' | 'actual' | 'due' | 'start' | 'assignee' | 'priority' | 'order';
  readonly start: number;
  readonly end: number;
}

/** What may say a time without a name: in `(2h)` the brackets do, behind a comma nothing does. */
export type BareTimes = 'any' | 'hours' | 'none';

const specs = [estimateField, actualField, dueField, startField, assigneeField, priorityField] as const;

/** `Est: `, `**Owner**: `, `Depends on：`, as a sticky form. */
const nameForm = /[*_`]*(\p{L}[\p{L} ._-]{0,28}?)[*_`]*[ \t]*(?:::?|：|=(?=\S))[*_`]*[ \t]*/uy;
/** `est. 2h`, `actual 1.5h`, `预计 2 小时`: names that need no colon before a time. */
const timeNameForm =
  /(?:(est\.?|estimated?|estimate|eta|effort|预计|预估|估计|估时|見積(?:もり?)?|Schätzung|예상|estimad[oa]|aprox\.?)|(act\.?|actual(?:ly)?|took|spent|logged|(?:done|finished|completed) in|实际|实用|耗时|用时|実績|실제|real))[ \t]*[：]?[ \t]*(?=[~≈约]?[ \t]*\d)/iuy;
/** `3h est.`, `2h actual`: the name behind the time. */
const timeNameBehind =
  /[ \t]+(?:(est\.?|estimated?|estimate|planned)|(act\.?|actual(?:ly)?|spent|logged|real))(?![\p{L}\p{N}])/iuy;
/** `blocked by T011`: words that need no colon before ids. */
const orderForm =
  /[*_]*(?:depends?(?: (?:up)?on)?|dependent on|deps?|requires?|needs?|blocked[ -](?:by|on)|blocks|unblocks|after|waits? (?:for|on)|依赖于?|需要?|前置任务?|depende de|requiere|requer|tras|después de|depois de|após|dépend de|après|nécessite|hängt ab von|abhängig von|nach|benötigt|braucht|зависит от|после)[*_]*[ \t]+(?:on[ \t]+|tasks?[ \t]+)?/iuy;
const plainId = '[A-Z]{1,10}[-_]?\\d+[a-z]?(?:[.-]\\d+)*|\\d+(?:\\.\\d+)+';
const idForm = `(?:tasks?[ \\t]+)?(?:\\[(?:${plainId})\\]|[\`*]*(?:phase[ \\t]+\\d+|${plainId})[\`*]*)`;
const listSign =
  '[ \\t]*(?:,?[ \\t]*(?:and|und|et|y|e|to|through|bis)(?=[ \\t])|[,，、;&+/和与及至到~–—-]|\\.{2,3}|…)[ \\t]*';
/** `T001, T002 and T003–T005` */
const idList = new RegExp(`${idForm}(?:${listSign}${idForm})*`, 'iuy');
/** The same where a colon says that numbers are ids: `Deps: 1, 2`. */
const numberList = new RegExp(`(?:${idForm}|\\d+)(?:${listSign}(?:${idForm}|\\d+))*`, 'iuy');
const mayBeginTime = /[\d~≈约½¼¾]/u;
const partGap = /\.?[*_`]*[ \t]*(?:[,，;；、|·•/][ \t]*)?/uy;

/**
 * Read words that consist of attributes and nothing else, such as `Est: 4 hrs`, `est. 1h, actual 1.5h`,
 * `blocked by T011 and T012`, `Owner: Kim`.
 *
 * @param words
 *   The line.
 * @param start
 *   Where the words begin.
 * @param end
 *   Where they end.
 * @param bare
 *   Which times may stand without a name.
 * @returns
 *   The attributes; null where any of the words is something else.
 */
export function readAttributes(words: string, start: number, end: number, bare: BareTimes): LineAttribute[] | null {
  const found: LineAttribute[] = [];
  let at = start;
  for (let part = 0; part < 8; part += 1) {
    while (at < end && (words[at] === ' ' || words[at] === '\t')) at += 1;
    const said = readTimeBeforeName(words, at, end);
    const one = said?.time ?? readPart(words, at, end, bare);
    if (one === null) return null;
    found.push(one);
    const behind = said?.end ?? one.end;
    partGap.lastIndex = behind;
    partGap.test(words);
    const next = Math.min(end, Math.max(behind, partGap.lastIndex));
    if (next >= end) return found;
    // Two parts with nothing between them are one value that was cut short.
    if (!/[,，;；、|·•/]/u.test(words.slice(behind, next))) return null;
    at = next;
  }
  return null;
}

function readPart(words: string, at: number, end: number, bare: BareTimes): LineAttribute | null {
  const timeName = matchAt(timeNameForm, words, at);
  if (timeName !== null) return readTime(words, at + timeName[0].length, end, timeName[1] ? 'estimate' : 'actual');
  const order = matchAt(orderForm, words, at);
  if (order !== null) {
    // Emphasis and ticks around the whole belong to no id: `` `blocked by T001` ``.
    const ids = matchAt(idList, words.slice(0, end), at + order[0].length);
    if (ids !== null) return within(end, 'order', at + order[0].length, ids[0].length);
  }
  const name = matchAt(nameForm, words, at);
  if (name?.[1] !== undefined) return readNamed(words, at + name[0].length, end, name[1].trim());
  if (bare === 'none' || !mayBeginTime.test(words[at] ?? '')) return null;
  const time = readTime(words, at, end, 'estimate');
  if (time === null || endsTechnical(words.slice(Math.max(0, at - 40), at))) return null;
  return bare === 'any' || isHours(words.slice(time.start, time.end)) ? time : null;
}

function readNamed(words: string, at: number, end: number, name: string): LineAttribute | null {
  const kind = specs.find((spec) => spec.names.test(name))?.id;
  if (kind === 'estimate' || kind === 'actual') return readTime(words, at, end, kind);
  const value = /^[^,，;；、|·•]*/u.exec(words.slice(at, end))?.[0].trimEnd() ?? '';
  if (kind === 'due' || kind === 'start')
    return parseDate(value) === null ? null : { kind, start: at, end: at + value.length };
  if (kind === 'assignee' || kind === 'priority')
    return value === '' || value.length > 40 ? null : { kind, start: at, end: at + value.length };
  if (findOrderField(name) === null) return null;
  const list = matchAt(numberList, words, at);
  if (list !== null) return within(end, 'order', at, list[0].length);
  return noneValue.test(value) && value.length < 12 ? { kind: 'order', start: at, end: at + value.length } : null;
}

/** `3h est.`, `2h actual` */
function readTimeBeforeName(words: string, at: number, end: number): { time: LineAttribute; end: number } | null {
  if (!mayBeginTime.test(words[at] ?? '')) return null;
  const reading = parseDuration(words.slice(at, Math.min(end, at + 40)));
  if (reading.type !== 'duration') return null;
  const name = matchAt(timeNameBehind, words, at + reading.end);
  const behind = at + reading.end + (name?.[0].length ?? 0);
  if (name === null || behind > end) return null;
  const kind = name[1] === undefined ? 'actual' : 'estimate';
  return { time: { kind, start: at, end: at + reading.end }, end: behind };
}

/** A time that fills its part: in `2h after launch` it does not. */
function readTime(words: string, at: number, end: number, kind: 'estimate' | 'actual'): LineAttribute | null {
  const value = /^[^,，;；、|·•/]*/u.exec(words.slice(at, end))?.[0] ?? '';
  const reading = parseDuration(value);
  if (reading.type !== 'duration' || !/^\.?[ \t*_`]*$/.test(value.slice(reading.end))) return null;
  return { kind, start: at, end: at + reading.end };
}

/** `30m`, `~3 hours`, and no `14 days`, which is as often a period as an effort. */
function isHours(words: string): boolean {
  return /\d[ \t]*(?:h|hrs?|hours?|m|mins?|minutes?|小时|分钟|時間|分|시간|horas?|часа?|часов|ч|мин)$/iu.test(words);
}

function within(end: number, kind: LineAttribute['kind'], at: number, length: number): LineAttribute | null {
  return at + length > end ? null : { kind, start: at, end: at + length };
}

function matchAt(form: RegExp, words: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(words);
}

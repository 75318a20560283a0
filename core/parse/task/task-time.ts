import { actualField } from '../../fields/actual.ts';
import { assigneeField, isNobody } from '../../fields/assignee.ts';
import { dueField } from '../../fields/due.ts';
import { bareUnitOf, estimateField } from '../../fields/estimate.ts';
import { type FieldSpec, isNamed } from '../../fields/field-spec.ts';
import type { startField } from '../../fields/start.ts';
import type { Duration } from '../../model/duration.ts';
import { findDate, parseDate } from '../../model/parse-date.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { createProblem, type Problem } from '../../model/problem.ts';
import type { Field, Sourced } from '../../model/task.ts';
import { remember } from '../../text/remember.ts';
import type { TextView } from '../../text/text-view.ts';
import { sign } from '../document/signs.ts';
import type { LineAttribute } from './line-attributes.ts';
import { endsTechnical } from './technical-words.ts';

/** Where readers put what they find wrong. */
export interface Findings {
  readonly problems: Problem[];
  /** Lines of values that were left open, such as `[X hours]`. */
  readonly placeholders: number[];
}

const parsePlain = remember((value) => parseDuration(value));

/** Read the duration of a field; null when it says none. Nonsense is a problem. */
export function readDurationField(field: Field, findings: Findings, subject: string | null): Sourced<Duration> | null {
  const bareUnit = bareUnitOf(field.name);
  const reading = bareUnit === null ? parsePlain(field.value) : parseDuration(field.value, undefined, bareUnit);
  if (reading.type === 'duration') {
    const { start } = field.valueRange;
    const plain = field.valueRange.end - start === field.value.length;
    const range = plain ? { start: start + reading.start, end: start + reading.end } : field.valueRange;
    return { value: reading.duration, range, line: field.line, form: 'field' };
  }
  if (reading.type === 'none' && /^[[<{]/.test(field.value)) findings.placeholders.push(field.line);
  if (reading.type === 'unreadable') {
    findings.problems.push(
      createProblem(
        'duration-unreadable',
        `Cannot read the time \`${field.value.slice(0, 60)}\` of \`${field.name}\` (line ${field.line}): expected a number and \`min\`, \`h\`, \`d\` or \`w\`.`,
        field.line,
        field.valueRange,
        subject,
      ),
    );
  }
  return null;
}

/** Find the first field of a kind among the fields of a task or phase. */
export function findField(fields: readonly Field[], spec: FieldSpec): Field | null {
  for (const field of fields) if (isNamed(spec, field.name)) return field;
  return null;
}

/** The words of a line, with its signs: what has no sign in it is not looked for. */
export interface LineWords {
  readonly view: TextView;
  readonly signs: number;
  /** Values behind the title. */
  readonly attributes: readonly LineAttribute[];
}

/** Find the first value of a kind behind the title. */
function findAttribute({ attributes }: LineWords, kind: LineAttribute['kind']): LineAttribute | null {
  for (const one of attributes) if (one.kind === kind) return one;
  return null;
}

/** `(2h)`, `(est. 1h, actual 2h)`, `| Est: 4 hrs`, `— 30m` behind the title. */
function readTailTime(words: LineWords, kind: 'estimate' | 'actual', line: number): Sourced<Duration> | null {
  const found = findAttribute(words, kind);
  const reading = found === null ? null : parseDuration(words.view.text.slice(found.start, found.end));
  if (found === null || reading?.type !== 'duration') return null;
  const range = words.view.rangeOf(found.start + reading.start, found.start + reading.end);
  return { value: reading.duration, range, line, form: 'tail' };
}

/** `(-3h)`, `(est: 3 dayz)` at the end of a title: meant as a time, and none. */
const nonsenseTail =
  /[ \t]*[([（](?:(?:est\.?|estimated?|effort|eta)[ \t]*[:：]?[ \t]*(?<stated>[-−~≈]?[ \t]*\d[^()（）[\]]{0,20})|[-−](?<negative>[ \t]*\d[\d.,]*[ \t]*\p{L}{1,8}))[)）\]]$/iu;

function findUnreadableTail(
  { view, signs }: LineWords,
  titleEnd: number,
  line: number,
  findings: Findings,
  subject: string,
): void {
  if ((signs & sign.digit) === 0 || !')）]'.includes(view.text.charAt(titleEnd - 1))) return;
  const from = Math.max(0, titleEnd - 60);
  const found = nonsenseTail.exec(view.text.slice(from, titleEnd));
  const { stated, negative } = found?.groups ?? {};
  const isTime = stated !== undefined && parseDuration(stated).type === 'unreadable';
  const isNegative = negative !== undefined && parseDuration(negative).type === 'duration';
  if (found === null || (!isTime && !isNegative)) return;
  if (endsTechnical(view.text.slice(Math.max(0, from + found.index - 40), from + found.index))) return;
  const value = found[0].trim().slice(1, -1);
  const start = from + found.index + found[0].indexOf(value);
  const message = `Cannot read the time \`${value}\` behind the title (line ${line}): expected a number and \`min\`, \`h\`, \`d\` or \`w\`.`;
  findings.problems.push(
    createProblem('duration-unreadable', message, line, view.rangeOf(start, start + value.length), subject),
  );
}

/** `Sift the flour | **Effort**: small (2h) | **Depends on**: T001`: a field that stands on the task's own line. */
function readEstimateOfLine({ view, signs }: LineWords, line: number): Sourced<Duration> | null {
  if ((signs & sign.colon) === 0 || !view.text.includes('**')) return null;
  for (const found of view.text.matchAll(
    /[|·•][ \t]*\*\*([^*:：]{1,40})(?:\*\*[:：]|[:：]\*\*)[ \t]*([^|·•]{1,60})/gu,
  )) {
    const [whole, name = '', value = ''] = found;
    const reading = isNamed(estimateField, name.trim()) ? parseDuration(value, undefined, bareUnitOf(name)) : null;
    if (reading?.type !== 'duration') continue;
    const at = found.index + whole.length - value.length;
    return { value: reading.duration, range: view.rangeOf(at + reading.start, at + reading.end), line, form: 'inline' };
  }
  return null;
}

/** `⏱️ 2 hours`, and `~2h` in a todo line. */
function readSignEstimate({ view, signs }: LineWords, line: number): Sourced<Duration> | null {
  const clock = (signs & sign.wide) === 0 ? null : /[⏱⏲⌛🕐-🕧]\u{fe0f}?[ \t]*/u.exec(view.text);
  const todo =
    (signs & sign.tilde) === 0 ? null : /(?:^|[ \t])~(?=\d+(?:\.\d+)?(?:h|m|d|min|hours?)\b)/.exec(view.text);
  const found = clock ?? todo;
  if (!found) return null;
  const at = found.index + found[0].length;
  const reading = parseDuration(view.text.slice(at, at + 40));
  if (reading.type !== 'duration' || reading.start > 2) return null;
  return {
    value: reading.duration,
    range: view.rangeOf(at + reading.start, at + reading.end),
    line,
    form: clock ? 'emoji' : 'inline',
  };
}

/** `actual:1.5h` in a todo line, `(Actual: ~45 minutes)` behind an estimate. */
export function readInlineActual({ view, signs }: LineWords, line: number): Sourced<Duration> | null {
  if ((signs & sign.colon) === 0 || (signs & sign.digit) === 0) return null;
  const found = /(?<![\p{L}*_])actual:[ \t]*(?=[~≈]?\d)/iu.exec(view.text);
  if (!found) return null;
  const at = found.index + found[0].length;
  const reading = parseDuration(view.text.slice(at, at + 40));
  if (reading.type !== 'duration') return null;
  return { value: reading.duration, range: view.rangeOf(at + reading.start, at + reading.end), line, form: 'inline' };
}

/** `📅 2026-12-01` */
const dueSign = /📅\u{fe0f}?[ \t]*(\S+)/u;
/** `🛫 2026-12-01` */
const startSign = /🛫\u{fe0f}?[ \t]*(\S+)/u;

/** A day from a field, or from an Obsidian sign in the line: `📅 2026-12-01`. */
export function readDay(
  spec: typeof dueField | typeof startField,
  fields: readonly Field[],
  words: LineWords,
  line: number,
  findings: Findings,
  subject: string,
): Sourced<string> | null {
  const { view, signs } = words;
  const named = findAttribute(words, spec === dueField ? 'due' : 'start');
  if (named !== null) {
    const value = parseDate(view.text.slice(named.start, named.end));
    const range = view.rangeOf(named.start, named.end);
    if (value !== null) return { value, range, line, form: 'inline' };
  }
  const found = (signs & sign.wide) === 0 ? null : (spec === dueField ? dueSign : startSign).exec(view.text);
  if (found?.[1]) {
    const at = found.index + found[0].length - found[1].length;
    const range = view.rangeOf(at, at + found[1].length);
    const value = parseDate(found[1]);
    if (value !== null) return { value, range, line, form: 'emoji' };
    if (/^\d/.test(found[1])) findings.problems.push(createBadDate(found[1], line, range, subject));
  }
  const field = findField(fields, spec);
  if (!field) return null;
  const day = findDate(field.value);
  if (day !== null) {
    const { start } = field.valueRange;
    const range = { start: start + day.start, end: start + day.end };
    return { value: day.value, range, line: field.line, form: 'field' };
  }
  if (isMeantAsDay(field.value))
    findings.problems.push(createBadDate(field.value, field.line, field.valueRange, subject));
  return null;
}

/** Whether a value is written as a day, so that it is nonsense where the calendar has none: `2026-13-01`. */
export function isMeantAsDay(value: string): boolean {
  return /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(value);
}

/** Say that a value is no day of the calendar. */
export function createBadDate(
  value: string,
  line: number,
  range: { start: number; end: number },
  subject: string | null,
): Problem {
  return createProblem(
    'date-unreadable',
    `Cannot read the date \`${value.slice(0, 40)}\` (line ${line}): expected a day of the calendar such as \`2026-12-01\`.`,
    line,
    range,
    subject,
  );
}

/** `**Owner**: Mara`, `@owner:mara`, `[EXECUTOR: baker]`. A lone `@word` is nearly always a decorator or package. */
export function readAssignee(fields: readonly Field[], words: LineWords, line: number): Sourced<string> | null {
  const { view, signs } = words;
  const mayHoldTag = (signs & sign.colon) !== 0 && (signs & (sign.at | sign.square)) !== 0;
  const tag = mayHoldTag ? findAssigneeTag(view.text) : null;
  if (tag?.[1]) {
    const at = tag.index + tag[0].indexOf(tag[1], 6);
    return { value: tag[1].trim(), range: view.rangeOf(at, at + tag[1].length), line, form: 'inline' };
  }
  const named = findAttribute(words, 'assignee');
  const name = named === null ? '' : view.text.slice(named.start, named.end);
  if (named !== null && !isNobody(name))
    return { value: name, range: view.rangeOf(named.start, named.end), line, form: 'inline' };
  const field = findField(fields, assigneeField);
  if (!field || isNobody(field.value)) return null;
  return { value: field.value, range: field.valueRange, line: field.line, form: 'field' };
}

/** `@owner:mara`, `[EXECUTOR: baker]` */
function findAssigneeTag(words: string): RegExpExecArray | null {
  return /(?<!\S)@owner:([^\s]+)/.exec(words) ?? /\[EXECUTOR:[ \t]*([^\]]+)\]/i.exec(words);
}

/** `| Priority: High` behind the title; null without one. */
export function readTailPriority(words: LineWords): string | null {
  const found = findAttribute(words, 'priority');
  return found === null ? null : words.view.text.slice(found.start, found.end);
}

/** Estimate and actual from the fields of a task, the line itself first. */
export function readTimes(
  fields: readonly Field[],
  words: LineWords & { readonly titleEnd: number },
  line: number,
  findings: Findings,
  subject: string,
): { estimate: Sourced<Duration> | null; actual: Sourced<Duration> | null } {
  const estimateLine = findField(fields, estimateField);
  const actualLine = findField(fields, actualField);
  let inField: Sourced<Duration> | null = null;
  for (const field of fields)
    if (isNamed(estimateField, field.name)) inField ??= readDurationField(field, findings, subject);
  const estimate =
    inField ??
    readEstimateOfLine(words, line) ??
    readTailTime(words, 'estimate', line) ??
    readSignEstimate(words, line);
  if (estimate === null) findUnreadableTail(words, words.titleEnd, line, findings, subject);
  let actual = actualLine ? readDurationField(actualLine, findings, subject) : null;
  actual ??= readTailTime(words, 'actual', line) ?? readInlineActual(words, line);
  if (!actual && estimateLine) {
    const inner = /[(（]actual:[ \t]*([^)）]+)[)）]/i.exec(estimateLine.value);
    const reading = inner?.[1] ? parseDuration(inner[1]) : null;
    if (inner?.[1] && reading?.type === 'duration') {
      const start = estimateLine.valueRange.start + inner.index + inner[0].indexOf(inner[1]);
      actual = {
        value: reading.duration,
        range: { start: start + reading.start, end: start + reading.end },
        line: estimateLine.line,
        form: 'inline',
      };
    }
  }
  return { estimate, actual };
}

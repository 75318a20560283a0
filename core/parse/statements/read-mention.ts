import type { Reference } from '../../model/statement.ts';
import { StickyForm } from '../document/sticky-form.ts';
import type { KnownNames } from './known-names.ts';

/** A mention that starts at an offset: what it names, and where it ends. */
export interface Mention {
  readonly references: readonly Reference[];
  readonly end: number;
}

/** How freely numbers without a word before them are taken for ids: `dotted` takes `1.2` and not `3`. */
export type BareNumbers = 'no' | 'dotted' | 'tasks' | 'phases';

const rangeSeparator = new StickyForm(
  ' \t\n\r\f\v-~.–',
  /\s*(?:-|–|~|〜|～|…|\.{2,3})\s*|\s+(?:to|through|thru|à|a|至|到|até|bis)\s+|\s*(?:至|到)\s*/y,
);
const listSeparator = new StickyForm(
  ' \t\n\r\f\v,/+&、',
  /\s*(?:,|、|\/|\+|&|，)\s*(?:and\s+|or\s+)?|\s+(?:and|or|und|et|y|e|i|и)\s+|\s*[和与及と]\s*/y,
);

/** What a mention can begin with: most words cannot, and are spared the rest. */
const mayBeMention =
  /\d|[A-Za-z]{1,12}(?:-[A-Z]{1,10})?[-.\s]?\d|(?:phase|fase|faz|etapa|фаз|этап|task|tarefa|tarea|tâche|aufgabe|задач|user|stor|históri|historia|us[\s-]|hu-?\d)|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/iy;
/** An underscore behind a name may close what is set in italics: `_Depends on T003_`. */
const tId = new StickyForm('T', /T-?\d{1,4}(?:\.\d+)*[A-Za-z]?(?!_*[^\W_]|%)/y);
const anyId = new StickyForm(
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  /(?:\d{1,2}[a-z]?-(?=T\d))?[A-Za-z]{1,12}(?:-[A-Z]{1,10})?[-.]?\d+(?:[.-]\d+)*(?:[A-Za-z](?:-\d{1,3})?)?(?:-[A-Z][A-Za-z0-9]*(?:-\d{1,3})?)?(?!_*[^\W_])/y,
);
const taskWord = new StickyForm(
  'tTaAз',
  /(?:tasks?|tarefas?|tareas?|tâches?|aufgaben?|задач[аи]|任务|任務|タスク|작업)\s*#?(?=[\dA-Z])/iy,
);
const taskNumber = new StickyForm('0123456789', /\d+(?:\.\d+)*(?:\.?[a-z])?(?![\w%.]*[^\W_])/y);
const phaseWord = new StickyForm(
  'pPfFeEф',
  /(?:phases?|fases?|faz[ayęą]|phasen|etapas?|фаз[аыуе]|этап[а-я]*)[\s-]*(?=\d|[A-Z]\b|[IVX]+\b)|(?:阶段|階段|フェーズ|단계|페이즈)\s*(?=\d)/iy,
);
const phaseNumber = new StickyForm(
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  /(?:\d+(?:\.\d+)*[A-Za-z]?|[A-Z]|[IVX]+)(?![\w%]|\.\d)/y,
);
const countedPhase =
  /第\s*(\d+|[一二三四五六七八九十]+)(?:\s*(?:至|到|[-–~〜～])\s*(\d+|[一二三四五六七八九十]+))?\s*(?:阶段|階段|フェーズ)/y;
/** `2단계`, `1~2단계` */
const koreanPhase = /(\d+)(?:\s*[-~〜–]\s*(\d+))?\s*단계/y;
const storyWord = new StickyForm(
  'uUsShH用',
  /(?:user[\s-]+stor(?:y|ies)|stor(?:y|ies)|históri(?:a|as)|historias?(?:\s+de\s+usuario)?|用户故事|ユーザーストーリー|ストーリー|사용자\s*스토리|유저\s*스토리)\s*#?(?=\d)/iy,
);
/** `HU1` is the first story in Spanish and Portuguese. */
const storyLabel = new StickyForm('UH', /(?:US[\s-]?|HU-?)(\d+[a-z]?)(?!\w)/y);
const storyNumber = new StickyForm('0123456789', /\d+[a-z]?(?![\w%.]*\w)/y);

/**
 * Read the mention of tasks, phases or stories that starts at an offset.
 *
 * One mention is one range (`T004–T007`, `Phases 1-2`), one id, or the numbers that share one word (`Tasks 1.1 and
 * 1.3`, `User Stories 1, 2`). Lists of whole ids (`T004, T005`) are several mentions.
 *
 * @param text
 *   Text of the file.
 * @param at
 *   Offset at the start of a word.
 * @param known
 *   What the file calls its tasks and phases.
 * @param bare
 *   Whether `1.2` alone is an id.
 */
export function readMention(text: string, at: number, known: KnownNames, bare: BareNumbers): Mention | null {
  mayBeMention.lastIndex = at;
  // `Milestone A` holds no digit.
  if (!mayBeMention.test(text) && (known.stageWord === null || matchPhaseWord(text, at, known) === null)) return null;
  return (
    readPhases(text, at, known, bare) ??
    readStories(text, at) ??
    readNumberedTasks(text, at, known) ??
    readTasks(text, at, known, bare)
  );
}

function readTasks(text: string, at: number, known: KnownNames, bare: BareNumbers): Mention | null {
  const first = matchId(text, at, known, bare);
  if (first === null) return null;
  const end = at + first.length;
  // `T002`-consumers are not T002.
  if (text.startsWith('`-', end) && /^\p{L}/u.test(text.slice(end + 2, end + 4))) return null;
  const rest = rangeSeparator.match(text, end);
  if (rest !== null) {
    const second = matchId(text, end + rest.length, known, bare) ?? matchShortEnd(text, first, rest, end + rest.length);
    if (second !== null) {
      const range = { start: at, end: end + rest.length + second.text.length };
      return { references: [{ type: 'task-range', from: first.id, to: second.id, range }], end: range.end };
    }
  }
  // `T006+` goes on to the last task; `T006+T007` is a list.
  const to = known.lastId;
  if (
    text[end] === '+' &&
    to !== null &&
    known.hasId(first.id) &&
    /^[\s),.:;]/.test(text.charAt(end + 1) || ' ') &&
    !/^\s+[A-Z]{0,3}-?\d/.test(text.slice(end + 1, end + 8))
  ) {
    const range = { start: at, end: end + 1 };
    return { references: [{ type: 'task-range', from: first.id, to, range }], end: range.end };
  }
  return { references: [{ type: 'task', id: first.id, range: { start: at, end } }], end };
}

interface MatchedId {
  readonly id: string;
  readonly text: string;
  readonly length: number;
}

function matchId(text: string, at: number, known: KnownNames, bare: BareNumbers): MatchedId | null {
  const whole = anyId.match(text, at);
  if (whole !== null && known.hasId(whole)) return toId(whole);
  const plain = tId.match(text, at);
  if (plain !== null) return isPartOfOther(text, at + plain.length) ? null : toId(plain);
  // `T004-T007` matches as one word above: try the part before the hyphen.
  const hyphen = whole?.indexOf('-') ?? -1;
  if (whole !== null && hyphen >= 0) {
    const head = whole.slice(0, hyphen);
    if (/\d/.test(head) && known.hasId(head)) return toId(head);
    const short = whole.replace(/-\d+$/, '');
    if (short !== whole && known.hasId(short)) return toId(short);
  }
  if (bare !== 'tasks' && bare !== 'dotted') return null;
  const number = taskNumber.match(text, at);
  const isTaken = number !== null && (bare === 'tasks' || number.includes('.'));
  return isTaken && known.hasId(number) ? toId(number) : null;
}

/** `T001-DB-02` is an id of another file, and not T001; `T001-T005` is a range. */
function isPartOfOther(text: string, end: number): boolean {
  return /^-(?!T-?\d)[A-Z]{1,10}-?\d/.test(text.slice(end, end + 14));
}

function toId(text: string): MatchedId {
  return { id: text, text, length: text.length };
}

/** `T001-005` and `T012–15` are ranges; `T019-1` is an id of its own. */
function matchShortEnd(text: string, first: MatchedId, separator: string, at: number): MatchedId | null {
  if (/\s/.test(separator)) return null;
  const digits = matchAt(/\d{1,4}(?![\w%.]*\w)/y, text, at);
  const lead = /^(.*?)(\d+)$/.exec(first.id);
  if (digits === null || lead === null) return null;
  const [, prefix = '', number = ''] = lead;
  const completed = number.slice(0, Math.max(0, number.length - digits.length)) + digits;
  if (digits.length > number.length || Number(completed) <= Number(number)) return null;
  if (separator === '-' && digits.length === 1) return null;
  return { id: prefix + completed, text: digits, length: digits.length };
}

/** `Task 1.2`, `Tasks 1.1-1.4`, `Tasks 1, 2 and 3`: one word for several numbers. */
function readNumberedTasks(text: string, at: number, known: KnownNames): Mention | null {
  const word = taskWord.match(text, at);
  if (word === null) return null;
  const references: Reference[] = [];
  let end = at;
  let next = at + word.length;
  for (;;) {
    const start = references.length === 0 ? at : next;
    const first = matchTaskNumber(text, next, known, word);
    if (first === null) break;
    next += first.length;
    const separator = rangeSeparator.match(text, next);
    const afterWord = separator === null ? 0 : (taskWord.match(text, next + separator.length)?.length ?? 0);
    const last = separator === null ? null : matchTaskNumber(text, next + separator.length + afterWord, known, word);
    if (separator !== null && last !== null) next += separator.length + afterWord + last.length;
    const range = { start, end: next };
    if (last !== null) references.push({ type: 'task-range', from: first, to: last, range });
    else references.push({ type: 'task', id: first, range });
    end = next;
    const comma = listSeparator.match(text, next);
    if (comma === null) break;
    next += comma.length;
  }
  return references.length === 0 ? null : { references, end };
}

function matchTaskNumber(text: string, at: number, known: KnownNames, word: string): string | null {
  const joined = matchAt(/\d+(?:[-.]\d+)+[a-z]?(?!_*[^\W_])/y, text, at);
  if (joined !== null && known.hasId(joined)) return joined;
  const number = taskNumber.match(text, at);
  return number !== null && (known.hasSimilarId(word + number) || known.hasSimilarId(number)) ? number : null;
}

/** `Phase 2`, `Phases 1–2`, `Phase 3, 4 and Phase 5`, `Phase 3+`. */
function readPhases(text: string, at: number, known: KnownNames, bare: BareNumbers): Mention | null {
  const named = anyId.match(text, at);
  if (named !== null && known.hasPhase(named)) {
    const range = { start: at, end: at + named.length };
    return { references: [{ type: 'phase', number: named, range }], end: range.end };
  }
  const counted = readCountedPhase(text, at, known);
  if (counted !== null) return counted;
  const word = matchPhaseWord(text, at, known);
  if (word === null) return bare === 'phases' ? readBarePhase(text, at, known) : null;
  const references: Reference[] = [];
  let end = at;
  let next = at + word.length;
  for (;;) {
    const first = matchPhaseNumber(text, next, known, references.length === 0);
    if (first === null) break;
    const start = references.length === 0 ? at : next;
    next += first.length;
    const separator = rangeSeparator.match(text, next);
    const afterSeparator = next + (separator?.length ?? 0);
    const secondWord = matchPhaseWord(text, afterSeparator, known)?.length ?? 0;
    const last = separator === null ? null : matchPhaseNumber(text, afterSeparator + secondWord, known, false);
    let numbers = [first];
    if (last !== null) {
      next = afterSeparator + secondWord + last.length;
      numbers = listPhases(first, last, known);
    } else if (text[next] === '+') {
      next += 1;
      numbers = listPhases(first, null, known);
    }
    references.push(...numbers.map((number): Reference => ({ type: 'phase', number, range: { start, end: next } })));
    end = next;
    const comma = listSeparator.match(text, next);
    if (comma === null) break;
    next += comma.length;
    if (matchPhaseWord(text, next, known) !== null) break;
  }
  return references.length === 0 ? null : { references, end };
}

/** `Phase `, or what this file calls its phases: `Sprint `, `Milestones `. */
function matchPhaseWord(text: string, at: number, { stageWord }: KnownNames): string | null {
  const word = phaseWord.match(text, at);
  if (word !== null || stageWord === null) return word;
  if (text.slice(at, at + stageWord.length).toLowerCase() !== stageWord) return null;
  const rest = matchAt(/s?[ \t]*#?(?=\d|[A-Z]\b)/y, text, at + stageWord.length);
  return rest === null ? null : text.slice(at, at + stageWord.length + rest.length);
}

/** `第2阶段`, `第三至六阶段`, `2단계`. */
function readCountedPhase(text: string, at: number, known: KnownNames): Mention | null {
  const form = text.charAt(at) === '第' ? countedPhase : koreanPhase;
  form.lastIndex = at;
  const [whole, first, last] = form.exec(text) ?? [];
  if (whole === undefined || first === undefined || (form === koreanPhase && !known.hasPhase(first))) return null;
  const range = { start: at, end: at + whole.length };
  const numbers = last === undefined ? [first] : listPhases(first, last, known);
  return { references: numbers.map((number) => ({ type: 'phase', number, range })), end: range.end };
}

function matchPhaseNumber(text: string, at: number, known: KnownNames, isFirst: boolean): string | null {
  const number = phaseNumber.match(text, at);
  if (number === null || (!isFirst && !known.hasPhase(number))) return null;
  return /^\d/.test(number) || known.hasPhase(number) ? number : null;
}

function readBarePhase(text: string, at: number, known: KnownNames): Mention | null {
  const number = phaseNumber.match(text, at);
  if (number === null || !/\d/.test(number) || !known.hasPhase(number)) return null;
  const separator = rangeSeparator.match(text, at + number.length);
  const behind = at + number.length + (separator?.length ?? 0);
  const last = separator === null ? null : matchPhaseNumber(text, behind, known, false);
  const range = { start: at, end: last === null ? at + number.length : behind + last.length };
  const numbers = last === null ? [number] : listPhases(number, last, known);
  return { references: numbers.map((one): Reference => ({ type: 'phase', number: one, range })), end: range.end };
}

/** Phases from one number to another in file order; by counting where the file does not have both ends. */
function listPhases(first: string, last: string | null, known: KnownNames): string[] {
  const from = known.phaseNumbers.indexOf(first);
  const to = last === null ? known.phaseNumbers.length - 1 : known.phaseNumbers.lastIndexOf(last);
  if (from >= 0 && to >= from) return known.phaseNumbers.slice(from, to + 1);
  const low = Number(first);
  const high = Number(last);
  if (!Number.isInteger(low) || !Number.isInteger(high) || high < low || high - low > 50)
    return last === null ? [first] : [first, last];
  return Array.from({ length: high - low + 1 }, (_, step) => String(low + step));
}

/** `US1`, `US1-US3`, `US1/2`, `User Story 2`, `User Stories 1 and 2`. */
function readStories(text: string, at: number): Mention | null {
  const word = storyWord.match(text, at);
  const label = word === null ? storyLabel.match(text, at) : null;
  if (word === null && label === null) return null;
  const numbers: string[] = [];
  let end = at;
  let next = at + (word?.length ?? 0);
  const read = (place: number): { readonly number: string; readonly length: number } | null => {
    const prefixed = storyLabel.match(text, place) ?? matchAt(/(?:user\s+)?story\s+\d+[a-z]?(?!\w)/iy, text, place);
    const plain = prefixed ?? (storyNumber.match(text, place) || null);
    return plain === null ? null : { number: plain.replace(/^\D+/, ''), length: plain.length };
  };
  for (let isFirst = true; ; isFirst = false) {
    const one = read(next);
    if (one === null) break;
    next += one.length;
    numbers.push(one.number);
    end = next;
    const through = rangeSeparator.match(text, next);
    const last = through === null ? null : read(next + through.length);
    if (through !== null && last !== null && Number(last.number) > Number(one.number) && Number(last.number) < 100) {
      for (let count = Number(one.number) + 1; count <= Number(last.number); count += 1) numbers.push(String(count));
      next += through.length + last.length;
      end = next;
    }
    const separator = listSeparator.match(text, next);
    // After `US1` only another label or `/2` goes on with the list: `US1, 2 hours` does not.
    if (
      separator === null ||
      (label !== null && separator !== '/' && storyLabel.match(text, next + separator.length) === null)
    )
      break;
    if (!isFirst && label !== null && separator.trim() === '' && read(next + separator.length) === null) break;
    next += separator.length;
  }
  if (numbers.length === 0) return null;
  const range = { start: at, end };
  return { references: numbers.map((number) => ({ type: 'story', label: `US${number}`, range })), end };
}

/** Match a sticky expression at an offset. */
function matchAt(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}

/** How an id is written; dotted and plain numbers are ids only where nothing else explains them. */
export type IdForm = 'letter' | 'dotted' | 'integer' | 'prefixed';

/** An id at the start of a task, or a range or list of them. Indexes refer to the words that were searched. */
export interface FoundId {
  /** As written: `T012a`, `1.2`, `T030–T036`. The word of `Task 1.2` is no part of it. */
  readonly id: string;
  /** All ids that it names: every one of a range. */
  readonly ids: readonly string[];
  readonly form: IdForm;
  readonly start: number;
  readonly end: number;
}

/**
 * `T001` `T1` `T0101` `T012a` `T014A` `T007-A` `T019-1` `T003-NEW` `T001-BE-02` `T022.5` `T1.1.1` `T-29` `t148.2` `TXXX`
 */
const letterId =
  /(?:T-?\d{1,5}(?:\.\d{1,4})*(?:[a-z]|[A-Z](?![A-Za-z]))?(?:-(?!T\d)(?:\d{1,2}(?!\d)|[A-Z]{1,4}\d{0,3}(?:-\d{1,3}(?!\d))?))?|TX{2,3}|t\d{2,5}(?:\.\d{1,4})*)(?![\p{L}\p{N}_])/uy;
/** `TASK-001` `TASK-001-002` `TASK-AUTH-001` `Task-001` `task-12` `WP01` */
const wordId =
  /(?:TASK-(?:[A-Z]{2,10}-)?[A-Z]{0,3}\d{1,5}(?:-\d{1,5})*(?:\.\d+)*[a-z]?|[Tt]ask-\d{1,5}(?:\.\d+)*|WP-?\d{1,3})(?![\p{L}\p{N}_])/uy;
/** `1.1` `1.1.1` `1.0.a` `1.2.3.2` `6.1` before a full stop */
const dottedId = /\d{1,4}(?:\.\d{1,4})+(?:\.?[a-cef](?![\p{L}\p{N}]))?(?![\p{L}\p{N}%_])(?!\.\d)/uy;
/** `1.` `12)` `3:` */
const integerId = /\d{1,4}(?=[.)][\s*_`]|[.)]$|[:：]\s)/uy;
/** `Task` and its like before a number: `Task 1.1`, `Tarefa 2`, `任务 1.1`, `タスク3` */
const taskWord = /(?:Task|TASK|task|Tarefa|Tarea|Tâche|Aufgabe|Задача|任务|任務|タスク|작업|태스크)[ \t\u00a0]*#?/uy;
/** `Task 1` where no full stop has to follow the number. */
const bareNumber = /\d{1,4}(?:\.\d{1,4})*(?:\.?[a-cef](?![\p{L}\p{N}]))?(?![\p{L}\p{N}%_])(?!\.\d)/uy;
/** `D01` `R00c` `AE001` `FQ3` `A-T01` `TDD-001` `D14-1` `I-1.2` `P1-T3` `5a-T2` `CRYPTO-002` */
const prefixedId =
  /(?:\d{1,2}[a-z]?-(?=T\d))?[A-Z]{1,8}\d{0,3}(?:-[A-Z]{1,12})?-?\d{1,4}(?:\.\d{1,3})*[a-z]?(?:-\d{1,3})?(?![\p{L}\p{N}_/-])/uy;

/** `1-3` of `Task 1-3`, which is an id where a document counts its tasks so. */
const hyphenNumber = /\d{1,3}-\d{1,3}(?![\p{L}\p{N}_-])/uy;
/** Shape that stands for ids such as `Task 1-3` among those of a document. */
const hyphenShape = 'Task #-#';

/** Beginnings of words that look like ids and name something else: requirements, criteria, standards. */
const otherWords =
  /^(?:FR|NFR|SC|AC|US|UTF|AES|SHA|MD|RSA|REQ|RFC|ISO|EC|IR|CVE|ES|HTTP|TLS|IPV|H|ED|WCAG|OAUTH|MP|COVID|GPT|GH)$/;
/** Priorities, quarters and versions: `P1`, `Q2`, `V3`. */
const otherCodes = /^[PQVSKR]\d{1,2}$/;

/**
 * Read a task id at an index.
 *
 * @param words
 *   The line as a person reads it.
 * @param from
 *   Where the id would start.
 * @param prefixes
 *   Shapes of other ids that this document uses, from `shapeOf`.
 */
export function readTaskId(words: string, from: number, prefixes: ReadonlySet<string>): FoundId | null {
  const plain = readPlainId(words, from);
  if (plain !== null) return plain;
  const letter = matchAt(letterId, words, from) ?? matchAt(wordId, words, from);
  if (letter !== null) return readMore(words, from, letter, 'letter', [letterId, wordId]);
  const word = matchAt(taskWord, words, from);
  if (word !== null) {
    const start = from + word.length;
    const inner = matchAt(letterId, words, start);
    if (inner !== null) return readMore(words, start, inner, 'letter', [letterId]);
    const hyphened = prefixes.has(hyphenShape) ? matchAt(hyphenNumber, words, start) : null;
    if (hyphened !== null) return single(hyphened, 'dotted', start);
    const number = matchAt(bareNumber, words, start);
    if (number !== null) return readMore(words, start, number, 'dotted', [bareNumber]);
  }
  const dotted = matchAt(dottedId, words, from);
  if (dotted !== null) return readMore(words, from, dotted, 'dotted', [dottedId]);
  const integer = matchAt(integerId, words, from);
  if (integer !== null) return single(integer, 'integer', from);
  const prefixed = findPrefixedId(words, from);
  // `5a-T2` says by itself that it is a task's.
  if (prefixed !== null && (/-T\d/.test(prefixed) || prefixes.has(shapeOf(prefixed)))) {
    return readMore(words, from, prefixed, 'prefixed', [prefixedId]);
  }
  return null;
}

/**
 * Tell whether a document counts its tasks `Task 1-1`, `Task 1-2`, `Task 2-1`: ranges never lead back or to themselves.
 *
 * @param lines
 *   Words of the headings and boxes.
 */
export function findHyphenShape(lines: Iterable<string>): readonly string[] {
  let count = 0;
  let isCounted = false;
  for (const words of lines) {
    const found = /^\W*(?:task|tarefa|tarea|任务|任務|タスク|작업)[ \t]*(\d{1,3})-(\d{1,3})(?![\p{L}\p{N}_-])/iu.exec(
      words,
    );
    if (found === null) continue;
    count += 1;
    isCounted ||= Number(found[2]) <= Number(found[1]);
  }
  return count >= 2 && isCounted ? [hyphenShape] : [];
}

/** `T001 ` before a word or a label: most ids. Null where more can belong to it, and for every other form. */
function readPlainId(words: string, from: number): FoundId | null {
  const end = findPlainIdEnd(words, from);
  if (end < 0) return null;
  let next = end;
  while (words.charCodeAt(next) === 32) next += 1;
  // `T001 ~ T005`, `T001 to T005`, `T001, T002`, `T001 and T002`
  const goesOn = next < words.length && (words.charCodeAt(next) > 127 || '\t~.,/&+at'.includes(words.charAt(next)));
  return goesOn ? null : single(words.slice(from, end), 'letter', from);
}

/** Offset after a `T` with one to five digits, where a blank or nothing follows; -1 for anything else. */
export function findPlainIdEnd(words: string, from: number): number {
  if (words.charCodeAt(from) !== 84) return -1;
  let end = from + 1;
  while (end - from < 6 && isDigit(words.charCodeAt(end))) end += 1;
  return end > from + 1 && (end === words.length || words.charCodeAt(end) === 32) ? end : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Find a word such as `D01` or `CRYPTO-002`, which is an id where a document uses several of its shape. */
export function findPrefixedId(words: string, from: number): string | null {
  const found = matchAt(prefixedId, words, from);
  if (found === null || otherWords.test(found.replace(/[-.].*$|\d.*$/, '')) || otherCodes.test(found)) return null;
  const after = words.slice(from + found.length, from + found.length + 1);
  return after === '' || /[\s:：.)*`\]—–,]/.test(after) ? found : null;
}

/** Shape of an id: `CRYPTO-002` is `CRYPTO-#`. */
export function shapeOf(id: string): string {
  return id
    .replace(/\d+/g, '#')
    .replace(/^#[a-z](?=-)/, '#')
    .replace(/#[a-z]$/, '#');
}

/** Range signs: `T030–T036`, `T001-T005`, `T045~T048`, `T001..T072`, `T009…T032`, `T001 to T005`. */
const rangeSign = /(?:-|[ \t]*(?:–|~|～|〜|\.{2,3}|…|→(?=T))[ \t]*|[ \t]+(?:to|through|至|到)[ \t]+)/uy;
/** List signs: `T005/T006`, `T010, T011`, `T076 + T077`, `T072、T074`, `T1 and T2`. */
const listSign = /[ \t]*(?:[,/&+、，]|,?[ \t]+and(?=[ \t])|和|与)[ \t]*/uy;

/** Read what follows the first id: another one after a range or list sign belongs to the same task. */
function readMore(words: string, start: number, first: string, form: IdForm, forms: readonly RegExp[]): FoundId {
  const ids = [first];
  let end = start + first.length;
  for (;;) {
    const range = matchAt(rangeSign, words, end);
    const list = matchAt(listSign, words, end);
    const sign = range ?? list;
    if (sign === null) break;
    const at = end + sign.length;
    const next = forms.map((pattern) => matchAt(pattern, words, at)).find((found) => found !== null) ?? null;
    const short = range !== null && next === null ? shortEnd(words, at, ids.at(-1) ?? first) : null;
    const found = next ?? short?.written ?? null;
    if (found === null) break;
    if (range !== null) ids.push(...listBetween(ids.at(-1) ?? first, short?.id ?? found));
    else ids.push(found);
    end = at + found.length;
  }
  return { id: words.slice(start, end), ids, form, start, end };
}

/** `036` in `T030–036`: a range whose second end goes without its letter. */
function shortEnd(words: string, at: number, from: string): { written: string; id: string } | null {
  const digits = /\d+/y;
  digits.lastIndex = at;
  const written = digits.exec(words)?.[0];
  const parts = /^(\D*)(\d+)$/.exec(from);
  if (!written || !parts || parts[1] === '' || written.length !== parts[2]?.length || written <= parts[2]) return null;
  return { written, id: `${parts[1]}${written}` };
}

/** Ids after `from` up to `to`: those between where both differ in their last number only. */
function listBetween(from: string, to: string): string[] {
  const first = /^(.*?)(\d+)$/.exec(from);
  const last = /^(.*?)(\d+)$/.exec(to);
  const low = Number(first?.[2]);
  const high = Number(last?.[2]);
  if (!first || !last || first[1] !== last[1] || !(high > low) || high - low > 500) return [to];
  return Array.from({ length: high - low }, (_, index) => {
    return `${first[1]}${String(low + index + 1).padStart(first[2]?.length ?? 0, '0')}`;
  });
}

function single(id: string, form: IdForm, start: number): FoundId {
  return { id, ids: [id], form, start, end: start + id.length };
}

function matchAt(pattern: RegExp, words: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(words)?.[0] ?? null;
}

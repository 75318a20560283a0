import { sign } from '../document/signs.ts';
import { findAttributeTail } from './attribute-tail.ts';
import { type LineAttribute, readAttributes } from './line-attributes.ts';

/** What stands behind the words of a title and is no part of it. Indexes refer to the line. */
export interface TaskTail {
  /** Where the title ends. */
  readonly end: number;
  readonly labels: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** Values behind the title, from left to right. */
  readonly attributes: readonly LineAttribute[];
}

const ids = String.raw`(?:[A-Z]{1,8}-?)?\d[\w.]*(?:[ \t]*(?:[,、&/+–-]|and)[ \t]*(?:[A-Z]{1,8}-?)?\d[\w.]*)*`;
const over = String.raw`(?:[ \t](?:is|are|must be|has to be))?(?:[ \t](?:done|complete|completed|finished|merged|landed|lands|green|passes))?`;

/** Ends of a line that are no words of the title, tried again and again from the right. */
const tails: readonly RegExp[] = [
  // `<!-- hash: 21a290 -->`
  /[ \t]*<!--(?:(?!-->).)*-->$/,
  // `⏱️ 2 hours`: read as an estimate elsewhere
  /[ \t]+[⏱⏲⌛🕐-🕧]\u{fe0f}?[ \t]*[~≈]?\d[\d.,]*[ \t]*\p{L}+(?:[ \t]?\d+[ \t]?\p{L}*)?$/u,
  // `(depends on T019)` `*(depends on T001)*` `— depends on T029`
  /[ \t]*[—–-]?[ \t]*[*_]*[(（](?:depends? on|requires|needs|blocked by|after|依赖|依存|depende del?|зависит от)[ \t:：][^()（）]*\d[^()（）]*[)）][*_]*\.?$/iu,
  /[ \t]*\[depends(?:[ \t]on)?:[^\]]*\]$/i,
  // `（T003、T004 に依存）` `（T012 完了後）`
  /[ \t]*[(（](?:[A-Z]{1,8}-?)?\d[^()（）]*(?:に[ \t]*依存(?:する)?|が[ \t]*前提|完了後|完成后|完成後|之后|之後|の後|에[ \t]*의존(?:함)?|완료[ \t]*후)[)）]$/u,
  // `(T014 first)` `(when T016 is done)` `(not before T049)` `(based on T042)`
  new RegExp(
    String.raw`[ \t]*[(（](?:(?:do[ \t])?${ids}${over}[ \t]first|(?:(?:only )?(?:when|once)|(?:do )?not (?:before|until)|follows|builds on|based on) ${ids}${over})[)）]\.?$`,
    'u',
  ),
  // `（需先完成 T002）` `（等 T003 完成）` `（须在 T005 之后）`
  new RegExp(
    String.raw`[ \t]*[(（](?:必?[须須]|需要?|应|要)?(?:先(?:完成|做)|[在等])[ \t]*${ids}[ \t]*(?:完成)?(?:之后|后)?[)）]$`,
    'u',
  ),
  // `~2h (ai:1.5h test:30m)` `actual:1.5h` `ref:GH#27` `#bug`
  /[ \t]+~\d+(?:\.\d+)?(?:h|m|min|d)(?:[ \t]*\([a-z]+:[^()]*\))?$/i,
  /[ \t]+(?:actual|logged|started|completed|verified|ref|pr|blocks|blocked-by|@owner|@id|assignee):\S+$/i,
  /[ \t]+#[A-Za-z][\w-]*$/,
  // `📅 2024-03-04` `🛫 2024-03-01` `✅ 2025-10-06` `⏫` `🔁 every week` `🆔 abc` `⛔ def`
  /[ \t]+(?:📅|🛫|⏳|➕|✅|❌|🗓\u{fe0f}?)\u{fe0f}?[ \t]*\d{4}-\d{2}-\d{2}$/u,
  /[ \t]+(?:⏫|🔼|🔽|🔺|⏬)\u{fe0f}?$/u,
  /[ \t]+🔁\u{fe0f}?[ \t]*[a-z0-9 ]+$/iu,
  /[ \t]+(?:🆔|⛔)\u{fe0f}?[ \t]*[\w,-]+$/u,
  // `✅` `✅ COMPLETED` `**DONE**`
  /[ \t]+(?:✅|☑|✔|❌|🚧|⏳|🔄)\u{fe0f}?(?:[ \t]*\**(?:COMPLETED?|DONE|FINISHED|IN PROGRESS|DEFERRED|BLOCKED|完了|完成|已完成)\**)?$/iu,
];

/** ` | **Effort**: `, ` — **Covers**: `: from there on a line lists values under their names. */
const namedValue =
  /[ \t]+(?:[|·•—–]|-(?=[ \t]))[ \t]+(?=(\*\*|__)\p{L}[^*_:：\n]{0,40}(?:\1[ \t]*[:：]|[:：][ \t]*\1))/gu;

/** Find the values under bold names behind a title; whatever they are called, they are no words of it. */
function findNamedValues(
  words: string,
  start: number,
  end: number,
  signs: number,
): readonly { readonly start: number; readonly from: number; readonly end: number }[] {
  if ((signs & sign.emphasis) === 0 || (signs & (sign.colon | sign.wide)) === 0 || end - start > 4_000) return [];
  namedValue.lastIndex = start + 1;
  const found: { start: number; from: number; end: number }[] = [];
  for (let match = namedValue.exec(words); match !== null && match.index < end; match = namedValue.exec(words)) {
    const last = found.at(-1);
    if (last !== undefined) last.end = match.index;
    found.push({ start: match.index, from: match.index + match[0].length, end });
  }
  return found;
}

/** `(owner: Kim) (scope: barn/) (depends: A-1)`: brackets in a row, each with a value under its name. */
const namedGroups = /(?:[ \t]+\(\p{L}[\p{L}_ -]{1,24}:[ \t][^()]*\)){2,}$/u;

/** Find such brackets at the end of a title, if one of them says something of a task. */
function findNamedGroups(
  words: string,
  start: number,
  end: number,
): { readonly start: number; readonly attributes: readonly LineAttribute[] } | null {
  const from = Math.max(start, end - 400);
  if (words.charAt(end - 1) !== ')' || !words.slice(from, end).includes(') (')) return null;
  const run = namedGroups.exec(words.slice(from, end));
  if (run === null || from + run.index <= start) return null;
  const at = from + run.index;
  const attributes = [...run[0].matchAll(/\(([^()]*)\)/g)].flatMap(
    ({ index, 1: inner = '' }) => readAttributes(words, at + index + 1, at + index + 1 + inner.length, 'any') ?? [],
  );
  return attributes.length === 0 ? null : { start: at, attributes };
}

/** `[P]` or `(P)` at the end of a line. */
const endLabel = /[ \t]+`?(\[[^\][\n]{1,40}\]|\(P\))`?$/;

/**
 * Find where a title ends: trailing comments, estimates, dates, dependency notes, marks and labels are
 * attributes of the task.
 *
 * @param words
 *   The line.
 * @param start
 *   Where the title starts.
 * @param end
 *   Where the line ends.
 * @param signs
 *   Signs of the line.
 */
export function trimTail(words: string, start: number, end: number, signs: number): TaskTail {
  const labels: { text: string; start: number; end: number }[] = [];
  const attributes: LineAttribute[] = [];
  const named = findNamedValues(words, start, end, signs);
  const groups = findNamedGroups(words, start, named[0]?.start ?? end);
  let to = groups?.start ?? named[0]?.start ?? end;
  attributes.push(...(groups?.attributes ?? []));
  for (const part of named) attributes.push(...(readAttributes(words, part.from, part.end, 'none') ?? []));
  // A tail is short and tails are few; a long line is not searched again and again.
  for (let round = 0; round < 24; round += 1) {
    const tail =
      (signs & (sign.digit | sign.colon | sign.wide)) === 0 ? null : findAttributeTail(words, start, to, signs);
    const plain = tail === null ? findPlainTail(words, start, to, signs) : null;
    if (tail !== null) attributes.unshift(...tail.attributes);
    else if (plain?.label) labels.unshift(plain.label);
    const found = tail ?? plain ?? findTimeBeforeOrder(words, start, to, signs);
    if (found === null) break;
    if ('time' in found) attributes.unshift(found.time);
    to = found.start;
  }
  return { end: to, labels, attributes };
}

/** `… (2h), depends on 2.*`, `… (1h) – after 2`: a time, and then words about order up to the end. */
const timeBeforeOrder =
  /[ \t]*[(（[]([~≈]?\d[^()（）[\]]{0,20})[)）\]](?=[ \t]*[,;.—–-]*[ \t]*(?:only |but |starts? |do )?(?:after|depends? on|needs|requires|blocked by|waits? (?:for|on)|once|依赖|需要)[ \t].*$)/iu;

function findTimeBeforeOrder(
  words: string,
  start: number,
  to: number,
  signs: number,
): { readonly start: number; readonly time: LineAttribute } | null {
  if ((signs & sign.digit) === 0 || (signs & (sign.round | sign.square)) === 0 || to - start > 400) return null;
  const piece = words.slice(start, to);
  const found = /[)）\]][ \t,;.—–-]/u.test(piece) ? timeBeforeOrder.exec(piece) : null;
  if (found?.[1] === undefined || found.index === 0) return null;
  const at = start + found.index + found[0].indexOf(found[1]);
  const [time] = readAttributes(words, at, at + found[1].length, 'any') ?? [];
  return time?.kind === 'estimate' ? { start: start + found.index, time } : null;
}

interface PlainTail {
  readonly start: number;
  readonly label: TaskTail['labels'][number] | null;
}

/** A tail of a fixed form, or a label. */
function findPlainTail(words: string, start: number, to: number, signs: number): PlainTail | null {
  if (!hasTailEnd(words, start, to) && (signs & tailSigns) === 0) return null;
  const from = Math.max(start, to - 400);
  const piece = words.slice(from, to);
  if (!mayHoldTail(piece)) return null;
  const tail = findTail(piece, from, start);
  const tailStart = tail ? from + tail.index : findLongNote(words, start, from, to);
  if (tailStart >= 0) return { start: tailStart, label: null };
  const label = endLabel.exec(piece);
  if (!label?.[1] || from + label.index <= start || !isLabel(label[1])) return null;
  const at = from + label.index + label[0].indexOf(label[1]);
  return {
    start: from + label.index,
    label: { text: label[1].slice(1, -1), start: at, end: at + label[1].length },
  };
}

/** `(depends on T019, …)` and `[depends: T019, …]` from their opening bracket on. */
const wholeNote =
  /(?:[(（](?:depends? on|requires|needs|blocked by|after|依赖|依存)[ \t:：][^()（）]*\d[^()（）]*[)）][*_]*\.?|\[depends(?:[ \t]on)?:[^\][]*\])$/iuy;

/** Longest note that is taken off: a task may name a thousand others. */
const longestNote = 16_000;

/** Where a note begins whose brackets open before `from`, so that it is no short tail; -1 for none. */
function findLongNote(words: string, start: number, from: number, to: number): number {
  if (from === start || to - start > longestNote) return -1;
  const square = words.charAt(to - 1) === ']';
  const open = square
    ? words.lastIndexOf('[', to - 1)
    : Math.max(words.lastIndexOf('(', to - 1), words.lastIndexOf('（', to - 1));
  if (open <= start || open >= from) return -1;
  wholeNote.lastIndex = open;
  if (!wholeNote.test(words.slice(0, to))) return -1;
  let at = open;
  while (at > start && '*_ \t'.includes(words.charAt(at - 1))) at -= 1;
  if (at > start && '—–-'.includes(words.charAt(at - 1))) at -= 1;
  while (at > start && ' \t'.includes(words.charAt(at - 1))) at -= 1;
  return at > start ? at : -1;
}

function findTail(piece: string, from: number, start: number): RegExpExecArray | null {
  for (const pattern of tails) {
    const match = pattern.exec(piece);
    if (match && from + match.index > start) return match;
  }
  return null;
}

/** Signs of the tails that end in a letter: `~2h`, `#bug`, `actual:1.5h`, `📅 2024-03-04`. */
const tailSigns = sign.wide | sign.tilde | sign.hash | sign.colon;

/** Whether a line ends in a bracket or in emphasis, with or without a full stop behind it. */
function hasTailEnd(words: string, start: number, end: number): boolean {
  const last = end - 1 > start && words.charAt(end - 1) === '.' ? end - 2 : end - 1;
  return last >= start && '>)）]*_`'.includes(words.charAt(last));
}

/** Whether a line ends in a sign that tails end in, or holds one that they begin with. Most lines do neither. */
function mayHoldTail(piece: string): boolean {
  return /[>)）\]*_`]\.?$|[^\p{ASCII}]|[ \t](?:~\d\S*|#[A-Za-z][\w-]*|@?[a-z-]+:\S+)$/u.test(piece);
}

function isLabel(text: string): boolean {
  return /^(?:\[P\]|\(P\)|\[(?:US|HU)\d+[a-z]?\]|\[P:[\w.]+\]|\[P\d\])$/.test(text);
}

import { sign } from '../document/signs.ts';
import { type BareTimes, type LineAttribute, readAttributes } from './line-attributes.ts';

/** Attributes at the end of a line, and where they begin with all that serves them: blanks, brackets, a dash. */
export interface AttributeTail {
  readonly start: number;
  readonly attributes: readonly LineAttribute[];
}

/** How far from the end of a line its attributes are looked for, and how many dashes and commas are tried. */
const longestTail = 200;
const mostSeparators = 6;

/** What an attribute begins with; most words behind a dash or comma are none, and need no closer look. */
const beginning =
  /[ \t*_`]*(?:[~≈\d½¼¾]|[^\p{ASCII}]|(?:abh|act|apr|ass|beg|ben|blo|brau|bls|dea|dep|del|dev|due|dur|eff|enc|eng|est|eta|fin|hou|inp|leve|loe|log|nac|nee|n[ée]c|not|own|pla|pre|pri|req|resp|sch|spe|sta|tar|tim|too|tra|vor|unb|ups|wai)|aft)/iuy;

const gluedForm =
  /^(?:est|estimated?|estimate|eta|effort|act|actual|spent|due|start|deps?|depends(?:-on)?|after|blocked-by)[:=][~≈\p{L}\p{N}]/iu;
const longestGlued = 80;

const closings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（' };
const separators = '|·•—–-→←;；,，.';
/** The same by character code: most characters are letters, and many are looked at. */
const isPlainSeparator = new Uint8Array(128);
for (const mark of '|-;,.') isPlainSeparator[mark.charCodeAt(0)] = 1;

/**
 * Find attributes that end a line: `… _(est. 2h)_`, `… {deps: T001}`, `… @due(2026-12-24)`, `… | Est: 1d`,
 * `… — blocked by T011 and T012`, `… ← A-1`.
 *
 * @param words
 *   The line.
 * @param start
 *   Where the title starts.
 * @param to
 *   Where what is not read yet ends.
 * @param signs
 *   Signs of the line.
 * @returns
 *   Null where the line ends in words.
 */
export function findAttributeTail(words: string, start: number, to: number, signs: number): AttributeTail | null {
  let end = to;
  while (end > start && ' \t*_.'.includes(words.charAt(end - 1))) end -= 1;
  if (end <= start) return null;
  const opening = closings[words.charAt(end - 1)];
  const inBrackets = opening === undefined ? null : readBrackets(words, start, end, opening);
  const found =
    inBrackets ??
    ((signs & (sign.part | sign.pipe | sign.wide)) === 0 ? null : readBehindSeparator(words, start, end)) ??
    ((signs & (sign.part | sign.colon)) === 0 ? null : readGlued(words, start, end)) ??
    ((signs & sign.at) === 0 ? null : readPerson(words, start, end)) ??
    readCode(words, start, to);
  if (found === null || end === to) return found;
  // `**Pour it (2h)**`: emphasis that ends here began with the title.
  const marks = words.slice(end, to).replace(/[ \t.]/g, '');
  return words.slice(found.start, end).includes(marks) ? found : null;
}

function readBrackets(words: string, start: number, end: number, opening: string): AttributeTail | null {
  const closing = words.charAt(end - 1);
  let open = end - 2;
  for (let depth = 1; open > start && end - open < longestTail; open -= 1) {
    const bracket = words.charAt(open);
    if (bracket === closing) depth += 1;
    else if (bracket === opening) depth -= 1;
    if (depth === 0) break;
  }
  if (open <= start || words.charAt(open) !== opening) return null;
  // `@due(2026-12-24)` names its value before the bracket.
  const named = /(?<!\S)@(\p{L}[\p{L}-]{0,20})$/u.exec(words.slice(Math.max(0, open - 24), open));
  if (named?.[1] !== undefined) {
    const attributes = readAttributes(
      `${named[1]}:${words.slice(open + 1, end - 1)}`,
      0,
      named[1].length + end - open - 1,
      'none',
    );
    const shift = open - named[1].length;
    return attributes === null
      ? null
      : tail(
          words,
          start,
          open - named[0].length,
          attributes.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        );
  }
  const attributes = readAttributes(words, open + 1, end - 1, 'any');
  return attributes === null ? null : tail(words, start, open, attributes);
}

function readBehindSeparator(words: string, start: number, end: number): AttributeTail | null {
  let tried = 0;
  for (let at = end - 2; at > start && end - at < longestTail && tried < mostSeparators; at -= 1) {
    const code = words.charCodeAt(at);
    if (code < 128 && isPlainSeparator[code] === 0) continue;
    const mark = words.charAt(at);
    if (code > 127 && !separators.includes(mark)) continue;
    const before = words.charCodeAt(at - 1);
    const isBlankBefore = isBlank(before) || before === 45;
    const isBlankBehind = isBlank(words.charCodeAt(at + 1));
    // `<-` is an arrow back like `←`.
    const isBack = mark === '←' || (mark === '-' && before === 60);
    // `run-time`, `T001-T005` and `src/a.ts` hold no separator.
    const isApart = isBlankBehind && (isBlankBefore || mark === '.');
    if (!isApart && !isBack && !',，;；'.includes(mark)) continue;
    tried += 1;
    beginning.lastIndex = at + 1;
    if (!isBack && !beginning.test(words)) continue;
    const attributes = isBack ? readWaiting(words, at + 1, end) : readAttributes(words, at + 1, end, bareTimesOf(mark));
    if (attributes === null) continue;
    return tail(words, start, /[-<]/.test(words.charAt(at - 1)) ? at - 1 : at, attributes);
  }
  return null;
}

function bareTimesOf(mark: string): BareTimes {
  if (mark === '|' || mark === '·' || mark === '•') return 'any';
  return '—–-'.includes(mark) ? 'hours' : 'none';
}

/** `… (3d) @dana`: a name behind a value is no word of the title. It is as often one of code, so that it says nobody. */
function readPerson(words: string, start: number, end: number): AttributeTail | null {
  const from = words.lastIndexOf(' ', end - 1) + 1;
  if (from <= start || words.charAt(from) !== '@' || !/^@\p{L}[\p{L}\p{N}._-]{1,30}$/u.test(words.slice(from, end)))
    return null;
  const before = words.slice(0, from).trimEnd().length;
  const opening = closings[words.charAt(before - 1)];
  if (opening === undefined || readBrackets(words, start, before, opening) === null) return null;
  return tail(words, start, from, []);
}

/** `` … `blocked by T001` ``, `` … `est: 2h` ``: a value with its name, written as code. */
function readCode(words: string, start: number, to: number): AttributeTail | null {
  if (words.charAt(to - 1) !== '`') return null;
  const open = words.lastIndexOf('`', to - 2);
  if (open <= start || to - open > longestGlued) return null;
  const attributes = readAttributes(words, open + 1, to - 1, 'none');
  return attributes === null ? null : tail(words, start, open, attributes);
}

/** `… est:3h`, `… effort=2d due:2026-12-24`: a name with its value right behind it is no word of a sentence. */
function readGlued(words: string, start: number, end: number): AttributeTail | null {
  const from = Math.max(words.lastIndexOf(' ', end - 1), words.lastIndexOf('\t', end - 1)) + 1;
  if (from <= start || end - from > longestGlued || !gluedForm.test(words.slice(from, end))) return null;
  const attributes = readAttributes(words, from, end, 'none');
  return attributes === null ? null : tail(words, start, from, attributes);
}

/** `← A-1`, `← (A-2 & B-1)`: what the task waits for, without a word that says so. */
function readWaiting(words: string, at: number, end: number): readonly LineAttribute[] | null {
  const list = /^[ \t]*[(（]?([^()（）]*)[)）]?[ \t]*$/u.exec(words.slice(at, end));
  if (list?.[1] === undefined) return null;
  const named = `deps:${list[1]}`;
  const attributes = readAttributes(named, 0, named.trimEnd().length, 'none');
  const shift = at + list[0].indexOf(list[1]) - 5;
  return attributes?.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })) ?? null;
}

function tail(words: string, start: number, from: number, attributes: readonly LineAttribute[]): AttributeTail | null {
  let at = from;
  while (at > start && '*_ \t'.includes(words.charAt(at - 1))) at -= 1;
  // Emphasis that ends with the words before stays with them: `**Pour it** (2h)`.
  while (at < from && '*_'.includes(words.charAt(at))) at += 1;
  return at > start ? { start: at, attributes } : null;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

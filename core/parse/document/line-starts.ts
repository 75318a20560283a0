import type { Box } from './document.ts';

/** A bullet or list number at the start of a line. */
export interface Bullet {
  /** Offset after the bullet. */
  readonly end: number;
  /** Digits of `7.` and `7)`; null for `-`, `*` and `+`. */
  readonly number: string | null;
  /** First character after the white space behind the bullet. */
  readonly contentStart: number;
}

/** Give the columns that white space from `start` takes, and where it ends. Tabs go to the next multiple of four. */
export function measureIndent(
  text: string,
  start: number,
  end: number,
  column = 0,
): { column: number; offset: number } {
  let offset = start;
  for (; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 32) column += 1;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { column, offset };
}

/** Find a bullet at `offset`: `- `, `* `, `+ `, `1. `, `1) `, or one of them alone on its line. */
export function findBullet(text: string, offset: number, end: number): Bullet | null {
  const code = text.charCodeAt(offset);
  let after = offset;
  let number: string | null = null;
  if (code === 45 || code === 42 || code === 43) {
    after = offset + 1;
  } else {
    while (after < end && after - offset < 9 && isDigit(text.charCodeAt(after))) after += 1;
    if (after === offset) return null;
    const closing = text.charCodeAt(after);
    if (after >= end || (closing !== 46 && closing !== 41)) return null;
    number = text.slice(offset, after);
    after += 1;
  }
  if (after >= end) return { end: after, number, contentStart: after };
  const next = text.charCodeAt(after);
  if (next !== 32 && next !== 9) return null;
  return { end: after, number, contentStart: measureIndent(text, after, end).offset };
}

/** `[ ] T014 Fix the mill`: a box and an id right behind it, at the start of a line without a bullet. */
const bareTask = /\[[ xX~-]\][ \t]+(?:\*\*|`)?(?:T-?\d{1,4}|TASK-\d|\d{1,3}\.\d)/y;

/** Find a task that was written without its bullet, as an item whose bullet is empty. */
export function findBareTask(text: string, offset: number): Bullet | null {
  if (text.charCodeAt(offset) !== 91) return null;
  bareTask.lastIndex = offset;
  return bareTask.test(text) ? { end: offset, number: null, contentStart: offset } : null;
}

/** Marks of a box: a blank, `x`, `X`, one sign, or one emoji; never a letter, for `[P]` is a label. */
const boxPattern =
  /\[([ \t\u00a0]?(?:[xX\u00d7]|\p{Extended_Pictographic}\u{fe0f}?|[^\p{L}\p{N}\s[\]()`"'.,:#<@])?[ \t]?)\]/uy;

/** Find a box at `offset`: `[ ]`, `[x]`, `[-]`, `[✅]`. `[x](address)` is a link and `[P]` a label. */
export function findBox(text: string, offset: number, end: number): Box | null {
  if (text.charCodeAt(offset) !== 91) return null;
  return findPlainBox(text, offset, end) ?? findAnyBox(text, offset, end);
}

/** `[ ] `, `[x] `: nearly every box. */
function findPlainBox(text: string, offset: number, end: number): Box | null {
  const mark = text.charCodeAt(offset + 1);
  const isKnown = mark === 32 || mark === 120 || mark === 88;
  if (!isKnown || text.charCodeAt(offset + 2) !== 93 || offset + 3 >= end) return null;
  const next = text.charCodeAt(offset + 3);
  if (next !== 32 && next !== 9) return null;
  return {
    mark: mark === 32 ? ' ' : mark === 120 ? 'x' : 'X',
    markRange: { start: offset + 1, end: offset + 2 },
    range: { start: offset, end: offset + 3 },
  };
}

function findAnyBox(text: string, offset: number, end: number): Box | null {
  boxPattern.lastIndex = offset;
  const match = boxPattern.exec(text);
  if (!match || boxPattern.lastIndex > end) return null;
  const after = boxPattern.lastIndex;
  const next = after < end ? text.charCodeAt(after) : 32;
  if (next === 40 || next === 58 || next === 91) return null;
  const mark = match[1] ?? '';
  const blank = next === 32 || next === 9;
  // `[]` counts only with a blank behind it.
  if (mark === '' && !blank) return null;
  return { mark, markRange: { start: offset + 1, end: after - 1 }, range: { start: offset, end: after } };
}

/** Count the hashes of a heading at `offset`; 0 when it is none. */
export function countHashes(text: string, offset: number, end: number): number {
  let after = offset;
  while (after < end && text.charCodeAt(after) === 35) after += 1;
  const level = after - offset;
  if (level === 0 || level > 6) return 0;
  const next = text.charCodeAt(after);
  return after >= end || next === 32 || next === 9 ? level : 0;
}

/** The marker that opens a fence: three or more back-ticks or tildes. */
export interface FenceMarker {
  readonly code: number;
  readonly length: number;
  /** First word behind the marker. */
  readonly language: string | null;
}

/** Find the opening of a fence at `offset`. A back-tick fence has no back-tick in its first line. */
export function findFence(text: string, offset: number, end: number): FenceMarker | null {
  const code = text.charCodeAt(offset);
  if (code !== 96 && code !== 126) return null;
  let after = offset;
  while (after < end && text.charCodeAt(after) === code) after += 1;
  const length = after - offset;
  if (length < 3) return null;
  const info = text.slice(after, end);
  if (code === 96 && info.includes('`')) return null;
  const language = /^[ \t]*([^\s{]+)/.exec(info)?.[1] ?? null;
  return { code, length, language };
}

/** Tell whether the line closes the fence that `marker` opened. */
export function isFenceEnd(text: string, offset: number, end: number, marker: FenceMarker): boolean {
  let after = offset;
  while (after < end && text.charCodeAt(after) === marker.code) after += 1;
  if (after - offset < marker.length) return false;
  return measureIndent(text, after, end).offset === end;
}

/** Tell whether the line is a rule: `---`, `***`, `_ _ _`. */
export function isRule(text: string, offset: number, end: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== 45 && code !== 42 && code !== 95) return false;
  let count = 0;
  for (let at = offset; at < end; at += 1) {
    const here = text.charCodeAt(at);
    if (here === code) count += 1;
    else if (here !== 32 && here !== 9) return false;
  }
  return count >= 3;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

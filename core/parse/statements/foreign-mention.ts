import type { KnownNames } from './known-names.ts';

/** A folder of a feature, a file of markdown, or a feature by number. */
const folder = '\\d{2,4}-[a-z][\\w-]{0,80}';
const path = `(?:[\\w.-]{1,60}/){0,4}(?:${folder}|[\\w-]{1,80}\\.md)(?:/[\\w.-]{1,60}){0,2}|specs?/[\\w-]{1,80}`;
const counted = '(?:feature|spec|change)s? #?\\d+(?:\\.\\d+)*|F\\d+(?:\\.\\d+)*';
const id = '(?:T-?\\d|phases?\\s+\\d|[A-Z]{2,8}-\\d|\\d{1,3}\\.\\d)[\\w.]*(?<![.])';
const more = `(?:\\s*(?:[-–~,/+&、]|to|and|through)+\\s*(?:T-?)?\\d[\\w.]*(?<![.]))*`;
const gap = '[`*_"]*';

/** `002-auth T003`, `specs/001-login/tasks.md#T004, T005`, `F3.1 T3`, `auth#T004` */
const before = new RegExp(
  `(?:(${path}|${counted})(?:'s)?${gap}(?:\\s*[#:/]\\s*|\\s+)|([a-z][\\w-]{1,60})#)${gap}(?:tasks?\\s+)?${id}${more}`,
  'iy',
);
/** `T003 of 002-auth`, `Phase 2 from feature 2`, `T003 in specs/001-login/tasks.md` */
const behind = new RegExp(
  `${id}${more}${gap}\\s+(?:of|from|in)\\s+(?:the\\s+)?(?:feature\\s+|spec\\s+)?${gap}(${folder}|feature \\d+|(?:[\\w.-]{1,60}/){1,4}[\\w-]{1,80}\\.md)(?![\\w/-]|\\.\\w)`,
  'iy',
);

/** A sign of such a mention: most texts have none, and are not searched. */
const hint = /\d{2,4}-[a-z]|[\w`]#T?\d|\.md\b|specs?\/|\bF\d|\b(?:feature|spec|change)s? #?\d/gi;

/** Whether a text can name the task of another feature or file. */
export function mayBeForeign(text: string, start: number, end: number): boolean {
  hint.lastIndex = start;
  const found = hint.exec(text);
  return found !== null && found.index < end;
}

/**
 * Find the end of a mention of tasks of another feature or file: `002-auth T003`, `specs/001-login/tasks.md#T004`.
 *
 * Their ids may be those of this file, and do not mean its tasks.
 *
 * @param at
 *   Offset at the start of a word.
 * @returns
 *   Offset behind the last id, -1 where no such mention starts.
 */
export function findForeignEnd(text: string, at: number, known: KnownNames): number {
  before.lastIndex = at;
  const first = before.exec(text);
  const prefix = first?.[1] ?? first?.[2];
  if (first !== null && prefix !== undefined && !isOfThisFile(prefix, known)) return at + first[0].length;
  behind.lastIndex = at;
  const second = behind.exec(text);
  return second?.[1] !== undefined && !isOfThisFile(second[1], known) ? at + second[0].length : -1;
}

function isOfThisFile(prefix: string, known: KnownNames): boolean {
  const number = /^(?:feature|spec|change)s? #?(\d+)$/i.exec(prefix)?.[1];
  if (number !== undefined) return known.isOwnFolder(number);
  if (known.hasId(prefix) || known.hasPhase(prefix)) return true;
  const parts = prefix.split('/');
  // `tasks.md#T004`, `T004 of plan.md`: a file beside this one numbers nothing itself.
  return parts.length === 1 && prefix.endsWith('.md') ? true : parts.some((part) => known.isOwnFolder(part));
}

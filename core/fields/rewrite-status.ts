import type { Language } from '../model/language.ts';
import type { TaskStatus } from '../model/task.ts';
import { readStatusWords } from './status.ts';
import { writeStatusWords } from './write-status.ts';

/** Where a note begins behind the words of a status: `Complete (by Mara)`, `Open - see T002`, `Done on 2026-11-02`. */
const noteStart = /[(（[;；,，.。:：\n]| [-–—/→] | (?:on|since|until|at|by) (?=\d)| by (?=\p{Lu}\p{Ll})| [@#]| (?=\d)/u;
/** `**Done**`, a word in back-ticks. */
const opening = /^[\s*_`]*/;
const closing = /[\s*_`]*$/;
/** `[x] Complete` */
const box = /^\[([ xX])\] +(?=\S)/;
/** `✅ **Complete**` */
const markedWords = /^(?<sign>\p{Extended_Pictographic}\uFE0F? ?)(?<mark>\*\*|__|[*_`])(?<words>[^*_`]+)\k<mark>$/u;

/** Values that say nothing yet: `TBD`, `[status]`, `✅`. */
const placeholder = /^(?:tb[da]|n\/a|\[[^\]]*\]|<[^>]*>|[^\p{L}]*)$/iu;

/** A value with another status in it, and what it goes on saying besides; empty for nothing. */
export interface RewrittenStatus {
  readonly value: string;
  readonly note: string;
}

/**
 * Say another status in a value of a status line or cell, and keep all else that it says.
 *
 * ```
 * **Status**: ✅ Complete (2026-11-02, by Mara)
 *             ^^^^^^^^^^ changes, and the note stays
 * ```
 *
 * @param samples
 *   What other tasks of the file say for that very status, without their notes.
 * @param language
 *   Language of the file, for words that it does not have yet.
 * @returns
 *   Null for `other`, which has no words of its own.
 */
export function rewriteStatus(
  value: string,
  status: TaskStatus,
  samples: readonly string[],
  language: Language,
): RewrittenStatus | null {
  const write = (words: string): string | null => writeStatusWords(words, status, samples, language);
  const whole = write(value);
  if (whole === null) return null;
  // Not Started | In Progress | Complete
  if (value.includes('|') || placeholder.test(value)) return { value: whole, note: '' };
  // Words that name no status: `Documented as follow-on work`.
  if (readStatusWords(value) === null) {
    return { value: `${write('')} - ${value.trimStart()}`, note: toNote(value) };
  }
  const [start, end] = findStatusWords(value);
  const words = writeMarked(value.slice(start, end), write);
  const before = value.slice(0, start).replace(/\[[ xX]\](?= +$)/, status === 'done' ? '[x]' : '[ ]');
  const kept = `${before}${words}${value.slice(end)}`;
  if (readStatusWords(kept) === status) return { value: kept, note: toNote(value.slice(end)) };
  // `done` in the note of a value that says `Open` would count more.
  return { value: whole, note: '' };
}

/** The words of a status value alone, without its note and markup: `✅ Complete` of `✅ **Complete** (by Mara)`. */
export function withoutNote(value: string): string {
  return withoutMarkup(value.slice(...findStatusWords(value)));
}

/** `✅ **Complete**` becomes `⬜ **Not Started**`. */
function writeMarked(words: string, write: (words: string) => string | null): string | null {
  const marked = markedWords.exec(words)?.groups;
  const written = write(withoutMarkup(words));
  if (marked === undefined || written === null) return written;
  const sign = /^\p{Extended_Pictographic}\uFE0F? ?/u.exec(written)?.[0] ?? '';
  return `${sign}${marked.mark}${written.slice(sign.length)}${marked.mark}`;
}

function withoutMarkup(words: string): string {
  const marked = markedWords.exec(words)?.groups;
  return marked === undefined ? words : `${marked.sign}${marked.words}`;
}

function toNote(rest: string): string {
  return rest.replace(/^[\s*_`.;,–—-]+/, '').trim();
}

/** Start and end of the first words of a value that name a status, without outer markup, box and note. */
function findStatusWords(value: string): readonly [number, number] {
  const start = opening.exec(value)?.[0].length ?? 0;
  for (let at = start + (box.exec(value.slice(start))?.[0].length ?? 0); at < value.length; ) {
    const rest = value.slice(at);
    const cut = noteStart.exec(rest);
    const words = cut === null ? rest : rest.slice(0, cut.index);
    const trimmed = words.trimEnd();
    const inner = markedWords.test(trimmed) ? trimmed : words.slice(0, words.length - lengthOf(closing, words));
    if (inner !== '' && readStatusWords(inner) !== null) return [at, at + inner.length];
    if (cut === null) break;
    at += cut.index + cut[0].length;
    at += lengthOf(opening, value.slice(at));
  }
  return [start, value.length - lengthOf(closing, value)];
}

function lengthOf(form: RegExp, words: string): number {
  return form.exec(words)?.[0].length ?? 0;
}

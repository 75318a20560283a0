import type { Language } from '../model/language.ts';
import type { TaskStatus } from '../model/task.ts';
import type { TextRange } from '../text/text-range.ts';
import { readStatusWords } from './status.ts';
import { writeStatusWords } from './write-status.ts';

/** Where a note begins behind the words of a status: `Complete (by Mara)`, `Open - see T002`, `Done on 2026-11-02`. */
const noteStart = /[(（[;；,，.。:：\n]| [-–—/→] | (?:on|since|until|at|by) (?=\d)| by (?=\p{Lu}\p{Ll})| [@#]| (?=\d)/u;
/** `**Done**`, a word in back-ticks. */
const opening = /^[\s*_`]*/;
const closing = /[\s*_`]*$/;
/** `[x] Complete` */
const box = /^\[([ xX])\] +(?=\S)/;

/** A value with another status in it, and what it goes on saying besides; null for no words. */
export interface RewrittenStatus {
  readonly value: string;
  /** Empty where it says the status alone. */
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
 *   Values that other tasks of the file have for that very status; their notes are not taken over.
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
  const plain = samples.map((sample) => {
    const { start, end } = findStatusWords(sample);
    return sample.slice(start, end);
  });
  const whole = writeStatusWords(value, status, plain, language);
  // Not Started | In Progress | Complete
  if (whole === null || value.includes('|')) return whole === null ? null : { value: whole, note: '' };
  const { start, end } = findStatusWords(value);
  const words = writeStatusWords(value.slice(start, end), status, plain, language);
  const before = value.slice(0, start).replace(/\[[ xX]\](?= +$)/, status === 'done' ? '[x]' : '[ ]');
  const kept = `${before}${words}${value.slice(end)}`;
  // `done` in the note of a value that says `Open` would count more.
  if (words === null || readStatusWords(kept) !== status) return { value: whole, note: '' };
  const note = value
    .slice(end)
    .replace(/^[\s*_`.;,–—-]+/, '')
    .trim();
  return { value: kept, note };
}

/** The first words of a value that name a status, without markup, box and note. */
function findStatusWords(value: string): TextRange {
  const start = opening.exec(value)?.[0].length ?? 0;
  const first = start + (box.exec(value.slice(start))?.[0].length ?? 0);
  for (let at = first; at < value.length; ) {
    const rest = value.slice(at);
    const cut = noteStart.exec(rest);
    const words = cut === null ? rest : rest.slice(0, cut.index);
    const end = at + words.length - (closing.exec(words)?.[0].length ?? 0);
    if (end > at && readStatusWords(value.slice(at, end)) !== null) return { start: at, end };
    if (cut === null) break;
    at += cut.index + cut[0].length;
    at += opening.exec(value.slice(at))?.[0].length ?? 0;
  }
  return { start, end: value.length - (closing.exec(value)?.[0].length ?? 0) };
}

import type { TextRange } from '../../text/text-range.ts';

/** `===` below a line of words, which makes a heading of it. */
export function isUnderline(
  text: string,
  line: { readonly contentStart: number; readonly contentEnd: number },
): boolean {
  for (let offset = line.contentStart; offset < line.contentEnd; offset += 1) {
    if (text.charCodeAt(offset) !== 61) return false;
  }
  return true;
}

/** Whether a line of plain words can be a heading: no label, link, table or tag, and no `Name: value` but `Phase 1: Oven`. */
export function isPlainHeading(text: string, line: TextRange): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 300));
  const isNumbered = /^\s*\p{L}+ ?\d{1,3}(?:\.\d+)*\s*[:：]/u.test(words);
  return isNumbered || !/^\s*(\*\*|_|\[|\||<)|[:：]\s*\S+\s*$/.test(words);
}

/** `**Checkpoint**: …`, `**Note:** …` */
export function isBoldLabel(text: string, offset: number): boolean {
  return /^\*\*[^*\n]{1,40}(?:\*\*[ \t]*[:：]|[:：]\*\*)/.test(text.slice(offset, offset + 50));
}

/** Where the words of a heading end: `## Setup ##` has closing hashes. */
export function findHeadingEnd(text: string, start: number, end: number): number {
  let hash = end;
  while (hash > start && text.charCodeAt(hash - 1) === 35) hash -= 1;
  if (hash === end || (hash > start && !isBlank(text.charCodeAt(hash - 1)))) return end;
  while (hash > start && isBlank(text.charCodeAt(hash - 1))) hash -= 1;
  return hash;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

import type { Document, DocumentLine } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import type { LegendEntry } from '../task/task-status.ts';

/** `[~] = partial`, `` `[-]` skipped with rationale ``, `[>]: moved`; the mark, then what it means. */
const meaning =
  /(`?)\[([^\]\w\s]\u{fe0f}?|\p{Extended_Pictographic}\u{fe0f}?)\]\1(?:\*\*)?[ \t]*(=|:|：|—|–|-|→|means?\b|indicates\b|is\b|marks\b)?[ \t]*([^[\]|;\n`]{2,80})/gu;

/** Read what a document says about its unusual marks. */
export function readLegend(document: Document): LegendEntry[] {
  const entries: LegendEntry[] = [];
  for (const line of document.lines) {
    const words = legendWords(document, line);
    if (words === null) continue;
    // `Legend: [ ] open, [~] under way, [x] done`: a list of marks explains each by the words behind it.
    const isList = /\[[ xX]\][ \t]*\p{L}/u.test(words) && (words.match(/\[.\][ \t]*\p{L}/gu)?.length ?? 0) > 1;
    for (const match of words.matchAll(meaning)) {
      const [, tick, mark, sign, text] = match;
      // A bare `[-] text` without any sign is a task, not its explanation.
      if (!mark || !text?.trim() || (tick === '' && sign === undefined && !isList)) continue;
      entries.push({
        mark,
        text: text
          .trim()
          .replace(/[,.(·•]$/, '')
          .trim(),
        line: line.line,
      });
    }
  }
  return entries;
}

/** The words of a line that may explain marks; tasks and code never do. */
function legendWords(document: Document, line: DocumentLine): string | null {
  if ((line.signs & sign.square) === 0) return null;
  if (line.kind === 'item' && line.box) {
    // `- [~] = partly done`: the list of marks itself is written with boxes.
    // The box is followed by the words, whatever they are: only a sign of equality or the like explains it.
    if (!/[=→m]/.test(document.text.charAt(line.contentStart))) return null;
    const words = document.text.slice(line.box.range.start, Math.min(line.contentEnd, line.box.range.start + 200));
    return /^\[[^\]]*\][ \t]*(?:=|means\b|→)/u.test(words) ? words : null;
  }
  if (line.kind !== 'text' && line.kind !== 'item' && line.kind !== 'quote' && line.kind !== 'row') return null;
  const words = document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 500));
  return words.includes('[') ? words : null;
}

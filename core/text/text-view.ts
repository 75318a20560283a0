import { mayHoldMojibake, repairMojibakeAt } from './mojibake.ts';
import type { TextRange } from './text-range.ts';

/**
 * A piece of a text as a person reads it: signs in a wrong encoding are shown as what they were, and every
 * place can be traced to its offset in the original text.
 */
export interface TextView {
  /** The words, `→` where the bytes say `â†’`. */
  readonly text: string;
  /** Offset in the original text of an index into `text` (its length included). */
  offsetOf(index: number): number;
  /** Range in the original text of a piece of `text`. */
  rangeOf(start: number, end: number): TextRange;
}

/**
 * Look at a piece of a text.
 *
 * @param text
 *   Original text.
 * @param start
 *   Offset of the first character.
 * @param end
 *   Offset after the last one.
 */
export function viewText(text: string, start: number, end: number): TextView {
  const words = text.slice(start, end);
  return mayHoldMojibake(words) ? repairView(words, start) : new PlainView(words, start);
}

/** Look at a piece of a text that is known to hold no sign in a wrong encoding. */
export function viewPlainText(text: string, start: number, end: number): TextView {
  return new PlainView(text.slice(start, end), start);
}

/** Words that stand in the text as they are read. */
class PlainView implements TextView {
  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  offsetOf(index: number): number {
    return this.start + index;
  }

  rangeOf(start: number, end: number): TextRange {
    return { start: this.start + start, end: this.start + end };
  }
}

/** Show a text as a person reads it. */
export function repairText(text: string): string {
  return mayHoldMojibake(text) ? repairView(text, 0).text : text;
}

function repairView(words: string, start: number): TextView {
  let text = '';
  let offsets: number[] = [];
  for (let offset = 0; offset < words.length; ) {
    const repair = repairMojibakeAt(words, offset);
    const sign = repair?.sign ?? words.charAt(offset);
    for (let unit = 0; unit < sign.length; unit += 1) offsets.push(offset);
    text += sign;
    offset += repair?.length ?? 1;
  }
  offsets.push(words.length);
  // Some texts went through the wrong encoding twice.
  if (text !== words && mayHoldMojibake(text)) {
    const inner = repairView(text, 0);
    if (inner.text !== text) {
      const outer = offsets;
      offsets = Array.from(
        { length: inner.text.length + 1 },
        (_, index) => outer[inner.offsetOf(index)] ?? words.length,
      );
      text = inner.text;
    }
  }
  const offsetOf = (index: number) => start + (offsets[index] ?? words.length);
  return { text, offsetOf, rangeOf: (from, to) => ({ start: offsetOf(from), end: offsetOf(to) }) };
}

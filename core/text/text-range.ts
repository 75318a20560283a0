/**
 * A piece of a text, as UTF-16 offsets into the original text (byte order mark included).
 *
 * `end` is the offset after the last character, so `text.slice(start, end)` is the piece.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

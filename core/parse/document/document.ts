import type { LineEnding } from '../../text/line-map.ts';
import type { TextRange } from '../../text/text-range.ts';

/** What every line of a document has, whatever kind it is. All numbers are offsets into the original text. */
interface AnyLine {
  /** 1-based line number; a line's index in `Document.lines` is one less. */
  readonly line: number;
  /** Start of the line. */
  readonly start: number;
  /** Offset after the last character before the line ending. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
  /** Columns of white space before the first character, tabs counted to the next multiple of four. */
  readonly indent: number;
  /** First character that is not white space. */
  readonly contentStart: number;
  /** Offset after the last character that is not white space. */
  readonly contentEnd: number;
  /** Index of the innermost list item that the line belongs to, of an item the one that it is nested in; -1 for none. */
  readonly item: number;
  /** Level of a heading; 0 for every other line. */
  readonly level: number;
  /** Signs that the line holds: see `sign`. */
  readonly signs: number;
}

/** The box at the start of a list item: `[x]` in `- [x] Knead the dough`. */
export interface Box {
  /** What stands between the brackets: `x`, `X`, a blank, `~`; empty in `[]`. */
  readonly mark: string;
  readonly markRange: TextRange;
  /** With its brackets. */
  readonly range: TextRange;
}

/** `## Phase 1: Setup`; the content range leaves out the hashes before and after the words. */
export interface HeadingLine extends AnyLine {
  readonly kind: 'heading';
}

/**
 * The first line of a list item; the content range begins after the bullet and the box.
 *
 * ```
 *   - [x] T012 Create the store
 *   ^ bulletRange
 *       ^ box.markRange
 *         ^^^^^^^^^^^^^^^^^^^^^ contentStart to contentEnd
 * ```
 */
export interface ItemLine extends AnyLine {
  readonly kind: 'item';
  readonly bulletRange: TextRange;
  /** `7` in `7. Pack`; null for `-`, `*` and `+`. */
  readonly number: string | null;
  readonly box: Box | null;
  /** How many items it is nested in. */
  readonly depth: number;
  /** Index of the last line that is not blank and belongs to it or to an item nested in it. */
  lastLine: number;
}

/** One row of a table. */
export interface RowLine extends AnyLine {
  readonly kind: 'row';
  readonly role: 'header' | 'delimiter' | 'body';
  /** Index of the header row. */
  readonly table: number;
  /** Content of each cell without the white space around it. */
  readonly cells: readonly TextRange[];
}

/** A line of a fenced code block. */
export interface FenceLine extends AnyLine {
  readonly kind: 'fence';
  readonly role: 'open' | 'inside' | 'close';
  /** Index into `Document.fences`. */
  readonly fence: number;
}

/**
 * Any other line.
 *
 * `text` is a line of a paragraph, `code` is indented code, `underline` the `===` below a heading, `html` a line of
 * `<pre>` and its like, `comment` a line of an HTML comment that fills whole lines.
 */
export interface OtherLine extends AnyLine {
  readonly kind: 'blank' | 'text' | 'quote' | 'rule' | 'comment' | 'html' | 'code' | 'front-matter' | 'underline';
}

/** One line of a document, by what it starts or continues. */
export type DocumentLine = HeadingLine | ItemLine | RowLine | FenceLine | OtherLine;

/** A fenced code block. */
export interface FenceBlock {
  readonly range: TextRange;
  /** Indexes of its first and its last line. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly language: string | null;
  readonly closed: boolean;
  /** Index of the item that holds it, -1 for none. */
  readonly item: number;
}

/** A text, line by line, as a reader of markdown sees it. */
export interface Document {
  readonly text: string;
  readonly lines: readonly DocumentLine[];
  readonly fences: readonly FenceBlock[];
  /** Values between the `---` lines at the top, if there are any. */
  readonly frontMatter: TextRange | null;
  /** Index of a line that opens a comment which never ends; -1 for none. */
  readonly openComment: number;
  /** The line ending that it uses most, and whether it mixes several. */
  readonly endings: { readonly ending: LineEnding; readonly mixed: boolean };
}

import { sign } from './signs.ts';
import type { SourceLine } from './source-lines.ts';

/** Tells which lines of a document are hidden: in HTML comments, or in `<pre>` and its like. */
export class HiddenReader {
  /** Index of the line that opens the comment which the next line belongs to; -1 for none. */
  openComment = -1;
  /** What ends the open `<pre>`. */
  private closing: RegExp | null = null;
  /** No comment that starts within a paragraph before this line ends in it. */
  private uncommentedUntil = -1;

  constructor(
    private readonly text: string,
    private readonly source: readonly SourceLine[],
  ) {}

  /** What a line inside an open comment or tag is; null where none is open. */
  continue(line: SourceLine): 'comment' | 'html' | null {
    if (this.openComment >= 0) {
      if (this.sliceLine(line).includes('-->')) this.openComment = -1;
      return 'comment';
    }
    if (this.closing === null) return null;
    if (this.closing.test(this.sliceLine(line))) this.closing = null;
    return 'html';
  }

  /** `<!--` at the start of a line, up to the line with `-->`; `<pre>` and its like, up to their end. */
  start(index: number, offset: number): 'comment' | 'html' | null {
    const end = this.source[index]?.end ?? offset;
    if (this.text.startsWith('<!--', offset)) {
      // `<!-->` and `<!--->` end themselves.
      if (!this.text.slice(offset + 2, end).includes('-->')) this.openComment = index;
      return 'comment';
    }
    const raw = /^<(pre|script|style|textarea)(?=[\s>]|$)/i.exec(this.text.slice(offset, Math.min(offset + 12, end)));
    if (raw === null) return null;
    const closing = new RegExp(`</${raw[1]}>`, 'i');
    if (!closing.test(this.text.slice(offset, end))) this.closing = closing;
    return 'html';
  }

  /** `Fill the jars <!-- from here` … `to here -->`: the lines between belong to the comment, if it ends in the paragraph. */
  watchWords(index: number, offset: number): void {
    const line = this.source[index];
    if (!line || (line.signs & sign.less) === 0 || index < this.uncommentedUntil) return;
    const words = this.text.slice(offset, line.end);
    const open = words.lastIndexOf('<!--');
    if (open < 0 || words.includes('-->', open)) return;
    // `of <!-- text` in back-ticks opens nothing.
    if ((words.slice(0, open).split('`').length - 1) % 2 === 1) return;
    for (let at = index + 1; at < this.source.length; at += 1) {
      const below = this.source[at];
      if (!below || below.contentStart === below.end) {
        this.uncommentedUntil = at;
        return;
      }
      if (!this.sliceLine(below).includes('-->')) continue;
      this.openComment = index;
      return;
    }
    this.uncommentedUntil = this.source.length;
  }

  private sliceLine(line: SourceLine): string {
    return this.text.slice(line.start, line.end);
  }
}

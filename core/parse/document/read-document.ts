import { listLines, type TextLine } from '../../text/line-map.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine, FenceBlock, ItemLine } from './document.ts';
import {
  countHashes,
  type FenceMarker,
  findBox,
  findBullet,
  findFence,
  isFenceEnd,
  isRule,
  measureIndent,
} from './line-starts.ts';
import { isDelimiterRow, splitCells } from './table-cells.ts';

/** A list item that later lines may still belong to. */
interface OpenItem {
  readonly index: number;
  /** A line indented at least this far belongs to it. */
  readonly contentColumn: number;
}

/**
 * Read a text line by line: headings, list items, fences, comments, quotes, tables, rules, paragraphs.
 *
 * Linear in the length of the text, without recursion. It agrees with CommonMark except where people
 * plainly mean something else: a list item keeps its nesting if it is indented too far or by two under a
 * number, and `---` right below a line of text is a rule.
 *
 * @param text
 *   A whole document; any line ending, with or without a byte order mark.
 */
export function readDocument(text: string): Document {
  return new DocumentReader(text).read();
}

class DocumentReader {
  private readonly lines: DocumentLine[] = [];
  private readonly fences: FenceBlock[] = [];
  private readonly source: TextLine[];
  private readonly items: OpenItem[] = [];
  private fence: { marker: FenceMarker; first: number; item: number; column: number } | null = null;
  /** Item that owns the paragraph which the next line may continue; null when none is open. */
  private paragraph: number | null = null;
  private table: { header: number; item: number } | null = null;
  private comment: 'closed' | 'open' = 'closed';
  private commentStart = -1;
  private rawTag: RegExp | null = null;
  /** No comment that starts within a paragraph before this line ends in it. */
  private uncommentedUntil = -1;

  constructor(private readonly text: string) {
    this.source = listLines(text);
    const first = this.source[0];
    // A byte order mark belongs to no word of the first line.
    if (first && text.charCodeAt(0) === 0xfeff) this.source[0] = { ...first, start: 1 };
  }

  read(): Document {
    let index = this.skipFrontMatter();
    const frontMatter = this.frontMatterRange(index);
    for (; index < this.source.length; index += 1) this.readLine(index);
    if (this.fence) this.endFence(this.lines.length - 1, false);
    this.closeAllItems();
    return {
      text: this.text,
      lines: this.lines,
      fences: this.fences,
      frontMatter,
      openComment: this.comment === 'open' ? this.commentStart : -1,
    };
  }

  private readLine(index: number): void {
    const { text } = this;
    const source = this.source[index];
    if (!source) return;
    const { column, offset } = measureIndent(text, source.start, source.end);
    if (this.continueFence(index, column, offset) || this.continueComment(index) || this.continueRaw(index)) return;
    if (offset === source.end) {
      this.readBlank(index);
      return;
    }

    const bullet = isRule(text, offset, source.end) ? null : findBullet(text, offset, source.end);
    if (bullet && this.readItem(index, column, offset, bullet)) return;
    const lazy = this.isLazy(offset, source.end);
    if (!lazy) this.closeItems(column);
    const item = this.items.at(-1)?.index ?? -1;
    const relative = column - (this.items.at(-1)?.contentColumn ?? 0);
    if (relative >= 4 && this.paragraph === null) {
      // Far indented text below an item reads on as part of it; elsewhere it is code.
      this.push(index, item >= 0 ? 'text' : 'code');
      return;
    }
    if (relative < 4) {
      const level = countHashes(text, offset, source.end);
      if (level > 0) {
        this.pushHeading(index, level, offset, item);
        return;
      }
      const fence = findFence(text, offset, source.end);
      if (fence) {
        this.startFence(index, fence, column, item);
        return;
      }
      if (text.charCodeAt(offset) === 62) {
        this.endParagraph();
        this.push(index, 'quote');
        return;
      }
      if (isRule(text, offset, source.end)) {
        this.pushRule(index, offset);
        return;
      }
      if (text.startsWith('<', offset) && this.readTag(index, offset)) return;
    }
    if (this.readRow(index, item)) return;
    if (this.paragraph !== null && /^=+[ \t]*$/.test(text.slice(offset, Math.min(source.end, offset + 200)))) {
      this.pushUnderline(index);
      return;
    }
    this.paragraph ??= item;
    this.push(index, 'text');
    this.watchInlineComment(index, offset);
  }

  /** `---`, `name: value` lines, `---` at the very top. */
  private skipFrontMatter(): number {
    const first = this.source[0];
    if (!first || this.text.slice(first.start, first.end).trimEnd() !== '---') return 0;
    for (let index = 1; index < this.source.length; index += 1) {
      const line = this.source[index];
      if (!line || line.end - line.start > 8) continue;
      const words = this.text.slice(line.start, line.end).trimEnd();
      if (words !== '---' && words !== '...') continue;
      for (let at = 0; at <= index; at += 1) this.push(at, 'front-matter');
      return index + 1;
    }
    return 0;
  }

  private frontMatterRange(count: number): TextRange | null {
    const first = this.source[0];
    const last = this.source[count - 1];
    return first && last ? { start: first.next, end: last.start } : null;
  }

  private readBlank(index: number): void {
    this.endParagraph();
    this.push(index, 'blank');
  }

  /** A line of plain words goes on with the paragraph above it, however it is indented. */
  private isLazy(offset: number, end: number): boolean {
    if (this.paragraph === null) return false;
    const code = this.text.charCodeAt(offset);
    if (code === 62 || code === 35 || code === 96 || code === 126) {
      return code !== 62 && countHashes(this.text, offset, end) === 0 && findFence(this.text, offset, end) === null;
    }
    // `**Checkpoint**: …` right below a task speaks about the phase.
    if (code === 42 && /^\*\*[^*\n]{1,40}(?:\*\*[ \t]*[:：]|[:：]\*\*)/.test(this.text.slice(offset, offset + 50)))
      return false;
    return !isRule(this.text, offset, end) && code !== 60 && code !== 124;
  }

  private closeItems(column: number): void {
    while (this.items.length > 0 && column < (this.items.at(-1)?.contentColumn ?? 0)) this.items.pop();
  }

  private readItem(
    index: number,
    column: number,
    offset: number,
    bullet: NonNullable<ReturnType<typeof findBullet>>,
  ): boolean {
    const { text } = this;
    const source = this.source[index];
    if (!source) return false;
    const box = findBox(text, bullet.contentStart, source.end);
    const open = this.items.filter((item) => column >= item.contentColumn);
    const outer = open.at(-1);
    const owner = outer?.index ?? -1;
    if (!outer && column >= 4 && !box) return false;
    if (!outer && column >= 4 && this.paragraph === null && this.items.length === 0) return false;
    // A number other than 1, or a bullet without words, is no list in the middle of a paragraph.
    const interrupts = this.paragraph !== null && this.paragraph === owner;
    if (
      interrupts &&
      !box &&
      (bullet.contentStart >= source.end || (bullet.number !== null && bullet.number !== '1'))
    ) {
      return false;
    }
    this.items.length = open.length;
    this.endParagraph();
    const contentStart = box ? measureIndent(text, box.range.end, source.end).offset : bullet.contentStart;
    const base = this.baseOf(index, owner, contentStart);
    const item: ItemLine = {
      kind: 'item',
      line: base.line,
      start: base.start,
      end: base.end,
      next: base.next,
      indent: column,
      contentStart,
      contentEnd: base.contentEnd,
      item: owner,
      bulletRange: { start: offset, end: bullet.end },
      number: bullet.number,
      box,
      depth: open.length,
      lastLine: index,
    };
    this.lines.push(item);
    // Two columns nest, also below `10. ` and `-   `, where the words begin later.
    this.items.push({ index, contentColumn: column + 2 });
    if (contentStart < source.end) {
      this.paragraph = index;
      this.watchInlineComment(index, contentStart);
    }
    return true;
  }

  private pushHeading(index: number, level: number, offset: number, item: number): void {
    this.endParagraph();
    const base = this.baseOf(
      index,
      item,
      measureIndent(this.text, offset + level, this.source[index]?.end ?? 0).offset,
    );
    let end = base.contentEnd;
    let hash = end;
    while (hash > base.contentStart && this.text.charCodeAt(hash - 1) === 35) hash -= 1;
    // Closing hashes: `## Setup ##`.
    if (hash < end && (hash === base.contentStart || /[ \t]/.test(this.text.charAt(hash - 1)))) {
      end = hash;
      while (end > base.contentStart && /[ \t]/.test(this.text.charAt(end - 1))) end -= 1;
    }
    this.lines.push({ kind: 'heading', ...base, contentEnd: end, level });
  }

  /** `---` below text is a rule; a long `----------` right below a single line of plain words underlines a heading. */
  private pushRule(index: number, offset: number): void {
    const above = this.lines[index - 1];
    const words = this.source[index];
    const dashes = words ? this.text.slice(offset, Math.min(words.end, offset + 200)).trimEnd() : '';
    if (this.paragraph === -1 && above?.kind === 'text' && /^-{4,}$/.test(dashes) && this.isPlainHeading(index)) {
      this.pushUnderline(index);
      return;
    }
    this.endParagraph();
    this.push(index, 'rule');
  }

  private isPlainHeading(index: number): boolean {
    const above = this.source[index - 1];
    const before = this.lines[index - 2];
    if (!above || (before && before.kind !== 'blank')) return false;
    return !/^\s*(\*\*|_|\[|\||<)|[:：]\s*\S+\s*$/.test(
      this.text.slice(above.start, Math.min(above.end, above.start + 300)),
    );
  }

  /** The line above becomes a heading of level 1 (`===`) or 2 (`----`). */
  private pushUnderline(index: number): void {
    const above = this.lines[index - 1];
    const level = this.text.charCodeAt(this.source[index]?.start ?? 0) === 61 ? 1 : 2;
    this.endParagraph();
    if (above?.kind === 'text') this.lines[index - 1] = { ...above, kind: 'heading', level };
    this.push(index, 'underline');
  }

  private readRow(index: number, item: number): boolean {
    const { text } = this;
    const source = this.source[index];
    if (!source) return false;
    if (this.table) {
      const header = this.lines[this.table.header];
      if (header?.kind !== 'row') return false;
      const role = index === this.table.header + 1 ? 'delimiter' : 'body';
      const cells = splitCells(text, source.start, source.end);
      this.lines.push({ kind: 'row', ...this.baseOf(index, item), role, table: this.table.header, cells });
      return true;
    }
    const below = this.source[index + 1];
    if (!below || !hasWords(text, '|', source)) return false;
    if (below.end - below.start > 4000 || !isDelimiterRow(text, below.start, below.end)) return false;
    const cells = splitCells(text, source.start, source.end);
    if (cells.length !== splitCells(text, below.start, below.end).length) return false;
    this.endParagraph();
    this.table = { header: index, item };
    this.lines.push({ kind: 'row', ...this.baseOf(index, item), role: 'header', table: index, cells });
    return true;
  }

  private startFence(index: number, marker: FenceMarker, column: number, item: number): void {
    this.endParagraph();
    this.fence = { marker, first: index, item, column };
    this.pushFence(index, 'open', item);
  }

  private continueFence(index: number, column: number, offset: number): boolean {
    const source = this.source[index];
    if (!this.fence || !source) return false;
    const container = this.items.at(-1);
    if (container && offset < source.end && column < container.contentColumn && column < this.fence.column) {
      // Text outside the item that holds the fence ends both.
      this.endFence(index - 1, false);
      return false;
    }
    const ends =
      column - (container?.contentColumn ?? 0) < 4 && isFenceEnd(this.text, offset, source.end, this.fence.marker);
    this.pushFence(index, ends ? 'close' : 'inside', this.fence.item);
    if (ends) this.endFence(index, true);
    return true;
  }

  private pushFence(index: number, role: 'open' | 'inside' | 'close', item: number): void {
    this.lines.push({ kind: 'fence', ...this.baseOf(index, item), role, fence: this.fences.length });
  }

  private endFence(last: number, closed: boolean): void {
    const fence = this.fence;
    const first = this.source[fence?.first ?? 0];
    const end = this.source[last];
    this.fence = null;
    if (!fence || !first || !end) return;
    this.fences.push({
      range: { start: first.start, end: end.end },
      firstLine: fence.first,
      lastLine: last,
      language: fence.marker.language,
      closed,
      item: fence.item,
    });
  }

  /** `<!--` at the start of a line, up to the line with `-->`; `<pre>` and its like, up to their end. */
  private readTag(index: number, offset: number): boolean {
    const { text } = this;
    const source = this.source[index];
    if (!source) return false;
    if (text.startsWith('<!--', offset)) {
      this.endParagraph();
      this.push(index, 'comment');
      // `<!-->` and `<!--->` end themselves.
      if (!text.slice(offset + 2, source.end).includes('-->')) {
        this.comment = 'open';
        this.commentStart = index;
      }
      return true;
    }
    const raw = /^<(pre|script|style|textarea)(?=[\s>]|$)/i.exec(text.slice(offset, Math.min(offset + 12, source.end)));
    if (!raw) return false;
    this.endParagraph();
    this.push(index, 'html');
    const closing = new RegExp(`</${raw[1]}>`, 'i');
    if (!closing.test(text.slice(offset, source.end))) this.rawTag = closing;
    return true;
  }

  private continueComment(index: number): boolean {
    const source = this.source[index];
    if (this.comment === 'closed' || !source) return false;
    this.push(index, 'comment');
    if (hasWords(this.text, '-->', source)) this.comment = 'closed';
    return true;
  }

  private continueRaw(index: number): boolean {
    const source = this.source[index];
    if (!this.rawTag || !source) return false;
    this.push(index, 'html');
    if (this.rawTag.test(this.text.slice(source.start, source.end))) this.rawTag = null;
    return true;
  }

  /** `Fill the jars <!-- from here` … `to here -->`: the lines between belong to the comment, if it ends in the paragraph. */
  private watchInlineComment(index: number, offset: number): void {
    const source = this.source[index];
    if (!source || index < this.uncommentedUntil) return;
    const words = this.text.slice(offset, source.end);
    const open = offset + words.lastIndexOf('<!--');
    if (open < offset || words.includes('-->', open - offset)) return;
    if (/`/.test(this.text.slice(offset, open)) && (this.text.slice(offset, open).split('`').length - 1) % 2 === 1)
      return;
    for (let at = index + 1; at < this.source.length; at += 1) {
      const line = this.source[at];
      if (!line || measureIndent(this.text, line.start, line.end).offset === line.end) {
        this.uncommentedUntil = at;
        return;
      }
      if (!hasWords(this.text, '-->', line)) continue;
      this.comment = 'open';
      this.commentStart = index;
      return;
    }
    this.uncommentedUntil = this.source.length;
  }

  private endParagraph(): void {
    this.paragraph = null;
    this.table = null;
  }

  private push(
    index: number,
    kind: 'blank' | 'text' | 'quote' | 'rule' | 'comment' | 'html' | 'code' | 'front-matter' | 'underline',
  ): void {
    const item = kind === 'front-matter' ? -1 : (this.items.at(-1)?.index ?? -1);
    const { line, start, end, next, indent, contentStart, contentEnd } = this.baseOf(index, item);
    this.lines.push({ kind, line, start, end, next, indent, contentStart, contentEnd, item });
  }

  /** Give each item its last line: of its own lines and of the items nested in it. */
  private closeAllItems(): void {
    for (let index = this.lines.length - 1; index >= 0; index -= 1) {
      const line = this.lines[index];
      const owner = line && line.kind !== 'blank' ? this.lines[line.item] : undefined;
      if (owner?.kind !== 'item' || !line) continue;
      owner.lastLine = Math.max(owner.lastLine, line.kind === 'item' ? line.lastLine : index);
    }
  }

  private baseOf(index: number, item: number, contentStart?: number) {
    const source = this.source[index] ?? { start: 0, end: 0, next: 0 };
    const indent = measureIndent(this.text, source.start, source.end);
    const from = contentStart ?? indent.offset;
    let contentEnd = source.end;
    while (
      contentEnd > from &&
      (this.text.charCodeAt(contentEnd - 1) === 32 || this.text.charCodeAt(contentEnd - 1) === 9)
    ) {
      contentEnd -= 1;
    }
    return {
      line: index + 1,
      start: source.start,
      end: source.end,
      next: source.next,
      indent: indent.column,
      contentStart: from,
      contentEnd,
      item,
    };
  }
}

function hasWords(text: string, words: string, line: TextLine): boolean {
  return text.slice(line.start, line.end).includes(words);
}

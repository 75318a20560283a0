import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine, ItemLine, RowLine } from './document.ts';
import { FenceReader } from './fence-reader.ts';
import { HiddenReader } from './hidden-reader.ts';
import {
  type Bullet,
  countHashes,
  findBareTask,
  findBox,
  findBullet,
  findFence,
  isRule,
  measureIndent,
} from './line-starts.ts';
import { sign } from './signs.ts';
import { listSourceLines, type SourceLine } from './source-lines.ts';
import { isDelimiterRow, splitCells } from './table-cells.ts';
import { findHeadingEnd, isBoldLabel, isPlainHeading, isUnderline } from './text-lines.ts';

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
 * plainly mean something else: a list item keeps its nesting if it is indented too far, by two under a number or
 * by one under a box, and `---` right below a line of text is a rule.
 *
 * @param text
 *   A whole document; any line ending, with or without a byte order mark.
 */
export function readDocument(text: string): Document {
  const { lines, endings } = listSourceLines(text);
  return { endings, ...new DocumentReader(text, lines).read() };
}

class DocumentReader {
  private readonly lines: DocumentLine[] = [];
  private readonly items: OpenItem[] = [];
  private readonly fences: FenceReader;
  private readonly hidden: HiddenReader;
  /** Item that owns the paragraph which the next line may continue; null when none is open. */
  private paragraph: number | null = null;
  /** Index of the header of the table which the next line may continue; -1 when none is open. */
  private table = -1;

  constructor(
    private readonly text: string,
    private readonly source: readonly SourceLine[],
  ) {
    this.fences = new FenceReader(text, source);
    this.hidden = new HiddenReader(text, source);
  }

  read(): Omit<Document, 'endings'> {
    const first = this.skipFrontMatter();
    for (let index = first; index < this.source.length; index += 1) {
      const line = this.source[index];
      if (line) this.readLine(index, line);
    }
    this.fences.end(this.source.length - 1, false);
    this.closeAllItems();
    return {
      text: this.text,
      lines: this.lines,
      fences: this.fences.blocks,
      frontMatter: this.frontMatterRange(first),
      openComment: this.hidden.openComment,
    };
  }

  private readLine(index: number, line: SourceLine): void {
    if (this.readOpenBlock(index, line)) return;
    if (line.contentStart === line.end) {
      this.endParagraph();
      this.push(line, 'blank');
      return;
    }
    const { text } = this;
    const { indent, contentStart, end } = line;
    const bullet = isRule(text, contentStart, end)
      ? null
      : (findBullet(text, contentStart, end) ?? findBareTask(text, contentStart));
    if (bullet && this.readItem(index, line, bullet)) return;
    if (!this.isLazy(line)) this.closeItems(indent);
    const item = this.items.at(-1);
    const relative = indent - (item?.contentColumn ?? 0);
    if (relative >= 4 && this.paragraph === null) {
      // Far indented text below an item reads on as part of it; elsewhere it is code.
      this.push(line, item ? 'text' : 'code');
      return;
    }
    if (relative < 4 && this.readBlockStart(index, line)) return;
    if (this.readRow(index, line)) return;
    if (this.paragraph !== null && isUnderline(text, line)) {
      this.pushUnderline(index, line, 1);
      return;
    }
    this.paragraph ??= item?.index ?? -1;
    this.push(line, 'text');
    this.hidden.watchWords(index, contentStart);
  }

  /** A line inside a fence, a comment or `<pre>` and its like. */
  private readOpenBlock(index: number, line: SourceLine): boolean {
    const inFence = this.fences.continue(index, this.items.at(-1)?.contentColumn ?? null);
    if (inFence) {
      this.lines.push(inFence);
      return true;
    }
    const kind = this.hidden.continue(line);
    if (kind === null) return false;
    this.push(line, kind);
    return true;
  }

  /** What begins a block of its own, whatever stands above it: a heading, a fence, a quote, a rule, a tag. */
  private readBlockStart(index: number, line: SourceLine): boolean {
    const { text } = this;
    const { contentStart: offset, end } = line;
    switch (text.charCodeAt(offset)) {
      // ## Phase 1: Setup
      case 35: {
        const level = countHashes(text, offset, end);
        if (level > 0) this.pushHeading(line, level);
        return level > 0;
      }
      // ```mermaid
      case 96:
      case 126: {
        const fence = findFence(text, offset, end);
        if (fence === null) return false;
        this.endParagraph();
        this.lines.push(this.fences.start(index, fence, this.items.at(-1)?.index ?? -1));
        return true;
      }
      // > a quote
      case 62:
        this.endParagraph();
        this.push(line, 'quote');
        return true;
      // <!-- a comment
      case 60: {
        const kind = this.hidden.start(index, offset);
        if (kind === null) return false;
        this.endParagraph();
        this.push(line, kind);
        return true;
      }
      default:
        if (!isRule(text, offset, end)) return false;
        this.pushRule(index, line);
        return true;
    }
  }

  /** `---`, `name: value` lines, `---` at the very top. Answers how many lines they are. */
  private skipFrontMatter(): number {
    const [first] = this.source;
    if (!first || this.text.slice(first.start, first.end).trimEnd() !== '---') return 0;
    for (let index = 1; index < this.source.length; index += 1) {
      const line = this.source[index];
      if (!line) continue;
      // `**Input**: spec.md` is no value: the rule above it opened nothing, and the next one closes nothing.
      if (this.text.startsWith('**', line.start)) return 0;
      if (line.end - line.start > 8) continue;
      const words = this.text.slice(line.start, line.end).trimEnd();
      if (words !== '---' && words !== '...') continue;
      for (const above of this.source.slice(0, index + 1)) this.push(above, 'front-matter');
      return index + 1;
    }
    return 0;
  }

  private frontMatterRange(count: number): TextRange | null {
    const first = this.source[0];
    const last = this.source[count - 1];
    return first && last ? { start: first.next, end: last.start } : null;
  }

  /** A line of plain words goes on with the paragraph above it, however it is indented. */
  private isLazy({ contentStart: offset, end }: SourceLine): boolean {
    if (this.paragraph === null) return false;
    const { text } = this;
    switch (text.charCodeAt(offset)) {
      case 62:
      case 60:
      case 124:
        return false;
      case 35:
        return countHashes(text, offset, end) === 0;
      case 96:
      case 126:
        return findFence(text, offset, end) === null;
      // `**Checkpoint**: …` right below a task speaks about the phase.
      case 42:
        return !isBoldLabel(text, offset) && !isRule(text, offset, end);
      default:
        return !isRule(text, offset, end);
    }
  }

  private closeItems(column: number): void {
    while (this.items.length > 0 && column < (this.items.at(-1)?.contentColumn ?? 0)) this.items.pop();
  }

  /** `  - [x] T012 Create the store` */
  private readItem(index: number, line: SourceLine, bullet: Bullet): boolean {
    const { text, items } = this;
    const { indent, contentStart: offset, end } = line;
    const box = findBox(text, bullet.contentStart, end);
    let depth = items.length;
    while (depth > 0 && indent < (items[depth - 1]?.contentColumn ?? 0)) depth -= 1;
    if (this.isSetInByOne(depth, indent, box !== null)) depth += 1;
    const owner = items[depth - 1]?.index ?? -1;
    if (depth === 0 && indent >= 4 && (!box || (this.paragraph === null && items.length === 0))) return false;
    // A number other than 1, or a bullet without words, is no list in the middle of a paragraph.
    const interrupts = this.paragraph !== null && this.paragraph === owner;
    const isWeak = bullet.contentStart >= end || (bullet.number !== null && bullet.number !== '1');
    if (interrupts && !box && isWeak) return false;
    items.length = depth;
    this.endParagraph();
    const contentStart = box ? measureIndent(text, box.range.end, end).offset : bullet.contentStart;
    const item: ItemLine = {
      kind: 'item',
      line: line.line,
      start: line.start,
      end,
      next: line.next,
      indent,
      contentStart,
      contentEnd: Math.max(contentStart, line.contentEnd),
      item: owner,
      level: 0,
      signs: line.signs,
      bulletRange: { start: offset, end: bullet.end },
      number: bullet.number,
      box,
      depth,
      lastLine: index,
    };
    this.lines.push(item);
    // Two columns nest, also below `10. ` and `-   `, where the words begin later.
    items.push({ index, contentColumn: indent + 2 });
    if (contentStart < end) {
      this.paragraph = index;
      this.hidden.watchWords(index, contentStart);
    }
    return true;
  }

  /**
   * ` - **Gate**: tight` below `- [ ] T002 Caulk` is meant as a part of it, one blank though it has; a box set in so is a
   * task of the same list, unless it goes on with such a list.
   */
  private isSetInByOne(depth: number, indent: number, isBox: boolean): boolean {
    const above = this.lineOf(this.items[depth]);
    if (above?.kind !== 'item' || above.box === null || indent !== above.indent + 1) return false;
    return !isBox || this.lineOf(this.items[depth + 1])?.indent === indent;
  }

  private lineOf(item: OpenItem | undefined): DocumentLine | undefined {
    return item === undefined ? undefined : this.lines[item.index];
  }

  private pushHeading(line: SourceLine, level: number): void {
    this.endParagraph();
    const words = measureIndent(this.text, line.contentStart + level, line.end).offset;
    line.contentEnd = findHeadingEnd(this.text, words, Math.max(words, line.contentEnd));
    line.contentStart = words;
    line.level = level;
    this.push(line, 'heading');
  }

  /** `---` below text is a rule; a long `----------` right below a single line of plain words underlines a heading. */
  private pushRule(index: number, line: SourceLine): void {
    const above = this.source[index - 1];
    const before = this.lines[index - 2];
    const dashes = this.text.slice(line.contentStart, Math.min(line.end, line.contentStart + 200)).trimEnd();
    const isAlone = this.paragraph === -1 && above?.kind === 'text' && (!before || before.kind === 'blank');
    if (isAlone && this.lines[index - 1] === above && /^-{4,}$/.test(dashes) && isPlainHeading(this.text, above)) {
      this.pushUnderline(index, line, 2);
      return;
    }
    this.endParagraph();
    this.push(line, 'rule');
  }

  /** The line above becomes a heading of level 1 (`===`) or 2 (`----`). */
  private pushUnderline(index: number, line: SourceLine, level: 1 | 2): void {
    const above = this.source[index - 1];
    this.endParagraph();
    if (above?.kind === 'text' && this.lines[index - 1] === above) {
      above.kind = 'heading';
      above.level = level;
    }
    this.push(line, 'underline');
  }

  /** A line of an open table, or the header of a new one: a line with `|` above `|---|`. */
  private readRow(index: number, line: SourceLine): boolean {
    const { text } = this;
    if (this.table >= 0) {
      const role = index === this.table + 1 ? 'delimiter' : 'body';
      this.pushRow(line, role, this.table);
      return true;
    }
    const below = this.source[index + 1];
    if (!below || (line.signs & sign.pipe) === 0) return false;
    if (below.end - below.start > 4000 || !isDelimiterRow(text, below.start, below.end)) return false;
    const count = splitCells(text, below.start, below.end).length;
    if (splitCells(text, line.start, line.end).length !== count) return false;
    this.endParagraph();
    this.table = index;
    this.pushRow(line, 'header', index);
    return true;
  }

  private pushRow(line: SourceLine, role: RowLine['role'], table: number): void {
    const cells = splitCells(this.text, line.start, line.end);
    const item = this.items.at(-1)?.index ?? -1;
    this.lines.push({ role, table, cells, ...line, kind: 'row', item });
  }

  private endParagraph(): void {
    this.paragraph = null;
    this.table = -1;
  }

  private push(line: SourceLine, kind: SourceLine['kind']): void {
    line.kind = kind;
    if (kind !== 'front-matter') line.item = this.items.at(-1)?.index ?? -1;
    this.lines.push(line as DocumentLine);
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
}

import type { FenceBlock, FenceLine } from './document.ts';
import { type FenceMarker, isFenceEnd } from './line-starts.ts';
import type { SourceLine } from './source-lines.ts';

/** A fenced code block whose end has not come yet. */
interface OpenFence {
  readonly marker: FenceMarker;
  readonly first: number;
  readonly item: number;
  readonly column: number;
}

/** Tells which lines of a document belong to fenced code blocks. */
export class FenceReader {
  readonly blocks: FenceBlock[] = [];
  private fence: OpenFence | null = null;

  constructor(
    private readonly text: string,
    private readonly source: readonly SourceLine[],
  ) {}

  /** Open a block at a line. */
  start(index: number, marker: FenceMarker, item: number): FenceLine {
    const line = this.lineAt(index);
    this.fence = { marker, first: index, item, column: line.indent };
    return this.toFenceLine(line, 'open', item);
  }

  /**
   * Read a line of the open block.
   *
   * @param containerColumn
   *   Where the words of the item begin that holds the block; null for none.
   * @returns
   *   Null when no block is open, or when it ended with its item before this line.
   */
  continue(index: number, containerColumn: number | null): FenceLine | null {
    const { fence } = this;
    if (fence === null) return null;
    const line = this.lineAt(index);
    const hasWords = line.contentStart < line.end;
    if (containerColumn !== null && hasWords && line.indent < containerColumn && line.indent < fence.column) {
      // Text outside the item that holds the fence ends both.
      this.end(index - 1, false);
      return null;
    }
    const isNear = line.indent - (containerColumn ?? 0) < 4;
    const ends = isNear && isFenceEnd(this.text, line.contentStart, line.end, fence.marker);
    const inside = this.toFenceLine(line, ends ? 'close' : 'inside', fence.item);
    if (ends) this.end(index, true);
    return inside;
  }

  /** End the open block, if there is one. */
  end(last: number, closed: boolean): void {
    const { fence } = this;
    this.fence = null;
    if (fence === null) return;
    this.blocks.push({
      range: { start: this.lineAt(fence.first).start, end: this.lineAt(last).end },
      firstLine: fence.first,
      lastLine: last,
      language: fence.marker.language,
      closed,
      item: fence.item,
    });
  }

  private toFenceLine(line: SourceLine, role: FenceLine['role'], item: number): FenceLine {
    return { role, fence: this.blocks.length, ...line, kind: 'fence', item };
  }

  private lineAt(index: number): SourceLine {
    const line = this.source[index];
    if (line === undefined) throw new Error(`The document has no line ${index + 1}`);
    return line;
  }
}

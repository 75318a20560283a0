import type { TextRange } from '../../text/text-range.ts';
import type { TextView } from '../../text/text-view.ts';
import type { Document, HeadingLine } from '../document/document.ts';
import { viewWords } from '../document/view-words.ts';
import { type PhaseHeading, readPhaseHeading, readPlainHeading } from './phase-heading.ts';
import { isAsideTitle } from './section-words.ts';

/** A heading with its place in the tree of sections. Numbers are indexes into `Document.lines`. */
export interface HeadingNode {
  readonly line: HeadingLine;
  readonly index: number;
  readonly level: number;
  readonly view: TextView;
  readonly parent: HeadingNode | null;
  /** Whether it, or a heading above it, names a section that speaks about tasks defined elsewhere. */
  readonly aside: boolean;
  /** Its words as the start of a numbered phase; null where they are none. */
  readonly phaseHeading: PhaseHeading | null;
  /** Its words as a heading without a number. */
  readonly plainHeading: PhaseHeading;
  /** Of its line, and of the `----` below that makes a heading of it. */
  readonly range: TextRange;
  /** First line of the next heading of the same or a higher level. */
  end: number;
  /** First line of the next heading of any level. */
  directEnd: number;
}

/** List the headings of a document, those inside list items left out. */
export function listHeadings(document: Document): HeadingNode[] {
  const nodes: HeadingNode[] = [];
  const open: HeadingNode[] = [];
  document.lines.forEach((line, index) => {
    if (line.kind !== 'heading' || line.item >= 0) return;
    const previous = nodes.at(-1);
    if (previous) previous.directEnd = index;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= line.level) {
      const closed = open.pop();
      if (closed) closed.end = index;
    }
    const view = viewWords(document.text, line.contentStart, line.contentEnd, line.signs);
    const parent = open.at(-1) ?? null;
    const below = document.lines[index + 1];
    const range = { start: line.start, end: below?.kind === 'underline' ? below.end : line.end };
    const node = new Heading(line, index, view, parent, range, document.lines.length);
    nodes.push(node);
    open.push(node);
  });
  return nodes;
}

/** Takes its words apart when somebody asks, and then once. */
class Heading implements HeadingNode {
  readonly level: number;
  readonly aside: boolean;
  directEnd: number;
  private phase: PhaseHeading | null | undefined;
  private plain: PhaseHeading | undefined;

  constructor(
    readonly line: HeadingLine,
    readonly index: number,
    readonly view: TextView,
    readonly parent: HeadingNode | null,
    readonly range: TextRange,
    public end: number,
  ) {
    this.level = line.level;
    this.directEnd = end;
    const isAside = line.level > 1 && isAsideTitle(view.text);
    this.aside = parent?.aside || (isAside && this.phaseHeading === null);
  }

  get phaseHeading(): PhaseHeading | null {
    if (this.phase === undefined) this.phase = readPhaseHeading(this.view.text);
    return this.phase;
  }

  get plainHeading(): PhaseHeading {
    this.plain ??= readPlainHeading(this.view.text);
    return this.plain;
  }
}

import { type TextView, viewText } from '../../text/text-view.ts';
import type { Document, HeadingLine } from '../document/document.ts';
import { readPhaseHeading } from './phase-heading.ts';
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
    const view = viewText(document.text, line.contentStart, line.contentEnd);
    const parent = open.at(-1) ?? null;
    const node: HeadingNode = {
      line,
      index,
      level: line.level,
      view,
      parent,
      aside: parent?.aside || (line.level > 1 && isAsideTitle(view.text) && !readPhaseHeading(view.text)),
      end: document.lines.length,
      directEnd: document.lines.length,
    };
    nodes.push(node);
    open.push(node);
  });
  return nodes;
}

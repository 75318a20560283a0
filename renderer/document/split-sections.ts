import { listLines } from '../../core/text/line-map.ts';

/** A piece of a document that is rendered by itself. */
export interface DocumentSection {
  /** 1-based line of the document with which it begins. */
  readonly startLine: number;
  readonly lineCount: number;
  readonly text: string;
}

/** Parsing is slower than linear, so a long section is cut at a blank line; 24 kB take about 20 ms. */
const maxSectionLength = 24_000;

/**
 * Cut a markdown text before each heading, and long sections at blank lines; never inside a fence.
 *
 * The texts of the sections put together are the text.
 */
export function splitSections(text: string): readonly DocumentSection[] {
  const sections: DocumentSection[] = [];
  const lines = listLines(text);
  let first = 0;
  let fence: string | null = null;
  const cutBefore = (index: number) => {
    const from = lines[first];
    const to = lines[index - 1];
    if (from === undefined || to === undefined || index === first) return;
    sections.push({ startLine: first + 1, lineCount: index - first, text: text.slice(from.start, to.next) });
    first = index;
  };
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 200));
    fence = readFence(content, fence);
    if (fence !== null) continue;
    const isLong = line.start - (lines[first]?.start ?? 0) > maxSectionLength;
    // ## Phase 1: Setup
    if (/^ {0,3}#{1,6}(\s|$)/.test(content) || (isLong && content.trim() === '')) cutBefore(index);
  }
  cutBefore(lines.length);
  return sections;
}

/** Find the section that holds a line. */
export function findSectionIndex(sections: readonly DocumentSection[], line: number): number {
  const after = sections.findIndex(({ startLine }) => startLine > line);
  return after === -1 ? sections.length - 1 : Math.max(0, after - 1);
}

/** The fence that is open after a line: its characters; null outside of fences. */
function readFence(line: string, open: string | null): string | null {
  // ```ts   ~~~
  const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  const marks = match?.[1];
  if (marks === undefined) return open;
  if (open === null) return marks.startsWith('`') && match?.[2]?.includes('`') ? null : marks;
  const closes = marks[0] === open[0] && marks.length >= open.length && match?.[2]?.trim() === '';
  return closes ? null : open;
}

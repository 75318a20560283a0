import type { Document, DocumentLine, ItemLine } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import { findHyphenShape, findPlainIdEnd, findPrefixedId, shapeOf } from '../task/task-id.ts';
import { readTaskWords, type TaskWords } from '../task/task-line.ts';
import type { HeadingNode } from './headings.ts';

/** A list item with a box, before it is known what it is. */
export interface BoxEntry {
  readonly index: number;
  readonly line: ItemLine;
  readonly words: TaskWords;
  /** Id in the text, or the list number where the text has none. */
  readonly id: string | null;
  readonly ids: readonly string[];
  /** Whether the id says "task" wherever it stands: `T012`, `Task 1.2`, not `3.`. */
  readonly certain: boolean;
  readonly heading: HeadingNode | null;
  /** Nearest item with a box that it is nested in. */
  readonly parent: BoxEntry | null;
  /** Line of words above the list that names it: `**Acceptance Criteria**:`. */
  readonly label: string | null;
}

/** List all items with a box, with what stands around them. */
export function listBoxes(document: Document, headings: readonly HeadingNode[]): BoxEntry[] {
  const prefixes = countPrefixes(document);
  const boxes: BoxEntry[] = [];
  const byLine = new Map<number, BoxEntry>();
  const labels = new Map<number, string | null>();
  /** Whether the last line that is not blank was an item without a box: the list that a label names. */
  let isListed = false;
  let next = 0;
  let heading: HeadingNode | null = null;
  document.lines.forEach((line, index) => {
    if (line.kind === 'heading') {
      if (headings[next]?.index !== index) return;
      heading = headings[next] ?? null;
      next += 1;
      labels.delete(-1);
    } else if (line.kind === 'text') labels.set(line.item, readLabel(document, line));
    // **Files**: and its bullets, a blank line, and the steps of the task
    if (line.kind === 'blank' && isListed) labels.set(-1, null);
    isListed = line.kind === 'item' && line.box === null && line.item < 0;
    if (line.kind !== 'item') return;
    if (!line.box) {
      labels.set(index, readLabel(document, line));
      return;
    }
    const words = readTaskWords(document.text, line.contentStart, line.contentEnd, prefixes, line.signs);
    const parent = findParentBox(document, byLine, line.item);
    const box: BoxEntry = {
      index,
      line,
      words,
      id: words.id?.id ?? (line.number === null ? null : line.number),
      ids: words.id?.ids ?? (line.number === null ? [] : [line.number]),
      certain: words.id !== null && words.id.form !== 'integer' && words.id.form !== 'prefixed',
      heading,
      parent,
      label: labels.get(line.item) ?? null,
    };
    boxes.push(box);
    byLine.set(index, box);
  });
  return boxes;
}

function findParentBox(document: Document, byLine: ReadonlyMap<number, BoxEntry>, item: number): BoxEntry | null {
  let at = item;
  while (at >= 0) {
    const box = byLine.get(at);
    if (box) return box;
    at = document.lines[at]?.item ?? -1;
  }
  return null;
}

/** Find the shapes of other ids (`D01`, `CRYPTO-002`) that stand at the start of at least two boxes. */
function countPrefixes(document: Document): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>();
  const plain = new Set<string>();
  const count = (shape: string, id: string) => {
    const ids = counts.get(shape);
    if (ids === undefined) counts.set(shape, new Set([id]));
    else if (ids.size < 2) ids.add(id);
  };
  const starts: string[] = [];
  for (const line of document.lines) {
    if (line.kind !== 'heading' && (line.kind !== 'item' || !line.box)) continue;
    const idEnd = line.kind === 'item' ? findPlainIdEnd(document.text, line.contentStart) : -1;
    if (idEnd >= 0) {
      if (plain.size < 2) plain.add(document.text.slice(line.contentStart, idEnd));
      continue;
    }
    const words = document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 60));
    starts.push(words);
    if (line.kind === 'heading') continue;
    const lead = /^(?:~~|\*\*|__|`|\[|\p{Extended_Pictographic}\u{fe0f}?|[ \t])*/u.exec(words)?.[0].length ?? 0;
    const id = findPrefixedId(words, lead);
    if (id !== null) count(shapeOf(id), id);
  }
  for (const id of plain) count('T#', id);
  const shapes = [...counts].filter(([, ids]) => ids.size >= 2).map(([shape]) => shape);
  return new Set([...shapes, ...findHyphenShape(starts)]);
}

/** `**Acceptance Criteria**:`, `Verify:`: words that name the list below them, rather than say something. */
function readLabel(document: Document, { contentStart, contentEnd, signs }: DocumentLine): string | null {
  if (contentEnd - contentStart > 120 || (signs & (sign.colon | sign.emphasis)) === 0) return null;
  // Both forms end in a colon or in emphasis, or in a sign that is none of ASCII.
  const last = document.text.charCodeAt(contentEnd - 1);
  if (last < 128 && last !== 58 && last !== 42 && last !== 95 && last !== 96) return null;
  const words = document.text.slice(contentStart, contentEnd);
  const plain = words.replace(/[*_`]+/g, '').trim();
  return /[:：]$/.test(plain) || /^(?:\*\*|__).+(?:\*\*|__)$/.test(words.trim()) ? plain : null;
}

import type { Document, ItemLine } from '../document/document.ts';
import { findHyphenShape, findPrefixedId, shapeOf } from '../task/task-id.ts';
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
  const labels = new Map<number, string>();
  let next = 0;
  let heading: HeadingNode | null = null;
  document.lines.forEach((line, index) => {
    if (headings[next]?.index === index) {
      heading = headings[next] ?? null;
      next += 1;
      labels.delete(-1);
    }
    if (line.kind === 'text') {
      labels.set(line.item, document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 200)));
    }
    if (line.kind !== 'item') return;
    if (!line.box) {
      labels.set(index, document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 200)));
      return;
    }
    const words = readTaskWords(document.text, line.contentStart, line.contentEnd, prefixes);
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
      label: toLabel(labels.get(line.item) ?? null),
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
  for (const line of document.lines) {
    if (line.kind !== 'item' || !line.box) continue;
    const words = document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 60));
    const lead = /^(?:~~|\*\*|__|`|\[|\p{Extended_Pictographic}\u{fe0f}?|[ \t])*/u.exec(words)?.[0].length ?? 0;
    const id = findPrefixedId(words, lead);
    if (id === null) continue;
    const shape = shapeOf(id);
    counts.set(shape, (counts.get(shape) ?? new Set()).add(id));
  }
  const shapes = [...counts].filter(([, ids]) => ids.size >= 2).map(([shape]) => shape);
  return new Set([...shapes, ...findHyphenShape(listStarts(document))]);
}

function* listStarts(document: Document): Generator<string> {
  for (const line of document.lines)
    if (line.kind === 'heading' || (line.kind === 'item' && line.box))
      yield document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 60));
}

/** `**Acceptance Criteria**:`, `Verify:`: words that name the list below them, rather than say something. */
function toLabel(words: string | null): string | null {
  if (words === null || words.length > 120) return null;
  const plain = words.replace(/[*_`]+/g, '').trim();
  return /[:：]$/.test(plain) || /^(?:\*\*|__).+(?:\*\*|__)$/.test(words.trim()) ? plain : null;
}

import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import type { Document } from '../../../core/parse/document/document.ts';
import { readDocument } from '../../../core/parse/document/read-document.ts';
import { hasCorpus, part, pickPart, readCorpus } from '../../support/corpus.ts';

/** Blocks by kind, each as the lines it starts on. */
type Blocks = Readonly<Record<'heading' | 'box' | 'item' | 'fence' | 'table', ReadonlySet<number>>>;

interface Node {
  readonly type: string;
  readonly checked?: boolean | null;
  readonly lang?: string | null;
  readonly position?: { readonly start: { readonly line: number; readonly offset?: number } };
  readonly children?: readonly Node[];
}

const processor = remark().use(remarkGfm);

function blocksOfRemark(text: string): Blocks {
  const blocks = {
    heading: new Set<number>(),
    box: new Set<number>(),
    item: new Set<number>(),
    fence: new Set<number>(),
    table: new Set<number>(),
  };
  const visit = (node: Node, quoted: boolean): void => {
    const line = node.position?.start.line ?? 0;
    if (!quoted) {
      if (node.type === 'heading') blocks.heading.add(line);
      if (node.type === 'listItem') blocks.item.add(line);
      if (node.type === 'listItem' && typeof node.checked === 'boolean') blocks.box.add(line);
      if (node.type === 'table') blocks.table.add(line);
      if (node.type === 'code' && /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:```|~~~)/.test(lineAt(text, line)))
        blocks.fence.add(line);
    }
    for (const child of node.children ?? []) visit(child, quoted || node.type === 'blockquote');
  };
  visit(processor.parse(text) as Node, false);
  return blocks;
}

function blocksOfReader(document: Document): Blocks {
  const blocks = {
    heading: new Set<number>(),
    box: new Set<number>(),
    item: new Set<number>(),
    fence: new Set<number>(),
    table: new Set<number>(),
  };
  for (const line of document.lines) {
    if (line.kind === 'heading') blocks.heading.add(line.line);
    if (line.kind === 'item') blocks.item.add(line.line);
    if (line.kind === 'item' && line.box && /^[ xX]$/.test(line.box.mark)) blocks.box.add(line.line);
    if (line.kind === 'row' && line.role === 'header') blocks.table.add(line.line);
    if (line.kind === 'fence' && line.role === 'open') blocks.fence.add(line.line);
  }
  return blocks;
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/)[line - 1] ?? '';
}

/**
 * Where the two may differ, each with its reason. A difference that none of these explains fails.
 */
const explanations: readonly (readonly [
  reason: string,
  explains: (kind: string, words: string, underlined: boolean) => boolean,
])[] = [
  // `- [ ]* 12. Optional`, `- [x]1.2 …`: people tick these as well.
  [
    'a box without a blank behind it, or without words, is a box all the same',
    (kind, words) => kind === 'box' && /\[[ xX]\](?:\S|\s*$)/.test(words),
  ],
  // `**Version**: 1.0` and `---` below it: nobody means a heading.
  [
    '`---` right below words is a rule for us, an underline for CommonMark',
    (kind, _words, underlined) => kind === 'heading' && underlined,
  ],
  // Lines far indented below a task's words: a list to people, words that go on to CommonMark.
  [
    'a bullet that is indented too far still starts an item',
    (kind, words) => (kind === 'item' || kind === 'box') && /^(?: {4,}|\t)/.test(words),
  ],
  // The closing line of a fence that lines without indent have left already.
  [
    'a fence inside an item ends with its own mark, not with its item',
    (kind, words) => kind === 'fence' && /^\s+/.test(words),
  ],
];

test.runIf(hasCorpus)('blocks agree with remark on every document, differences explained and few', () => {
  const unexplained: string[] = [];
  const counts = new Map<string, number>();
  let agreed = 0;
  for (const { name, text: whole } of pickPart(readCorpus(), 1)) {
    // remark counts offsets and front matter differently, and is slow on long texts.
    const text = whole.replace(/^\u{feff}/u, '');
    if (text.length > 60_000 || /^---\r?\n/.test(text)) continue;
    const ours = blocksOfReader(readDocument(text));
    const theirs = blocksOfRemark(text);
    const lines = text.split(/\r\n|\r|\n/);
    for (const kind of ['heading', 'box', 'item', 'fence', 'table'] as const) {
      for (const line of ours[kind]) if (theirs[kind].has(line)) agreed += 1;
      const odd = [...ours[kind]]
        .filter((line) => !theirs[kind].has(line))
        .concat([...theirs[kind]].filter((line) => !ours[kind].has(line)));
      for (const line of odd) {
        const words = lines[line - 1] ?? '';
        const underlined = lines.slice(line, line + 9).some((other) => /^\s*(?:-+|=+)\s*$/.test(other));
        const reason = explanations.find(([, explains]) => explains(kind, words, underlined))?.[0];
        if (reason) counts.set(`${kind}: ${reason}`, (counts.get(`${kind}: ${reason}`) ?? 0) + 1);
        else unexplained.push(`${name}:${line} ${kind} ${JSON.stringify(words.slice(0, 60))}`);
      }
    }
  }
  const differences = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(unexplained).toEqual([]);
  expect(agreed).toBeGreaterThan(part === 1 ? 90_000 : 45_000 / part);
  expect({ differences, counts: Object.fromEntries(counts), few: differences < agreed * 0.01 }).toMatchObject({
    few: true,
  });
});

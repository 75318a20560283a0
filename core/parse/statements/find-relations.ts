import { writeShape } from './clause-shape.ts';
import { type Relation, relations } from './relations.ts';
import type { SentenceNode } from './sentence-node.ts';
import { createWordIndex } from './word-index.ts';

/** A relation found in a clause: nodes `start` up to `end` (not included) are its words. */
export interface FoundRelation {
  readonly relation: Relation;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Which relations a clause may hold: one look instead of one for each of them. */
const index = createWordIndex(relations.map(({ stems }) => stems));

/** Find the relations of a clause from left to right; where two overlap, the one that starts first, then the earlier row. */
export function findRelations(nodes: readonly SentenceNode[]): FoundRelation[] {
  const { text, starts } = writeShape(nodes);
  const found: (FoundRelation & { readonly row: number })[] = [];
  for (let rows = index(text, 0, text.length); rows !== 0; rows &= rows - 1) {
    const row = 31 - Math.clz32(rows & -rows);
    const relation = relations[row];
    if (!relation?.stems.some((stem) => text.includes(stem))) continue;
    relation.words.lastIndex = 0;
    for (let match = relation.words.exec(text); match !== null; match = relation.words.exec(text)) {
      const start = starts.indexOf(match.index);
      const after = match.index + match[0].length;
      const isWhole = text[after] === undefined || text[after] === ' ' || match[0].endsWith(' ');
      if (start < 0 || !isWhole) continue;
      const last = starts.findLastIndex((offset) => offset < after);
      found.push({ relation, words: match[0], start, end: last + 1, row });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || a.row - b.row);
  let covered = 0;
  return found.filter((one) => {
    if (one.start < covered) return false;
    covered = one.end;
    return true;
  });
}

import { writeShape } from './clause-shape.ts';
import type { Relation } from './relation.ts';
import { relations } from './relations.ts';
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

/** A clause with more relations than this is no sentence of a plan; reading it pair by pair would take its square. */
const mostRelations = 60;

/** What is found in such a clause, so that it is reported and not passed over. */
export const tooMany: FoundRelation[] = [];

/** Find the relations of a clause from left to right; where two overlap, the one that starts first, then the earlier row. */
export function findRelations(nodes: readonly SentenceNode[]): FoundRelation[] {
  const { text, starts } = writeShape(nodes);
  const found: (FoundRelation & { readonly row: number })[] = [];
  for (let rows = index(text, 0, text.length); rows !== 0; rows &= rows - 1) {
    const row = 31 - Math.clz32(rows & -rows);
    const relation = relations[row];
    if (!relation?.stems.some((stem) => text.includes(stem))) continue;
    relation.words.lastIndex = 0;
    let at = 0;
    for (let match = relation.words.exec(text); match !== null; match = relation.words.exec(text)) {
      // Matches come from left to right, and so do the starts of nodes.
      while ((starts[at] ?? text.length) < match.index) at += 1;
      const start = at;
      const after = match.index + match[0].length;
      const isWhole = text[after] === undefined || text[after] === ' ' || match[0].endsWith(' ');
      if (starts[start] !== match.index || !isWhole) continue;
      let end = start + 1;
      while ((starts[end] ?? text.length) < after) end += 1;
      found.push({ relation, words: match[0], start, end, row });
      if (found.length > mostRelations) return tooMany;
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

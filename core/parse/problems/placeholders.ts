import { createProblem, type Problem } from '../../model/problem.ts';
import type { Document } from '../document/document.ts';
import { sign } from '../document/signs.ts';

/** `[FEATURE NAME]`, `[DATE]`, `[X hours]`, `[###-feature-name]`: what a template leaves to be filled in. */
const placeholder =
  /\[(?:[A-Z]{2,}[ _](?:[A-Z#/-]+[ _]?)+|#{2,}[\w-]*|[XYZN] \w+(?:\/\w+)?|[A-Z][a-z]+ (?:ID|Name)|DATE|YYYY-MM-DD|(?:feature|project)[ -]name)\](?![(:])/;

/**
 * Find what a template left to be filled in: one finding a document, however many there are.
 *
 * @param openTimes
 *   Lines of estimates and actuals that were left open.
 */
export function findPlaceholders(document: Document, openTimes: readonly number[]): Problem[] {
  const lines = new Set(openTimes);
  let sample: string | null = null;
  for (const line of document.lines) {
    if ((line.signs & sign.square) === 0) continue;
    if (line.kind !== 'heading' && line.kind !== 'text' && line.kind !== 'item') continue;
    if (line.kind === 'item' && line.box) continue;
    const words = document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 300));
    const match = placeholder.exec(words);
    if (!match || /`[^`]*$/.test(words.slice(0, match.index))) continue;
    if (
      line.kind !== 'heading' &&
      /^\[(?:P|US\d|ID|STORY|RED|GREEN|TEST|BACKEND|FRONTEND|DONE|TODO|WIP|MVP|SEQUENTIAL|PARALLEL|EXISTING|NEW|LOW|HIGH|MEDIUM|CRITICAL)/.test(
        match[0],
      )
    )
      continue;
    sample ??= match[0];
    lines.add(line.line);
  }
  const first = Math.min(...lines);
  const line = document.lines[first - 1];
  if (lines.size === 0 || !line) return [];
  const words = sample ?? document.text.slice(line.contentStart, line.contentEnd).slice(0, 60);
  const count = lines.size === 1 ? 'One line holds a placeholder' : `${lines.size} lines hold placeholders`;
  return [
    createProblem(
      'placeholder-left',
      `${count} that a template left to be filled in, such as \`${words}\` (first in line ${first}).`,
      first,
      {
        start: line.contentStart,
        end: line.contentEnd,
      },
    ),
  ];
}

import type { SpecFile } from '../model/spec-file.ts';
import type { Statement } from '../model/statement.ts';
import { type DiagramNode, readDiagramLine } from '../parse/statements/diagram-line.ts';
import { findLineEnd, findLineStart, insertLines, removeLines, skipLineEnding } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { TextRange } from '../text/text-range.ts';
import { listReferenced } from './operand-edit.ts';
import { findTask } from './patch-workspace.ts';
import { replaceSlice } from './plan-result.ts';

/**
 * Take a name out of what a bar follows; with the last one the bar starts behind the one above it.
 *
 * ```
 * T004 Bake :t4, after t2 t3, 1d
 *                        ^^^
 * ```
 */
export function cutAfter(text: string, { prerequisites }: Statement): readonly TextEdit[] {
  const { start, end } = prerequisites.range;
  const lead = matchWords(/after[ \t]+$/, text.slice(findLineStart(text, start), start));
  const [gap = '', next = ''] = /^[ \t]*([\w-]?)/.exec(text.slice(end, findLineEnd(text, end))) ?? [];
  if (lead === '') return [{ start: start - matchWords(/[ \t]+$/, text.slice(0, start)).length, end, newText: '' }];
  if (next !== '') return [{ start, end: end + gap.length - next.length, newText: '' }];
  const comma = matchWords(/^[ \t]*,[ \t]*/, text.slice(end));
  return comma === '' ? [] : [{ start: start - lead.length, end: end + comma.length, newText: '' }];
}

/**
 * Take one arrow out of a line of a diagram: its chain falls in two, and arrows of joined nodes that stay get a line.
 *
 * ```
 * A & B --> C --> D
 *
 * B --> C                      without A --> C
 * C --> D
 * ```
 */
export function cutArrow(
  text: string,
  { range, prerequisites, dependents }: Statement,
  eol: string,
): readonly TextEdit[] {
  const { start, end } = range;
  const groups = readDiagramLine(text, start, end);
  const isAt = (other: TextRange) => (node: DiagramNode) => node.range.start === other.start;
  const at = groups.findIndex(
    ({ nodes }, index) =>
      nodes.some(isAt(dependents.range)) && groups[index - 1]?.nodes.some(isAt(prerequisites.range)),
  );
  const [left, right, last] = [groups[at - 1], groups[at], groups.at(-1)?.nodes.at(-1)];
  if (left === undefined || right === undefined || last === undefined) return [];
  const from = left.nodes.filter(isAt(prerequisites.range));
  const to = right.nodes.filter(isAt(dependents.range));
  const others = left.nodes.filter((node) => !from.includes(node));
  const rest = right.nodes.filter((node) => !to.includes(node));
  const told = new Set<DiagramNode>();
  // A label is said once: behind that a name is enough.
  const show = (nodes: readonly DiagramNode[]): string =>
    nodes
      .map((node) => {
        const words = told.has(node) ? node.name : text.slice(node.range.start, node.range.end);
        told.add(node);
        return words;
      })
      .join(' & ');
  const join = (parts: typeof groups): string =>
    parts.map(({ nodes, arrow }, index) => (index === 0 ? '' : ` ${arrow} `) + show(nodes)).join('');
  const lines: string[] = [];
  if (at > 1) lines.push(join(groups.slice(0, at)));
  if (others.length > 0) lines.push(`${show(others)} ${right.arrow} ${show(right.nodes)}`);
  if (rest.length > 0) lines.push(`${show(from)} ${right.arrow} ${show(rest)}`);
  if (at < groups.length - 1) lines.push(join(groups.slice(at)));
  const untold = [...left.nodes, ...right.nodes].filter((node) => node.label !== '' && !told.has(node));
  lines.push(...untold.map((node) => show([node])));
  if (lines.length === 0) return [removeLine(text, range)];
  const indent = text.slice(findLineStart(text, start), start);
  return replaceSlice(text, start, last.range.end, lines.join(eol + indent));
}

/**
 * Take a node out of a line of a diagram: what stood before it leads to what stands behind it.
 *
 * ```
 * A --> B --> C & D
 *       ^^^^^^
 * ```
 */
export function dropNode(text: string, { range }: Statement, side: TextRange): TextEdit {
  const groups = readDiagramLine(text, range.start, range.end);
  const at = groups.findIndex(({ nodes }) => nodes.some((node) => node.range.start === side.start));
  const nodes = groups[at]?.nodes ?? [];
  const index = nodes.findIndex((node) => node.range.start === side.start);
  const [before, behind] = [nodes[index - 1], nodes[index + 1]];
  if (behind !== undefined) return { start: side.start, end: behind.range.start, newText: '' };
  if (before !== undefined) return { start: before.range.end, end: side.end, newText: '' };
  const others = groups.filter((_, other) => other !== at).flatMap((group) => group.nodes);
  if (others.length < 2 && others.every((node) => node.label === '')) return removeLine(text, range);
  const [next, last] = [groups[at + 1]?.nodes[0], groups[at - 1]?.nodes.at(-1)];
  return next !== undefined
    ? { start: side.start, end: next.range.start, newText: '' }
    : { start: last?.range.end ?? side.start, end: side.end, newText: '' };
}

/**
 * Write one more arrow as the last line of a diagram, between nodes by the names that they have in it.
 *
 * @param arrows
 *   Statements of diagrams, in file order.
 * @param keys
 *   The task that is waited for, and the one that waits.
 */
export function addArrow(
  file: SpecFile,
  text: string,
  arrows: readonly Statement[],
  keys: readonly [string, string],
): TextEdit {
  const sides = arrows.flatMap(({ prerequisites, dependents }) => [prerequisites, dependents]);
  const names = keys.map((key) => {
    const side = sides.find(({ references: [only] }) => only !== undefined && listReferenced(file, only).includes(key));
    const node = side === undefined ? undefined : readDiagramLine(text, side.range.start, side.range.end)[0]?.nodes[0];
    return node?.name ?? findTask(file, key)?.id ?? key;
  });
  const { start, end } = arrows.at(-1)?.range ?? { start: 0, end: 0 };
  const indent = text.slice(findLineStart(text, start), start);
  const stop = text[end - 1] === ';' ? ';' : '';
  const at = skipLineEnding(text, findLineEnd(text, end));
  return insertLines(text, at, [`${indent}${names.join(' --> ')}${stop}`], file.lineEnding);
}

function removeLine(text: string, { start, end }: TextRange): TextEdit {
  return removeLines(text, { start: findLineStart(text, start), end: skipLineEnding(text, findLineEnd(text, end)) });
}

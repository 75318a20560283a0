import { createProblem, type Problem } from '../../model/problem.ts';
import type { Document } from '../document/document.ts';

/** Find what is wrong with the text itself, whatever it says. */
export function findTextProblems(document: Document, mixedEndings: boolean): Problem[] {
  return [
    ...findMixedEndings(document, mixedEndings),
    ...findConflictMarkers(document),
    ...findOpenBlocks(document),
    ...findOpenFrontMatter(document),
  ];
}

function findMixedEndings(document: Document, mixed: boolean): Problem[] {
  if (!mixed) return [];
  const endings = document.lines.map((line) => document.text.slice(line.end, line.next));
  const first = endings[0];
  const odd = endings.findIndex((ending) => ending !== first && ending !== '');
  const names = [...new Set(endings)]
    .filter((ending) => ending !== '')
    .map((ending) => JSON.stringify(ending).slice(1, -1));
  return [
    createProblem(
      'mixed-line-endings',
      `The lines of this file end in different ways (${names.join(', ')}); they are kept as they are. First change at line ${odd + 1}.`,
      Math.max(1, odd + 1),
    ),
  ];
}

/** `<<<<<<< HEAD` … `=======` … `>>>>>>> branch`, as a merge leaves them. */
function findConflictMarkers(document: Document): Problem[] {
  const problems: Problem[] = [];
  let open = -1;
  document.lines.forEach((line, index) => {
    const sign = document.text.charCodeAt(line.start);
    if (sign !== 60 && sign !== 62) return;
    const start = document.text.slice(line.start, Math.min(line.end, line.start + 8));
    if (/^<{7}(?: |$)/.test(start)) open = index;
    if (!/^>{7}(?: |$)/.test(start) || open < 0) return;
    const first = document.lines[open];
    if (!first) return;
    problems.push(
      createProblem(
        'conflict-markers',
        `A merge left both versions in the text, from line ${first.line} to line ${line.line}: keep one and delete the marker lines.`,
        first.line,
        { start: first.start, end: line.end },
      ),
    );
    open = -1;
  });
  return problems;
}

function findOpenBlocks(document: Document): Problem[] {
  const problems: Problem[] = [];
  const fence = document.fences.find((candidate) => !candidate.closed);
  const first = document.lines[fence?.firstLine ?? -1];
  const last = document.lines.length - 1;
  if (fence && first && fence.lastLine === last && fence.firstLine < last) {
    problems.push(
      createProblem(
        'fence-unclosed',
        `The code block that starts in line ${first.line} never ends: all text behind it is read as code. Expected a line of the same signs.`,
        first.line,
        { start: first.start, end: first.end },
      ),
    );
  }
  const comment = document.lines[document.openComment];
  if (comment) {
    problems.push(
      createProblem(
        'comment-unclosed',
        `The comment that starts in line ${comment.line} never ends: all text behind it is hidden. Expected \`-->\`.`,
        comment.line,
        { start: comment.start, end: comment.end },
      ),
    );
  }
  return problems;
}

/** `---` and `name: value` lines at the top, without the second `---`. */
function findOpenFrontMatter(document: Document): Problem[] {
  const [first, second] = document.lines;
  if (document.frontMatter || first?.kind !== 'rule' || !second || first.line !== 1) return [];
  if (document.text.slice(first.start, first.end).trimEnd() !== '---') return [];
  if (!/^[A-Za-z_][\w-]*:(?: |$)/.test(document.text.slice(second.start, second.end))) return [];
  return [
    createProblem(
      'front-matter-unreadable',
      'The values at the top never end: expected a second line `---` behind them.',
      1,
      { start: first.start, end: first.end },
    ),
  ];
}

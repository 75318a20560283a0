/** A section longer than this is one block without a blank line: shown as it is written. */
const maxLength = 48_000;

/** Container marks at the start of one line; each level is a level of the parser's stack. */
const maxNesting = 40;

/** Characters that may open or close something, in one paragraph: matching them is quadratic. */
const maxMarks = 2_500;

/** Whether a piece of markdown can be rendered without holding the window up; else its text is shown as written. */
export function isRenderable(text: string): boolean {
  if (text.length > maxLength) return false;
  let marks = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') marks = 0;
    // > > > >   - - - -   1. 1. 1.
    const containers = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
    if (countMatches(containers, /[>*+-]|\d[.)]/g) > maxNesting && !/^[\s*-]+$/.test(line)) return false;
    marks += countMatches(line, /[[\]*_`<!~|]/g);
    if (marks > maxMarks) return false;
  }
  return true;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

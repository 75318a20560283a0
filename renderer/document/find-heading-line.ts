/**
 * Find the heading that a link such as `#phase-1-setup` names: its words in lower case, joined by hyphens.
 *
 * @returns
 *   Its line, 1-based; null without such a heading.
 */
export function findHeadingLine(text: string, name: string): number | null {
  const wanted = name.toLowerCase();
  const index = text.split(/\r\n|\n|\r/).findIndex((line) => {
    // ## Phase 1: Setup
    const title = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    return title !== undefined && toAnchor(title) === wanted;
  });
  return index === -1 ? null : index + 1;
}

function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

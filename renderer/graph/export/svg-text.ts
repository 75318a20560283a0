/** XML text: markup as entities; what XML forbids (control characters, halves of pairs) left out. */
export function escapeSvgText(text: string): string {
  return [...text]
    .filter((character) => isXmlCharacter(character.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** https://www.w3.org/TR/xml/#charsets, without line ends and tabs, which a label has no use for. */
function isXmlCharacter(point: number): boolean {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return false;
  if (point >= 0xd800 && point <= 0xdfff) return false;
  return point !== 0xfffe && point !== 0xffff;
}

/** How many narrow characters wide a text is, about: ideographs and emoji count twice. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return width;
}

/** Break a text into lines of at most `characters`; where it goes on after the last line, that ends in an ellipsis. */
export function wrapText(text: string, characters: number, maxLines: number): string[] {
  const lines: string[] = [];
  // Words beyond what could ever fit are not looked at.
  for (const word of text.slice(0, characters * (maxLines + 2) * 2).split(/\s+/)) {
    for (const piece of chop(word, characters)) {
      const line = lines.at(-1);
      const longer = line === undefined ? piece : `${line} ${piece}`;
      if (line !== undefined && widthInCharacters(longer) <= characters) lines[lines.length - 1] = longer;
      else lines.push(piece);
      if (lines.length > maxLines) return cutOff(lines.slice(0, maxLines), characters);
    }
  }
  return lines;
}

function cutOff(lines: string[], characters: number): string[] {
  const last = [...(lines.at(-1) ?? '')];
  while (widthInCharacters(last.join('')) >= characters) last.pop();
  lines[lines.length - 1] = `${last.join('').trimEnd()}…`;
  return lines;
}

/** A word too long for a line, in pieces. */
function chop(word: string, characters: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthInCharacters(piece + character) > characters) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

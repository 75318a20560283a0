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

/** How many narrow characters wide a text is, about: ideographs and emoji count twice, marks on letters not at all. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : withoutWidth.test(character) ? 0 : 1;
  return width;
}

/** https://www.unicode.org/reports/tr11: what fills a square in East Asian fonts. */
const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const withoutWidth = /[\p{M}\p{Cf}]/u;

/** Whether a text begins on the right: its first letter tells, as with `dir="auto"` on screen. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{fefc}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(letter);
}

/** A text that keeps its own direction among words of the other. */
export function isolate(text: string): string {
  return isRightToLeft(text) ? `\u2067${text}\u2069` : text;
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

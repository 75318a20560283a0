/**
 * Signs that a line holds, a bit each: a form whose sign is missing cannot stand in the line, and need not be tried.
 *
 * Full-width marks (`：`, `（`) count as their plain forms, and as `wide`.
 */
export const sign = {
  /** `:` */
  colon: 1 << 0,
  /** `[` */
  square: 1 << 1,
  /** `(` */
  round: 1 << 2,
  /** `` ` `` */
  tick: 1 << 3,
  /** `/` or `.`, as in paths */
  path: 1 << 4,
  /** `*` or `_` */
  emphasis: 1 << 5,
  /** `~` */
  tilde: 1 << 6,
  /** `@` */
  at: 1 << 7,
  /** `|` */
  pipe: 1 << 8,
  /** `<` */
  less: 1 << 9,
  /** `0` to `9` */
  digit: 1 << 10,
  /** Anything that is not ASCII. */
  wide: 1 << 11,
  /** `#` */
  hash: 1 << 13,
  /** What arrows and emoji begin with when they were read in the wrong encoding. */
  mojibake: 1 << 12,
  /** What parts values: `,`, `;`, `=`, and a `-` or `.` with a blank behind it, but for a bullet. */
  part: 1 << 14,
} as const;

/** Stands in the table for the two characters that end a line. */
export const lineBreak = 1 << 30;

/** Signs of each ASCII character. */
const asciiSigns = new Int32Array(128);
for (const [characters, bit] of [
  [':', sign.colon],
  ['[', sign.square],
  ['(', sign.round],
  ['`', sign.tick],
  ['/.', sign.path],
  ['*_', sign.emphasis],
  ['~', sign.tilde],
  ['@', sign.at],
  ['|', sign.pipe],
  ['<', sign.less],
  ['#', sign.hash],
  [',;=', sign.part],
  ['0123456789', sign.digit],
  ['\n\r', lineBreak],
] as const) {
  for (const character of characters) asciiSigns[character.charCodeAt(0)] = bit;
}

/** Signs of one character; `lineBreak` for one that ends a line. */
export function signOf(code: number): number {
  return code < 128 ? (asciiSigns[code] ?? 0) : signOfWide(code);
}

function signOfWide(code: number): number {
  switch (code) {
    case 0xff1a:
      return sign.wide | sign.colon;
    case 0xff08:
      return sign.wide | sign.round;
    // â ð ï Ã Â ‚ Ô and the apple of Mac OS: see `mayHoldMojibake`
    case 0xe2:
    case 0xf0:
    case 0xef:
    case 0xc3:
    case 0xc2:
    case 0x201a:
    case 0xd4:
    case 0xf8ff:
      return sign.wide | sign.mojibake;
    default:
      return sign.wide;
  }
}

/** Signs of a character that a blank follows. */
export function signOfLast(code: number): number {
  return code === 45 || code === 46 ? sign.part : 0;
}

/** Signs of a piece of a text; a line knows its own. */
export function findSigns(text: string, start: number, end: number): number {
  let signs = 0;
  for (let offset = start; offset < end; offset += 1) {
    const code = text.charCodeAt(offset);
    signs |= code === 32 || code === 9 ? signOfLast(text.charCodeAt(offset - 1)) : signOf(code);
  }
  return signs;
}

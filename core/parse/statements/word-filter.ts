/** Codes of the signs that words hold beside letters; every other character is a boundary. */
const signCodes: Readonly<Record<string, number>> = { '-': 27, '=': 28, '>': 29, '|': 30 };
const boundaries = [0, ...Object.values(signCodes)];
/** Code of a character beyond ASCII that one of the words holds. */
const foreign = 31;

/** Tells quickly that a piece of a text holds none of some words. */
export type WordFilter = (text: string, start: number, end: number) => boolean;

/**
 * Make a filter: false where none of the words can stand in a piece of a text, whatever their case.
 *
 * It looks at four characters at a time and never back, so that a line costs some nanoseconds a character however many
 * words there are. True may be a false alarm.
 *
 * @param words
 *   Beginnings of words, in lower case. A blank before or behind them means a boundary: ` no ` is not in `note`.
 */
export function createWordFilter(words: readonly string[]): WordFilter {
  const codes = new Uint8Array(0x10000);
  for (let letter = 1; letter <= 26; letter += 1) {
    codes[64 + letter] = letter;
    codes[96 + letter] = letter;
  }
  for (const [sign, code] of Object.entries(signCodes)) codes[sign.charCodeAt(0)] = code;
  const windows = new Uint32Array(1 << 15);
  for (const word of words) {
    const wide = /[^\p{ASCII}]/u.exec(word)?.[0];
    if (wide === undefined) addWindows(windows, codes, word.slice(0, 4));
    else for (const character of [wide, wide.toUpperCase()]) codes[character.charCodeAt(0)] = foreign;
  }
  return (text, start, end) => {
    let window = 0;
    for (let offset = start; offset <= end; offset += 1) {
      const code = offset < end ? (codes[text.charCodeAt(offset)] ?? 0) : 0;
      if (code === foreign) return true;
      window = ((window << 5) | code) & 0xfffff;
      if ((((windows[window >> 5] ?? 0) >> (window & 31)) & 1) === 1) return true;
    }
    return false;
  };
}

/** Mark every window of four codes that ends with the characters. */
function addWindows(windows: Uint32Array, codes: Uint8Array, characters: string): void {
  let found = Array.from({ length: 1 << (5 * (4 - characters.length)) }, (_, window) => window);
  for (const character of characters) {
    const next = character === ' ' ? boundaries : [codes[character.charCodeAt(0)] ?? 0];
    found = found.flatMap((window) => next.map((code) => (window << 5) | code));
  }
  for (const window of found) windows[window >> 5] = (windows[window >> 5] ?? 0) | (1 << (window & 31));
}

/**
 * Make a test whether a piece of a text holds one of the words, whatever their case.
 *
 * @param words
 *   As for `createWordFilter`.
 */
export function createWordFinder(words: readonly string[]): WordFilter {
  const mayHold = createWordFilter(words);
  const pattern = new RegExp(words.map(toPattern).join('|'), 'i');
  return (text, start, end) => mayHold(text, start, end) && pattern.test(text.slice(start, end));
}

function toPattern(word: string): string {
  return word.replace(/[|]/g, '\\$&').replace(/^ | $/g, '\\b');
}

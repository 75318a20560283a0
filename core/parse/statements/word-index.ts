/** Codes of the signs that words hold beside letters; every other character is a boundary. */
const signCodes: Readonly<Record<string, number>> = { '-': 27, '=': 28, '>': 29, '|': 30 };
const boundaries = [0, ...Object.values(signCodes)];
/** Code of a character beyond ASCII that one of the words holds. */
const foreign = 31;

/** Tells quickly which groups of words a piece of a text may hold: bit `n` for the group at `n`. */
export type WordIndex = (text: string, start: number, end: number) => number;

/**
 * Make an index of words that looks at four characters at a time and never back, so that a line costs some nanoseconds
 * a character however many words there are.
 *
 * A bit that is not set is sure: none of the group's words stands in the piece, in whatever case. A bit that is set may
 * be a false alarm.
 *
 * @param groups
 *   At most 31, of beginnings of words in lower case. A blank means a boundary: ` no ` is not in `note`.
 */
export function createWordIndex(groups: readonly (readonly string[])[]): WordIndex {
  const codes = new Uint8Array(0x10000);
  for (let letter = 1; letter <= 26; letter += 1) {
    codes[64 + letter] = letter;
    codes[96 + letter] = letter;
  }
  for (const [sign, code] of Object.entries(signCodes)) codes[sign.charCodeAt(0)] = code;
  // A bit for each window: small enough to stay near the processor while many texts are read.
  const wanted = new Int32Array(1 << 15);
  const byWindow = new Map<number, number>();
  const byCharacter = new Map<number, number>();
  groups.forEach((words, at) => {
    for (const word of words) {
      const wide = /[^\p{ASCII}]/u.exec(word)?.[0];
      for (const window of wide === undefined ? listWindows(codes, word.slice(0, 4)) : []) {
        wanted[window >> 5] = (wanted[window >> 5] ?? 0) | (1 << (window & 31));
        addGroup(byWindow, window, at);
      }
      for (const character of wide === undefined ? [] : [wide, wide.toUpperCase()]) {
        codes[character.charCodeAt(0)] = foreign;
        addGroup(byCharacter, character.charCodeAt(0), at);
      }
    }
  });
  return (text, start, end) => {
    let window = 0;
    let found = 0;
    for (let offset = start; offset <= end; offset += 1) {
      const character = offset < end ? text.charCodeAt(offset) : 0;
      const code = codes[character] ?? 0;
      if (code === foreign) found |= byCharacter.get(character) ?? 0;
      window = ((window << 5) | code) & 0xfffff;
      if ((((wanted[window >> 5] ?? 0) >> (window & 31)) & 1) !== 0) found |= byWindow.get(window) ?? 0;
    }
    return found;
  };
}

/** All windows of four codes that end with the characters. */
function listWindows(codes: Uint8Array, characters: string): number[] {
  let windows = Array.from({ length: 1 << (5 * (4 - characters.length)) }, (_, window) => window);
  for (const character of characters) {
    const next = character === ' ' ? [...boundaries, foreign] : [codes[character.charCodeAt(0)] ?? 0];
    windows = windows.flatMap((window) => next.map((code) => (window << 5) | code));
  }
  return windows;
}

function addGroup(groups: Map<number, number>, key: number, at: number): void {
  groups.set(key, (groups.get(key) ?? 0) | (1 << at));
}

/**
 * Make a test whether a piece of a text holds one of the words, whatever their case.
 *
 * @param words
 *   As for `createWordIndex`.
 */
export function createWordFinder(words: readonly string[]): (text: string, start: number, end: number) => boolean {
  const index = createWordIndex([words]);
  const pattern = new RegExp(words.map(toPattern).join('|'), 'iu');
  return (text, start, end) => index(text, start, end) !== 0 && pattern.test(text.slice(start, end));
}

/** A letter of a script that puts blanks between its words, or a digit: `é` and `д` too, which `\b` does not know. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]';

function toPattern(word: string): string {
  const bare = word.trim().replace(/[|().]/g, '\\$&');
  return `${word.startsWith(' ') ? `(?<!${letter})` : ''}${bare}${word.endsWith(' ') ? `(?!${letter})` : ''}`;
}

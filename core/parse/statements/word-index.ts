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
  const { codes, ends, wanted, byWindow, byCharacter } = buildTables(groups);
  return (text, start, end) => {
    let window = 0;
    let found = 0;
    for (let offset = start; offset <= end; offset += 1) {
      const character = offset < end ? text.charCodeAt(offset) : 0;
      const code = codes[character] ?? 0;
      if (code === foreign) found |= byCharacter.get(character) ?? 0;
      window = ((window << 5) | code) & 0xfffff;
      if (ends[window & 0x3ff] === 1 && holds(wanted, window)) found |= byWindow.get(window) ?? 0;
    }
    return found;
  };
}

/** What an index looks at: the code of each character, and the groups of words that a window of four codes can begin. */
interface WordTables {
  readonly codes: Uint8Array;
  /** Whether a window that ends in two codes can be among those wanted: most cannot, and need no look at the large table. */
  readonly ends: Uint8Array;
  /** A bit for each window: small enough to stay near the processor while many texts are read. */
  readonly wanted: Int32Array;
  readonly byWindow: ReadonlyMap<number, number>;
  readonly byCharacter: ReadonlyMap<number, number>;
}

function buildTables(groups: readonly (readonly string[])[]): WordTables {
  const codes = new Uint8Array(0x10000);
  for (let letter = 1; letter <= 26; letter += 1) {
    codes[64 + letter] = letter;
    codes[96 + letter] = letter;
  }
  for (const [sign, code] of Object.entries(signCodes)) codes[sign.charCodeAt(0)] = code;
  const ends = new Uint8Array(1 << 10);
  const wanted = new Int32Array(1 << 15);
  const byWindow = new Map<number, number>();
  const byCharacter = new Map<number, number>();
  groups.forEach((words, at) => {
    for (const word of words) {
      const wide = findWide(word);
      for (const window of wide === null ? listWindows(codes, word.slice(0, 4)) : []) {
        ends[window & 0x3ff] = 1;
        wanted[window >> 5] = (wanted[window >> 5] ?? 0) | (1 << (window & 31));
        addGroup(byWindow, window, at);
      }
      for (const character of wide === null ? [] : [wide, wide.toUpperCase()]) {
        codes[character.charCodeAt(0)] = foreign;
        addGroup(byCharacter, character.charCodeAt(0), at);
      }
    }
  });
  return { codes, ends, wanted, byWindow, byCharacter };
}

/** The first character of a word that is beyond ASCII. */
function findWide(word: string): string | null {
  return /[^\p{ASCII}]/u.exec(word)?.[0] ?? null;
}

function holds(wanted: Int32Array, window: number): boolean {
  return (((wanted[window >> 5] ?? 0) >> (window & 31)) & 1) !== 0;
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
  const { codes, ends, wanted } = buildTables([words]);
  const pattern = new RegExp(words.map(toPattern).join('|'), 'iuy');
  // So far before what the tables show the word may begin.
  const lead = Math.max(3, ...words.map((word) => word.indexOf(findWide(word) ?? word)));
  return (text, start, end) => {
    let window = 0;
    for (let offset = start; offset <= end; offset += 1) {
      const code = offset < end ? (codes[text.charCodeAt(offset)] ?? 0) : 0;
      window = ((window << 5) | code) & 0xfffff;
      if (code !== foreign && (ends[window & 0x3ff] === 0 || !holds(wanted, window))) continue;
      const piece = text.slice(start, end);
      for (let at = Math.max(0, offset - start - lead); at <= offset - start; at += 1) {
        pattern.lastIndex = at;
        if (pattern.test(piece)) return true;
      }
    }
    return false;
  };
}

/** A letter of a script that puts blanks between its words, or a digit: `é` and `д` too, which `\b` does not know. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]';

function toPattern(word: string): string {
  const bare = word.trim().replace(/[|().[]/g, '\\$&');
  return `${word.startsWith(' ') ? `(?<!${letter})` : ''}${bare}${word.endsWith(' ') ? `(?!${letter})` : ''}`;
}

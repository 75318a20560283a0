/**
 * Code points of the bytes 0x80 to 0x9f in Windows-1252; the five unused ones stand for themselves.
 * Bytes from 0xa0 on are code points of the same number.
 */
const windowsHigh = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Code points of the bytes 0x80 to 0xff in Mac OS Roman. */
const macHigh =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const windowsBytes = new Map<string, number>();
for (let byte = 0xa0; byte <= 0xff; byte += 1) windowsBytes.set(String.fromCharCode(byte), byte);
[...windowsHigh].forEach((sign, index) => {
  windowsBytes.set(sign, 0x80 + index);
});
const macBytes = new Map([...macHigh].map((sign, index) => [sign, 0x80 + index] as const));

/** One sign that was read as several: what it was, and how many signs stand for it now. */
interface Repair {
  readonly sign: string;
  readonly length: number;
}

/** First signs of what arrows, dashes, quotes, emoji and accented letters become when read in the wrong encoding. */
const suspects = /[âðïÃÂ‚Ô\uf8ff]/;

/** Tell whether a text may hold signs that were read in the wrong encoding. Quick; false alarms are possible. */
export function mayHoldMojibake(text: string): boolean {
  return suspects.test(text);
}

/**
 * Find the sign that stands at `offset` in a wrong encoding: `â†’` for `→` (UTF-8 read as Windows-1252),
 * `‚úÖ` for `✅` (UTF-8 read as Mac OS Roman).
 *
 * @returns
 *   The sign, and how many UTF-16 units stand for it; null for a text that means what it says.
 */
export function repairMojibakeAt(text: string, offset: number): Repair | null {
  const first = text.charAt(offset);
  if (!suspects.test(first)) return null;
  return decodeAt(text, offset, windowsBytes, 0xc2) ?? decodeAt(text, offset, macBytes, 0xe2);
}

/** Read bytes that were taken for signs as UTF-8. Two-byte signs are read for Windows-1252 only: `“é` is plain French. */
function decodeAt(text: string, offset: number, bytes: ReadonlyMap<string, number>, lowest: number): Repair | null {
  const lead = bytes.get(text.charAt(offset));
  if (lead === undefined || lead < lowest || lead > 0xf4) return null;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  let point = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = bytes.get(text.charAt(offset + index));
    if (byte === undefined || (byte & 0xc0) !== 0x80) return null;
    point = (point << 6) | (byte & 0x3f);
  }
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || point < 0x80) return null;
  return { sign: String.fromCodePoint(point), length };
}

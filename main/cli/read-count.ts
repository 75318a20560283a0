/** A whole number of at least one, as typed; null for anything else. */
export function readCount(word: unknown): number | null {
  const count = typeof word === 'string' && /^\d{1,6}$/.test(word) ? Number(word) : 0;
  return count >= 1 ? count : null;
}

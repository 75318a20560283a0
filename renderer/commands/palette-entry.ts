/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, as shown. */
  readonly kind: string;
  readonly shortcut: string | null;
  /** Why it cannot be done now; null when it can. */
  readonly reason: string | null;
  readonly run: () => void;
}

/**
 * Find entries that hold every word, best first: at the start of the title, then at the start of a word,
 * then anywhere. Equal ones keep their order. What cannot be done now comes last, and not before words ask for it.
 */
export function findPaletteEntries(
  entries: readonly PaletteEntry[],
  text: string,
  maxEntries: number,
): readonly PaletteEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ reason }) => reason === null).slice(0, maxEntries);
  const ranks: PaletteEntry[][] = [[], [], [], []];
  for (const entry of entries) {
    const title = entry.title.toLowerCase();
    const searched = `${title} ${entry.kind.toLowerCase()}`;
    if (!words.every((word) => searched.includes(word))) continue;
    const first = words[0] ?? '';
    const rank = entry.reason !== null ? 3 : title.startsWith(first) ? 0 : searched.includes(` ${first}`) ? 1 : 2;
    ranks[rank]?.push(entry);
  }
  return ranks.flat().slice(0, maxEntries);
}

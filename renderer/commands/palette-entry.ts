/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, as shown. */
  readonly kind: string;
  readonly shortcut: string | null;
  readonly run: () => void;
}

/**
 * Find entries that hold every word, best first: at the start of the title, then at the start of a word,
 * then anywhere. Equal ones keep their order.
 */
export function findPaletteEntries(
  entries: readonly PaletteEntry[],
  text: string,
  maxEntries: number,
): readonly PaletteEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, maxEntries);
  const ranks: PaletteEntry[][] = [[], [], []];
  for (const entry of entries) {
    const title = entry.title.toLowerCase();
    const searched = `${title} ${entry.kind.toLowerCase()}`;
    if (!words.every((word) => searched.includes(word))) continue;
    const first = words[0] ?? '';
    const rank = title.startsWith(first) ? 0 : searched.includes(` ${first}`) ? 1 : 2;
    ranks[rank]?.push(entry);
  }
  return ranks.flat().slice(0, maxEntries);
}

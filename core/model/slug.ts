/**
 * Make the slug of a title: lower case, letters and digits of any script kept, the rest as single hyphens.
 *
 * @returns
 *   `build-the-oven` for `Build the **oven**!`; an empty string for a title without letters and digits.
 */
export function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Give out keys that are unique: the second `T006` becomes `T006~2`, the third `T006~3`.
 *
 * @param fallback
 *   Key of something without letters and digits.
 */
export function createKeyMaker(fallback: string): (wanted: string) => string {
  /** For each key that is taken how often it was wanted: 0 for one that was given out for another. */
  const counts = new Map<string, number>();
  return (wanted) => {
    const base = wanted === '' ? fallback : wanted;
    let count = counts.get(base) ?? 0;
    if (count === 0 && !counts.has(base)) {
      counts.set(base, 1);
      return base;
    }
    let key = base;
    do {
      count += 1;
      key = count === 1 ? base : `${base}~${count}`;
    } while (counts.has(key));
    if (key !== base) counts.set(key, 0);
    counts.set(base, count);
    return key;
  };
}

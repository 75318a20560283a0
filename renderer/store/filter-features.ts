import type { FeatureSummary } from '../../core/model/feature.ts';

/** Features whose id or title holds every word of `filter`; the same list when there is no filter. */
export function filterFeatures(features: readonly FeatureSummary[], filter: string): readonly FeatureSummary[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return features;
  return features.filter(({ id, title }) => {
    const text = `${id} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

import type { FeatureSummary } from '../../core/model/feature.ts';

/** The name that a feature is shown by: its title, or its folder where the title is still `[FEATURE NAME]`. */
export function nameFeature({ id, title }: Pick<FeatureSummary, 'id' | 'title'>): string {
  return /^\[[^\]]*\]$/.test(title.trim()) || title.trim() === '' ? id : title;
}

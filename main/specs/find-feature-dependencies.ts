import type { FeatureDependency } from '../../core/model/dependency.ts';
import type { FeatureFacts } from './feature-facts.ts';
import type { FeaturePlace } from './feature-place.ts';

/** A feature with the others that it names. */
export interface ReferringFeature {
  readonly place: Pick<FeaturePlace, 'id'>;
  readonly facts: Pick<FeatureFacts, 'references'>;
}

/**
 * Resolve what documents say about other features, as written, to feature ids.
 *
 * A name is an id (`002-phase-v`), its number (`002`), or its words (`phase-v`). What names no feature, or several,
 * states nothing.
 */
export function findFeatureDependencies(features: readonly ReferringFeature[]): readonly FeatureDependency[] {
  const byName = new Map<string, string | null>();
  for (const { place } of features) {
    const id = place.id.toLowerCase();
    for (const name of new Set([id, id.replace(/^\d+[-_]/, ''), /^\d+/.exec(id)?.[0] ?? id])) {
      byName.set(name, byName.has(name) ? null : place.id);
    }
  }
  const found = new Map<string, FeatureDependency>();
  for (const { place, facts } of features) {
    for (const { name, line } of facts.references) {
      const dependsOn = byName.get(name.trim().toLowerCase());
      if (dependsOn === undefined || dependsOn === null || dependsOn === place.id) continue;
      const key = `${place.id}\n${dependsOn}`;
      if (!found.has(key)) found.set(key, { feature: place.id, dependsOn, line });
    }
  }
  return [...found.values()];
}

import type { DependencyChange, DependencyEffect } from '../../core/graph/compare-dependencies.ts';
import { type DependencyOrigin, dependencyOrigins } from '../../core/model/dependency.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { nameKey } from './name-key.ts';

/** One line of what a change does to what waits for what. */
export interface EffectLine {
  readonly kind: 'added' | 'lifted';
  readonly origin: DependencyOrigin;
  readonly text: string;
}

/** Say what a change does to what waits for what: what follows from the order first, as it is written nowhere. */
export function describeEffect(file: Pick<SpecFile, 'tasks' | 'phases'>, effect: DependencyEffect): EffectLine[] {
  const toLine =
    (kind: EffectLine['kind'], verb: string) =>
    ({ task, dependsOn, origin }: DependencyChange): EffectLine => ({
      kind,
      origin,
      text: `${nameKey(file, task)} ${verb} ${nameKey(file, dependsOn)}`,
    });
  const lines = [
    ...effect.added.map(toLine('added', 'waits for')),
    ...effect.lifted.map(toLine('lifted', 'no longer waits for')),
  ];
  const rankOf = ({ origin }: EffectLine) => (origin === 'order' ? -1 : dependencyOrigins.indexOf(origin));
  return lines.toSorted((a, b) => rankOf(a) - rankOf(b));
}

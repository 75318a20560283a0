import { buildDependencies, listStated } from '../graph/build-dependencies.ts';
import type { Dependency } from '../model/dependency.ts';
import type { SpecFile } from '../model/spec-file.ts';

/** What the text of a file states about order, as sets that can be compared. */
export interface StatedPairs {
  /** `T012 → T009` by key; soft ones too. */
  readonly pairs: ReadonlySet<string>;
  /** `phase-4 → phase-2`. */
  readonly phases: ReadonlySet<string>;
}

/** List all pairs of tasks and of phases that the text states. */
export function listStatedPairs(file: SpecFile): StatedPairs {
  const { dependencies, phaseDependencies } = listStated(file);
  return {
    pairs: new Set(dependencies.filter((pair) => pair.origin === 'stated').map(nameOfPair)),
    phases: new Set(
      phaseDependencies.filter((pair) => pair.origin === 'stated').map((pair) => `${pair.phase} → ${pair.dependsOn}`),
    ),
  };
}

/** List all pairs of every origin, those between phases included, as `T012 → T009`. */
export function listAllPairs(file: SpecFile): ReadonlySet<string> {
  const { dependencies, phaseDependencies } = buildDependencies(file);
  return new Set([
    ...dependencies.filter((pair) => !pair.soft).map(nameOfPair),
    ...phaseDependencies.filter((pair) => !pair.soft).map((pair) => `${pair.phase} → ${pair.dependsOn}`),
  ]);
}

/** `T012 → T009` */
export function nameOfPair(pair: Pick<Dependency, 'task' | 'dependsOn'>): string {
  return `${pair.task} → ${pair.dependsOn}`;
}

/** Whether two sets are equal but for some members that only one of them may have. */
export function isSameBut(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  change: { readonly without?: readonly string[]; readonly with?: readonly string[] },
): boolean {
  const without = new Set(change.without ?? []);
  const more = new Set(change.with ?? []);
  for (const name of before) if (!after.has(name) && !without.has(name)) return false;
  for (const name of after) if (!before.has(name) && !more.has(name)) return false;
  for (const name of more) if (!after.has(name)) return false;
  return [...without].every((name) => !after.has(name));
}

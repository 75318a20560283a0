import type { TextRange } from '../text/text-range.ts';

/** Why a dependency holds. See docs/file-format.md. */
export type DependencyOrigin = 'stated' | 'phase' | 'order' | 'file' | 'tdd' | 'reuse';

/** All origins, in the order in which they are listed and drawn. */
export const dependencyOrigins = ['stated', 'phase', 'order', 'file', 'tdd', 'reuse'] as const;

/** Task `task` starts after task `dependsOn` is done. Both are task keys. */
export interface Dependency {
  readonly task: string;
  readonly dependsOn: string;
  readonly origin: DependencyOrigin;
  /** Line of the statement, else of the dependent task. */
  readonly line: number;
  /** Hedged: shown, never scheduled. */
  readonly soft: boolean;
  /** Another path already implies it. */
  readonly redundant: boolean;
  /** Index into `SpecFile.statements` of every statement that makes this pair, in file order; empty for other origins. */
  readonly statements: readonly number[];
  /** What to show: the words that state it. */
  readonly range: TextRange | null;
}

/** Every task of `phase` waits for every task of `dependsOn`: drawn and scheduled as a barrier, not as pairs. */
export interface PhaseDependency {
  readonly phase: string;
  readonly dependsOn: string;
  readonly origin: 'stated' | 'phase';
  readonly line: number;
  readonly soft: boolean;
  readonly redundant: boolean;
  readonly statements: readonly number[];
  readonly range: TextRange | null;
}

/** Feature `feature` comes after feature `dependsOn`; both are feature ids. */
export interface FeatureDependency {
  readonly feature: string;
  readonly dependsOn: string;
  readonly line: number;
}

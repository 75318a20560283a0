import type { BuiltDependencies } from '../../core/graph/build-dependencies.ts';
import type { FeatureDependency } from '../../core/model/dependency.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { LoggedEntry } from '../../core/time/time-entry.ts';

/** One feature as verbs that only read see it. */
export interface ReadFeature {
  readonly id: string;
  readonly title: string;
  /** Of the tasks file (or the folder of one-file-a-task kinds), relative to the folder that was read. */
  readonly path: string;
  readonly file: SpecFile;
  readonly built: BuiltDependencies;
  /** Rows of its time log that count. */
  readonly entries: readonly LoggedEntry[];
  /** Rows of its time log that cannot be read, and conflict markers in it. */
  readonly logProblems: readonly Problem[];
  /** Of its documents, its dependencies and its time log, by line. */
  readonly problems: readonly Problem[];
}

/** What a path holds. */
export interface ReadPlan {
  /** Real path; `path` of the features is relative to it. */
  readonly folder: string;
  readonly features: readonly ReadFeature[];
  readonly featureDependencies: readonly FeatureDependency[];
}

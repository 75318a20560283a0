import type { FeatureDependency } from './dependency.ts';
import type { SpecKind } from './spec-file.ts';

/** What the sidebar shows of a feature: small enough to send for a thousand of them. */
export interface FeatureSummary {
  /** Folder name; prefixed by kind only where two collide. */
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly kind: SpecKind;
  /** Tasks without subtasks, skipped ones left out. */
  readonly totalTasks: number;
  readonly doneTasks: number;
  readonly inProgressTasks: number;
  readonly phases: number;
  readonly problems: { readonly error: number; readonly warning: number; readonly info: number };
  readonly estimateMinutes: number | null;
  readonly actualMinutes: number | null;
  readonly editable: boolean;
  /** Other markdown files of the feature's folder, relative to the workspace, in reading order. */
  readonly documents: readonly string[];
  /** Only its name is known yet: all figures are 0 until it is read and told as changed. */
  readonly unread?: true;
}

/** The opened folder, as far as lists need it. */
export interface WorkspaceSummary {
  /** Real path of the opened folder or file. */
  readonly folder: string;
  readonly name: string;
  readonly features: readonly FeatureSummary[];
  readonly featureDependencies: readonly FeatureDependency[];
}

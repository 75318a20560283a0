import type { FeatureSummary } from '../../../core/model/feature.ts';
import type { LayoutInput } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphFrame, GraphTask, TaskState } from '../model/graph-model.ts';

/** A feature as one card. */
export interface FeatureCard {
  readonly key: string;
  readonly kind: 'feature';
  readonly summary: FeatureSummary;
  readonly state: TaskState;
  readonly inCycle: boolean;
  readonly critical: false;
  /** What is written on the card from far away. */
  readonly task: { readonly id: string | null };
  /** Ids of the features that it waits for. */
  readonly waitsFor: readonly string[];
}

/** A task of a feature that is unfolded. */
export interface MapTask extends GraphTask {
  readonly kind: 'task';
  readonly feature: string;
}

/** A band: of features that are connected, of those that are not, of an unfolded feature, or of one of its phases. */
export interface MapFrame extends Pick<GraphFrame, 'key' | 'parent' | 'label' | 'title' | 'done' | 'total'> {
  /** Set where the band is a feature of its own. */
  readonly summary: FeatureSummary | null;
}

export interface MapEdge extends GraphEdge {
  /** For edges between features: where it is stated. */
  readonly stated: { readonly feature: string; readonly line: number } | null;
}

/** All features of a workspace, and what they wait for, as far as documents state it. */
export interface FeatureMapModel {
  readonly frames: readonly MapFrame[];
  readonly tasks: readonly (FeatureCard | MapTask)[];
  readonly edges: readonly MapEdge[];
  readonly layout: LayoutInput;
  /** How many features are connected with another. */
  readonly connected: number;
}

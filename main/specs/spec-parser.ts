import type { SpecFile } from '../../core/model/spec-file.ts';
import type { FeatureFacts } from './feature-facts.ts';
import type { FeatureInput } from './read-feature.ts';

/** Reads features, here or in another thread. Never fails: what cannot be read in its budget becomes a problem. */
export interface SpecParser {
  readFile(input: FeatureInput): Promise<SpecFile>;
  /** The model and what is kept of it: of a large file both are worked out in the thread. */
  readWhole(input: FeatureInput): Promise<ReadFeature>;
  /** In the order of the inputs. What nobody waits for leaves the calling thread alone. */
  readFacts(inputs: readonly FeatureInput[], inBackground?: boolean): Promise<readonly FeatureFacts[]>;
  dispose(): Promise<void>;
}

/** A feature that was read. */
export interface ReadFeature {
  readonly file: SpecFile;
  readonly facts: FeatureFacts;
}

/** What is asked of the thread that reads. */
export type ParseJob = { readonly type: 'file' | 'facts' | 'whole'; readonly input: FeatureInput };

/** What comes back; `reason` says why a feature could not be read. */
export type ParseAnswer =
  | { readonly type: 'file'; readonly file: SpecFile }
  | { readonly type: 'facts'; readonly facts: FeatureFacts }
  | ({ readonly type: 'whole' } & ReadFeature)
  | { readonly type: 'failed'; readonly reason: string };

import type { SpecKind } from '../../core/model/spec-file.ts';

/** Where the texts of a feature stand. Paths are relative to the workspace. */
export interface FeaturePlace {
  readonly id: string;
  readonly kind: SpecKind;
  /** Its tasks file (for one-file-a-task kinds: their folder). */
  readonly path: string;
  /** Files that the model is read from. */
  readonly taskPaths: readonly string[];
  /** Other documents of its folder, in reading order. */
  readonly documents: readonly string[];
}

/** Whether both say the same, so that nothing needs to be told. */
export function isSamePlace(a: FeaturePlace, b: FeaturePlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

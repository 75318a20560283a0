import type { Problem } from '../../core/model/problem.ts';
import { useShownFeature } from './shown-feature.ts';

const none: readonly Problem[] = [];

/** Problems of the shown feature, in the order of their lines. */
export function useProblems(): readonly Problem[] {
  return useShownFeature()?.file.problems ?? none;
}

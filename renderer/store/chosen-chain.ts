import { useMemo } from 'react';
import { findChain, type WaitStep } from '../../core/graph/find-chain.ts';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Settings } from '../../preload/planner-data.ts';
import { getDependencies } from './derived.ts';
import { findShown, toOrigins } from './find-shown.ts';
import { usePlannerState } from './planner-store.ts';
import { useSelectedKey, useShownFeature } from './shown-feature.ts';
import { useUiState } from './ui-store.ts';

/** How one of two chosen tasks comes to wait for the other. */
export interface ChosenChain {
  /** Key of the task that comes first. */
  readonly first: string;
  readonly last: string;
  /** From first to last; null when neither waits for the other. */
  readonly steps: readonly WaitStep[] | null;
}

/** The shortest chain between two chosen tasks, whichever of them comes first; null unless two are chosen. */
export function useChosenChain(): ChosenChain | null {
  const feature = useShownFeature();
  const selected = useSelectedKey();
  const picked = useUiState((ui) => ui.picked);
  const settings = usePlannerState((state) => state.settings);
  return useMemo(() => {
    const [other] = picked;
    if (feature === null || selected === null || other === undefined || picked.size !== 1) return null;
    return findChosenChain(feature.file, settings, selected, other);
  }, [feature, selected, picked, settings]);
}

/** Among the dependencies that are drawn, so that each step is one of the lines on screen. */
function findChosenChain(
  file: SpecFile,
  { hiddenOrigins, showRedundant }: Pick<Settings, 'hiddenOrigins' | 'showRedundant'>,
  one: string,
  other: string,
): ChosenChain {
  const shown = findShown(file, getDependencies(file), toOrigins(hiddenOrigins));
  const isDrawn = ({ redundant }: { readonly redundant: boolean }) => showRedundant || !redundant;
  const index = buildTaskIndex(file);
  const find = (first: string, last: string) =>
    findChain(index, shown.dependencies.filter(isDrawn), shown.phaseDependencies.filter(isDrawn), first, last);
  const there = find(one, other);
  if (there !== null) return { first: one, last: other, steps: there };
  return { first: other, last: one, steps: find(other, one) };
}

import { useEffect, useMemo } from 'react';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../core/graph/task-network.ts';
import { useSelectedKey } from '../store/shown-feature.ts';
import { graphStore, useGraphState } from './graph-store.ts';
import { findLit } from './model/find-lit.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** A pointer on its way elsewhere lights nothing up. */
const hoverDelayMs = 140;

/** Keep lit what belongs to the task under the pointer, else to the selected one. */
export function useLit({ file, shown, model }: FeatureGraph): void {
  const selected = useSelectedKey();
  const hovered = useGraphState((graph) => graph.hovered);
  const index = useMemo(() => buildTaskIndex(file), [file]);
  const network = useMemo(() => buildTaskNetwork(index, shown.dependencies, shown.phaseDependencies), [index, shown]);
  useEffect(() => {
    const key = hovered ?? selected;
    const light = () => {
      graphStore.setState({ lit: key === null ? null : findLit(key, hovered !== null, model, index, network) });
    };
    if (hovered === null) {
      light();
      return;
    }
    const timer = setTimeout(light, hoverDelayMs);
    return () => clearTimeout(timer);
  }, [hovered, selected, model, index, network]);
}

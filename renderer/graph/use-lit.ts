import { useEffect, useMemo } from 'react';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../core/graph/task-network.ts';
import { useChosenChain } from '../store/chosen-chain.ts';
import { useSelectedKey } from '../store/shown-feature.ts';
import { graphStore, useGraphState } from './graph-store.ts';
import { toChainLit } from './model/chain-lit.ts';
import { findLit } from './model/find-lit.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** A pointer on its way elsewhere lights nothing up. */
const hoverDelayMs = 140;

/** Keep lit what belongs to the task under the pointer, else the chain between two chosen ones, else to the selected one. */
export function useLit({ file, shown, model }: FeatureGraph): void {
  const selected = useSelectedKey();
  const hovered = useGraphState((graph) => graph.hovered);
  const chain = useChosenChain();
  const index = useMemo(() => buildTaskIndex(file), [file]);
  const network = useMemo(() => buildTaskNetwork(index, shown.dependencies, shown.phaseDependencies), [index, shown]);
  useEffect(() => {
    const key = hovered ?? selected;
    const light = () => {
      const lit =
        chain?.steps && (hovered === null || hovered === chain.first || hovered === chain.last)
          ? toChainLit(chain.first, chain.last, chain.steps)
          : key === null
            ? null
            : findLit(key, hovered !== null, model, index, network);
      graphStore.setState({ lit });
    };
    if (hovered === null) {
      light();
      return;
    }
    const timer = setTimeout(light, hoverDelayMs);
    return () => clearTimeout(timer);
  }, [hovered, selected, chain, model, index, network]);
}

import type { FeatureState } from '../../../preload/contract.ts';
import type { ElementSize } from '../use-element-size.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { DependencyPicker } from './dependency-picker.tsx';
import { NewTaskCard } from './new-task-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { RewireStatus } from './rewire-status.tsx';

interface RewireCardsProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly size: ElementSize;
}

/** What asks and tells while dependencies are changed, in whichever way the graph is shown. */
export function RewireCards({ feature, graph, size }: RewireCardsProps) {
  return (
    <>
      <ProposalCard feature={feature} size={size} />
      <NewTaskCard feature={feature} size={size} />
      <DependencyPicker feature={feature} graph={graph} size={size} />
      <RewireStatus />
    </>
  );
}

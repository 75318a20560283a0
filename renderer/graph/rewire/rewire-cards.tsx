import type { FeatureState } from '../../../preload/contract.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { DependencyPicker } from './dependency-picker.tsx';
import { NewTaskCard } from './new-task-card.tsx';
import { RewireStatus } from './rewire-status.tsx';

interface RewireCardsProps {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
}

/** What asks and tells while dependencies are changed, in whichever way the graph is shown. */
export function RewireCards({ feature, graph }: RewireCardsProps) {
  return (
    <>
      <NewTaskCard feature={feature} />
      <DependencyPicker feature={feature} graph={graph} />
      <RewireStatus />
    </>
  );
}

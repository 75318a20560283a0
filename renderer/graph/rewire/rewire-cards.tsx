import type { FeatureState } from '../../../preload/planner-data.ts';
import { NewTaskCard } from './new-task-card.tsx';
import { RewireStatus } from './rewire-status.tsx';

/** What asks and tells while dependencies are changed, in whichever way the graph is shown. */
export function RewireCards({ feature }: { readonly feature: FeatureState }) {
  return (
    <>
      <NewTaskCard feature={feature} />
      <RewireStatus />
    </>
  );
}

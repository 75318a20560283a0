import type { FeatureState } from '../../preload/planner-data.ts';
import { WaitSteps } from '../proposal/wait-steps.tsx';
import { useChosenChain } from '../store/chosen-chain.ts';
import { nameKey } from '../store/name-key.ts';

/** How one of two chosen tasks comes to wait for the other. */
export function TaskChain({ feature }: { readonly feature: FeatureState }) {
  const chain = useChosenChain();
  if (chain === null) return null;
  const first = nameKey(feature.file, chain.first);
  const last = nameKey(feature.file, chain.last);
  if (chain.steps === null) {
    return (
      <section className="inspector-section">
        <h3>
          {first} and {last}
        </h3>
        <p className="inspector-none">Neither waits for the other: they can run side by side</p>
      </section>
    );
  }
  return (
    <section className="inspector-section" aria-label={`Chain from ${first} to ${last}`}>
      <h3>
        From {first} to {last} <span>{chain.steps.length}</span>
      </h3>
      <WaitSteps feature={feature} steps={chain.steps} />
    </section>
  );
}

import { ClashingStatements } from '../proposal/clashing-statements.tsx';
import { WaitSteps } from '../proposal/wait-steps.tsx';
import { getDependencies } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import './knots-dialog.css';

/** Everything in the feature that cannot hold together: cycles, and sentences that contradict each other. */
export function KnotsDialog({ onClose }: { readonly onClose: () => void }) {
  const feature = useShownFeature();
  if (feature === null) return null;
  const { cycles, contradictions } = getDependencies(feature.file);
  return (
    <Dialog label="Cycles and contradictions" className="knots-dialog" onClose={onClose}>
      <div className="knots-dialog-head">
        <h2>Cycles and contradictions</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="knots-dialog-list">
        {cycles.map(({ tasks, edges }) => (
          <section key={tasks.join(' ')}>
            <h3>{tasks.length} tasks wait for each other: none can start</h3>
            <WaitSteps feature={feature} steps={edges} onRemove={onClose} />
          </section>
        ))}
        {contradictions.map((contradiction) => (
          <section key={`${contradiction.followed} ${contradiction.beaten}`}>
            <h3>Two statements contradict each other</h3>
            <ClashingStatements feature={feature} contradiction={contradiction} onRemove={onClose} />
          </section>
        ))}
        {cycles.length + contradictions.length === 0 && <p>There are none: everything that is stated can hold.</p>}
      </div>
    </Dialog>
  );
}

import { type DependencyOrigin, dependencyOrigins } from '../../../core/model/dependency.ts';
import { changeSettings } from '../../store/change-settings.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { originWords } from '../model/words.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import './legend.css';

/** What the lines mean, and which of them are followed: a switch for each origin, for this view and the schedule. */
export function Legend({ graph }: { readonly graph: FeatureGraph }) {
  const hidden = usePlannerState((state) => state.settings.hiddenOrigins);
  const showRedundant = usePlannerState((state) => state.settings.showRedundant);
  const { countByOrigin, impliedCount } = graph.model;
  const present = dependencyOrigins.filter((origin) => countByOrigin[origin] > 0);
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">Why tasks wait: lines that are shown and followed</legend>
      {present.map((origin) => (
        <label key={origin} className="legend-item" title={`A task waits because ${originWords[origin].why}`}>
          <input type="checkbox" checked={!hidden.includes(origin)} onChange={() => toggleOrigin(origin)} />
          <span className="legend-line" data-origin={origin} />
          {originWords[origin].name}
          <span className="legend-count">{countByOrigin[origin]}</span>
        </label>
      ))}
      {impliedCount > 0 && (
        <label className="legend-item" title="Lines that say what another path says already">
          <input
            type="checkbox"
            checked={showRedundant}
            onChange={() => void changeSettings((settings) => ({ showRedundant: !settings.showRedundant }))}
          />
          <span className="legend-line" data-origin="implied" />
          Implied
          <span className="legend-count">{impliedCount}</span>
        </label>
      )}
      {graph.schedule.criticalPath.length > 0 && (
        <span className="legend-item" title="The longest chain of work that is left: it sets the finish">
          <span className="legend-line" data-origin="critical" />
          Critical path
        </span>
      )}
    </fieldset>
  );
}

function toggleOrigin(origin: DependencyOrigin): void {
  void changeSettings(({ hiddenOrigins }) => {
    const others = hiddenOrigins.filter((name) => name !== origin);
    return { hiddenOrigins: others.length < hiddenOrigins.length ? others : [...hiddenOrigins, origin] };
  });
}

import { useMemo } from 'react';
import { Popover } from '../../ui/popover.tsx';
import { foldFrames, groupBy, useGraphState } from '../graph-store.ts';
import type { GraphFrame } from '../model/graph-model.ts';
import { findLaneKinds, type LaneKind } from '../model/sort-into-lanes.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import './choice-menu.css';

const kindNames: Readonly<Record<LaneKind, string>> = { story: 'Story', group: 'Heading', wave: 'Wave' };

/** How the tasks of a phase stand together, and which phases are folded. */
export function ArrangeMenu({ graph }: { readonly graph: FeatureGraph }) {
  const kind = useGraphState((state) => state.laneKind);
  const hasRows = useGraphState((state) => state.laneRows);
  const kinds = useMemo(() => findLaneKinds(graph.file, graph.schedule.waves), [graph]);
  const outer = graph.model.frames.filter((frame) => frame.parent === null);
  if (kinds.length === 0 && outer.length < 2) return null;
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  return (
    <Popover label="Arrange" badge={chosen === null ? 0 : 1}>
      {(close) => (
        <div className="choice-menu">
          {kinds.length > 0 && (
            <>
              <label>
                Group by
                <select
                  aria-label="Group by"
                  value={chosen ?? ''}
                  onChange={({ target }) => groupBy(kinds.find((each) => each === target.value) ?? null, hasRows)}
                >
                  <option value="">Phase alone</option>
                  {kinds.map((each) => (
                    <option key={each} value={each}>
                      {kindNames[each]}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                Shown as
                <select
                  aria-label="Groups are shown as"
                  disabled={chosen === null}
                  value={hasRows ? 'lanes' : 'colours'}
                  onChange={({ target }) => groupBy(chosen, target.value === 'lanes')}
                >
                  <option value="colours">Colours</option>
                  <option value="lanes">Lanes in colours</option>
                </select>
              </label>
            </>
          )}
          <div className="choice-menu-actions">
            <FoldButtons frames={outer} close={close} />
          </div>
        </div>
      )}
    </Popover>
  );
}

function FoldButtons({ frames, close }: { readonly frames: readonly GraphFrame[]; readonly close: () => void }) {
  const folded = useGraphState((state) => state.folded);
  if (frames.length < 2) return null;
  const done = frames.filter((frame) => frame.total > 0 && frame.done === frame.total);
  const shouldFoldDone = done.some((frame) => !folded.has(frame.key));
  const fold = (keys: readonly string[]) => {
    foldFrames(keys);
    close();
  };
  return (
    <>
      {shouldFoldDone && done.length < frames.length && (
        <button type="button" className="button" onClick={() => fold([...folded, ...done.map((frame) => frame.key)])}>
          Fold done
        </button>
      )}
      <button
        type="button"
        className="button"
        onClick={() => fold(folded.size > 0 ? [] : frames.map((frame) => frame.key))}
      >
        {folded.size > 0 ? 'Unfold all' : 'Fold all'}
      </button>
    </>
  );
}

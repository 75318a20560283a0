import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { filterFeatures } from '../store/filter-features.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { showAllFeatures, showFeature, uiStore, useUiState } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import { FeatureRow, featureRowHeightPx } from './feature-row.tsx';
import './sidebar.css';

const noFeatures = [] as const;

/** The features of the folder, in the order of their names: filtered by words, moved through with the arrows. */
export function Sidebar({ width }: { readonly width: number }) {
  const all = usePlannerState((state) => state.workspace?.features ?? noFeatures);
  const filter = useUiState((ui) => ui.featureFilter);
  const shown = useUiState((ui) => (ui.allFeatures ? null : ui.feature));
  const features = useMemo(() => filterFeatures(all, filter), [all, filter]);
  const scroller = useRef<HTMLDivElement>(null);
  const shownIndex = features.findIndex(({ id }) => id === shown);
  const rows = useVirtualizer({
    count: features.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => featureRowHeightPx,
    overscan: 8,
    initialRect: { width, height: 800 },
  });

  useEffect(() => {
    if (shownIndex === -1) return;
    // Asking to scroll lays the whole window out: not for a row that is there already, as at the start.
    const offset = shownIndex * featureRowHeightPx - (rows.scrollOffset ?? 0);
    const isInView = offset >= 0 && offset + featureRowHeightPx <= (rows.scrollRect?.height ?? 0);
    if (!isInView) rows.scrollToIndex(shownIndex, { align: 'auto' });
  }, [shownIndex, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / featureRowHeightPx) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -1e9,
      End: 1e9,
    };
    const step = steps[event.key];
    const inFilter = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape' && inFilter && filter !== '') {
      event.preventDefault();
      uiStore.setState({ featureFilter: '' });
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (shownIndex === -1 && features[0] !== undefined) showFeature(features[0].id);
      document.getElementById('view')?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      return;
    }
    if (step === undefined || (inFilter && (event.key === 'Home' || event.key === 'End'))) return;
    event.preventDefault();
    const next = features[Math.max(0, Math.min(features.length - 1, shownIndex + step))];
    if (next !== undefined) showFeature(next.id);
    if (inFilter) scroller.current?.focus();
  };

  return (
    <nav className="sidebar" aria-label="Features" style={{ width: `min(${width}px, 24vw)` }} onKeyDown={onKeyDown}>
      <div className="sidebar-filter">
        <Icon name="search" size={14} />
        <input
          id="feature-filter"
          type="search"
          className="text-input"
          placeholder={all.length > 1 ? `Filter ${all.length} features` : 'Filter features'}
          aria-label="Filter features"
          value={filter}
          onChange={(event) => uiStore.setState({ featureFilter: event.target.value })}
        />
      </div>
      {all.length > 1 && <AllFeaturesButton />}
      <div
        ref={scroller}
        className="sidebar-list"
        role="listbox"
        aria-label="Features"
        tabIndex={0}
        aria-activedescendant={shownIndex === -1 ? undefined : `feature-${shownIndex}`}
      >
        <div role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const feature = features[index];
            if (feature === undefined) return null;
            return (
              <FeatureRow
                key={feature.id}
                feature={feature}
                index={index}
                count={features.length}
                offsetPx={start}
                selected={index === shownIndex}
              />
            );
          })}
        </div>
      </div>
      {features.length === 0 && all.length > 0 && (
        <p className="sidebar-none" role="status">
          No feature matches “{filter}”
        </p>
      )}
    </nav>
  );
}

/** The way to the graph of all features. */
function AllFeaturesButton() {
  const isShown = useUiState((ui) => ui.allFeatures);
  return (
    <button
      type="button"
      className="sidebar-all"
      aria-pressed={isShown}
      title="What features wait for each other (0)"
      onClick={showAllFeatures}
    >
      <Icon name="graph" />
      All features
    </button>
  );
}

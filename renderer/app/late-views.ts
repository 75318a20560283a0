import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const imports: (() => Promise<unknown>)[] = [];

/** Views that no window begins with: the graph is on screen before they are loaded. */
export const DocumentView = late(async () => (await import('../document/document-view.tsx')).DocumentView);
export const FeatureMap = late(async () => (await import('../graph/features/feature-map.tsx')).FeatureMap);
export const TimelineView = late(async () => (await import('../timeline/timeline-view.tsx')).TimelineView);
export const TimeView = late(async () => (await import('../time/time-view.tsx')).TimeView);

/** Load them all, so that none is waited for when it is chosen; one that fails is tried again then. */
export async function loadLateViews(): Promise<void> {
  await Promise.allSettled(imports.map((load) => load()));
}

function late(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  let loading: Promise<{ readonly default: ComponentType }> | null = null;
  const loadOnce = () => {
    loading ??= load().then(
      (view) => ({ default: view }),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  imports.push(loadOnce);
  return lazy(loadOnce);
}

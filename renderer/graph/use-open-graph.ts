import { useEffect } from 'react';
import { getPlanner } from '../store/planner-store.ts';
import { isKeepingLook, readHandLook, toHandLook } from './graph-look.ts';
import { openGraph, takeLook, useGraphState } from './graph-store.ts';

/**
 * Show a feature's graph as it was left, and follow what other windows change about it.
 *
 * @returns
 *   Whether it can be shown yet.
 */
export function useOpenGraph(folder: string, feature: string | null): boolean {
  const owner = `${folder} ${feature ?? ''}`;
  const isOpen = useGraphState((graph) => graph.owner === owner);
  useEffect(() => {
    if (feature === null) return;
    const end = new AbortController();
    void readHandLook(feature).then((look) => {
      if (!end.signal.aborted) openGraph(owner, feature, look);
    });
    getPlanner().on(
      'graphLookChanged',
      (change) => {
        if (change.feature === feature && !isKeepingLook()) takeLook(owner, toHandLook(change.look));
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, [owner, feature]);
  return isOpen;
}

import { useRewireState } from './rewire-store.ts';

/** What a task or phase is to the edge that is being drawn: the one that it would meet, or one that it cannot. */
export function useLinkTarget(key: string | null): 'chosen' | 'refused' | undefined {
  return useRewireState(({ gesture }) => {
    if (gesture === null || key === null || gesture.fixed === key) return undefined;
    if (gesture.target === key && gesture.refusal === null) return 'chosen';
    return gesture.refused.has(key) ? 'refused' : undefined;
  });
}

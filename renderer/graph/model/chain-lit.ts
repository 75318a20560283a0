import type { WaitStep } from '../../../core/graph/find-chain.ts';
import type { Lit } from '../graph-store.ts';
import { frameOfPhase } from './graph-model.ts';

/** What stands out when two tasks are chosen: the chain from the first to the last. */
export function toChainLit(first: string, last: string, steps: readonly WaitStep[]): Lit {
  const keys = new Set([first]);
  const edges = new Set<string>();
  for (const { waits, dependsOn, isBarrier } of steps) {
    const [from, to] = isBarrier ? [frameOfPhase(dependsOn), frameOfPhase(waits)] : [dependsOn, waits];
    keys.add(from).add(to);
    edges.add(`${from} → ${to}`);
  }
  keys.delete(last);
  return { key: last, ancestors: keys, descendants: new Set(), edges, hovered: false, isChain: true };
}

import type { GraphEdge } from '../model/graph-model.ts';
import { propose, type ScreenPoint } from './rewire-store.ts';

/** Ask before a dependency is removed: where it is not in the text, the answer says what would lift it. */
export function proposeRemoval(feature: string, edge: GraphEdge, at: ScreenPoint | null = null): void {
  const [first] = edge.dependencies;
  if (first === undefined) return;
  const task = 'task' in first ? first.task : first.phase;
  propose(
    `${task} no longer waits for ${first.dependsOn}`,
    { type: 'remove-dependency', feature, task, dependsOn: first.dependsOn },
    at,
  );
}

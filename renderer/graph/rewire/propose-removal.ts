import type { FeatureState } from '../../../preload/planner-data.ts';
import { nameKey } from '../../store/name-key.ts';
import type { GraphEdge } from '../model/graph-model.ts';
import { propose, type ScreenPoint } from './rewire-store.ts';

/** Ask before a dependency is removed: where it is not in the text, the answer says what would lift it. */
export function proposeRemoval(feature: FeatureState, edge: GraphEdge, at: ScreenPoint | null = null): void {
  const [first] = edge.dependencies;
  if (first === undefined) return;
  const task = 'task' in first ? first.task : first.phase;
  propose(
    `${nameKey(feature.file, task)} no longer waits for ${nameKey(feature.file, first.dependsOn)}`,
    { type: 'remove-dependency', feature: feature.id, task, dependsOn: first.dependsOn },
    at,
  );
}

import { useEffect, useMemo } from 'react';
import { findAncestors, findDescendants } from '../../core/graph/reach.ts';
import { buildTaskIndex } from '../../core/graph/task-index.ts';
import { buildTaskNetwork } from '../../core/graph/task-network.ts';
import { uiStore } from '../store/ui-store.ts';
import { graphStore, useGraphState } from './graph-store.ts';
import { findMatches } from './model/find-matches.ts';
import { findNear, keepTasks } from './model/focus-model.ts';
import type { GraphModel } from './model/graph-model.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** The model as far as it is shown: all of it, or what is near the task in focus. Matches of the filter are kept up. */
export function useFocus({ file, shown, model }: FeatureGraph): GraphModel {
  const focus = useGraphState((state) => state.focus);
  const filter = useGraphState((state) => state.filter);
  const focused = useMemo(() => {
    if (focus === null || !model.tasks.some((task) => task.key === focus.key)) return model;
    if (focus.steps !== null) return keepTasks(model, findNear(model, focus.key, focus.steps));
    const index = buildTaskIndex(file);
    const network = buildTaskNetwork(index, shown.dependencies, shown.phaseDependencies);
    const position = index.positionOf.get(focus.key) ?? 0;
    const around = [...findAncestors(index, network, position), position, ...findDescendants(index, network, position)];
    return keepTasks(model, new Set(around.flatMap((at) => index.tasks[at]?.key ?? [])));
  }, [file, shown, model, focus]);
  useEffect(() => {
    const matches = findMatches(focused.tasks, filter);
    graphStore.setState({ matches });
    const { feature } = uiStore.getState();
    uiStore.setState({ matched: matches === null || feature === null ? null : { feature, keys: matches } });
  }, [focused, filter]);
  return focused;
}

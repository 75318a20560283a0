import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { getSelectedTask } from '../../store/shown-feature.ts';
import { changePanels, selectTask } from '../../store/ui-store.ts';
import { clearPicked, graphStore, selectEdge } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { type Direction, findNeighbour } from '../model/find-neighbour.ts';
import type { FeatureGraph } from '../use-graph-model.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Keys of the graph: arrows walk from task to task, `[` and `]` over the edges of the selected one, Enter opens the
 * inspector, Escape lets go. Space ticks everywhere in the window and is not taken here.
 */
export function useGraphKeys(graph: FeatureGraph, layout: GraphLayout): (event: KeyboardEvent) => void {
  const flow = useReactFlow();
  return (event) => {
    if (event.target instanceof HTMLElement && event.target.closest('input:not([type="checkbox"]), textarea, select')) {
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = getSelectedTask()?.key ?? null;
    const direction = directions[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const next = findNeighbour(layout, graph.model, selected, direction);
      if (next !== null) {
        selectEdge(null);
        selectTask(next);
      }
    } else if (event.key === ']' || event.key === '[') {
      event.preventDefault();
      walkEdges(graph, selected, event.key === ']' ? 1 : -1);
    } else if (event.key === 'Enter' && selected !== null && !isPressed(event)) {
      event.preventDefault();
      changePanels({ inspectorOpen: true });
    } else if (
      event.key === 'Escape' &&
      (graphStore.getState().edge !== null || graphStore.getState().picked.size > 0)
    ) {
      event.preventDefault();
      selectEdge(null);
      clearPicked();
    } else if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      void (event.key === '+' ? flow.zoomIn() : flow.zoomOut());
    }
  };
}

function isPressed(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.closest('button, a, summary') !== null;
}

function walkEdges({ model }: FeatureGraph, selected: string | null, step: 1 | -1): void {
  const edges = model.edges.filter((edge) => selected === null || edge.from === selected || edge.to === selected);
  if (edges.length === 0) return;
  const at = edges.findIndex((edge) => edge.id === graphStore.getState().edge);
  const next = at === -1 ? (step === 1 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length;
  selectEdge(edges[next]?.id ?? null);
}

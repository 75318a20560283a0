import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { openMenu } from '../../commands/context-menu-store.ts';
import { announce } from '../../store/announce.ts';
import { nameKey } from '../../store/name-key.ts';
import { getSelectedTask } from '../../store/shown-feature.ts';
import { toggleTask } from '../../store/task-commands.ts';
import { changePanels, clearPicked, extendChosen, selectTask, uiStore } from '../../store/ui-store.ts';
import { graphStore, selectEdge } from '../graph-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { type Direction, findNeighbour } from '../model/find-neighbour.ts';
import { originWords } from '../model/words.ts';
import { proposeRemoval } from '../rewire/propose-removal.ts';
import type { FeatureGraph } from '../use-graph-model.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Keys of the graph: arrows walk from task to task (with Shift they choose both), `[` and `]` over the edges of the selected one, Enter opens the
 * inspector, Space ticks, Delete removes the selected one, Escape lets go.
 */
export function useGraphKeys(
  host: RefObject<HTMLElement | null>,
  feature: FeatureState,
  graph: FeatureGraph,
  layout: GraphLayout,
): void {
  const flow = useReactFlow();
  const latest = useRef({ feature, graph, layout, flow });
  latest.current = { feature, graph, layout, flow };
  useEffect(() => {
    const end = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (!belongsToGraph(event, host.current)) return;
        const { feature, graph, layout, flow } = latest.current;
        const selected = getSelectedTask()?.key ?? null;
        if (!act(event, { feature, graph, layout, selected, flow, host: host.current })) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal: end.signal, capture: true },
    );
    return () => end.abort();
  }, [host]);
}

/** Keys that no field, dialog or other panel has the focus for. */
function belongsToGraph(event: KeyboardEvent, host: HTMLElement | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (uiStore.getState().dialog !== null || document.querySelector('dialog[open]') !== null) return false;
  const { target } = event;
  if (target === document.body) return true;
  if (!(target instanceof HTMLElement) || host === null) return false;
  if (target.closest('.floating-card, input:not([type="checkbox"]), textarea, select') !== null) return false;
  return host.contains(target) || target.id === 'view';
}

interface KeyScene {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  readonly selected: string | null;
  readonly flow: Pick<ReactFlowInstance, 'zoomIn' | 'zoomOut' | 'setViewport'>;
  readonly host: HTMLElement | null;
}

/** Do what a key asks for; false when it asks for nothing here. */
function act(event: KeyboardEvent, scene: KeyScene): boolean {
  const { feature, graph, layout, selected, flow, host } = scene;
  const direction = directions[event.key];
  if (direction !== undefined) {
    const next = findNeighbour(layout, graph.model, selected, direction);
    if (next !== null) {
      selectEdge(null);
      if (event.shiftKey) extendChosen(next);
      else selectTask(next);
      focusTask(host, next);
    }
    return true;
  }
  const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null;
  const onTask = event.target instanceof HTMLElement && event.target.closest('.task-node-body') !== null;
  const { edge } = graphStore.getState();
  if (isMenuKey(event) && edge !== null) return openMenu('edge', edge, placeOfEdge(host, edge));
  const { picked } = uiStore.getState();
  switch (event.key) {
    case '[':
    case ']':
      walkEdges(graph, selected, event.key === ']' ? 1 : -1);
      return true;
    case ' ': {
      const task = getSelectedTask();
      if (!onTask || task === null) return false;
      toggleTask(task);
      return true;
    }
    case 'Enter':
      if (selected === null || (onButton && !onTask)) return false;
      changePanels({ inspectorOpen: true });
      return true;
    case 'Delete':
    case 'Backspace': {
      const shown = graph.model.edges.find((candidate) => candidate.id === edge);
      if (shown === undefined || !feature.file.editable) return false;
      proposeRemoval(feature, shown);
      return true;
    }
    case 'Escape':
      if (edge === null && picked.size === 0) return false;
      selectEdge(null);
      clearPicked();
      return true;
    case '+':
    case '-':
      void (event.key === '+' ? flow.zoomIn() : flow.zoomOut());
      return true;
    default:
      return false;
  }
}

/** Put the focus on a task once it is on screen: moving the view can bring it there first. */
export function focusTask(host: HTMLElement | null, key: string): void {
  let tries = 20;
  const look = () => {
    const node = host?.querySelector(`.react-flow__node-task[data-id="${CSS.escape(key)}"] .task-node-body`);
    if (node instanceof HTMLElement) node.focus({ preventScroll: true });
    else if (--tries > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** The middle of a line on screen; where it is not drawn, the corner of the graph. */
function placeOfEdge(host: HTMLElement | null, edge: string): { readonly x: number; readonly y: number } {
  const line = host?.querySelector(`.react-flow__edge[data-id="${CSS.escape(edge)}"]`) ?? host;
  const { x = 0, y = 0, width = 0, height = 0 } = line?.getBoundingClientRect() ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

function walkEdges({ file, model }: FeatureGraph, selected: string | null, step: 1 | -1): void {
  const edges = model.edges.filter((edge) => selected === null || edge.from === selected || edge.to === selected);
  if (edges.length === 0) return;
  const at = edges.findIndex((edge) => edge.id === graphStore.getState().edge);
  const next = at === -1 ? (step === 1 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length;
  const edge = edges[next];
  selectEdge(edge?.id ?? null);
  if (edge === undefined) return;
  const reasons = edge.origins.map((origin) => originWords[origin].name).join(', ');
  announce(
    `${nameKey(file, edge.to)} waits for ${nameKey(file, edge.from)}: ${reasons}. ${next + 1} of ${edges.length}`,
  );
}

import type { OnNodeDrag } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { foreseeMove } from '../../../core/graph/foresee-move.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { announce } from '../../store/announce.ts';
import { describeEffect } from '../../store/describe-effect.ts';
import { nameKey } from '../../store/name-key.ts';
import { showNotice } from '../../store/ui-store.ts';
import type { GraphFlowNode } from '../canvas/flow-types.ts';
import { graphStore, hoverTask, moveByHand } from '../graph-store.ts';
import { type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphModel } from '../model/graph-model.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { findEdgesUnder } from './edges-under.ts';
import { type BandPlace, findBand, findBandPlace } from './find-band-place.ts';
import { foreseeInsert, pickBundle } from './insert-drop.ts';
import { propose, rewireStore, type ScreenPoint } from './rewire-store.ts';

export interface NodeGestureHandlers {
  readonly onNodeDragStart: OnNodeDrag<GraphFlowNode>;
  readonly onNodeDrag: OnNodeDrag<GraphFlowNode>;
  readonly onNodeDragStop: OnNodeDrag<GraphFlowNode>;
}

interface NodeScene {
  readonly feature: FeatureState;
  readonly graph: FeatureGraph;
  readonly layout: GraphLayout;
  /** From graph coordinates to pixels from the corner of the graph. */
  readonly toScreen: (x: number, y: number) => ScreenPoint;
  /** Draw all tasks where the layout has them. */
  readonly putBack: () => void;
}

/** What letting go of a dragged task would do. */
type NodeDrop =
  | { readonly type: 'insert'; readonly edges: readonly GraphEdge[] }
  | { readonly type: 'reorder'; readonly band: BandPlace }
  | { readonly type: 'place' };

/**
 * Dragging a task: onto an edge puts it in between; into another phase's band, or anywhere with Alt, gives it another
 * place in the list; else it stands where the hand leaves it. Escape puts it back.
 */
export function useNodeGesture(scene: NodeScene): NodeGestureHandlers {
  const latest = useRef(scene);
  latest.current = scene;
  const dragging = useRef<'no' | 'yes' | 'cancelled'>('no');
  const dragged = useRef({ key: '', name: '' });
  const { graph } = scene;
  // The file changed while a task is dragged: go on if it is still there.
  useEffect(() => {
    const { key, name } = dragged.current;
    if (dragging.current !== 'yes' || graph.file.tasks.some((task) => task.key === key)) return;
    dragging.current = 'cancelled';
    rewireStore.setState({ insert: null, bandPlace: null });
    showNotice('info', `${name} is gone from the file: nothing was moved`);
  }, [graph]);
  useEffect(() => {
    const end = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || dragging.current !== 'yes') return;
        event.preventDefault();
        event.stopPropagation();
        dragging.current = 'cancelled';
        rewireStore.setState({ insert: null, bandPlace: null });
        latest.current.putBack();
        announce('Cancelled');
      },
      { signal: end.signal, capture: true },
    );
    return () => end.abort();
  }, []);
  return useMemo(
    () => ({
      onNodeDragStart: (_, { id }) => {
        hoverTask(null);
        dragging.current = 'yes';
        dragged.current = { key: id, name: nameKey(latest.current.graph.file, id) };
      },
      onNodeDrag: (event, node) => {
        if (dragging.current === 'cancelled') {
          latest.current.putBack();
          return;
        }
        hoverTask(null);
        showDrop(findDrop(latest.current, node, event.altKey), node, latest.current);
      },
      onNodeDragStop: (event, node) => {
        const wasCancelled = dragging.current === 'cancelled';
        dragging.current = 'no';
        rewireStore.setState({ insert: null, bandPlace: null });
        if (wasCancelled) latest.current.putBack();
        else drop(findDrop(latest.current, node, event.altKey), node, latest.current);
      },
    }),
    [],
  );
}

function findDrop({ feature, graph, layout }: NodeScene, node: GraphFlowNode, isAlt: boolean): NodeDrop {
  const task = graph.model.tasks.find(({ key }) => key === node.id);
  if (!feature.file.editable || task === undefined) return { type: 'place' };
  const x = node.position.x + layoutSizes.nodeWidth / 2;
  const y = node.position.y + layoutSizes.nodeHeight / 2;
  if (!isAlt) {
    const edges = listEdgesBetweenTasks(graph);
    const isCandidate = (id: string) => {
      const edge = edges.get(id);
      return edge !== undefined && edge.from !== node.id && edge.to !== node.id;
    };
    const under = findEdgesUnder(layout.routes, isCandidate, x, y).flatMap((id) => edges.get(id) ?? []);
    const selected = under.filter(({ id }) => id === graphStore.getState().edge);
    if (under.length > 0) return { type: 'insert', edges: selected.length > 0 ? selected : pickBundle(under) };
    const band = findBand(graph.model, layout, x, y);
    if (band === null || band === task.task.phase) return { type: 'place' };
  }
  const band = findBandPlace(graph.model, layout, node.id, x, y);
  return band === null ? { type: 'place' } : { type: 'reorder', band };
}

const edgesBetweenTasks = new WeakMap<GraphModel, ReadonlyMap<string, GraphEdge>>();

/** Edges into which a task can be put, by id. Found once for all moves of a drag. */
function listEdgesBetweenTasks({ model }: FeatureGraph): ReadonlyMap<string, GraphEdge> {
  const known = edgesBetweenTasks.get(model);
  if (known !== undefined) return known;
  const tasks = new Set(model.tasks.map((task) => task.key));
  const edges = new Map(
    model.edges.filter(({ from, to }) => tasks.has(from) && tasks.has(to)).map((edge) => [edge.id, edge]),
  );
  edgesBetweenTasks.set(model, edges);
  return edges;
}

function showDrop(found: NodeDrop, node: GraphFlowNode, { feature, graph, toScreen }: NodeScene): void {
  const at = toScreen(node.position.x, node.position.y + layoutSizes.nodeHeight);
  const shown = rewireStore.getState();
  const bandPlace = found.type === 'reorder' ? { ...tellBand(found.band, node.id, graph), at } : null;
  const insert = found.type === 'insert' ? { ...tellInsert(found.edges, node.id, feature.id, graph), at } : null;
  // Most moves of a drag say nothing new, and nobody has to hear of them.
  if (insert === null && bandPlace === null && shown.insert === null && shown.bandPlace === null) return;
  rewireStore.setState({ insert, bandPlace });
}

/** What comes of dropping a task on lines, worked out when it comes upon others. */
function tellInsert(edges: readonly GraphEdge[], task: string, feature: string, graph: FeatureGraph) {
  const { insert: shown } = rewireStore.getState();
  const isSame = shown?.edges.size === edges.length && edges.every(({ id }) => shown.edges.has(id));
  return isSame ? shown : foreseeInsert(feature, graph, task, edges);
}

/** What a place in the list means, worked out when it becomes another one. */
function tellBand(band: BandPlace, task: string, graph: FeatureGraph) {
  const { bandPlace: shown } = rewireStore.getState();
  if (shown !== null && JSON.stringify(shown.place) === JSON.stringify(band.place)) return { ...shown, ...band };
  const effect = describeEffect(graph.file, foreseeMove(graph.file, task, band.place));
  return { ...band, words: describeMove(graph, task, band), effect };
}

function drop(found: NodeDrop, node: GraphFlowNode, scene: NodeScene): void {
  const { graph, feature, layout, toScreen, putBack } = scene;
  const at = toScreen(node.position.x, node.position.y + layoutSizes.nodeHeight);
  if (found.type === 'place') {
    const box = layout.tasks.find(({ key }) => key === node.id);
    if (box !== undefined) moveByHand([node.id], { x: node.position.x - box.x, y: node.position.y - box.y });
    return;
  }
  putBack();
  if (found.type === 'insert') {
    const { words, refusal, command } = foreseeInsert(feature.id, graph, node.id, found.edges);
    if (refusal === null) propose(words, command, at);
    else {
      announce(`${refusal}. Nothing was changed`);
      rewireStore.setState({ refusedDrop: refusal });
    }
    return;
  }
  const { place } = found.band;
  const command = { type: 'move-task', feature: feature.id, task: node.id, place } as const;
  propose(describeMove(graph, node.id, found.band), command, at);
}

function describeMove({ file }: FeatureGraph, task: string, { place }: BandPlace): string {
  const name = nameKey(file, task);
  if ('before' in place) return `${name} before ${nameKey(file, place.before)} in the list`;
  if ('after' in place) return `${name} after ${nameKey(file, place.after)} in the list`;
  return 'into' in place ? `${name} to the end of ${nameKey(file, place.into)}` : name;
}

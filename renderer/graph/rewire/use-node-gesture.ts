import type { OnNodeDrag } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { foreseeMove } from '../../../core/graph/foresee-move.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { createLinkJudge, isFinal } from '../../proposal/judge-link.ts';
import { insertBetween } from '../../proposal/link-commands.ts';
import { announce } from '../../store/announce.ts';
import { describeEffect } from '../../store/describe-effect.ts';
import { nameKey } from '../../store/name-key.ts';
import { showNotice } from '../../store/ui-store.ts';
import type { GraphFlowNode } from '../canvas/flow-types.ts';
import { hoverTask, moveByHand } from '../graph-store.ts';
import { type GraphLayout, layoutSizes } from '../layout/graph-layout.ts';
import type { GraphEdge, GraphModel } from '../model/graph-model.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { findEdgeUnder } from './edge-under.ts';
import { type BandPlace, findBand, findBandPlace } from './find-band-place.ts';
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
  | { readonly type: 'insert'; readonly edge: string }
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
    rewireStore.setState({ insertEdge: null, bandPlace: null });
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
        rewireStore.setState({ insertEdge: null, bandPlace: null });
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
        rewireStore.setState({ insertEdge: null, bandPlace: null });
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
    const edge = findEdgeUnder(layout.routes, createEdgeFilter(graph, node.id), x, y);
    if (edge !== null) return { type: 'insert', edge };
    const band = findBand(graph.model, layout, x, y);
    if (band === null || band === task.task.phase) return { type: 'place' };
  }
  const band = findBandPlace(graph.model, layout, node.id, x, y);
  return band === null ? { type: 'place' } : { type: 'reorder', band };
}

const edgesBetweenTasks = new WeakMap<GraphModel, ReadonlyMap<string, GraphEdge>>();

/** Edges into which a task can be put: between two other tasks. Found once for all moves of a drag. */
function createEdgeFilter({ model }: FeatureGraph, dragged: string): (id: string) => boolean {
  let edges = edgesBetweenTasks.get(model);
  if (edges === undefined) {
    const tasks = new Set(model.tasks.map((task) => task.key));
    edges = new Map(
      model.edges.filter(({ from, to }) => tasks.has(from) && tasks.has(to)).map((edge) => [edge.id, edge]),
    );
    edgesBetweenTasks.set(model, edges);
  }
  const candidates = edges;
  return (id) => {
    const edge = candidates.get(id);
    return edge !== undefined && edge.from !== dragged && edge.to !== dragged;
  };
}

function showDrop(found: NodeDrop, node: GraphFlowNode, { graph, toScreen }: NodeScene): void {
  const insertEdge = found.type === 'insert' ? found.edge : null;
  const at = toScreen(node.position.x, node.position.y + layoutSizes.nodeHeight);
  const shown = rewireStore.getState();
  const bandPlace = found.type === 'reorder' ? { ...tellBand(found.band, node.id, graph), at } : null;
  // Most moves of a drag say nothing new, and nobody has to hear of them.
  if (insertEdge === shown.insertEdge && bandPlace === null && shown.bandPlace === null) return;
  rewireStore.setState({ insertEdge, bandPlace });
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
    insert(found.edge, node.id, scene, at);
    return;
  }
  const { place } = found.band;
  const command = { type: 'move-task', feature: feature.id, task: node.id, place } as const;
  propose(describeMove(graph, node.id, found.band), command, at);
}

function insert(id: string, task: string, { graph, feature }: NodeScene, at: ScreenPoint): void {
  const edge = graph.model.edges.find((candidate) => candidate.id === id);
  if (edge === undefined) return;
  const pair = { task: edge.to, dependsOn: edge.from };
  const isStated = edge.origins.includes('stated');
  const judge = createLinkJudge(graph.file, graph.all, isStated ? pair : null);
  const refusal = judge.judge({ task, dependsOn: edge.from }) ?? judge.judge({ task: edge.to, dependsOn: task });
  if (refusal !== null && refusal.code !== 'repeat' && isFinal(refusal)) {
    announce(`${refusal.text}. Nothing was changed`);
    rewireStore.setState({ refusedDrop: refusal.text });
    return;
  }
  const [name, from, to] = [task, edge.from, edge.to].map((key) => nameKey(graph.file, key));
  propose(`${name} comes between ${from} and ${to}`, insertBetween(feature.id, pair, task, isStated), at);
}

function describeMove({ file }: FeatureGraph, task: string, { place }: BandPlace): string {
  const name = nameKey(file, task);
  if ('before' in place) return `${name} before ${nameKey(file, place.before)} in the list`;
  if ('after' in place) return `${name} after ${nameKey(file, place.after)} in the list`;
  return 'into' in place ? `${name} to the end of ${nameKey(file, place.into)}` : name;
}

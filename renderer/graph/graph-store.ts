import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SavedFilter, SavedView } from '../../preload/contract.ts';
import { type GraphMemory, readGraphMemory, writeGraphMemory } from './graph-memory.ts';
import type { LaneKind, Lanes } from './model/sort-into-lanes.ts';

/** Tasks and edges that stand out because of the task under the pointer, or the selected one. */
export interface Lit {
  /** The task that they belong to. */
  readonly key: string;
  readonly ancestors: ReadonlySet<string>;
  readonly descendants: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** It comes from the pointer: everything else recedes. */
  readonly hovered: boolean;
  /** Only the chain that leads here, not all that the task waits for. */
  readonly isChain: boolean;
}

/** How the graph looks: what is folded, where tasks were put by hand, what stands out. Never in the documents. */
export type GraphMode = 'graph' | 'table' | 'waves';

/** Only a task and what is near it. */
export interface Focus {
  readonly key: string;
  /** How many dependencies away; null for all that it waits for and all that waits for it. */
  readonly steps: number | null;
}

/** Which tasks are looked for. The others recede. */
export type TaskFilter = SavedFilter;

export interface GraphState extends GraphMemory {
  /** What the memory belongs to: folder and feature. */
  readonly owner: string;
  readonly mode: GraphMode;
  readonly focus: Focus | null;
  /** Keys of the tasks that were in focus before, the first one first. */
  readonly trail: readonly string[];
  readonly filter: TaskFilter;
  /** Tasks that the filter lets through; null while nothing is looked for. */
  readonly matches: ReadonlySet<string> | null;
  readonly hovered: string | null;
  /** Id of the selected edge. */
  readonly edge: string | null;
  /** Key of the frame whose menu was opened last. */
  readonly frame: string | null;
  readonly lit: Lit | null;
  /** What tasks are coloured by; null for their state alone. */
  readonly laneKind: LaneKind | null;
  /** Tasks by colour; null while they are coloured by their state alone. */
  readonly lanes: Lanes | null;
}

const nothing: ReadonlySet<string> = new Set();

export const noFilter: TaskFilter = {
  words: '',
  state: 'all',
  phase: null,
  story: null,
  assignee: null,
  critical: false,
  problem: false,
};

export const graphStore = createStore<GraphState>()(() => ({
  owner: '',
  folded: nothing,
  moved: new Map(),
  mode: 'graph',
  focus: null,
  trail: [],
  filter: noFilter,
  matches: null,
  hovered: null,
  edge: null,
  frame: null,
  lit: null,
  laneKind: null,
  lanes: null,
}));

export function useGraphState<Value>(select: (state: GraphState) => Value): Value {
  return useStore(graphStore, select);
}

/** Show another feature's graph as it was left. */
export function openGraph(owner: string): void {
  if (graphStore.getState().owner === owner) return;
  const memory = readGraphMemory(owner);
  const untouched = {
    focus: null,
    trail: [],
    filter: noFilter,
    matches: null,
    hovered: null,
    edge: null,
    frame: null,
    lit: null,
  };
  const wanted = wantedView?.owner === owner ? wantedView.view : {};
  wantedView = null;
  graphStore.setState({ owner, ...memory, ...untouched, ...wanted });
}

type LookOfView = Pick<SavedView, 'mode' | 'filter' | 'focus'>;

let wantedView: { readonly owner: string; readonly view: LookOfView } | null = null;

/** Look at a graph as it was saved, now or when it is opened. */
export function showSaved(owner: string, view: LookOfView): void {
  if (graphStore.getState().owner === owner) graphStore.setState({ ...view, trail: [] });
  else wantedView = { owner, view };
}

export function toggleFrame(key: string): void {
  const folded = new Set(graphStore.getState().folded);
  if (!folded.delete(key)) folded.add(key);
  remember({ folded });
}

export function foldFrames(keys: Iterable<string>): void {
  remember({ folded: new Set(keys) });
}

/** Put a task where a hand left it. */
export function moveByHand(key: string, x: number, y: number): void {
  remember({ moved: new Map(graphStore.getState().moved).set(key, { x, y }) });
}

export function resetLayout(): void {
  remember({ moved: new Map() });
}

export function selectEdge(id: string | null): void {
  if (graphStore.getState().edge !== id) graphStore.setState({ edge: id });
}

export function hoverTask(key: string | null): void {
  if (graphStore.getState().hovered !== key) graphStore.setState({ hovered: key });
}

function remember(change: Partial<GraphMemory>): void {
  graphStore.setState(change);
  const { owner, folded, moved } = graphStore.getState();
  writeGraphMemory(owner, { folded, moved });
}

export function showMode(mode: GraphMode): void {
  graphStore.setState({ mode });
}

/** Show only a task and what is near it; one that was in focus before is gone back to, null shows all. */
export function focusOn(focus: Focus | null): void {
  const { focus: before, trail } = graphStore.getState();
  const at = focus === null ? 0 : trail.indexOf(focus.key);
  const isNext = focus !== null && before !== null && before.key !== focus.key;
  const next = at !== -1 ? trail.slice(0, at) : isNext ? [...trail, before.key] : trail;
  graphStore.setState({ focus, trail: next });
}

export function changeFilter(change: Partial<TaskFilter>): void {
  graphStore.setState({ filter: { ...graphStore.getState().filter, ...change } });
}

/** Colour tasks by what they share; null for their state alone. */
export function colorBy(laneKind: LaneKind | null): void {
  graphStore.setState({ laneKind });
}

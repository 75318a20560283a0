import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { GraphOffset, SavedFilter, SavedView } from '../../preload/planner-data.ts';
import { type HandLook, isKeepingLook, isSameLook, keepHandLook } from './graph-look.ts';
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

export interface GraphState extends HandLook {
  /** What the look belongs to: folder and feature. */
  readonly owner: string;
  /** Feature id. */
  readonly feature: string;
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
  /** What tasks are grouped by within their phases; null for nothing. */
  readonly laneKind: LaneKind | null;
  /** Groups have rows of their own, not only a colour. */
  readonly laneRows: boolean;
  /** Tasks by group; null while they are not grouped. */
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
  feature: '',
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
  laneRows: false,
  lanes: null,
}));

export function useGraphState<Value>(select: (state: GraphState) => Value): Value {
  return useStore(graphStore, select);
}

/** Show another feature's graph as it was left. */
export function openGraph(owner: string, feature: string, look: HandLook): void {
  if (graphStore.getState().owner === owner) {
    takeLook(owner, look);
    return;
  }
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
  graphStore.setState({ owner, feature, ...look, ...untouched, ...wanted });
}

/** Take over what was changed elsewhere about the graph that is shown. */
export function takeLook(owner: string, look: HandLook): void {
  const shown = graphStore.getState();
  if (shown.owner === owner && !isSameLook(shown, look)) graphStore.setState(look);
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

/** Move tasks by hand, so much further from where the layout puts them. */
export function moveByHand(keys: Iterable<string>, { x, y }: GraphOffset): void {
  const moved = new Map(graphStore.getState().moved);
  for (const key of keys) {
    const before = moved.get(key) ?? { x: 0, y: 0 };
    const next = { x: Math.round(before.x + x), y: Math.round(before.y + y) };
    if (next.x === 0 && next.y === 0) moved.delete(key);
    else moved.set(key, next);
  }
  remember({ moved });
}

/** Let tasks stand where the layout puts them. */
export function putBack(keys: Iterable<string>): void {
  const moved = new Map(graphStore.getState().moved);
  for (const key of keys) moved.delete(key);
  remember({ moved });
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

function remember(change: Partial<HandLook>): void {
  const { owner, feature } = graphStore.getState();
  graphStore.setState(change);
  void keepHandLook(feature, change).then((kept) => {
    if (kept !== null && !isKeepingLook()) takeLook(owner, kept);
  });
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

/** Group tasks by what they share, in colours and in rows or in colours alone; by nothing with null. */
export function groupBy(laneKind: LaneKind | null, laneRows: boolean): void {
  graphStore.setState({ laneKind, laneRows });
}

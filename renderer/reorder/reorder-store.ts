import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DependencyEffect } from '../../core/graph/compare-dependencies.ts';
import type { PreviewResult } from '../../preload/planner-data.ts';
import type { DropTarget } from './find-drop-target.ts';

/** A task that is being dragged to another place of the list. */
export interface Reorder {
  /** Its key. */
  readonly task: string;
  /** On screen, in pixels. */
  readonly pointer: { readonly x: number; readonly y: number };
  /** Null where letting go changes nothing. */
  readonly target: DropTarget | null;
  /** What its place in the list would change: known at once. */
  readonly foreseen: DependencyEffect;
  /** All that letting go would do, from the text that it makes; null until it is known. */
  readonly preview: PreviewResult | null;
}

/** Null while nothing is dragged. */
export const reorderStore = createStore<{ readonly reorder: Reorder | null }>()(() => ({ reorder: null }));

export function useReorder<Value>(select: (reorder: Reorder | null) => Value): Value {
  return useStore(reorderStore, (state) => select(state.reorder));
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DependencyPair, EditCommand } from '../../../core/patch/edit-command.ts';
import type { LinkRefusal, LinkRole } from '../../proposal/judge-link.ts';
import { closeProposal, openProposal } from '../../proposal/proposal-store.ts';
import type { EffectLine } from '../../store/describe-effect.ts';
import type { BandPlace } from './find-band-place.ts';
import type { InsertDrop } from './insert-drop.ts';

/** A place on screen, in pixels from the corner of the graph. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** An edge that is being drawn, or one of whose ends is being taken elsewhere. */
export interface LinkGesture {
  /** The end that stays. */
  readonly fixed: string;
  /** What people call it. */
  readonly name: string;
  readonly role: LinkRole;
  /** More tasks that are to be connected with the same target. */
  readonly others: readonly string[];
  /** The pair that is being changed; null for a new one. */
  readonly retargeted: DependencyPair | null;
  readonly refused: ReadonlySet<string>;
  /** Task or phase under the pointer. */
  readonly target: string | null;
  /** What people call that one; empty where there is none. */
  readonly targetName: string;
  readonly refusal: LinkRefusal | null;
  readonly start: ScreenPoint;
  readonly pointer: ScreenPoint;
}

/** A task that is to be made at the end of an edge. */
export interface NewTaskDraft {
  readonly fixed: string;
  readonly role: LinkRole;
  readonly at: ScreenPoint;
}

export interface RewireState {
  readonly gesture: LinkGesture | null;
  readonly draft: NewTaskDraft | null;
  /** Why what was dropped was not taken; shown until the next gesture. */
  readonly refusedDrop: string | null;
  /** Lines that the dragged task would be put into. */
  readonly insert: (InsertDrop & { readonly at: ScreenPoint }) | null;
  /** Place in the list that the dragged task would get. */
  readonly bandPlace:
    | (BandPlace & { readonly at: ScreenPoint; readonly words: string; readonly effect: readonly EffectLine[] })
    | null;
}

export const rewireStore = createStore<RewireState>()(() => ({
  gesture: null,
  draft: null,
  refusedDrop: null,
  insert: null,
  bandPlace: null,
}));

export function useRewireState<Value>(select: (state: RewireState) => Value): Value {
  return useStore(rewireStore, select);
}

/** Ask before a change is made, beside a place in the graph; without one in the middle of the window. */
export function propose(title: string, command: EditCommand, at: ScreenPoint | null): void {
  rewireStore.setState({ draft: null, gesture: null });
  openProposal({ title, command, at: at === null ? null : toWindow(at) });
}

/** From the corner of the graph to that of the window. */
export function toWindow({ x, y }: ScreenPoint): ScreenPoint {
  const stage = document.querySelector('.graph-stage')?.getBoundingClientRect();
  return { x: x + (stage?.x ?? 0), y: y + (stage?.y ?? 0) };
}

/** Let go of everything that is under way. */
export function cancelRewiring(): void {
  closeProposal();
  rewireStore.setState({
    gesture: null,
    draft: null,
    insert: null,
    bandPlace: null,
    refusedDrop: null,
  });
}

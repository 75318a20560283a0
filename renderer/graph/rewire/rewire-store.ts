import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DependencyPair, EditCommand } from '../../../core/patch/edit-command.ts';
import type { LinkRefusal, LinkRole } from './judge-link.ts';

/** A place on screen, in pixels from the corner of the graph. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** An edge that is being drawn, or one of whose ends is being taken elsewhere. */
export interface LinkGesture {
  /** The end that stays. */
  readonly fixed: string;
  readonly role: LinkRole;
  /** More tasks that are to be connected with the same target. */
  readonly others: readonly string[];
  /** The pair that is being changed; null for a new one. */
  readonly retargeted: DependencyPair | null;
  readonly refused: ReadonlySet<string>;
  /** Task under the pointer. */
  readonly target: string | null;
  readonly refusal: LinkRefusal | null;
  readonly start: ScreenPoint;
  readonly pointer: ScreenPoint;
}

/** A change that waits for a yes, with what it would do to the text. */
export interface Proposal {
  readonly title: string;
  readonly command: EditCommand;
  readonly at: ScreenPoint;
}

/** A task that is to be made at the end of an edge. */
export interface NewTaskDraft {
  readonly fixed: string;
  readonly role: LinkRole;
  readonly at: ScreenPoint;
}

export interface RewireState {
  readonly gesture: LinkGesture | null;
  readonly proposal: Proposal | null;
  readonly draft: NewTaskDraft | null;
  /** Why what was dropped was not taken; shown until the next gesture. */
  readonly refusedDrop: string | null;
  /** Edge that the dragged task would be put into. */
  readonly insertEdge: string | null;
  /** Task for which the picker looks for another end. */
  readonly picking: string | null;
}

export const rewireStore = createStore<RewireState>()(() => ({
  gesture: null,
  proposal: null,
  draft: null,
  refusedDrop: null,
  insertEdge: null,
  picking: null,
}));

export function useRewireState<Value>(select: (state: RewireState) => Value): Value {
  return useStore(rewireStore, select);
}

/** Ask before a change is made: the card shows what it would do to the text. */
export function propose(proposal: Proposal): void {
  rewireStore.setState({ proposal, draft: null, picking: null, gesture: null });
}

/** Let go of everything that is under way. */
export function cancelRewiring(): void {
  rewireStore.setState({
    gesture: null,
    proposal: null,
    draft: null,
    insertEdge: null,
    picking: null,
    refusedDrop: null,
  });
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { BaselineTexts } from '../../preload/planner-data.ts';
import type { TimeUnit } from './axis/time-scale.ts';

/** What a hand on a bar is doing: nothing of it is in the documents before it lets go. */
export type BarDrag =
  /** The end of a task's bar: its estimate. */
  | { readonly type: 'resize'; readonly key: string; readonly minutes: number }
  /** A task's bar: the day before which it does not start; null for none. */
  | { readonly type: 'move'; readonly key: string; readonly date: string | null; readonly minutes: number }
  /** The end of a phase's bar: its stated duration. */
  | { readonly type: 'phase'; readonly key: string; readonly minutes: number }
  /** From the end of a task to another, which is to wait for it; `refusal` says why that one cannot. */
  | {
      readonly type: 'link';
      readonly key: string;
      readonly x: number;
      readonly y: number;
      readonly over: string | null;
      readonly refusal: string | null;
    };

/** Which tasks the schedule counts: all as planned, or what is left to do from today. */
export type PlanBasis = 'plan' | 'left';

/** How many work: as many as needed, a number, or the people that the tasks name. */
export type CrewChoice = 'unlimited' | 'assignees' | number;

export type TimelinePanel = 'task' | 'claims' | 'stories' | 'what-if' | 'baseline' | 'people' | 'calendar' | 'path';

/** Changes that are tried out on a feature and written nowhere. */
export interface Sandbox {
  readonly feature: string;
  readonly commands: readonly EditCommand[];
  /** How it was when the trial began. */
  readonly before: { readonly crew: CrewChoice };
}

/** A state of the plan that is drawn behind the present one. */
export interface ShownBaseline {
  readonly feature: string;
  readonly name: string;
  readonly texts: BaselineTexts;
}

/** How the timeline is looked at. Nothing of it is in the documents. */
export interface TimelineState {
  /** Null chooses by the length of the plan. */
  readonly unit: TimeUnit | null;
  readonly basis: PlanBasis;
  readonly crew: CrewChoice;
  /** Part of each day that a named person works; absent is all of it. */
  readonly paces: Readonly<Record<string, number>>;
  /** One feature, or all of the workspace on one axis. */
  readonly scope: 'feature' | 'all';
  readonly arrows: boolean;
  readonly panel: TimelinePanel | null;
  readonly drag: BarDrag | null;
  readonly sandbox: Sandbox | null;
  readonly baseline: ShownBaseline | null;
}

export const emptyTimelineState: TimelineState = {
  unit: null,
  basis: 'plan',
  crew: 'unlimited',
  paces: {},
  scope: 'feature',
  arrows: true,
  panel: null,
  drag: null,
  sandbox: null,
  baseline: null,
};

export const timelineStore = createStore<TimelineState>()(() => emptyTimelineState);

export function useTimelineState<Value>(select: (state: TimelineState) => Value): Value {
  return useStore(timelineStore, select);
}

export function changeTimeline(change: Partial<TimelineState>): void {
  timelineStore.setState(change);
}

export function togglePanel(panel: TimelinePanel): void {
  timelineStore.setState({ panel: timelineStore.getState().panel === panel ? null : panel });
}

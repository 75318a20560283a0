import type { WorkspaceSummary } from '../../core/model/feature.ts';
import { defaultSettings } from '../../preload/default-settings.ts';
import type {
  Failure,
  FeatureState,
  KeptEdit,
  RecentFolder,
  Settings,
  TimerNow,
  UndoState,
  WatchState,
} from '../../preload/planner-data.ts';

/** The timer as it was told, and the moment of this page's own clock at which it was. */
export interface HeldTimer extends TimerNow {
  readonly heldAtMs: number;
}

/** Nothing was told yet. */
export const noTimer: HeldTimer = { running: null, pending: [], switched: null, sinceSeenMs: 0, heldAtMs: 0 };

/** What the main side has told: the renderer's copy, replaced by events and never edited here. */
export interface PlannerState {
  /** False until the first answer; views show nothing rather than a flash of emptiness. */
  readonly loaded: boolean;
  /** Of the last event that was received. */
  readonly sequence: number;
  readonly workspace: WorkspaceSummary | null;
  readonly failure: Failure | null;
  readonly watch: WatchState;
  readonly sample: boolean;
  readonly undo: UndoState;
  /** Whole features, by id: those that are open. */
  readonly features: Readonly<Record<string, FeatureState>>;
  /** Why a feature could not be opened, by id. */
  readonly featureFailures: Readonly<Record<string, Failure>>;
  /** Sequence of the last change, by document path. */
  readonly documentVersions: Readonly<Record<string, number>>;
  readonly settings: Settings;
  readonly keptEdits: readonly KeptEdit[];
  readonly recentFolders: readonly RecentFolder[];
  /** The user's one timer, over all folders. */
  readonly timer: HeldTimer;
}

export const emptyPlannerState: PlannerState = {
  loaded: false,
  sequence: 0,
  workspace: null,
  failure: null,
  watch: { state: 'off', message: '' },
  sample: false,
  undo: { undoLabel: null, redoLabel: null },
  features: {},
  featureFailures: {},
  documentVersions: {},
  settings: defaultSettings,
  keptEdits: [],
  recentFolders: [],
  timer: noTimer,
};

import type { DependencyEffect } from '../core/graph/compare-dependencies.ts';
import type { FeatureDependency } from '../core/model/dependency.ts';
import type { FeatureSummary, WorkspaceSummary } from '../core/model/feature.ts';
import type { SpecFile } from '../core/model/spec-file.ts';
import type { FilePreview } from '../core/patch/build-file-preview.ts';
import type { EditCommand } from '../core/patch/edit-command.ts';
import type { Offer, Refusal } from '../core/patch/edit-plan.ts';
import type { FeatureTimes } from '../core/time/report/feature-times.ts';
import type { TimerCommand } from '../core/time/timer/timer-command.ts';
import type { TimerState } from '../core/time/timer/timer-state.ts';

/**
 * The one contract between the main side and the renderer.
 *
 * Handlers (`main/desktop`, `main/browser`), the bridge (`preload/index.ts`) and the renderer's `PlannerBridge` are all
 * derived from `PlannerCalls` and `PlannerEvents`; nothing is listed twice. Answers are data; expected
 * failures are values with a code, and a rejected promise is a bug.
 */
export interface PlannerCalls {
  /** Open a folder or a tasks file; null asks the user with a dialog where the face has one. */
  openWorkspace(path: string | null): Promise<OpenResult>;
  /** State of the open workspace, for a renderer that starts or was cut off. */
  readWorkspace(): Promise<WorkspaceState>;
  /** Open a feature: its file is answered now, and follows by `featureChanged` events until closed. */
  openFeature(id: string): Promise<FeatureState | Failure>;
  closeFeature(id: string): Promise<void>;
  /** Text of a markdown file of the workspace, for the Document view. */
  readDocument(path: string): Promise<DocumentState | Failure>;
  /** Plan, check and save a change. The new state arrives as an event. */
  runCommand(command: EditCommand): Promise<CommandResult>;
  /** What `runCommand` would do to which lines; writes nothing. */
  previewCommand(command: EditCommand): Promise<PreviewResult>;
  undo(): Promise<CommandResult>;
  redo(): Promise<CommandResult>;
  /** Newest first. */
  listHistory(path: string | null): Promise<readonly HistoryEntry[]>;
  readHistoryVersion(id: string): Promise<HistoryVersion | Failure>;
  /** Make a file say again what an earlier version said; undoable. */
  restoreVersion(id: string): Promise<CommandResult>;
  /** Edits that could not be saved and are kept; newest last. */
  listKeptEdits(): Promise<readonly KeptEdit[]>;
  retryKeptEdit(id: string): Promise<CommandResult>;
  dropKeptEdit(id: string): Promise<void>;
  /** The user's one timer, over all folders and faces; changes of it follow as events. */
  readTimer(): Promise<TimerNow>;
  /** Start, stop, switch, or answer what it asks. What cannot be logged waits in its `pending`. */
  runTimer(command: TimerCommand): Promise<CommandResult>;
  /** Tasks, figures and entries of all features, for reports over the whole folder. */
  readTimes(): Promise<readonly FeatureTimes[]>;
  /** Named states of a feature's plan, newest first. */
  listBaselines(feature: string): Promise<readonly Baseline[] | Failure>;
  /** Keep a state of a feature's plan by name, in the app's own data. */
  saveBaseline(feature: string, name: string, texts: BaselineTexts): Promise<Baseline | Failure>;
  dropBaseline(feature: string, id: string): Promise<void>;
  /** A feature's documents as the last git commit of them has them. */
  readCommitted(feature: string): Promise<CommittedTexts | Failure>;
  /** How a feature's graph was left by hand: what is folded, and which tasks were moved. */
  readGraphLook(feature: string): Promise<GraphLook | Failure>;
  /** Keep a part of it, in the app's own data; every window hears of it. */
  writeGraphLook(feature: string, change: Partial<GraphLook>): Promise<GraphLook | Failure>;
  listRecentFolders(): Promise<readonly RecentFolder[]>;
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<Settings | Failure>;
  /** Open a web address or a folder with the system's own program, after asking where the face can ask. */
  openExternal(target: string): Promise<void>;
  /** Save a file that the page made where the user says, asked with a dialog. A browser page downloads it instead. */
  saveExport(file: ExportedFile): Promise<SaveExportResult>;
}

/** What happens on the main side without being asked. `sequence` grows by one with every event of a workspace. */
export interface PlannerEvents {
  /** Another folder was opened, or the opened one is in another state. */
  workspaceOpened: WorkspaceState;
  /** Summaries of features that changed or came, ids of those that went. */
  workspaceChanged: WorkspaceChange;
  /** New text and model of an open feature. */
  featureChanged: FeatureChange;
  /** A document of the workspace changed (Document view). */
  documentChanged: { readonly sequence: number; readonly path: string };
  /** The folder is watched, cannot be watched, was moved or removed. */
  watchStateChanged: { readonly sequence: number; readonly watch: WatchState };
  /** What undo and redo would do now; null when there is nothing. */
  undoStateChanged: UndoState;
  keptEditsChanged: readonly KeptEdit[];
  /** A command chosen in the application menu or by another face. */
  menuCommand: { readonly command: string };
  settingsChanged: Settings;
  graphLookChanged: { readonly feature: string; readonly look: GraphLook };
  timerChanged: TimerNow;
}

export type PlannerCallName = keyof PlannerCalls;
export type PlannerEventName = keyof PlannerEvents;

/** Names of all calls, checked to be complete by the compiler. */
export const plannerCallNames = Object.keys({
  openWorkspace: true,
  readWorkspace: true,
  openFeature: true,
  closeFeature: true,
  readDocument: true,
  runCommand: true,
  previewCommand: true,
  undo: true,
  redo: true,
  listHistory: true,
  readHistoryVersion: true,
  restoreVersion: true,
  listKeptEdits: true,
  retryKeptEdit: true,
  dropKeptEdit: true,
  readTimer: true,
  runTimer: true,
  readTimes: true,
  listBaselines: true,
  saveBaseline: true,
  dropBaseline: true,
  readCommitted: true,
  readGraphLook: true,
  writeGraphLook: true,
  listRecentFolders: true,
  readSettings: true,
  writeSettings: true,
  openExternal: true,
  saveExport: true,
} satisfies Record<PlannerCallName, true>) as readonly PlannerCallName[];

/** Names of all events, checked to be complete by the compiler. */
export const plannerEventNames = Object.keys({
  workspaceOpened: true,
  workspaceChanged: true,
  featureChanged: true,
  documentChanged: true,
  watchStateChanged: true,
  undoStateChanged: true,
  keptEditsChanged: true,
  menuCommand: true,
  settingsChanged: true,
  graphLookChanged: true,
  timerChanged: true,
} satisfies Record<PlannerEventName, true>) as readonly PlannerEventName[];

/** What the renderer talks to (the desktop makes it of `window.plannerDoor`, see `planner-door.ts`): the calls, and a listener for each event that ends by its `AbortSignal`. */
export type PlannerBridge = PlannerCalls & {
  readonly face: 'desktop' | 'browser';
  readonly platform: 'linux' | 'darwin' | 'win32';
  on<Name extends PlannerEventName>(
    name: Name,
    listener: (event: PlannerEvents[Name]) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  /** Real path of a file or folder that was dropped on the window; null where the face cannot know it. */
  pathOfDroppedFile(file: unknown): string | null;
};

/** Why a call did not give what was asked for. Closed: views switch on it. */
export type FailureCode =
  | 'no-workspace'
  | 'not-found'
  | 'not-a-folder'
  | 'no-tasks-files'
  | 'unreadable'
  | 'not-utf8'
  | 'too-large'
  | 'outside-workspace'
  | 'cancelled'
  /** Saving: the disk is full, the folder is read-only, the target is held open, … `message` has the system's reason. */
  | 'save-failed'
  /** Saving: another process of ours held the lock for too long. */
  | 'locked'
  /** Saving: an outside write fell into the gap and could not be merged. */
  | 'conflict'
  | 'nothing-to-undo'
  /** The timer holds time that nobody has seen: `settle` or `give` it first. */
  | 'needs-answer';

/** A failure as data: what, the bad value and what was expected, in one sentence for people. */
export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly message: string;
  readonly path?: string;
}

export type OpenResult = { readonly ok: true; readonly state: WorkspaceState } | Failure;

export interface WatchState {
  readonly state: 'watching' | 'polling' | 'lost' | 'off';
  /** Why, for people; empty while watching. */
  readonly message: string;
}

export interface WorkspaceState {
  readonly sequence: number;
  /** Null before anything is open. */
  readonly workspace: WorkspaceSummary | null;
  /** Why nothing is open, or what is wrong with what is. */
  readonly failure: Failure | null;
  readonly watch: WatchState;
  /** True for the sample that a first start shows. */
  readonly sample: boolean;
  readonly undo: UndoState;
}

export interface WorkspaceChange {
  readonly sequence: number;
  readonly changed: readonly FeatureSummary[];
  readonly removed: readonly string[];
  readonly featureDependencies: readonly FeatureDependency[];
}

export interface FeatureState {
  readonly ok: true;
  readonly sequence: number;
  readonly id: string;
  readonly summary: FeatureSummary;
  readonly file: SpecFile;
  /** Texts of the feature's task documents by path, as held. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface FeatureChange {
  readonly sequence: number;
  readonly id: string;
  /** Null when the feature is gone. */
  readonly feature: FeatureState | null;
}

export interface DocumentState {
  readonly ok: true;
  readonly path: string;
  readonly text: string;
  readonly editable: boolean;
}

export type CommandResult =
  | {
      readonly ok: true;
      /** False when the files said so already and nothing was written. */
      readonly changed: boolean;
      readonly notes: readonly string[];
      readonly key?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal }
  | Failure;

export type PreviewResult =
  | {
      readonly ok: true;
      readonly files: readonly FilePreview[];
      readonly notes: readonly string[];
      /** What would wait for what otherwise than now. */
      readonly effect: DependencyEffect;
    }
  | { readonly ok: false; readonly refusal: Refusal }
  | Failure;

/** A picture, table or text made in the page, to be saved outside the documents. */
export interface ExportedFile {
  /** Proposed name; its ending is kept, whatever name is chosen. */
  readonly name: string;
  readonly encoding: 'utf8' | 'base64';
  readonly data: string;
}

export type SaveExportResult = { readonly ok: true; readonly path: string } | Failure;

export interface UndoState {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface HistoryEntry {
  readonly id: string;
  /** ISO moment. */
  readonly at: string;
  readonly path: string;
  readonly label: string;
  /** `edit` by us, `undo`, `redo`, `restore`, or `outside` for what another program wrote. */
  readonly kind: 'edit' | 'undo' | 'redo' | 'restore' | 'outside';
}

export interface HistoryVersion {
  readonly ok: true;
  readonly entry: HistoryEntry;
  readonly text: string;
  /** Against the version before it. */
  readonly diff: FilePreview;
}

/** The timer, and how much older than now its last sign of life is: so much more was worked. */
export interface TimerNow extends TimerState {
  readonly sinceSeenMs: number;
}

export interface KeptEdit {
  readonly id: string;
  readonly at: string;
  readonly path: string;
  readonly label: string;
  readonly reason: string;
  readonly command: EditCommand;
}

/** Texts of a feature's task documents, by path relative to the workspace. */
export type BaselineTexts = Readonly<Record<string, string>>;

/** A state of a feature's plan that was kept by name. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  /** ISO moment. */
  readonly at: string;
  readonly texts: BaselineTexts;
}

export interface CommittedTexts {
  readonly ok: true;
  /** `Commit 1a2b3c4`. */
  readonly name: string;
  /** ISO moment of the commit. */
  readonly at: string;
  readonly texts: BaselineTexts;
}

export interface RecentFolder {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Origins that are switched off in views and schedule. */
  readonly hiddenOrigins: readonly string[];
  readonly showRedundant: boolean;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  /** Days of the week that are worked: 0 for Sunday to 6 for Saturday; at least one. */
  readonly workingDays: readonly number[];
  /** ISO dates on which nobody works. */
  readonly holidays: readonly string[];
  /** Used for tasks without an estimate, in minutes. */
  readonly defaultEstimateMinutes: number;
  /** Of all folders. */
  readonly savedViews: readonly SavedView[];
  /** Without input for so many minutes a running timer asks what becomes of the time; zero never asks. */
  readonly idleMinutes: number;
  /** Whether work that was ticked off without any time logged is offered for an entry. */
  readonly remindsToLog: boolean;
}

/** How far a hand moved a task from where the layout puts it, in graph pixels. */
export interface GraphOffset {
  readonly x: number;
  readonly y: number;
}

/** What a hand changed about the drawing of a feature's graph. Never in the documents. */
export interface GraphLook {
  /** Keys of folded phases, summaries and lanes. */
  readonly folded: readonly string[];
  /** By task key. */
  readonly moved: Readonly<Record<string, GraphOffset>>;
}

/** A way to look at a feature's graph that was given a name. */
export interface SavedView {
  /** One of its kind in the folder. */
  readonly name: string;
  /** Workspace that it is for. */
  readonly folder: string;
  /** Feature id. */
  readonly feature: string;
  readonly mode: 'graph' | 'table' | 'waves';
  readonly filter: SavedFilter;
  /** Only a task and what is near it: so many dependencies away, null for all. */
  readonly focus: { readonly key: string; readonly steps: number | null } | null;
  readonly hiddenOrigins: readonly string[];
  readonly showRedundant: boolean;
}

/** Which tasks stand out; null and false leave a condition out. */
export interface SavedFilter {
  readonly words: string;
  readonly state: 'all' | 'open' | 'ready' | 'blocked' | 'in-progress' | 'done' | 'skipped';
  /** Phase key. */
  readonly phase: string | null;
  /** Story label such as `US1`. */
  readonly story: string | null;
  readonly assignee: string | null;
  readonly critical: boolean;
  readonly problem: boolean;
}

export type { FeatureTimes, FilePreview, Offer, TimerCommand, TimerState };

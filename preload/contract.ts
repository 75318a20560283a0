import type { EditCommand } from '../core/patch/edit-command.ts';
import type { FeatureTimes } from '../core/time/report/feature-times.ts';
import type { TimerCommand } from '../core/time/timer/timer-command.ts';
import type {
  Baseline,
  BaselineTexts,
  CommandResult,
  CommittedTexts,
  DocumentState,
  ExportedFile,
  Failure,
  FeatureChange,
  FeatureState,
  GraphLook,
  HistoryEntry,
  HistoryVersion,
  KeptEdit,
  OpenResult,
  PreviewResult,
  RecentFolder,
  SaveExportResult,
  Settings,
  TimerNow,
  UndoState,
  WatchState,
  WorkspaceChange,
  WorkspaceState,
} from './planner-data.ts';

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

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

// What passes between the main side and the renderer: plain data, answers of calls and contents of events.

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

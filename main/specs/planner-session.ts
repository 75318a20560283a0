import type { PlannerCalls, PlannerEventName, PlannerEvents } from '../../preload/contract.ts';
import type { ExportedFile, SaveExportResult } from '../../preload/planner-data.ts';
import type { TimerService } from '../timer/create-timer-service.ts';

/** What a face (window, browser page, command line) lends to the session: the outside world as arguments. */
export interface PlannerHost {
  /** The app's own data folder (history, journal, locks, settings); never inside a workspace. */
  readonly dataFolder: string;
  /** Ask the user for a folder or tasks file; null when cancelled or when the face cannot ask. */
  chooseWorkspace(): Promise<string | null>;
  /** Hand a web address or folder to the system; resolves when handed over. */
  openExternal(target: string): Promise<void>;
  /** Ask where a file made in the page shall stand, and write it there; a face that cannot ask refuses. */
  saveExport(file: ExportedFile): Promise<SaveExportResult>;
  /** The present moment, in milliseconds since the epoch. */
  now(): number;
}

/**
 * One open workspace and all that can be asked of it: the main side of the contract, without any window.
 *
 * Desktop and browser both expose a session; each window has its own, and sessions in one or in several
 * processes share the data folder and its locks.
 */
export interface PlannerSession {
  readonly calls: PlannerCalls;
  /** Listen to one kind of event; the answer ends it. */
  on<Name extends PlannerEventName>(name: Name, listener: (event: PlannerEvents[Name]) => void): () => void;
  /** Nobody is there, for so long already; and somebody is back. A running timer asks what becomes of the time. */
  readonly presence: Pick<TimerService, 'noteAway' | 'noteReturn'>;
  /** Look at the folder again: some changes are not told by the system. For when a window comes to the front. */
  refresh(): Promise<void>;
  /** Stop watching, finish what is being saved, release locks. */
  dispose(): Promise<void>;
}

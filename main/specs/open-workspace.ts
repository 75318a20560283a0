import { basename } from 'node:path';
import type { WorkspaceSummary } from '../../core/model/feature.ts';
import type { Failure, FeatureState, UndoState, WatchState } from '../../preload/planner-data.ts';
import { type ChangeHistory, createChangeHistory } from './change-history.ts';
import { createChangeJournal } from './change-journal.ts';
import type { Clock } from './clock.ts';
import type { CommitContext } from './commit-command.ts';
import type { DataFolder } from './data-folder.ts';
import type { EventHub } from './event-hub.ts';
import { followFolder } from './follow-folder.ts';
import { createHeldWorkspace, type HeldChange, type HeldWorkspace, type UnreadFeature } from './hold-workspace.ts';
import { createOutsideRecorder, type OutsideRecorder } from './record-outside.ts';
import type { SpecFolder } from './spec-folder.ts';
import type { SpecParser } from './spec-parser.ts';
import { createTurns, type Turns } from './turns.ts';
import { findUndoSteps, toUndoState } from './undo-steps.ts';

/** What a workspace is opened with. */
export interface OpenOptions {
  readonly folder: SpecFolder;
  /** What is kept about this workspace. */
  readonly data: DataFolder;
  /** Where the changes of all folders are kept. */
  readonly historyData: DataFolder;
  readonly parser: SpecParser;
  readonly clock: Clock;
  readonly hub: EventHub;
  /** Sequence of the last event. */
  sequence(): number;
  nextSequence(): number;
  /** Told when `failure` is another one. */
  onFailureChanged(): void;
}

/** An open workspace: held, followed, and ready to be changed. */
export interface OpenWorkspace {
  readonly folder: SpecFolder;
  readonly clock: Clock;
  readonly held: HeldWorkspace;
  readonly history: ChangeHistory;
  /** What a command works on, in its turn. */
  readonly commit: CommitContext;
  readonly turns: Turns;
  readonly watchState: WatchState;
  readonly undoState: UndoState;
  /** Why it shows nothing; null when all is well. */
  readonly failure: Failure | null;
  summarize(): WorkspaceSummary;
  readFeature(id: string): Promise<FeatureState | null>;
  /** Read the features that were only listed when it was opened, and tell of them as events: after a delay. */
  readRest(delayMs: number): void;
  /** Open a feature: one that was only listed so far is read now. The caller has its turn. */
  openFeature(id: string): Promise<void>;
  closeFeature(id: string): void;
  /** Look at the whole folder again (the window came to the front). */
  refresh(): Promise<void>;
  /** Read what other processes did to the history. */
  refreshHistory(): Promise<void>;
  dispose(): Promise<void>;
}

/** So few features are read before the folder counts as open; of more, only the first. */
const smallFolder = 8;
/** Features that are read in one turn: a call of the user waits for no more than these. */
const roundSize = 16;

/** A feature of a file a task can lie in many folders: so many of them are attended to. */
const maxAttended = 16;

/** Open a workspace: finish what a crash left, watch it, list all of its features and read the first of them. */
export async function openWorkspace(options: OpenOptions): Promise<OpenWorkspace> {
  const { folder, data, parser, clock, hub, sequence, nextSequence } = options;
  const held = createHeldWorkspace(folder.root, folder.onlyFile, parser);
  const turns = createTurns();
  const history = createChangeHistory(options.historyData, folder.root, clock.now);
  const journal = createChangeJournal(data);
  const outside: OutsideRecorder = createOutsideRecorder(history, held, clock);
  let undoState: UndoState = { undoLabel: null, redoLabel: null };
  let isOpen = false;
  let rest: { readonly at: number; cancel(): void } | null = null;
  let failure: Failure | null = null;

  const summarize = (): WorkspaceSummary => {
    const { root, onlyFile } = folder;
    return {
      folder: onlyFile === null ? root : `${root}/${onlyFile}`,
      name: onlyFile ?? basename(root),
      ...held.summarize(),
    };
  };

  const readFeature = async (id: string): Promise<FeatureState | null> => {
    const file = await held.readFile(id);
    const summary = held.getSummary(id);
    if (file === undefined || summary === undefined) return null;
    return { ok: true, sequence: sequence(), id, summary, file, texts: held.getTexts(id) };
  };

  const refreshHistory = async () => {
    // A history that cannot be read is told when it is asked for; undo then has nothing to offer.
    await history.refresh().catch(() => false);
    const next = toUndoState(findUndoSteps(history.changes));
    if (next.undoLabel === undoState.undoLabel && next.redoLabel === undoState.redoLabel) return;
    undoState = next;
    if (isOpen) hub.publish('undoStateChanged', next);
  };

  const publish = async () => {
    const change = await held.update();
    if (isOpen) await announce(change);
  };

  const readFirst = async () => {
    await follower.list();
    const listed = held.listUnread();
    const [first] = listed;
    if (first === undefined) return;
    // The model of the first is kept: it is what a window shows first.
    held.open(first.id);
    await readRound(listed.slice(0, listed.length > smallFolder ? 1 : smallFolder), false);
    held.close(first.id);
  };

  const readRound = async (features: readonly UnreadFeature[], inBackground: boolean) => {
    await follower.read(features.flatMap(({ paths }) => paths));
    const change = await held.update(inBackground);
    if (isOpen) await announce(change);
  };

  /** Round by round, so that what the user asks for meanwhile comes in between. */
  const readRounds = async () => {
    const listed = await turns.run(async () => held.listUnread());
    // The thread that reads is just starting: what is asked for first shall not wait for a long round as well.
    for (let at = 0, size = 4; isOpen && at < listed.length; at += size, size = Math.min(roundSize, size * 2)) {
      await turns.run(() => readRound(listed.slice(at, at + size), true));
    }
  };

  const readRest = (delayMs: number) => {
    const at = clock.now() + delayMs;
    if (!isOpen || (rest !== null && rest.at <= at)) return;
    rest?.cancel();
    rest = { at, cancel: clock.after(delayMs, () => void readRounds()) };
  };

  const attend = () => {
    const folders = held.listOpen().flatMap(({ taskPaths }) => taskPaths.map((path) => toFolder(path)));
    follower.attend([...new Set(folders)].slice(0, maxAttended));
  };

  const announce = async (change: HeldChange) => {
    await tell(change);
    attend();
    const before = failure;
    failure = findFailure();
    if (before?.message !== failure?.message) options.onFailureChanged();
    if (change.paths.length > 0) {
      await refreshHistory();
      outside.note(change.paths);
    }
  };

  const tell = async ({ changed, removed, opened, documents }: HeldChange) => {
    if (changed.length > 0 || removed.length > 0) {
      const features = changed.flatMap((id) => held.getSummary(id) ?? []);
      const featureDependencies = held.getFeatureDependencies();
      hub.publish('workspaceChanged', { sequence: nextSequence(), changed: features, removed, featureDependencies });
    }
    for (const id of opened) {
      const next = nextSequence();
      hub.publish('featureChanged', { sequence: next, id, feature: await readFeature(id) });
    }
    for (const path of documents) hub.publish('documentChanged', { sequence: nextSequence(), path });
  };

  const runTurn = (work: () => Promise<void>) =>
    turns.run(async () => {
      await work();
      await publish();
    });

  const findFailure = (): Failure | null => {
    if (unclear.length > 0) return failUnclear(unclear);
    if (follower.listingFault !== null) return { ok: false, code: 'unreadable', message: follower.listingFault };
    return held.listPlaces().length > 0 ? null : failWithoutTasks(folder.root);
  };

  const unclear = await journal.recover(folder);
  const follower = followFolder({
    folder,
    held,
    clock,
    runTurn,
    onLeftBehind: async (paths) => {
      for (const { path, text } of await folder.cleanUp(paths))
        await history.recordOutside(path, text).catch(() => undefined);
    },
    onWatchState: (watch) => {
      if (isOpen) hub.publish('watchStateChanged', { sequence: nextSequence(), watch });
    },
  });
  await turns.run(readFirst);
  await refreshHistory();
  failure = findFailure();
  isOpen = true;

  return {
    folder,
    clock,
    held,
    history,
    commit: { folder, held, history, journal, publish, readSettled: (path) => follower.readSettled(path) },
    turns,
    get watchState() {
      return follower.watchState;
    },
    get undoState() {
      return undoState;
    },
    get failure() {
      return failure;
    },
    summarize,
    readFeature,
    readRest,
    openFeature: async (id) => {
      held.open(id);
      attend();
      const waiting = held.listUnread().filter((feature) => feature.id === id);
      if (waiting.length > 0) await follower.read(waiting.flatMap(({ paths }) => paths));
      await publish();
    },
    closeFeature: (id) => {
      held.close(id);
      attend();
    },
    refresh: () => follower.look(null),
    refreshHistory,
    dispose: async () => {
      isOpen = false;
      rest?.cancel();
      await follower.stop();
      await turns.settled();
      await outside.settle();
    },
  };
}

function toFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function failUnclear(paths: readonly string[]): Failure {
  const message = `A change of several files was cut off, and ${paths.join(', ')} changed since: please look whether all is as you want it (the history has every version)`;
  return { ok: false, code: 'conflict', message };
}

function failWithoutTasks(path: string): Failure {
  const message = `There is no tasks file in ${path}: looked for tasks.md in the folders of specs/, .specify/specs/, .kiro/specs/ and openspec/changes/, and for files such as my-tasks.md`;
  return { ok: false, code: 'no-tasks-files', message, path };
}

import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PlannerCalls } from '../../preload/contract.ts';
import type { Failure, OpenResult, WorkspaceState } from '../../preload/planner-data.ts';
import { createTimerService } from '../timer/create-timer-service.ts';
import { readTimes } from '../timer/read-times.ts';
import { createSessionTimer } from '../timer/session-timer.ts';
import { createTimerWorkspace } from '../timer/timer-workspace.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import { type Clock, createSystemClock } from './clock.ts';
import { createSpecParser } from './create-spec-parser.ts';
import { createDiskDataFolder } from './disk-data-folder.ts';
import { createDiskSpecFolder } from './disk-spec-folder.ts';
import { createEventHub } from './event-hub.ts';
import { createGraphLooks, type GraphLooks } from './graph-looks.ts';
import { createKeptEdits, type KeptEdits } from './kept-edits.ts';
import { locateWorkspace, type WorkspaceLocation } from './locate-workspace.ts';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';
import { createPendingWork } from './pending-work.ts';
import type { PlannerHost, PlannerSession } from './planner-session.ts';
import { getSampleFolder } from './sample-folder.ts';
import { noteRecentFolder, readRecentFolders, readSettings, writeSettings } from './settings-file.ts';
import type { FolderWatch } from './spec-folder.ts';
import type { SpecParser } from './spec-parser.ts';
import { describeSystemError } from './system-error.ts';
import * as on from './workspace-calls.ts';

/** Parts of a session that a face, a test or a benchmark takes the place of. */
export interface SessionOptions {
  /** False where nobody waits for changes of others (one edit from a command line). */
  readonly watch?: boolean;
  readonly clock?: Clock;
  readonly parser?: SpecParser;
  /** False where the folder was not chosen by the user, and is not one that they opened. */
  readonly remembers?: boolean;
}

/** An open workspace with what is kept beside it. */
interface Opened {
  readonly workspace: OpenWorkspace;
  readonly kept: KeptEdits;
  readonly baselines: Baselines;
  readonly graphLooks: GraphLooks;
  /** Real path that the paths of documents are relative to. */
  readonly root: string;
  readonly sample: boolean;
}

/** Make a session without an open workspace: the main side of the contract. */
export function createSession(host: PlannerHost, options: SessionOptions = {}): PlannerSession {
  const hub = createEventHub();
  const data = createDiskDataFolder(host.dataFolder);
  const clock = options.clock ?? createSystemClock(host.now);
  const parser = options.parser ?? createSpecParser();
  /** What must end before the session does: a folder that is being opened, an edit that is being saved or kept. */
  const pending = createPendingWork();
  let isDisposed = false;
  let sequence = 0;
  let opened: Opened | null = null;
  let failure: Failure | null = null;
  const nextSequence = () => {
    sequence += 1;
    return sequence;
  };

  const readState = (): WorkspaceState => {
    if (opened === null) {
      const undo = { undoLabel: null, redoLabel: null };
      return { sequence, workspace: null, failure, watch: { state: 'off', message: '' }, sample: false, undo };
    }
    const { workspace, sample } = opened;
    return {
      sequence,
      workspace: workspace.summarize(),
      failure: workspace.failure,
      watch: workspace.watchState,
      sample,
      undo: workspace.undoState,
    };
  };

  const open = async (path: string | null): Promise<OpenResult> => {
    const chosen = path ?? (await host.chooseWorkspace());
    if (chosen === null) return { ok: false, code: 'cancelled', message: 'No folder was chosen' };
    return await pending.run(() => openChosen(chosen));
  };

  const openChosen = async (chosen: string): Promise<OpenResult> => {
    const location = await locateWorkspace(chosen);
    if (!location.ok) return refuse(location);
    if (isDisposed) return closedMeanwhile;
    let next: Opened;
    try {
      next = await openLocation(location);
    } catch (error) {
      const message = `Cannot open ${chosen}: ${describeSystemError(error)}`;
      return refuse({ ok: false, code: 'unreadable', message, path: chosen });
    }
    if (isDisposed) {
      await next.workspace.dispose();
      return closedMeanwhile;
    }
    const before = opened;
    opened = next;
    failure = null;
    await before?.workspace.dispose();
    nextSequence();
    const state = readState();
    hub.publish('workspaceOpened', state);
    hub.publish('keptEditsChanged', next.kept.list());
    next.workspace.readRest(unaskedMs);
    return { ok: true, state };
  };

  /** What is open stays open; where nothing is, the reason is what there is to show. */
  const refuse = (reason: Failure): Failure => {
    if (opened === null) {
      failure = reason;
      nextSequence();
      hub.publish('workspaceOpened', readState());
    }
    return reason;
  };

  const onFailureChanged = () => {
    nextSequence();
    hub.publish('workspaceOpened', readState());
  };

  const openLocation = async (location: WorkspaceLocation): Promise<Opened> => {
    const { root, onlyFile } = location;
    const lockFolder = join(host.dataFolder, 'locks');
    await mkdir(lockFolder, { recursive: true, mode: 0o700 });
    const disk = createDiskSpecFolder({ root, onlyFile, lockFolder });
    const folder = options.watch === false ? { ...disk, watch: async () => unwatched } : disk;
    const own = createDiskDataFolder(join(host.dataFolder, 'workspaces', nameOf(root)));
    const kept = createKeptEdits(own, clock.now, () => hub.publish('keptEditsChanged', kept.list()));
    const workspace = await openWorkspace({
      folder,
      data: own,
      historyData: createDiskDataFolder(join(host.dataFolder, 'history')),
      parser,
      clock,
      hub,
      sequence: () => sequence,
      nextSequence,
      onFailureChanged,
    });
    await kept.load();
    const sample = root === (await realpath(getSampleFolder(host.dataFolder)).catch(() => null));
    if (!sample && options.remembers !== false) {
      const path = onlyFile === null ? root : join(root, onlyFile);
      const openedAt = new Date(clock.now()).toISOString();
      // A list of recent folders that cannot be written is no reason not to open one.
      await noteRecentFolder(data, { path, name: basename(path), openedAt }).catch(() => undefined);
    }
    return {
      workspace,
      kept,
      baselines: createBaselines(own, clock.now),
      graphLooks: createGraphLooks(own),
      root,
      sample,
    };
  };

  const withOpened = async <Result>(work: (opened: Opened) => Promise<Result>): Promise<Result | Failure> => {
    const current = opened;
    if (current === null) return { ok: false, code: 'no-workspace', message: 'No folder is open' };
    return await pending.run(() => work(current));
  };

  const timerService = createTimerService({
    data,
    clock,
    monotonicMs: () => performance.now(),
    onChanged: (state, sinceSeenMs) => hub.publish('timerChanged', { ...state, sinceSeenMs }),
  });
  const timerWorkspace = createTimerWorkspace({
    getOpen: () => opened?.workspace ?? null,
    openOther: () => createSession(host, { ...options, watch: false, remembers: false }),
  });
  const timer = createSessionTimer(timerService, timerWorkspace);

  const calls: PlannerCalls = {
    openWorkspace: open,
    readWorkspace: async () => readState(),
    openFeature: (id) =>
      withOpened(async ({ workspace }) => {
        const feature = await on.openFeature(workspace, id);
        workspace.readRest(firstViewMs);
        return feature;
      }),
    closeFeature: async (id) => opened?.workspace.closeFeature(id),
    readDocument: (path) => withOpened(({ workspace }) => on.readDocument(workspace, path)),
    runCommand: (command) =>
      withOpened(async ({ workspace, kept }) => {
        const result = await on.runCommand(workspace, kept, command);
        if (result.ok && result.changed) await timer.follow(command, result.key ?? null);
        return result;
      }),
    previewCommand: (command) => withOpened(({ workspace }) => on.previewCommand(workspace, command)),
    undo: () => withOpened(({ workspace }) => on.stepHistory(workspace, 'undo')),
    redo: () => withOpened(({ workspace }) => on.stepHistory(workspace, 'redo')),
    listHistory: async (path) => (opened === null ? [] : await on.readHistory(opened.workspace, path)),
    readHistoryVersion: (id) => withOpened(({ workspace }) => on.readVersion(workspace, id)),
    restoreVersion: (id) => withOpened(({ workspace }) => on.restoreVersion(workspace, id)),
    listKeptEdits: async () => opened?.kept.list() ?? [],
    retryKeptEdit: (id) => withOpened(({ workspace, kept }) => on.retryKeptEdit(workspace, kept, id)),
    dropKeptEdit: async (id) => opened?.kept.drop(id),
    readTimer: async () => ({ ...(await timerService.read()), sinceSeenMs: timerService.sinceSeenMs }),
    runTimer: (command) => timer.run(command),
    readTimes: async () => (opened === null ? [] : await readTimes(opened.workspace)),
    listBaselines: (feature) => withOpened(({ baselines }) => tryKeeping('baselines', () => baselines.list(feature))),
    saveBaseline: (feature, name, texts) =>
      withOpened(({ baselines }) => tryKeeping('baselines', () => baselines.save(feature, name, texts))),
    dropBaseline: async (feature, id) => opened?.baselines.drop(feature, id),
    readCommitted: (feature) => withOpened(({ workspace, root }) => on.readCommittedFeature(workspace, root, feature)),
    readGraphLook: (feature) =>
      withOpened(({ graphLooks }) => tryKeeping('the look of the graph', () => graphLooks.read(feature))),
    writeGraphLook: (feature, change) =>
      withOpened(({ graphLooks }) =>
        tryKeeping('the look of the graph', async () => {
          const look = await graphLooks.write(feature, change);
          hub.publish('graphLookChanged', { feature, look });
          return look;
        }),
      ),
    listRecentFolders: () => readRecentFolders(data),
    readSettings: () => readSettings(data),
    writeSettings: async (change) => {
      const settings = await writeSettings(data, change);
      if (!('ok' in settings)) hub.publish('settingsChanged', settings);
      return settings;
    },
    openExternal: (target) => host.openExternal(target),
    saveExport: (file) => host.saveExport(file),
  };

  return {
    calls,
    on: hub.on,
    presence: timerService,
    refresh: async () => opened?.workspace.refresh(),
    dispose: async () => {
      isDisposed = true;
      await timerService.dispose();
      const last = opened;
      opened = null;
      await last?.workspace.dispose();
      await pending.settled();
      await parser.dispose();
    },
  };
}

/** The rest of a folder is read when the first view of it was drawn, or when nobody has asked for one by then. */
const firstViewMs = 300;
const unaskedMs = 1_500;

/** The app's own data may be on a disk that is full, or not to be written. */
async function tryKeeping<Result>(what: string, work: () => Promise<Result>): Promise<Result | Failure> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, code: 'save-failed', message: `Cannot keep ${what}: ${describeSystemError(error)}` };
  }
}

const closedMeanwhile: Failure = { ok: false, code: 'cancelled', message: 'The window was closed while it was opened' };

const unwatched: FolderWatch = { state: { state: 'off', message: '' }, attend: () => {}, stop: async () => {} };

/** Folder name for what is kept about a workspace: readable, and one per real path. */
function nameOf(root: string): string {
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return `${basename(root)
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 40)}-${digest}`;
}

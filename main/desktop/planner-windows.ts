import { realpathSync } from 'node:fs';
import { BrowserWindow, type WebContents } from 'electron';
import type { RecentFolder } from '../../preload/planner-data.ts';
import type { PlannerHost, PlannerSession } from '../specs/planner-session.ts';
import { chooseFolder } from './choose-workspace.ts';
import { openExternal } from './open-external.ts';
import { connectWindow, createWindow, type PlannerWindow, passEvents } from './planner-window.ts';
import { saveExport } from './save-export.ts';
import { setTheme } from './theme.ts';
import { createTimerWindow, timerAddress } from './timer/timer-window.ts';

/** The open windows, each with a session of its own. */
export interface PlannerWindows {
  /** Open a window on a folder or tasks file; null shows what was open last, at the first start the sample. */
  open(path: string | null): Promise<void>;
  /** Bring the window to the front that shows the path, or any for null; opens one where there is none. */
  show(path: string | null): Promise<void>;
  /** Show the small window with the running timer, above all others. */
  showTimer(): Promise<void>;
  /** A session without a window or folder, for what the app shows outside its windows. */
  createSession(): PlannerSession;
  /** The window that a page belongs to. */
  find(contents: WebContents): PlannerWindow | null;
  /** The window that the user works in. */
  findFocused(): PlannerWindow | null;
  /** Hear when the list of recent folders may have changed. */
  onFoldersChanged(listener: (recent: readonly RecentFolder[]) => void): void;
  /** Let all sessions finish what they are saving. */
  dispose(): Promise<void>;
}

export interface PlannerWindowsOptions {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly preloadScript: string;
  /** Picture of the window where the system does not take it from the program. */
  readonly icon: string;
  /** Make the session of one window. */
  createSession(host: PlannerHost): PlannerSession;
  /** What to open where nothing was named. */
  chooseStart(session: PlannerSession): Promise<string>;
}

export function setupPlannerWindows(options: PlannerWindowsOptions): PlannerWindows {
  const windows = new Set<PlannerWindow>();
  const closing = new Set<Promise<void>>();
  let timer: PlannerWindow | null = null;
  const folderListeners = new Set<(recent: readonly RecentFolder[]) => void>();

  async function open(path: string | null): Promise<void> {
    const planner = await create();
    const { window, session } = planner;
    session.on('workspaceOpened', () => void tellFolders(session));
    session.on('settingsChanged', setTheme);
    window.once('closed', () => {
      windows.delete(planner);
      const disposed = session.dispose().finally(() => closing.delete(disposed));
      closing.add(disposed);
    });
    const loaded = connectWindow(planner);
    await session.calls.openWorkspace(path ?? (await options.chooseStart(session)));
    await loaded;
  }

  function createSession(getPlanner: () => PlannerWindow | null): PlannerSession {
    return options.createSession({
      dataFolder: options.dataFolder,
      chooseWorkspace: () => chooseFolder(getPlanner()?.window ?? null),
      openExternal: async (target) => {
        const planner = getPlanner();
        if (planner) await openExternal(planner.window, target);
      },
      saveExport: (file) => saveExport(getPlanner()?.window ?? null, file),
      now: Date.now,
    });
  }

  async function showTimer(): Promise<void> {
    if (timer !== null) {
      timer.window.show();
      return;
    }
    const opened: PlannerWindow = { window: createTimerWindow(options), session: createSession(() => opened) };
    timer = opened;
    opened.window.once('closed', () => {
      timer = null;
      const disposed = opened.session.dispose().finally(() => closing.delete(disposed));
      closing.add(disposed);
    });
    passEvents(opened);
    await opened.window.loadURL(timerAddress);
  }

  async function create(): Promise<PlannerWindow> {
    const session = createSession(() => planner);
    let planner: PlannerWindow | null = null;
    setTheme(await session.calls.readSettings());
    planner = { window: createWindow(options), session };
    windows.add(planner);
    return planner;
  }

  async function tellFolders(session: PlannerSession): Promise<void> {
    const recent = await session.calls.listRecentFolders();
    for (const listener of folderListeners) listener(recent);
  }

  async function findShowing(path: string): Promise<PlannerWindow | null> {
    const wanted = toRealPath(path);
    for (const planner of windows) {
      const { workspace } = await planner.session.calls.readWorkspace();
      if (workspace?.folder === wanted) return planner;
    }
    return null;
  }

  function findFocused(): PlannerWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    const all = [...windows];
    return all.find(({ window }) => window === focused) ?? all.at(-1) ?? null;
  }

  return {
    open,
    showTimer,
    createSession: () => createSession(findFocused),
    async show(path) {
      const found = path === null ? findFocused() : await findShowing(path);
      if (!found) return open(path);
      if (found.window.isMinimized()) found.window.restore();
      found.window.show();
      found.window.focus();
    },
    find: (contents) =>
      [...windows, ...(timer === null ? [] : [timer])].find(({ window }) => window.webContents === contents) ?? null,
    findFocused,
    onFoldersChanged: (listener) => folderListeners.add(listener),
    async dispose() {
      await Promise.all(closing);
    },
  };
}

function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // It does not exist: no window shows it, and the one that opens for it says so.
    return path;
  }
}

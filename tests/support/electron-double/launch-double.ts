import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import type { Browser } from '@playwright/test';
import type { Rectangle } from 'electron';
import { buildDouble } from './build-double.ts';
import type { AppRequests, DoubleOptions, StageRequests } from './messages.ts';
import { connectPeer } from './peer.ts';
import { createStagePage, type StagePage } from './stage-page.ts';

export interface LaunchOptions {
  readonly browser: Browser;
  /** Compiled entry of the app's main process. */
  readonly entry: string;
  /** What the user typed after the program's name. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly screens?: readonly Rectangle[];
  readonly dark?: boolean;
  readonly packaged?: boolean;
  readonly droppedPaths?: Readonly<Record<string, string>>;
}

/** An app that runs on the double. */
export interface DoubleApp {
  /** What can be asked of the app and done to it, by window id. */
  readonly app: AppRequests;
  /** Windows that are open now. */
  listWindows(): readonly StagePage[];
  /** Wait until a window is open, before anything is in it. */
  waitForEmptyWindow(): Promise<void>;
  /** Wait until so many windows are open and have loaded; answers the newest. */
  waitForWindow(count?: number): Promise<StagePage>;
  /** Requests that would have left the machine. */
  readonly leaks: readonly string[];
  /** What the app wrote on stdout and stderr. */
  readOutput(): string;
  /** Quit as a user does; answers the exit code. */
  quit(): Promise<number>;
  /** Answers the exit code of an app that ends by itself; as shells do 128 and its number for a signal. */
  readonly ended: Promise<number>;
  /** End it at once, as a crash or a power cut does. */
  kill(): Promise<void>;
}

const oneScreen = [{ x: 0, y: 0, width: 1600, height: 1000 }];

/** Start an app's compiled main process with the double in Electron's place, its windows as pages of a browser. */
export async function launchDouble(options: LaunchOptions): Promise<DoubleApp> {
  const dark = options.dark ?? false;
  const context = await options.browser.newContext({ colorScheme: dark ? 'dark' : 'light' });
  // Windows answer their own requests; what else asks is a page that one of them opened, and it must not get out.
  await context.route('**/*', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '' }));
  const windows = new Map<number, StagePage>();
  const loaded = new Set<number>();
  const watchers = new Set<() => void>();
  const tellWatchers = () => {
    for (const watcher of watchers) watcher();
  };
  const leaks: string[] = [];
  const child = await startProcess(options, {
    screens: options.screens ?? oneScreen,
    packaged: options.packaged ?? false,
    dark,
  });
  const output = collectOutput(child);
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  }).finally(() => context.close());
  const pageOf = (id: number): StagePage => {
    const found = windows.get(id);
    if (!found) throw new Error(`The stage has no window ${id}`);
    return found;
  };

  /** Do something to a page. Windows are closed meanwhile, and the app has not heard yet: that is no fault of it. */
  const touch = async (id: number, work: (page: StagePage) => Promise<void>): Promise<void> => {
    const page = windows.get(id);
    if (!page) return;
    try {
      await work(page);
    } catch (error) {
      if (windows.has(id)) throw error;
    }
  };

  const stageRequests: StageRequests = {
    async createWindow({ id, preload, size }) {
      const page = await createStagePage({
        id,
        context,
        app,
        preload,
        size,
        droppedPaths: options.droppedPaths ?? {},
        onLeak: (url) => leaks.push(url),
      });
      windows.set(id, page);
      tellWatchers();
    },
    async load(id, url) {
      await pageOf(id).load(url);
      loaded.add(id);
      tellWatchers();
    },
    reload: (id) => touch(id, (window) => window.reload()),
    async closeWindow(id) {
      const closing = windows.get(id);
      windows.delete(id);
      loaded.delete(id);
      await closing?.page.close();
    },
    receive: (id, channel, args) => touch(id, (window) => window.receive(channel, args)),
    resize: (id, size) => touch(id, ({ page }) => page.setViewportSize(size)),
    async setTheme(colorScheme) {
      await Promise.all([...windows.keys()].map((id) => touch(id, ({ page }) => page.emulateMedia({ colorScheme }))));
    },
  };
  const app = connectPeer<AppRequests>(
    {
      send: (message) => {
        // An app that has just ended takes no message any more.
        if (child.connected) child.send(message, () => {});
      },
      onMessage: (listener) => child.on('message', listener),
      onEnd: (listener) => child.once('disconnect', listener),
    },
    stageRequests,
    ['closeByUser', 'moveWindow', 'quit'],
  );

  /** Wait for windows to come, as long as the app runs. */
  const waitUntil = async (isSo: () => boolean, what: string): Promise<void> => {
    const come = new Promise<void>((resolve) => {
      const check = () => {
        if (isSo()) resolve();
      };
      watchers.add(check);
      check();
    });
    const gone = ended.then((code) => {
      throw new Error(`The app ended with ${code} before ${what} was there:\n${output.join('')}`);
    });
    await Promise.race([come, gone]);
  };

  return {
    app,
    leaks,
    ended,
    readOutput: () => output.join(''),
    listWindows: () => [...windows.values()],
    waitForEmptyWindow: () => waitUntil(() => windows.size > 0, 'a window'),
    async waitForWindow(count = 1) {
      await waitUntil(() => loaded.size >= count, `window ${count}`);
      const newest = pageOf(Math.max(...loaded));
      await newest.page.waitForLoadState('load');
      return newest;
    },
    async quit() {
      await app.quit();
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function startProcess(options: LaunchOptions, double: DoubleOptions): Promise<ChildProcess> {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env;
  return fork(options.entry, [...(options.args ?? [])], {
    // A checkout is started as `electron . path`: the program, the app's folder, what to open.
    execArgv: ['--import', await buildDouble()],
    env: { ...env, ...options.env, ELECTRON_DOUBLE: JSON.stringify(double) },
    cwd: options.cwd ?? process.cwd(),
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function collectOutput(child: ChildProcess): string[] {
  const output: string[] = [];
  child.stdout?.on('data', (chunk) => output.push(String(chunk)));
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  return output;
}

/** What the page side needs to know; plain data, as it is written into the page's first script. */
export interface PageOptions {
  readonly platform: string;
  /** Address of the app's pages on the stage, which knows no scheme of the app's own. */
  readonly stageOrigin: string;
  /** Real paths of files that a test drops on the window, by name: a page of Chromium alone cannot know them. */
  readonly droppedPaths: Readonly<Record<string, string>>;
}

/** Bindings that the stage puts into each page for this script, which takes them away from the page again. */
export interface PageBindings {
  electronDoubleInvoke(channel: string, args: unknown[]): Promise<{ ok: boolean; value?: unknown; message?: string }>;
  electronDoubleKey(accelerator: string): Promise<boolean>;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

/**
 * Run a preload script before anything of the page, with what Electron gives to a sandboxed one. Written as one
 * function that needs nothing around it: its text is what is put into the page.
 */
export function installPreload(options: PageOptions, preload: Preload): void {
  if (window !== window.top || location.origin !== options.stageOrigin) return;
  const bindings = takeBindings();
  const listeners = new Map<string, Set<Listener>>();

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = await bindings.electronDoubleInvoke(channel, structuredClone(args));
      if (!answer.ok) throw new Error(`Error invoking remote method '${channel}': Error: ${answer.message}`);
      return answer.value;
    },
    on(channel: string, listener: Listener): void {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window: ${key}`);
      Object.defineProperty(window, key, { value: cross(api, 0), enumerable: true });
    },
  };
  const webUtils = { getPathForFile: (file: File) => options.droppedPaths[file.name] ?? '' };
  const electron = { contextBridge, ipcRenderer, webUtils };

  // The stage calls this for `webContents.send`.
  Object.defineProperty(window, Symbol.for('electron-double-receive'), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({ senderId: 0 }, ...args);
    },
  });
  window.addEventListener('keydown', passKeyOn);
  const module = { exports: {} };
  preload(requireInSandbox, module, module.exports, { platform: options.platform, type: 'renderer', sandboxed: true });

  function takeBindings(): PageBindings {
    const page = window as unknown as Partial<PageBindings>;
    const { electronDoubleInvoke, electronDoubleKey } = page;
    if (!electronDoubleInvoke || !electronDoubleKey) throw new Error('The stage has put no bindings into this page');
    delete page.electronDoubleInvoke;
    delete page.electronDoubleKey;
    return { electronDoubleInvoke, electronDoubleKey };
  }

  /** A sandboxed preload script has these modules of Node, and no other. */
  function requireInSandbox(name: string): unknown {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  }

  /** What passes between the worlds of preload script and page: plain data, functions and promises, all copied. */
  function cross(value: unknown, depth: number): unknown {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded');
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned');
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross(value(...args.map((arg) => cross(arg, depth + 1))), depth + 1);
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) {
      return value.then(
        (result) => cross(result, depth + 1),
        (error: unknown) => Promise.reject(error instanceof Error ? new Error(error.message) : error),
      );
    }
    if (value instanceof Blob || value instanceof Element) return value;
    if (Array.isArray(value)) return value.map((item) => cross(item, depth + 1));
    if (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null) {
      const entries = Object.entries(value).map(([key, item]) => [key, cross(item, depth + 1)] as const);
      return Object.freeze(Object.fromEntries(entries));
    }
    // Refuses what has no copy, such as an AbortSignal.
    return structuredClone(value);
  }

  /** Keys that the page leaves alone choose items of the menu. */
  function passKeyOn(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key)) return;
    const name = key.startsWith('Arrow') ? key.slice(5) : key.length === 1 ? key.toUpperCase() : key;
    const parts = [ctrlKey && 'Ctrl', metaKey && 'Cmd', altKey && 'Alt', shiftKey && 'Shift', name];
    setTimeout(() => {
      if (!event.defaultPrevented) void bindings.electronDoubleKey(parts.filter(Boolean).join('+'));
    });
  }
}

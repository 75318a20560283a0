import type { OpenDialogReturnValue, Rectangle } from 'electron';

/**
 * What the two halves of the double say to each other. The app's main process runs the app's own compiled code on
 * `main/electron.ts`; the *stage* is the test's process, which has the Chromium pages that stand for windows.
 */
export interface StageRequests {
  /** Make the page of a window. */
  createWindow(window: { id: number; preload: string | null; size: Size }): Promise<void>;
  /** Load an address; rejects when it does not answer. */
  load(window: number, url: string): Promise<void>;
  reload(window: number): Promise<void>;
  closeWindow(window: number): Promise<void>;
  /** A message of the main process to the page. */
  receive(window: number, channel: string, args: readonly unknown[]): Promise<void>;
  resize(window: number, size: Size): Promise<void>;
  setTheme(theme: 'light' | 'dark'): Promise<void>;
}

/** What the stage asks the app: for its pages, as Chromium would, and for the test. */
export interface AppRequests {
  /** What the app's protocol handler answers. */
  fetch(url: string, method: string): Promise<FetchAnswer>;
  /** Whether the app lets a request pass. */
  isRequestAllowed(url: string, resourceType: string): Promise<boolean>;
  /** Whether the app lets a frame go to an address. */
  isNavigationAllowed(window: number, url: string, isMainFrame: boolean): Promise<boolean>;
  isNewWindowAllowed(window: number, url: string): Promise<boolean>;
  isEmbeddingAllowed(window: number): Promise<boolean>;
  isPermissionGranted(window: number, permission: string, origin: string): Promise<boolean>;
  invoke(window: number, frame: FrameAddress, channel: string, args: readonly unknown[]): Promise<InvokeAnswer>;
  pageLoaded(window: number): Promise<void>;
  /** A key that the page left alone; answers whether a menu item took it. */
  pressKey(accelerator: string): Promise<boolean>;

  listMenu(): Promise<readonly MenuEntry[]>;
  clickMenu(labels: readonly string[]): Promise<void>;
  answerDialogs(answers: readonly DialogAnswer[]): Promise<void>;
  readLog(): Promise<DoubleLog>;
  readWindow(window: number): Promise<WindowSnapshot>;
  moveWindow(window: number, bounds: Rectangle): Promise<void>;
  closeByUser(window: number): Promise<void>;
  crashPage(window: number): Promise<void>;
  setSystemDark(dark: boolean): Promise<void>;
  /** Choose an item of the tray's menu. */
  clickTray(label: string): Promise<void>;
  clickNotification(index: number): Promise<void>;
  /** Nobody has touched keyboard or mouse for so long. */
  setIdle(seconds: number): Promise<void>;
  /** The machine goes to sleep, or wakes up. */
  setPower(power: 'suspend' | 'resume'): Promise<void>;
  /** What macOS sends when a file is dropped on the app's icon. */
  openFile(path: string): Promise<void>;
  quit(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface FrameAddress {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type InvokeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

export interface MenuEntry {
  readonly label: string;
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly submenu: readonly MenuEntry[];
}

/** What the user does with the next dialog: the number of a button, or the paths chosen. */
export type DialogAnswer = number | OpenDialogReturnValue['filePaths'];

/** What the app asked of the system. */
export interface DoubleLog {
  readonly dialogs: readonly { readonly kind: 'open' | 'save' | 'message'; readonly options: unknown }[];
  readonly externals: readonly { readonly kind: 'web' | 'folder'; readonly target: string }[];
  readonly switches: readonly string[];
  /** Pictures in the tray that are there now. */
  readonly trays: readonly TraySnapshot[];
  readonly notifications: readonly { readonly title: string; readonly body: string }[];
}

export interface TraySnapshot {
  readonly toolTip: string;
  readonly title: string;
  readonly menu: readonly MenuEntry[];
}

export interface WindowSnapshot {
  readonly title: string;
  readonly bounds: Rectangle;
  readonly visible: boolean;
  readonly focused: boolean;
  readonly maximized: boolean;
  readonly alwaysOnTop: boolean;
  readonly backgroundColor: string;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

/** Screens and platform that the double pretends; passed to the app's process as JSON in `ELECTRON_DOUBLE`. */
export interface DoubleOptions {
  readonly screens: readonly Rectangle[];
  readonly packaged: boolean;
  readonly dark: boolean;
}

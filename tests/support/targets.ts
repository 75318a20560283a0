import type { Browser, Page } from '@playwright/test';
import { createBrowserTarget } from './browser-target.ts';
import { createElectronDoubleTarget } from './electron-double-target.ts';
import { createRealElectronTarget } from './real-electron-target.ts';

/** What a target opens the app on. */
export interface OpenOptions {
  /** Folder or tasks file, as a user would name it. */
  readonly path: string;
  /** Data folder of this test alone. */
  readonly dataFolder: string;
  /** The Chromium of this test run. */
  readonly browser: Browser;
}

/** The app on screen: one page, whatever shell is around it. */
export interface OpenedApp {
  readonly page: Page;
  close(): Promise<void>;
}

/** One way in which the same end-to-end specs run. */
export interface Target {
  readonly name: TargetName;
  /** Why it cannot run on this machine; null when it can. */
  findAbsence(): Promise<string | null>;
  open(options: OpenOptions): Promise<OpenedApp>;
}

export type TargetName = 'browser' | 'electron-double' | 'electron';

/** Every target, by the name of its Playwright project. */
export const targets: Readonly<Record<TargetName, Target>> = {
  browser: createBrowserTarget(),
  'electron-double': createElectronDoubleTarget(),
  electron: createRealElectronTarget(),
};

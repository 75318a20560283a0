import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App } from 'electron';
import { openWindows } from './open-windows.ts';
import { options } from './options.ts';
import { PreventableEvent } from './preventable-event.ts';
import { readiness } from './readiness.ts';
import { SingleInstance } from './single-instance.ts';

type Used =
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setPath'
  | 'showAboutPanel'
  | 'whenReady';

class AppDouble extends EventEmitter implements Pick<App, Used> {
  readonly isPackaged = options.packaged;
  readonly #paths = new Map<string, string>();
  readonly #instance = new SingleInstance();
  readonly switches: string[] = [];
  readonly commandLine: Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch'> = {
    hasSwitch: (name) => process.argv.includes(`--${name}`),
    appendSwitch: (name, value) => {
      readiness.assertBefore('app.commandLine.appendSwitch');
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };
  sandboxed = false;
  #quitting = false;

  whenReady(): Promise<void> {
    return readiness.whenReady;
  }

  enableSandbox(): void {
    readiness.assertBefore('app.enableSandbox');
    this.sandboxed = true;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The app asked for the path \`${name}\`, which no test has set`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (name === 'userData' || name === 'sessionData') readiness.assertBefore(`app.setPath('${name}')`);
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    return this.#instance.take(join(this.#paths.get('userData') ?? '', 'single-instance'), data ?? null, (second) => {
      this.emit('second-instance', new PreventableEvent(), second.argv, second.cwd, second.data);
    });
  }

  setAppUserModelId(): void {}

  exit(code = 0): void {
    this.#instance.release();
    process.exit(code);
  }

  showAboutPanel(): void {
    this.emit('double:about');
  }

  /** Windows close first, then the app may hold the end back until it has finished what it does. */
  quit(): void {
    if (!this.#quitting) {
      const asked = new PreventableEvent();
      this.emit('before-quit', asked);
      if (asked.defaultPrevented) return;
      this.#quitting = true;
    }
    for (const window of [...openWindows.values()]) window.close();
    if (openWindows.size > 0) {
      this.#quitting = false;
      return;
    }
    const ending = new PreventableEvent();
    this.emit('will-quit', ending);
    if (ending.defaultPrevented) return;
    this.emit('quit', new PreventableEvent(), 0);
    this.#instance.release();
    process.exit(0);
  }

  /** Electron quits by itself only where nobody listens. */
  windowsAreGone(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}

export const app = new AppDouble();

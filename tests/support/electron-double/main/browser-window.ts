import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle } from 'electron';
import type { WindowSnapshot } from '../messages.ts';
import { app } from './app.ts';
import { openWindows } from './open-windows.ts';
import { PreventableEvent } from './preventable-event.ts';
import { readiness } from './readiness.ts';
import { stage } from './stage-link.ts';
import { WebContents } from './web-contents.ts';

type Used =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBackgroundColor'
  | 'setRepresentedFilename'
  | 'setTitle'
  | 'show';

const open = new Map<number, BrowserWindow>();
let lastId = 0;
let focused: BrowserWindow | null = null;

/** A window whose inside is a Chromium page on the stage. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Used> {
  readonly id: number;
  readonly webContents: WebContents;
  readonly #options: BrowserWindowConstructorOptions;
  #bounds: Rectangle;
  #title: string;
  #backgroundColor: string;
  #visible: boolean;
  #maximized = false;
  #minimized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    readiness.assertAfter('new BrowserWindow');
    lastId += 1;
    this.id = lastId;
    this.#options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? 'Electron';
    this.#backgroundColor = options.backgroundColor ?? '#FFF';
    this.#visible = options.show ?? true;
    open.set(this.id, this);
    openWindows.set(this.id, this);
    if (this.#visible) focused = this;
    const preload = options.webPreferences?.preload;
    const created = stage().createWindow({
      id: this.id,
      preload: preload === undefined ? null : readFileSync(preload, 'utf8'),
      size: { width, height },
    });
    this.webContents = new WebContents(this.id, created);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
    app.emit('browser-window-created', new PreventableEvent(), this);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open.values()];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static find(id: number): BrowserWindow {
    const window = open.get(id);
    if (!window) throw new Error(`There is no window ${id}`);
    return window;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.focus();
    this.emit('show');
  }

  focus(): void {
    focused = this;
    this.emit('focus');
  }

  close(): void {
    const asked = new PreventableEvent();
    this.emit('close', asked);
    if (!asked.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this.id);
    openWindows.delete(this.id);
    if (focused === this) focused = BrowserWindow.getAllWindows().at(-1) ?? null;
    this.webContents.destroy();
    this.emit('closed');
    void stage().closeWindow(this.id);
    if (open.size === 0) app.windowsAreGone();
  }

  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  setTitle(title: string): void {
    this.#assertAlive();
    this.#title = title;
  }

  setBackgroundColor(color: string): void {
    this.#assertAlive();
    this.#backgroundColor = color;
  }

  setRepresentedFilename(): void {
    this.#assertAlive();
  }

  getTitle(): string {
    return this.#title;
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  moveByUser(bounds: Rectangle): void {
    this.#bounds = bounds;
    void stage().resize(this.id, bounds);
    this.emit('resize');
    this.emit('move');
  }

  takeSnapshot(): WindowSnapshot {
    return {
      title: this.#title,
      bounds: this.#bounds,
      visible: this.#visible,
      focused: focused === this,
      maximized: this.#maximized,
      alwaysOnTop: this.#options.alwaysOnTop ?? false,
      backgroundColor: this.#backgroundColor,
      webPreferences: { ...this.#options.webPreferences },
    };
  }

  #assertAlive(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }
}

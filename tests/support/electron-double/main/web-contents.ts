import { EventEmitter } from 'node:events';
import type { WebContents as ElectronContents, WindowOpenHandlerResponse } from 'electron';
import { PreventableEvent } from './preventable-event.ts';
import { session } from './session.ts';
import { stage } from './stage-link.ts';

type Used = 'getURL' | 'isDestroyed' | 'loadURL' | 'reload' | 'send' | 'setWindowOpenHandler';
type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

/** What is in a window: the page on the stage. */
export class WebContents extends EventEmitter implements Pick<ElectronContents, Used> {
  readonly session = session.defaultSession;
  readonly mainFrame = { url: '', parent: null };
  readonly id: number;
  readonly #created: Promise<void>;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #destroyed = false;

  constructor(id: number, created: Promise<void>) {
    super();
    this.id = id;
    this.#created = created;
  }

  async loadURL(url: string): Promise<void> {
    await this.#created;
    this.mainFrame.url = url;
    await stage().load(this.id, url);
  }

  reload(): void {
    void stage().reload(this.id);
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    void stage().receive(this.id, channel, structuredClone(args));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  /** Both events of Electron, as either may say no. */
  isNavigationAllowed(url: string, isMainFrame: boolean): boolean {
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false, frame: null });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  isNewWindowAllowed(url: string): boolean {
    const answer: WindowOpenHandlerResponse = this.#openHandler({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.mainFrame.url, policy: 'no-referrer' },
    });
    return answer.action === 'allow';
  }

  isEmbeddingAllowed(): boolean {
    const event = new PreventableEvent();
    this.emit('will-attach-webview', event, {}, { src: 'https://example.org/' });
    return !event.defaultPrevented;
  }
}

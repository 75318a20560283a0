import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { FrameAddress, InvokeAnswer } from '../messages.ts';
import type { WebContents } from './web-contents.ts';

type Handler = Parameters<IpcMain['handle']>[1];

class IpcMainDouble implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answer as Electron does: data is copied, and of an error only the message crosses over. */
  async invoke(
    sender: WebContents,
    frame: FrameAddress,
    channel: string,
    args: readonly unknown[],
  ): Promise<InvokeAnswer> {
    const handler = this.#handlers.get(channel);
    if (!handler) return { ok: false, message: `No handler registered for '${channel}'` };
    if (frame.isMainFrame) sender.mainFrame.url = frame.url;
    const senderFrame = frame.isMainFrame ? sender.mainFrame : { url: frame.url, parent: sender.mainFrame };
    try {
      const event = { type: 'frame', sender, senderFrame, frameId: 1, processId: 1 } as unknown as IpcMainInvokeEvent;
      return { ok: true, value: structuredClone(await handler(event, ...args)) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

export const ipcMain = new IpcMainDouble();

import type { Protocol } from 'electron';
import type { FetchAnswer } from '../messages.ts';
import { readiness } from './readiness.ts';

type Handler = (request: Request) => Response | Promise<Response>;

class ProtocolDouble implements Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> {
  readonly #privileged = new Set<string>();
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0]): void {
    readiness.assertBefore('protocol.registerSchemesAsPrivileged');
    for (const { scheme, privileges } of schemes) if (privileges?.standard) this.#privileged.add(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    readiness.assertAfter('protocol.handle');
    this.#handlers.set(scheme, handler);
  }

  /** A scheme without the right to be a standard one has no origin: its pages could not load their own files. */
  async fetch(url: string, method: string): Promise<FetchAnswer> {
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = this.#handlers.get(scheme);
    if (!handler || !this.#privileged.has(scheme)) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME (${url})`);
    const response = await handler(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}

export const protocol = new ProtocolDouble();

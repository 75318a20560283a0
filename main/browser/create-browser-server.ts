import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { socketPath } from '../../preload/socket-message.ts';
import type { PlannerSession } from '../specs/planner-session.ts';
import { createAccess } from './access.ts';
import { answerRequest, type Site } from './answer-request.ts';
import { attachSession } from './attach-session.ts';
import { isForUs } from './request-guard.ts';
import type { StaticFile } from './static-files.ts';

/** The largest message a page may send: the text of a large file, which a `revert` carries, with room. */
const maxMessageBytes = 32 * 1024 * 1024;

/** More pages than anybody looks at; a loop that opens sockets ends here. */
const maxPages = 64;

export interface BrowserServerOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** The built renderer, by address. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** Make the session of one page, with the workspace opened. */
  createSession(): Promise<PlannerSession>;
}

/** The browser face: the planner over loopback HTTP and a socket. */
export interface BrowserServer {
  readonly port: number;
  /** Address with the token; works once, in one browser. */
  readonly url: string;
  /** Cut all pages off, finish what is being saved, give the port back. */
  dispose(): Promise<void>;
}

/**
 * Start to serve the planner on 127.0.0.1.
 *
 * @throws
 *   The system's error when the port cannot be had.
 */
export async function createBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const http = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false });
  const sessions = new Set<Promise<PlannerSession>>();
  const prepareSession = (): Promise<PlannerSession> => {
    const session = options.createSession();
    sessions.add(session);
    // Whoever takes it hears of its failure; until then nobody has to.
    session.catch(() => {});
    return session;
  };

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, '127.0.0.1', () => {
      http.off('error', reject);
      resolve();
    });
  });
  const { port } = http.address() as AddressInfo;
  // The first page's folder is read while its browser starts.
  let first: Promise<PlannerSession> | null = prepareSession();
  const site: Site = { port, access: createAccess(port), files: options.files };

  http.on('request', ({ method = 'GET', url = '/', headers }, response) => {
    const answer = answerRequest({ method, url, headers }, site);
    // Node leaves the body out by itself when a HEAD is answered.
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  http.on('clientError', (_error, connection) => {
    if (connection.writable) refuse(connection, '400 Bad Request');
    else connection.destroy();
  });
  http.on('upgrade', (request, connection, head) => {
    const admitted = isForUs(request.headers, port, true) && site.access.admits(request.headers.cookie);
    if (!admitted) refuse(connection, '403 Forbidden');
    else if (request.url !== socketPath) refuse(connection, '404 Not Found');
    else if (sockets.clients.size >= maxPages) refuse(connection, '503 Service Unavailable');
    else
      sockets.handleUpgrade(request, connection, head, (socket) => {
        const session = first ?? prepareSession();
        first = null;
        // The page may send before its session is ready: nothing is read until then.
        socket.pause();
        socket.on('error', () => socket.terminate());
        socket.on('close', () => void disposeSession(session, sessions));
        session.then(
          (ready) => {
            attachSession(socket, ready);
            socket.resume();
          },
          (error: unknown) => socket.close(1011, toCloseReason(error)),
        );
      });
  });

  return {
    port,
    url: `http://127.0.0.1:${port}/?token=${site.access.token}`,
    async dispose() {
      const closed = new Promise((resolve) => http.close(resolve));
      for (const socket of sockets.clients) socket.close(1001, 'Specline was stopped');
      await Promise.all([...sessions].map((session) => disposeSession(session, sessions)));
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await closed;
    },
  };
}

async function disposeSession(session: Promise<PlannerSession>, sessions: Set<Promise<PlannerSession>>): Promise<void> {
  if (!sessions.delete(session)) return;
  const ready = await session.catch(() => null);
  await ready?.dispose();
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A reason for closing may have 123 bytes. */
function toCloseReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 40);
}

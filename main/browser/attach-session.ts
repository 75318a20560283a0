import type { WebSocket } from 'ws';
import { type PlannerCallName, plannerEventNames } from '../../preload/contract.ts';
import type { CallMessage, EventMessage, ServerMessage } from '../../preload/socket-message.ts';
import type { PlannerSession } from '../specs/planner-session.ts';
import { readCallMessage } from './read-call-message.ts';

/** A page that reads nothing while events pile up is cut off; it connects again and reads the state anew. */
const maxBufferedBytes = 256 * 1024 * 1024;

/** Close codes of RFC 6455 that are used here. */
const policyViolation = 1008;
const tryAgainLater = 1013;

/**
 * Let a page talk to a session of its own over a socket: calls in, answers and events out.
 *
 * @param socket
 *   Open socket of a page that was admitted.
 * @param session
 *   Session that belongs to this page alone; the caller disposes of it.
 */
export function attachSession(socket: WebSocket, session: PlannerSession): void {
  const send = (message: ServerMessage) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > maxBufferedBytes) socket.close(tryAgainLater, 'The page does not keep up');
    else socket.send(JSON.stringify(message));
  };
  const stops = plannerEventNames.map((name) =>
    session.on(name, (event) => send({ kind: 'event', name, event } as EventMessage)),
  );
  socket.on('close', () => {
    for (const stop of stops) stop();
  });
  socket.on('message', (data, isBinary) => {
    const read = isBinary ? null : readCallMessage(data.toString());
    if (!read || (!read.ok && read.id === null)) socket.close(policyViolation, 'Not a call of the planner');
    else if (!read.ok) send({ kind: 'broken', id: read.id ?? 0, message: read.reason });
    else void answer(session, read.message).then(send);
  });
  send({ kind: 'ready', platform: toPlatform(process.platform) });
}

async function answer(session: PlannerSession, { id, call, args }: CallMessage): Promise<ServerMessage> {
  try {
    // The arguments were held against the shape of this very call when the message was read.
    const run = session.calls[call] as (...args: readonly unknown[]) => Promise<unknown>;
    return { kind: 'answer', id, answer: await run(...args) };
  } catch (error) {
    return { kind: 'broken', id, message: explainBreak(call, error) };
  }
}

function explainBreak(call: PlannerCallName, error: unknown): string {
  return `${call} broke: ${error instanceof Error ? error.message : String(error)}`;
}

function toPlatform(platform: NodeJS.Platform): 'linux' | 'darwin' | 'win32' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}

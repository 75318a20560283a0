import type { CallMessage, ServerMessage } from '../../preload/socket-message.ts';

/** Waits between attempts to connect: at once after a hiccup, seldom when the process is gone. */
const retryDelaysMs = [100, 250, 500, 1000, 2000, 5000];

export interface PlannerSocketListener {
  /** A session of our own is there; everything known before may be out of date. */
  onReady(platform: Extract<ServerMessage, { kind: 'ready' }>['platform']): void;
  onMessage(message: Exclude<ServerMessage, { kind: 'ready' }>): void;
  /** Cut off; another attempt follows by itself. */
  onLost(): void;
}

/** A socket to the browser face that connects again until it is closed. */
export interface PlannerSocket {
  /** Send now; false while cut off. */
  send(message: CallMessage): boolean;
  close(): void;
}

/**
 * Connect to the browser face, and again whenever the connection is lost.
 *
 * @param url
 *   Address of the socket, `ws://127.0.0.1:41234/planner`.
 */
export function createPlannerSocket(url: string, listener: PlannerSocketListener): PlannerSocket {
  let socket: WebSocket | null = null;
  let ready = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const connect = () => {
    const current = new WebSocket(url);
    socket = current;
    current.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      if (message.kind !== 'ready') return listener.onMessage(message);
      ready = true;
      attempt = 0;
      return listener.onReady(message.platform);
    });
    current.addEventListener('close', () => {
      if (closed) return;
      if (ready) listener.onLost();
      ready = false;
      timer = setTimeout(connect, retryDelaysMs[Math.min(attempt, retryDelaysMs.length - 1)]);
      attempt += 1;
    });
  };
  connect();

  return {
    send(message) {
      if (!ready || socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}

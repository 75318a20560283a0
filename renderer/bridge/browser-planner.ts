import {
  type PlannerBridge,
  type PlannerCallName,
  type PlannerCalls,
  type PlannerEventName,
  type PlannerEvents,
  plannerCallNames,
} from '../../preload/contract.ts';
import type { Failure } from '../../preload/planner-data.ts';
import { type CallMessage, type ServerMessage, socketPath } from '../../preload/socket-message.ts';
import { createPlannerSocket } from './planner-socket.ts';

/** Calls that change something: while cut off they fail at once, as nobody knows when they would be carried out. */
const changingCalls: ReadonlySet<PlannerCallName> = new Set([
  'runCommand',
  'undo',
  'redo',
  'restoreVersion',
  'retryKeptEdit',
]);

const cutOff: Failure = {
  ok: false,
  code: 'save-failed',
  message: 'The connection to Specline is lost: nothing can be changed until it is back',
};

const cutOffMidway: Failure = {
  ok: false,
  code: 'save-failed',
  message: 'The connection to Specline was lost before it answered: the change may or may not have been saved',
};

interface PendingCall {
  readonly message: CallMessage;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/**
 * Make `window.planner` for a page of the browser face.
 *
 * Each connection has a session of its own. After a cut the workspace and the open features are opened again in the
 * new session, and arrive as events, so that the page shows what the files say by then.
 *
 * @param origin
 *   The page's own address, `http://127.0.0.1:41234`.
 * @returns
 *   The bridge, once the first session is there.
 */
export function createBrowserPlanner(origin: string = window.location.origin): Promise<PlannerBridge> {
  const pending = new Map<number, PendingCall>();
  const events = new EventTarget();
  const openFeatures = new Set<string>();
  let openedPath: string | null = null;
  let lastSequence = 0;
  let lastId = 0;

  const emit = <Name extends PlannerEventName>(name: Name, event: PlannerEvents[Name]) => {
    if (typeof event === 'object' && 'sequence' in event) lastSequence = event.sequence;
    events.dispatchEvent(new CustomEvent(name, { detail: event }));
  };

  const call = (name: PlannerCallName, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      const message: CallMessage = { id: lastId, call: name, args };
      if (!socket.send(message) && changingCalls.has(name)) resolve(cutOff);
      else pending.set(message.id, { message, resolve, reject });
    });
  const calls = Object.fromEntries(
    plannerCallNames.map((name) => [name, (...args: readonly unknown[]) => call(name, args)]),
    // One function a call, each passing its arguments on as they are.
  ) as unknown as PlannerCalls;

  const followed: PlannerCalls = {
    ...calls,
    async openWorkspace(path) {
      const result = await calls.openWorkspace(path);
      if (result.ok) {
        openedPath = result.state.workspace?.folder ?? path;
        openFeatures.clear();
      }
      return result;
    },
    async openFeature(id) {
      openFeatures.add(id);
      return await calls.openFeature(id);
    },
    async closeFeature(id) {
      openFeatures.delete(id);
      await calls.closeFeature(id);
    },
  };

  const readAgain = async () => {
    if (openedPath !== null) await calls.openWorkspace(openedPath);
    emit('workspaceOpened', await calls.readWorkspace());
    for (const id of openFeatures) {
      const feature = await calls.openFeature(id);
      if (feature.ok) emit('featureChanged', { sequence: feature.sequence, id, feature });
    }
  };

  const receive = (message: Exclude<ServerMessage, { kind: 'ready' }>) => {
    if (message.kind === 'event') return emit(message.name, message.event);
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.kind === 'answer') call?.resolve(message.answer);
    else call?.reject(new Error(message.message));
  };

  const lose = () => {
    for (const [id, { message, resolve }] of pending) {
      if (!changingCalls.has(message.call)) continue;
      pending.delete(id);
      resolve(cutOffMidway);
    }
    const watch = { state: 'lost', message: 'The connection to Specline is lost. Trying again …' } as const;
    emit('watchStateChanged', { sequence: lastSequence + 1, watch });
  };

  let connected = false;
  let start: (bridge: PlannerBridge) => void;
  const started = new Promise<PlannerBridge>((resolve) => {
    start = resolve;
  });
  const socket = createPlannerSocket(`${origin.replace(/^http/, 'ws')}${socketPath}`, {
    onReady(platform) {
      for (const { message } of pending.values()) socket.send(message);
      if (connected) void readAgain();
      connected = true;
      start(toBridge(followed, platform, events));
    },
    onMessage: receive,
    onLost: lose,
  });
  return started;
}

function toBridge(calls: PlannerCalls, platform: PlannerBridge['platform'], events: EventTarget): PlannerBridge {
  return {
    ...calls,
    face: 'browser',
    platform,
    on(name, listener, { signal }) {
      // `emit` is the only source of these events, and gives each its own kind of detail.
      const pass = (event: Event) => listener((event as CustomEvent).detail);
      events.addEventListener(name, pass, { signal });
    },
    // A page never learns where a dropped file lies.
    pathOfDroppedFile: () => null,
  };
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallMessage, ServerMessage } from '../../../preload/socket-message.ts';
import { createBrowserPlanner } from '../../../renderer/bridge/browser-planner.ts';

/** The far end of a socket, in memory. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static readonly all: FakeSocket[] = [];
  readonly url: string;
  readyState = 0;
  readonly sent: CallMessage[] = [];

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.all.push(this);
  }

  send(data: string) {
    this.sent.push(JSON.parse(data));
  }

  close() {
    this.cut();
  }

  deliver(message: ServerMessage) {
    this.readyState = 1;
    this.dispatchEvent(Object.assign(new Event('message'), { data: JSON.stringify(message) }));
  }

  cut() {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all.length = 0;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ready = { kind: 'ready', platform: 'linux' } as const;

async function connect() {
  const started = createBrowserPlanner('http://127.0.0.1:4000');
  latest().deliver(ready);
  return await started;
}

function latest(): FakeSocket {
  const socket = FakeSocket.all.at(-1);
  if (!socket) throw new Error('Nothing connected');
  return socket;
}

function answerAll(socket: FakeSocket, from: number, answerOf: (message: CallMessage) => unknown) {
  for (const message of socket.sent.slice(from)) {
    socket.deliver({ kind: 'answer', id: message.id, answer: answerOf(message) });
  }
}

const command = { type: 'set-status', feature: 'f', task: 'T001', from: 'todo', to: 'done' } as const;

test('a call is sent as it is and gets its own answer', async () => {
  const planner = await connect();
  expect(latest().url).toBe('ws://127.0.0.1:4000/planner');
  const first = planner.readDocument('spec.md');
  const second = planner.readDocument('plan.md');
  expect(latest().sent).toMatchObject([
    { call: 'readDocument', args: ['spec.md'] },
    { call: 'readDocument', args: ['plan.md'] },
  ]);
  answerAll(latest(), 0, ({ args }) => ({ ok: true, path: args[0] }));
  expect(await second).toEqual({ ok: true, path: 'plan.md' });
  expect(await first).toEqual({ ok: true, path: 'spec.md' });
});

test('a call that breaks is rejected', async () => {
  const planner = await connect();
  const call = planner.undo();
  latest().deliver({ kind: 'broken', id: latest().sent[0]?.id ?? 0, message: 'undo broke: out of paper' });
  await expect(call).rejects.toThrow('undo broke: out of paper');
});

test('listeners hear their event until their signal ends', async () => {
  const planner = await connect();
  const heard: unknown[] = [];
  const stop = new AbortController();
  planner.on('menuCommand', (event) => heard.push(event.command), { signal: stop.signal });
  latest().deliver({ kind: 'event', name: 'menuCommand', event: { command: 'undo' } });
  latest().deliver({ kind: 'event', name: 'undoStateChanged', event: { undoLabel: null, redoLabel: null } });
  stop.abort();
  latest().deliver({ kind: 'event', name: 'menuCommand', event: { command: 'redo' } });
  expect(heard).toEqual(['undo']);
});

test('a cut fails changes under way, tells the page, and later changes fail at once', async () => {
  const planner = await connect();
  const watch: unknown[] = [];
  planner.on('watchStateChanged', (event) => watch.push(event.watch.state), { signal: new AbortController().signal });
  const underWay = planner.runCommand(command);
  latest().cut();
  expect(await underWay).toMatchObject({ ok: false, message: expect.stringContaining('may or may not') });
  expect(watch).toEqual(['lost']);
  expect(await planner.runCommand(command)).toMatchObject({ ok: false, code: 'save-failed' });
});

test('after a cut it connects again, asks unanswered questions again, and opens what was open', async () => {
  const planner = await connect();
  const opening = planner.openWorkspace('/home/ada/bakery');
  answerAll(latest(), 0, () => ({ ok: true, state: { workspace: { folder: '/home/ada/bakery' } } }));
  await opening;
  void planner.openFeature('001-bread');
  answerAll(latest(), 1, () => ({ ok: true, sequence: 1, id: '001-bread' }));
  const question = planner.readDocument('spec.md');
  latest().cut();
  vi.advanceTimersByTime(100);
  expect(FakeSocket.all).toHaveLength(2);

  const states: unknown[] = [];
  const features: unknown[] = [];
  const { signal } = new AbortController();
  planner.on('workspaceOpened', (state) => states.push(state.sequence), { signal });
  planner.on('featureChanged', (change) => features.push(change.id), { signal });
  const again = latest();
  again.deliver(ready);
  for (let answered = 0; answered < 4; answered += 1) {
    await vi.waitFor(() => expect(again.sent.length).toBeGreaterThan(answered));
    const message = again.sent[answered];
    again.deliver({ kind: 'answer', id: message?.id ?? 0, answer: { ok: true, sequence: 7, args: message?.args } });
  }
  expect(await question).toMatchObject({ args: ['spec.md'] });
  await vi.waitFor(() => expect(features).toEqual(['001-bread']));
  expect(again.sent.map(({ call }) => call)).toEqual(['readDocument', 'openWorkspace', 'readWorkspace', 'openFeature']);
  expect(states).toEqual([7]);
});

import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserServer, createBrowserServer } from '../../../main/browser/create-browser-server.ts';
import { createSteeredSession, type SteeredSession } from '../../support/stub-session.ts';

let server: BrowserServer;
let pages: SteeredSession[] = [];

afterEach(async () => {
  await server.dispose();
  pages = [];
});

async function serve() {
  const page = { body: Buffer.from('<!doctype html>'), type: 'text/html; charset=utf-8', immutable: false };
  server = await createBrowserServer({
    port: 0,
    files: new Map([
      ['/', page],
      ['/index.html', page],
    ]),
    async createSession() {
      const steered = createSteeredSession({
        openFeature: async (id) => ({ ok: false, code: 'not-found', message: `No feature ${id}` }),
        undo: async () => {
          throw new Error('out of paper');
        },
      });
      pages.push(steered);
      return steered.session;
    },
  });
  return server;
}

/** `fetch` does not let Host and Origin be set. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function signIn() {
  const { pathname, search } = new URL(server.url);
  const answer = await get(pathname + search);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

function connect(headers: Record<string, string>) {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/planner`, { headers });
  const messages: unknown[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    waiting.shift()?.();
  });
  return {
    socket,
    async next(): Promise<unknown> {
      if (messages.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      return messages.shift();
    },
    ended: new Promise<number>((resolve) => {
      socket.on('close', resolve);
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => {});
    }),
  };
}

describe('the page', () => {
  test('is given once for the token, then for the cookie that came with it', async () => {
    await serve();
    const { pathname, search } = new URL(server.url);
    expect((await get('/')).status).toBe(403);
    expect((await get('/?token=wrong')).status).toBe(403);
    const first = await get(pathname + search);
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Strict; Path=\/$/)]);
    expect((await get(pathname + search)).status).toBe(403);
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect((await get('/index.html', { cookie })).status).toBe(200);
    expect((await get('/../package.json', { cookie })).status).toBe(404);
    expect((await get('/', { cookie }, 'POST')).status).toBe(405);
  });

  test('comes with a policy that lets nothing inline run', async () => {
    await serve();
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('is refused under another name or from another site', async () => {
    await serve();
    const cookie = await signIn();
    const host = `127.0.0.1:${server.port}`;
    expect((await get('/', { cookie, host: `evil.example:${server.port}` })).status).toBe(403);
    expect((await get('/', { cookie, host, origin: 'http://evil.example' })).status).toBe(403);
    expect((await get('/', { cookie, host, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/', { cookie, host: `localhost:${server.port}` })).status).toBe(200);
  });
});

describe('the socket', () => {
  test('is opened for our own page only', async () => {
    await serve();
    const cookie = await signIn();
    const origin = `http://127.0.0.1:${server.port}`;
    expect(await connect({ origin }).ended).toBe(403);
    expect(await connect({ cookie }).ended).toBe(403);
    expect(await connect({ cookie, origin: 'http://evil.example' }).ended).toBe(403);
    expect(await connect({ cookie: `${cookie}x`, origin }).ended).toBe(403);
    expect(await connect({ cookie, origin }).next()).toMatchObject({ kind: 'ready' });
  });

  test('carries calls, answers and events, and says when a call breaks', async () => {
    await serve();
    const page = connect({ cookie: await signIn(), origin: `http://127.0.0.1:${server.port}` });
    await page.next();
    page.socket.send(JSON.stringify({ id: 1, call: 'openFeature', args: ['001-bakery'] }));
    expect(await page.next()).toEqual({
      kind: 'answer',
      id: 1,
      answer: { ok: false, code: 'not-found', message: 'No feature 001-bakery' },
    });
    page.socket.send(JSON.stringify({ id: 2, call: 'undo', args: [] }));
    expect(await page.next()).toEqual({ kind: 'broken', id: 2, message: 'undo broke: out of paper' });
    page.socket.send(JSON.stringify({ id: 3, call: 'openFeature', args: [7] }));
    expect(await page.next()).toMatchObject({ kind: 'broken', id: 3 });
    pages[0]?.fire('documentChanged', { sequence: 4, path: 'spec.md' });
    const event = { sequence: 4, path: 'spec.md' };
    expect(await page.next()).toEqual({ kind: 'event', name: 'documentChanged', event });
  });

  test('is closed on what is no call, and its session is let go of', async () => {
    await serve();
    const page = connect({ cookie: await signIn(), origin: `http://127.0.0.1:${server.port}` });
    await page.next();
    page.socket.send('{"id":1,"call":"constructor","args":[]}');
    expect(await page.ended).toBe(1008);
    await pages[0]?.disposed;
  });

  test('ends with the server, and sessions with it', async () => {
    await serve();
    const page = connect({ cookie: await signIn(), origin: `http://127.0.0.1:${server.port}` });
    await page.next();
    await server.dispose();
    await pages[0]?.disposed;
    expect([1001, 1006]).toContain(await page.ended);
    await serve();
  });
});

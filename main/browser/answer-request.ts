import type { IncomingHttpHeaders } from 'node:http';
import type { Access } from './access.ts';
import { isForUs } from './request-guard.ts';
import { listSecurityHeaders } from './response-headers.ts';
import type { StaticFile } from './static-files.ts';

/** What the requests to one server are answered from. */
export interface Site {
  readonly port: number;
  readonly access: Access;
  readonly files: ReadonlyMap<string, StaticFile>;
}

export interface PageRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

const usedUp = `This address was used already.

It works once, in one browser, so that nobody else can open your folder with it.
Go back to the browser that opened it, or stop Specline and start it again for a new address.
`;

/** Answer one plain HTTP request: a file of the renderer for whoever is admitted, a reason for all others. */
export function answerRequest(request: PageRequest, site: Site): PageAnswer {
  const answer = planAnswer(request, site);
  const headers = { ...listSecurityHeaders(site.port), ...answer.headers, 'Content-Length': answer.body.length };
  return { ...answer, headers };
}

function planAnswer({ method, url, headers }: PageRequest, site: Site): PageAnswer {
  if (!isForUs(headers, site.port, false)) return say(403, 'This request was not meant for Specline.\n');
  if (method !== 'GET' && method !== 'HEAD') {
    return say(405, 'Only GET and HEAD are answered.\n', { Allow: 'GET, HEAD' });
  }
  const address = readAddress(url);
  if (address === null) return say(400, 'This address cannot be read.\n');
  if (site.access.admits(headers.cookie)) return sendFile(address.pathname, site, {});

  const token = address.searchParams.get('token');
  if (token === null) return say(403, 'Open the address that Specline printed when it started.\n');
  // A HEAD request, as link checkers send it, must not use the token up.
  if (method === 'HEAD') return say(200, '');
  const secret = site.access.redeem(token);
  if (secret === null) return say(403, usedUp);
  const cookie = `${site.access.cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
  return sendFile(address.pathname, site, { 'Set-Cookie': cookie });
}

function readAddress(url: string): URL | null {
  try {
    return new URL(url, 'http://127.0.0.1');
  } catch {
    return null;
  }
}

function sendFile(pathname: string, site: Site, headers: PageAnswer['headers']): PageAnswer {
  const file = site.files.get(pathname);
  if (!file) return say(404, 'There is nothing at this address.\n', headers);
  const cache = file.immutable ? 'private, max-age=31536000, immutable' : 'no-store';
  return { status: 200, headers: { 'Content-Type': file.type, 'Cache-Control': cache, ...headers }, body: file.body };
}

function say(status: number, text: string, headers: PageAnswer['headers'] = {}): PageAnswer {
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(text) };
}

import type { IncomingHttpHeaders } from 'node:http';

/** Names under which a browser may reach the server; any other Host is another site's name pointed at us. */
export function listOwnHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Whether a request was meant for us: its Host is ours, and its Origin, where one is sent, too.
 *
 * A page of another site cannot forge either, so this keeps out DNS rebinding and requests across sites.
 *
 * @param originNeeded
 *   True for the socket: browsers always send an Origin there, and nothing else may connect.
 */
export function isForUs(headers: IncomingHttpHeaders, port: number, originNeeded: boolean): boolean {
  const hosts = listOwnHosts(port);
  if (!hosts.includes(headers.host ?? '')) return false;
  if (headers.origin === undefined) return !originNeeded && headers['sec-fetch-site'] !== 'cross-site';
  return hosts.some((host) => headers.origin === `http://${host}`);
}

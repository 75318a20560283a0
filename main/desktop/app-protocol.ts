import { protocol } from 'electron';
import { readStaticFiles } from '../browser/static-files.ts';
import { appHeaders } from './app-headers.ts';
import { isAppAddress } from './app-scheme.ts';

/**
 * Serve the built renderer at `app://specline/`.
 *
 * Only what was in its folder at start is ever answered: an address cannot name any other file of the disk.
 */
export function setupAppProtocol(rendererFolder: string): void {
  const files = readStaticFiles(rendererFolder);
  protocol.handle('app', (request) => {
    const path = isAppAddress(request.url) ? new URL(request.url).pathname : null;
    const file = request.method === 'GET' && path !== null ? files.get(path) : undefined;
    if (!file) return new Response('Not found', { status: 404, headers: appHeaders });
    return new Response(new Uint8Array(file.body), { headers: { ...appHeaders, 'Content-Type': file.type } });
  });
}

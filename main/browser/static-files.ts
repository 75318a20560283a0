import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the built renderer, as it is sent. */
export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  /** Names with a hash in them never change what they hold. */
  readonly immutable: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Where browsers look for the icon of a page that names none. */
const iconAddress = '/favicon.ico';

/**
 * Read the built renderer into memory, by address: `/index.html`, `/assets/app-4f2a.js`.
 *
 * Only what was listed at start is ever sent, so no request can name a file of its own.
 *
 * @param folder
 *   The built renderer.
 * @param icon
 *   Path of the icon for a browser's tab; null where there is no tab.
 */
export function readStaticFiles(folder: string, icon: string | null = null): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const add = (address: string, path: string) => {
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    files.set(address, { body: readFileSync(path), type, immutable: address.startsWith('/assets/') });
  };
  const visit = (path: string) => {
    if (!statSync(path).isDirectory()) add(`/${relative(folder, path).split(sep).join('/')}`, path);
    else for (const name of readdirSync(path)) visit(join(path, name));
  };
  visit(folder);
  if (icon !== null && existsSync(icon)) add(iconAddress, icon);
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

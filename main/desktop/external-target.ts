import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** What the system may be asked to show, and what not. */
export type ExternalTarget =
  | { readonly kind: 'web'; readonly address: string; readonly host: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Decide what a target is. Only `http:` and `https:` go to the browser: other schemes start programs, with whatever
 * the document says as their argument.
 */
export function readExternalTarget(target: string): ExternalTarget {
  if (isAbsolute(target)) {
    const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isFolder ? { kind: 'folder', path: target } : refuse(target, 'a folder that exists');
  }
  const url = URL.canParse(target) ? new URL(target) : null;
  if (url?.protocol === 'https:' || url?.protocol === 'http:')
    return { kind: 'web', address: url.href, host: url.host };
  return refuse(target, 'an address that begins with https:// or http://');
}

function refuse(target: string, expected: string): ExternalTarget {
  return { kind: 'refused', reason: `Cannot open \`${target}\`: expected ${expected}` };
}

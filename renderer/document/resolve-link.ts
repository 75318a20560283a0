/** Where a link of a document leads. */
export type LinkTarget =
  | { readonly type: 'web'; readonly address: string }
  | { readonly type: 'document'; readonly path: string; readonly heading: string | null }
  /** A folder, a script address, a file of another kind: nothing here can open it. */
  | { readonly type: 'none' };

/**
 * Work out where a link leads, without following it.
 *
 * @param href
 *   As written in the document.
 * @param from
 *   Path of the document, relative to the workspace.
 */
export function resolveLink(href: string, from: string): LinkTarget {
  if (/^https?:\/\//i.test(href)) return { type: 'web', address: href };
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return { type: 'none' };
  const [target = '', heading = ''] = href.split('#', 2);
  if (target === '') return { type: 'document', path: from, heading: decode(heading) };
  const path = joinPath(from, decode(target));
  if (path === null || !/\.(md|markdown)$/i.test(path)) return { type: 'none' };
  return { type: 'document', path, heading: heading === '' ? null : decode(heading) };
}

function joinPath(from: string, target: string): string | null {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

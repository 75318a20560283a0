import type { FileContent } from './spec-folder.ts';

/** Files above this are not opened: the largest plan seen in real repositories is a hundredth of it. */
export const maxFileBytes = 32 * 1024 * 1024;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/**
 * Decode the bytes of a file so that encoding them again gives the same bytes; the byte order mark stays as U+FEFF.
 *
 * @returns
 *   The text; with `utf8: false` when bytes had to be replaced to show it.
 */
export function decodeText(bytes: Uint8Array): Extract<FileContent, { kind: 'text' }> {
  try {
    return { kind: 'text', text: strict.decode(bytes), utf8: true };
  } catch {
    return { kind: 'text', text: lenient.decode(bytes), utf8: false };
  }
}

/** Whether two contents show and mean the same. */
export function isSameContent(a: FileContent, b: FileContent): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.utf8 === b.utf8 && a.text === b.text;
  if (a.kind === 'unreadable') return b.kind === 'unreadable' && a.message === b.message;
  if (a.kind === 'too-large') return b.kind === 'too-large' && a.bytes === b.bytes;
  return b.kind === 'missing';
}

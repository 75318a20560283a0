import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * Put names in the header of a unified diff under which `git apply` and `patch -p1` find the file: seen from where the
 * user is, as far as the file lies below it, else from the opened folder.
 *
 * ```
 * --- a/specs/002-orders/tasks.md
 * +++ b/specs/002-orders/tasks.md
 * ```
 */
export function nameForPatch(diff: string, folder: string, path: string, cwd: string): string {
  const seen = relative(cwd, join(folder, path));
  const isBelow = seen !== '' && !seen.startsWith(`..${sep}`) && !isAbsolute(seen);
  const name = (isBelow ? seen : path).split(sep).join('/');
  return diff
    .replace(/^--- (\S+).*$/m, (_line, old: string) => `--- ${old === '/dev/null' ? old : `a/${name}`}`)
    .replace(/^\+\+\+ (\S+).*$/m, (_line, now: string) => `+++ ${now === '/dev/null' ? now : `b/${name}`}`);
}

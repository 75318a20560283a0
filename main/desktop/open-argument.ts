import { isAbsolute, resolve } from 'node:path';

/**
 * Find the folder or file that the app was started with.
 *
 * @param argv
 *   As the process got it: the program, in a checkout also the app's own path, then flags and what to open.
 * @param packaged
 *   Whether the program is the app itself, and not Electron started on a checkout.
 * @param cwd
 *   Where a relative path starts.
 * @returns
 *   Absolute path, or null when nothing was named. Whether it exists is for the one who opens it to say.
 */
export function readOpenArgument(argv: readonly string[], packaged: boolean, cwd: string): string | null {
  const named = argv.slice(packaged ? 1 : 2).find((argument) => argument !== '' && !argument.startsWith('-'));
  if (named === undefined) return null;
  return isAbsolute(named) ? named : resolve(cwd, named);
}

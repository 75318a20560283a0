import { isAbsolute, resolve } from 'node:path';

/**
 * Find what the user typed behind the program's name.
 *
 * @param argv
 *   As the process got it: the program, switches for Chromium and Node, in a checkout the app's own folder, and then
 *   what was typed.
 * @param packaged
 *   Whether the program is the app itself, and not Electron started on a checkout.
 */
export function readTypedArguments(argv: readonly string[], packaged: boolean): readonly string[] {
  const behindProgram = skipSwitches(argv.slice(1));
  return packaged ? behindProgram : skipSwitches(behindProgram.slice(1));
}

/**
 * Find the folder or file that the app was started with.
 *
 * @param typed
 *   What `readTypedArguments` found.
 * @param cwd
 *   Where a relative path starts.
 * @returns
 *   Absolute path, or null when nothing was named. Whether it exists is for the one who opens it to say.
 */
export function readOpenArgument(typed: readonly string[], cwd: string): string | null {
  const named = typed.find((argument) => argument !== '' && !isSwitch(argument));
  if (named === undefined) return null;
  return isAbsolute(named) ? named : resolve(cwd, named);
}

function skipSwitches(argv: readonly string[]): readonly string[] {
  const first = argv.findIndex((argument) => !isSwitch(argument));
  return first < 0 ? [] : argv.slice(first);
}

function isSwitch(argument: string): boolean {
  return argument.startsWith('-');
}

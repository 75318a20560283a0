import type { CliWorld } from '../../main/cli/cli-world.ts';

/** A world for verbs that keeps what they print. */
export interface CapturedWorld extends CliWorld {
  readonly out: readonly string[];
  readonly errors: readonly string[];
}

/** Make a world that starts relative paths at `cwd`; nothing stops it. */
export function createCapturedWorld(cwd: string, env: Readonly<Record<string, string>> = {}): CapturedWorld {
  const out: string[] = [];
  const errors: string[] = [];
  return {
    out,
    errors,
    cwd,
    env,
    print: (text) => out.push(text),
    printError: (text) => errors.push(text),
    now: () => Date.UTC(2026, 10, 21, 9),
    untilStopped: () => new Promise(() => {}),
  };
}

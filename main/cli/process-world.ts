import type { CliWorld } from './cli-world.ts';

/** The world of a verb when it runs as a process of its own. */
export function createProcessWorld(): CliWorld {
  endQuietlyWithReader();
  return {
    cwd: typedIn(process.env, process.cwd()),
    env: process.env,
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    now: Date.now,
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
}

/** `specline show | head -3` ends the reader first: that is no error of ours. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/**
 * The folder in which the user typed the command. `npm run specline` starts us in the package's own folder and
 * leaves the user's in INIT_CWD; scripts started by other npm scripts inherit that, so it counts only then.
 */
function typedIn(env: NodeJS.ProcessEnv, cwd: string): string {
  return env.npm_lifecycle_event === 'specline' && env.INIT_CWD ? env.INIT_CWD : cwd;
}

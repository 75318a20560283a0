import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Target } from './targets.ts';

const commandLine = fileURLToPath(new URL('../../dist/main/cli.js', import.meta.url));
const serveHost = fileURLToPath(new URL('serve-host.mjs', import.meta.url));

/**
 * The browser face: `specline serve`, opened in a page of Chromium. One process serves all tests of a worker, as one
 * that has just begun is slow to read its first plan; specs of the shell around the page start their own.
 */
export function createBrowserTarget(): Target {
  return {
    name: 'browser',
    findAbsence: async () => null,
    async open({ path, dataFolder, browser }) {
      const server = await serveInHost([path], { SPECLINE_DATA: dataFolder });
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      return {
        page,
        async close() {
          await context.close();
          const code = await server.stop();
          if (code !== 0) throw new Error(`specline serve ended with ${code}`);
        },
      };
    },
  };
}

/** A running `specline serve`. */
export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** End it as Ctrl+C does; its exit code. */
  stop(): Promise<number | null>;
}

/** Start `specline serve --no-open` and wait for its address. */
export async function startServer(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const child = spawn(process.execPath, [commandLine, 'serve', ...args, '--no-open'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const url = await readUrl(child);
  return {
    url,
    process: child,
    async stop() {
      child.kill('SIGINT');
      return await exited;
    },
  };
}

let host: ChildProcess | null = null;

/** Start `specline serve --no-open` in the process that this worker keeps for it. */
async function serveInHost(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Pick<RunningServer, 'url' | 'stop'>> {
  if (host?.connected !== true) host = fork(serveHost, [commandLine], { execArgv: [], silent: true });
  const child = host;
  child.send({ args: ['serve', ...args, '--no-open'], env });
  const url = await readUrl(child);
  return {
    url,
    async stop() {
      if (!child.connected) return child.exitCode;
      const stopped = new Promise<number | null>((resolve) => {
        child.once('message', ({ code }: { readonly code: number }) => resolve(code));
        child.once('exit', resolve);
      });
      child.send({ stop: true });
      return await stopped;
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const settle = () => {
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read);
      child.off('exit', fail);
    };
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\n)/.exec(output)?.[0];
      if (url === undefined) return;
      settle();
      resolve(url);
    };
    const fail = (code: number | null) => {
      settle();
      reject(new Error(`specline serve ended with ${code}: ${output}`));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', read);
    child.once('exit', fail);
  });
}

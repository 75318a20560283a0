import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Target } from './targets.ts';

const commandLine = fileURLToPath(new URL('../../dist/main/cli.js', import.meta.url));

/** The browser face: `specline serve`, opened in a page of Chromium. */
export function createBrowserTarget(): Target {
  return {
    name: 'browser',
    findAbsence: async () => null,
    async open({ path, dataFolder, browser }) {
      const server = await startServer([path], { SPECLINE_DATA: dataFolder });
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      return {
        page,
        async close() {
          await context.close();
          await server.stop();
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
  const url = await readUrl(child, exited);
  return {
    url,
    process: child,
    async stop() {
      child.kill('SIGINT');
      return await exited;
    },
  };
}

function readUrl(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\n)/.exec(output)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void exited.then((code) => reject(new Error(`specline serve ended with ${code}: ${output}`)));
  });
}

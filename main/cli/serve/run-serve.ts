import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, createBrowserServer } from '../../browser/create-browser-server.ts';
import { readStaticFiles } from '../../browser/static-files.ts';
import type { PlannerHost, PlannerSession } from '../../specs/planner-session.ts';
import { describeSystemError } from '../../specs/system-error.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { type PathOptions, readPathOptions } from '../read-path-options.ts';
import { reportUsage } from '../report-usage.ts';
import { createSessionHost } from '../session-host.ts';
import { openBrowser } from './open-browser.ts';

/** Highest port number there is. */
const maxPort = 65_535;

/** `specline serve [folder|--last] [--port N] [--no-open]`. */
export async function runServe(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const options = readServeOptions(args);
  if (!options.ok) return reportUsage(world, 'serve', options.message);
  const target = options.last ? null : resolve(world.cwd, options.path ?? '.');
  const server = await serve(target, options.port, world).catch((error: unknown) => {
    world.printError(`specline serve: cannot serve on 127.0.0.1:${options.port}: ${describeSystemError(error)}\n`);
    return null;
  });
  if (server === null) return 2;
  world.print(`Specline: ${server.url}\n`);
  if (options.open) openBrowser(server.url, world.env);
  await world.untilStopped();
  await server.dispose();
  return 0;
}

/** Start the server; each page gets a session of its own, opened on `target`, for null on what was open last. */
async function serve(target: string | null, port: number, world: CliWorld): Promise<BrowserServer> {
  const app = findAppFolder();
  const host = createSessionHost(world);
  return await createBrowserServer({
    port,
    files: readStaticFiles(join(app, 'dist', 'renderer'), join(app, 'assets', 'icons', 'specline.ico')),
    createSession: () => openSession(target, join(app, 'assets', 'sample-specs'), host),
  });
}

/** What reads and writes plans is loaded while the browser starts: the address is there before it. */
async function openSession(target: string | null, sampleSource: string, host: PlannerHost): Promise<PlannerSession> {
  const [{ createSession }, { chooseStart }] = await Promise.all([
    import('../../specs/create-session.ts'),
    import('../../specs/choose-start.ts'),
  ]);
  const session = createSession(host);
  await session.calls.openWorkspace(target ?? (await chooseStart(session, sampleSource, host.dataFolder)));
  return session;
}

type ServeOptions =
  | {
      readonly ok: true;
      readonly path: string | null;
      readonly port: number;
      readonly open: boolean;
      readonly last: boolean;
    }
  | Extract<PathOptions, { ok: false }>;

function readServeOptions(args: readonly string[]): ServeOptions {
  const read = readPathOptions(args, {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    last: { type: 'boolean' },
  });
  if (!read.ok) return read;
  const { path, values } = read;
  const port = readPort(values.port);
  if (port === null) {
    return { ok: false, message: `cannot use the port "${values.port}": expected a number from 0 to ${maxPort}` };
  }
  if (values.last && path !== null) return { ok: false, message: 'expected a folder or --last, not both' };
  return { ok: true, path, port, open: !values['no-open'], last: values.last === true };
}

function readPort(word: unknown): number | null {
  if (word === undefined) return 0;
  const port = typeof word === 'string' && /^\d{1,5}$/.test(word) ? Number(word) : -1;
  return port >= 0 && port <= maxPort ? port : null;
}

/** The folder that holds dist/ and assets/: this code runs from dist/main, or a chunk of it. */
function findAppFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

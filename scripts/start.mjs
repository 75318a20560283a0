// `npm start [-- path]`: the desktop app where Electron's runtime is to be had, else the browser face.
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { findElectron } from './find-electron.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// npm runs scripts in the package's folder; a path was typed in the user's.
const typedIn = process.env.npm_lifecycle_event === 'start' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(typedIn, arg)));

try {
  await buildIfNeeded();
} catch (error) {
  process.stderr.write(`specline: cannot build: ${error.message}\n`);
  process.exit(2);
}

const electron = await findElectron({ log: (text) => process.stderr.write(`${text}\n`) });
if ('path' in electron) startDesktop(electron.path);
else await startBrowser(electron.reason);

function startDesktop(path) {
  const child = spawn(path, [root, ...args], { stdio: 'inherit', windowsHide: false });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => void startBrowser(error.message));
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function startBrowser(reason) {
  process.stderr.write(`The desktop window cannot be opened: ${reason}. Opening in the browser instead.\n`);
  const paths = args.filter((arg) => !arg.startsWith('-'));
  process.argv.splice(2, process.argv.length, 'serve', ...(paths.length > 0 ? [] : ['--last']), ...args);
  await import('../dist/main/cli.js');
}

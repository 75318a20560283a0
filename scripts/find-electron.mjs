// Where Electron's runtime is on this machine, or why the desktop window cannot be opened here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = join(root, 'node_modules', 'electron');
const executable =
  {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform] ?? 'electron';

/** Fetching the runtime (about 120 MB) may take this long; a machine without network must not wait for ever. */
const fetchLimitMs = 180_000;

/**
 * Find the runtime, fetching it where that is possible.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findElectron({ fetch = true, env = process.env, log = () => {} } = {}) {
  const obstacle = findObstacle(env);
  if (obstacle !== null) return { reason: obstacle };
  const installed = findInstalledElectron(env);
  if (installed !== null) return { path: installed };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    return { reason: `there is no ${executable} in ELECTRON_OVERRIDE_DIST_PATH (${env.ELECTRON_OVERRIDE_DIST_PATH})` };
  }
  if (!existsSync(join(packageFolder, 'install.js'))) return { reason: 'the package electron is not installed' };
  if (!fetch) return { reason: 'its runtime was not fetched yet' };
  log('Fetching the runtime of the desktop window, once …');
  const failure = await runInstaller(env);
  const path = findInstalledElectron(env);
  return path === null
    ? { reason: `its runtime could not be fetched (${failure ?? 'nothing was installed'})` }
    : { path };
}

/** The runtime that is there already; null without one. */
export function findInstalledElectron(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const path = join(folder, executable);
  return existsSync(path) ? path : null;
}

/** What keeps a window from opening even with a runtime. */
function findObstacle(env) {
  if (process.platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  if (process.getuid?.() === 0) return "Chromium's sandbox does not run as root";
  return null;
}

/** Run the package's own installer; why it failed, or null. */
function runInstaller(env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint = `${complaint}${chunk}`.slice(0, 20_000);
    });
    const timer = setTimeout(() => {
      child.kill();
      resolve(`not done after ${fetchLimitMs / 1000} s`);
    }, fetchLimitMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const line = complaint.split('\n').find((candidate) => /error/i.test(candidate));
      resolve(code === 0 ? null : (line?.trim() ?? `its installer ended with ${code}`));
    });
  });
}

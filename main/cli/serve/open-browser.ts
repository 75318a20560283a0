import { spawn } from 'node:child_process';

/**
 * Open an address in the user's browser. The address is printed anyway, so where there is no screen or no browser
 * nothing more is said.
 */
export function openBrowser(url: string, env: Readonly<Record<string, string | undefined>>): void {
  const [program, ...args] = findOpener(env);
  if (program === undefined) return;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function findOpener(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (env.BROWSER === 'none') return [];
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : [];
}

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Find the app's own data folder, which all faces share: `SPECLINE_DATA`, else `specline` under the platform's usual
 * place for what belongs to one user and one machine. The folder need not exist yet.
 */
export function findDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.SPECLINE_DATA) return resolve(env.SPECLINE_DATA);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'specline');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'specline');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'specline');
}

import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Failure } from '../../preload/planner-data.ts';
import { describeSystemError, readErrorCode } from './system-error.ts';

/** What was opened: a folder, or one file in it. */
export interface WorkspaceLocation {
  readonly ok: true;
  /** Real path of the folder. */
  readonly root: string;
  readonly onlyFile: string | null;
}

/** Find what a path given by a user stands for. */
export async function locateWorkspace(path: string): Promise<WorkspaceLocation | Failure> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    await access(real, found.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    if (found.isDirectory()) return { ok: true, root: real, onlyFile: null };
    if (found.isFile()) return { ok: true, root: dirname(real), onlyFile: basename(real) };
    const message = `Cannot open ${path}: expected a folder or a tasks file`;
    return { ok: false, code: 'not-a-folder', message, path };
  } catch (error) {
    const code = readErrorCode(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = `Cannot open ${path}: ${isMissing ? 'there is no such folder or file' : describeSystemError(error)}`;
    return { ok: false, code: isMissing ? 'not-found' : 'unreadable', message, path };
  }
}

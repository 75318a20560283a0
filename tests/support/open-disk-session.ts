import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSession, type SessionOptions } from '../../main/specs/create-session.ts';
import type { PlannerSession } from '../../main/specs/planner-session.ts';
import type { PlannerEventName, PlannerEvents } from '../../preload/contract.ts';
import { createQuietHost } from './create-quiet-host.ts';

/** A folder of its own on disk, with a data folder beside the project. */
export interface DiskPlace {
  readonly root: string;
  readonly project: string;
  readonly data: string;
  write(path: string, text: string | Buffer): string;
  remove(): void;
}

/** Make a temporary project with the given files. */
export function createDiskPlace(files: Readonly<Record<string, string | Buffer>> = {}): DiskPlace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'specline-disk-')));
  const project = join(root, 'project');
  mkdirSync(project);
  const write = (path: string, text: string | Buffer) => {
    const full = join(project, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    project,
    data: join(root, 'data'),
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Make a session as a face would, with its data in the place's own data folder. */
export function createDiskSession({ data }: DiskPlace, options: SessionOptions = {}): PlannerSession {
  return createSession(createQuietHost(data), options);
}

/** Resolve with the first event that is as wanted; listening starts at once. */
export function waitForEvent<Name extends PlannerEventName>(
  session: PlannerSession,
  name: Name,
  isWanted: (event: PlannerEvents[Name]) => boolean = () => true,
): Promise<PlannerEvents[Name]> {
  return new Promise((resolve) => {
    const stop = session.on(name, (event) => {
      if (!isWanted(event)) return;
      stop();
      resolve(event);
    });
  });
}

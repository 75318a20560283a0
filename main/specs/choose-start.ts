import { existsSync } from 'node:fs';
import type { PlannerSession } from './planner-session.ts';
import { prepareSampleFolder } from './sample-folder.ts';

/**
 * Choose what to open where nothing was named: what was open last and is still there, else the sample.
 *
 * @param sampleSource
 *   `assets/sample-specs` of the app.
 */
export async function chooseStart(session: PlannerSession, sampleSource: string, dataFolder: string): Promise<string> {
  const recent = await session.calls.listRecentFolders();
  const last = recent.find(({ path }) => existsSync(path));
  return last?.path ?? prepareSampleFolder(sampleSource, dataFolder);
}

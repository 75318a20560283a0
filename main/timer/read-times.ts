import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { buildFeatureTimes, type FeatureTimes } from '../../core/time/report/feature-times.ts';
import type { LoggedEntry, TimeEntry } from '../../core/time/time-entry.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type { OpenWorkspace } from '../specs/open-workspace.ts';

/** Gather the times of all features of a workspace, one after the other: closed ones are read for it. */
export async function readTimes({ held }: OpenWorkspace): Promise<readonly FeatureTimes[]> {
  const times: FeatureTimes[] = [];
  for (const { id, path } of held.listPlaces()) {
    const file = await held.readFile(id);
    if (file === undefined) continue;
    const log = toTimeLogPath(path);
    const { entries } = parseTimeLog(log, held.getTexts(id)[log] ?? '');
    times.push(buildFeatureTimes({ id, title: held.getSummary(id)?.title ?? id }, file, entries.map(withoutPlace)));
  }
  return times;
}

/** Where its row stands concerns nobody who is told of all features. */
function withoutPlace({ id, date, task, start, end, minutes, note }: LoggedEntry): TimeEntry {
  return { id, date, task, start, end, minutes, note };
}

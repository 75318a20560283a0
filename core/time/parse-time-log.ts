import { extendSums } from './sum-by-task.ts';
import type { TimeLog } from './time-log.ts';
import { finishLogReading, type LogReading, resumeLogReading, startLogReading } from './time-log-reading.ts';

/** The logs read last, newest first: one text is asked for by many, and the next one differs from it by a row. */
const recent: { readonly text: string; readonly log: TimeLog; readonly reading: LogReading }[] = [];
/** A change of a log is read before and after, while another window may show another log. */
const recentCount = 4;

/**
 * Read a `time-log.md`.
 *
 * Columns are found by their header names, in any order. A row that cannot be read is a problem, never
 * dropped. Git's conflict markers are read over: the rows of both sides count, each id once.
 *
 * A text that begins as one that was read lately is read from where the two part.
 *
 * @param path
 *   Path of the log, for messages.
 * @param text
 *   Text of the log; may be empty.
 */
export function parseTimeLog(path: string, text: string): TimeLog {
  const at = recent.findIndex((held) => held.log.path === path && held.text === text);
  const [same] = at === -1 ? [] : recent.splice(at, 1);
  const next = same ?? readLog(path, text);
  recent.unshift(next);
  if (recent.length > recentCount) recent.pop();
  return next.log;
}

function readLog(path: string, text: string): (typeof recent)[number] {
  for (const before of recent) {
    const reading = before.log.path === path ? resumeLogReading(before.reading, before.text, text) : null;
    if (reading === null) continue;
    const isGrown = reading.entries.length === before.log.entries.length;
    const log = finishLogReading(reading, text);
    if (isGrown) extendSums(before.log.entries, log.entries);
    return { text, log, reading };
  }
  const reading = startLogReading(path);
  return { text, log: finishLogReading(reading, text), reading };
}

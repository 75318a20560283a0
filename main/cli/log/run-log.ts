import { toTimeLogPath } from '../../../core/time/time-log-path.ts';
import { createEntryId } from '../../timer/entry-id.ts';
import { toLocalDate } from '../../timer/local-time.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { carryOut } from '../edit/carry-out.ts';
import { readDay } from '../edit/read-values.ts';
import { findTask } from '../find-named.ts';
import { parseOptions } from '../parse-options.ts';
import { reportUsage } from '../report-usage.ts';
import { withOneFeature } from '../with-one-feature.ts';
import { isNegativeTime, readLogTime } from './read-log-time.ts';

/** `specline log PATH TASK 1h30m [--date D] [--note "…"] [--dry-run] [--json]`. */
export async function runLog(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const given = readLogArguments(args, world.now());
  if (!given.ok) return reportUsage(world, 'log', given.message);
  const { path: place, task: name, date, note, json, dryRun, time } = given;
  const fail = (message: string): ExitCode => {
    world.printError(`specline log: ${message}\n`);
    return 2;
  };
  return await withOneFeature(place, world, fail, async (session, feature, folder) => {
    const path = toTimeLogPath(feature.summary.path);
    const scene = { verb: 'log', json, dryRun, session, feature, folder, path, world };
    const found = findTask(feature.file.tasks, name);
    if (!found.ok) return await carryOut(scene, { ok: false, code: 'unknown-task', message: found.message });
    const command = {
      type: 'log-time',
      feature: feature.id,
      task: found.value.key,
      date,
      note,
      ...time,
      id: createEntryId(),
      idBefore: createEntryId(),
    } as const;
    const today = toLocalDate(world.now());
    const ahead = date > today ? [`${date} is in the future (today is ${today}): logged as it was given`] : [];
    return await carryOut(scene, { ok: true, command, notes: [...found.notes, ...ahead] });
  });
}

type LogArguments =
  | {
      readonly ok: true;
      readonly path: string;
      readonly task: string;
      readonly time: { readonly minutes: number; readonly start: string | null; readonly end: string | null };
      readonly date: string;
      readonly note: string;
      readonly json: boolean;
      readonly dryRun: boolean;
    }
  | { readonly ok: false; readonly message: string };

function readLogArguments(args: readonly string[], nowMs: number): LogArguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const negative = args.find(isNegativeTime);
  const refused = negative === undefined ? null : readLogTime(negative);
  if (refused?.ok === false) return refused;
  const parsed = parseOptions(args, { date: text, note: text, json: flag, 'dry-run': flag });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed;
  const [path, task, word, extra] = positionals;
  if (!path || !task || word === undefined) {
    return { ok: false, message: 'too few words: expected PATH TASK TIME, such as specs/001-beds T012 1h30m' };
  }
  if (extra !== undefined) return { ok: false, message: `unexpected argument "${extra}": expected PATH TASK TIME` };
  const time = readLogTime(word);
  if (!time.ok) return time;
  const date =
    typeof values.date === 'string' ? readDay(values.date) : { ok: true as const, value: toLocalDate(nowMs) };
  if (!date.ok) return date;
  const note = typeof values.note === 'string' ? values.note : '';
  if (/[\r\n]/.test(note)) return { ok: false, message: 'the note has a line break: expected one line' };
  const { json, 'dry-run': dryRun } = values;
  return {
    ok: true,
    path,
    task,
    time: time.value,
    date: date.value,
    note,
    json: json === true,
    dryRun: dryRun === true,
  };
}

import { type DependencyOrigin, dependencyOrigins } from '../../../core/model/dependency.ts';
import { buildSchedule, type ScheduleOptions } from '../../../core/schedule/build-schedule.ts';
import { checkClaims } from '../../../core/schedule/check-claims.ts';
import { createDiskDataFolder } from '../../specs/disk-data-folder.ts';
import { findDataFolder } from '../../specs/find-data-folder.ts';
import { readSettings } from '../../specs/settings-file.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { didYouMean, formatSuggestion } from '../did-you-mean.ts';
import { printJson } from '../print-json.ts';
import { readCount } from '../read-count.ts';
import { type PathOptions, readPathOptions } from '../read-path-options.ts';
import { readPlan } from '../read-plan.ts';
import { reportUsage } from '../report-usage.ts';
import { createFeatureAxis } from './feature-axis.ts';
import type { FeatureSchedule } from './feature-schedule.ts';
import { formatSchedule } from './format-schedule.ts';
import { toScheduleJson } from './to-schedule-json.ts';

/** `specline schedule [path] [--json] [--people N] [--without ORIGIN] [--all]`, by the settings that the app has. */
export async function runSchedule(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const options = readScheduleOptions(args);
  if (!options.ok) return reportUsage(world, 'schedule', options.message);
  const read = await readPlan(options.path, world);
  if (!read.ok) {
    world.printError(`specline schedule: ${read.message}\n`);
    return 2;
  }
  const settings = await readSettings(createDiskDataFolder(findDataFolder(world.env)));
  const chosen = { ...options.schedule, defaultEstimateMinutes: settings.defaultEstimateMinutes };
  const schedules: FeatureSchedule[] = read.plan.features.map((feature) => {
    const axis = createFeatureAxis(feature.file, settings, world.now());
    return {
      feature,
      axis,
      schedule: buildSchedule(feature.file, feature.built, { ...chosen, axis }),
      claims: checkClaims(feature.file, feature.built, chosen),
    };
  });
  if (options.json) printJson(world, toScheduleJson(schedules));
  else world.print(formatSchedule(schedules));
  return schedules.some(({ schedule }) => schedule.cycles.length > 0) ? 1 : 0;
}

type ReadOptions =
  | {
      readonly ok: true;
      readonly path: string | null;
      readonly json: boolean;
      readonly schedule: ScheduleOptions;
    }
  | Extract<PathOptions, { ok: false }>;

function readScheduleOptions(args: readonly string[]): ReadOptions {
  const read = readPathOptions(args, {
    json: { type: 'boolean' },
    people: { type: 'string' },
    without: { type: 'string', multiple: true },
    all: { type: 'boolean' },
  });
  if (!read.ok) return read;
  const { values } = read;
  const people = values.people === undefined ? undefined : readCount(values.people);
  if (people === null) {
    return { ok: false, message: `cannot plan for "${values.people}" people: expected a whole number from 1` };
  }
  const names = Array.isArray(values.without) ? values.without.flatMap((list) => String(list).split(',')) : [];
  const without: DependencyOrigin[] = [];
  for (const name of names) {
    const origin = dependencyOrigins.find((candidate) => candidate === name.trim());
    if (!origin) return { ok: false, message: explainOrigin(name) };
    without.push(origin);
  }
  const schedule = { without, all: values.all === true, ...(people === undefined ? {} : { people }) };
  return { ok: true, path: read.path, json: values.json === true, schedule };
}

function explainOrigin(name: string): string {
  const suggestion = formatSuggestion(didYouMean(name, dependencyOrigins));
  return `unknown origin "${name}": expected ${dependencyOrigins.join(', ')}.${suggestion}`;
}

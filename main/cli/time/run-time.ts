import { buildFeatureTotals } from '../../../core/time/build-feature-totals.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { readDay } from '../edit/read-values.ts';
import { printJson } from '../print-json.ts';
import { readPathOptions } from '../read-path-options.ts';
import { readPlan } from '../read-plan.ts';
import { reportUsage } from '../report-usage.ts';
import type { FeatureTime } from './feature-time.ts';
import { formatTime } from './format-time.ts';
import { formatTimeCsv } from './format-time-csv.ts';
import { toTimeJson } from './to-time-json.ts';

/** `specline time [path] [--json|--csv] [--from D --to D]`. */
export async function runTime(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const options = readPathOptions(args, {
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
  });
  if (!options.ok) return reportUsage(world, 'time', options.message);
  const { json, csv } = options.values;
  if (json && csv) return reportUsage(world, 'time', '--json and --csv are given: expected one of them');
  const period = readPeriod(options.values.from, options.values.to);
  if (!period.ok) return reportUsage(world, 'time', period.message);
  const read = await readPlan(options.path, world);
  if (!read.ok) {
    world.printError(`specline time: ${read.message}\n`);
    return 2;
  }
  const times = read.plan.features.map((feature): FeatureTime => {
    const { from, to } = period;
    const entries = feature.entries.filter(({ date }) => (!from || date >= from) && (!to || date <= to));
    const isWhole = from === null && to === null;
    // In a period only logged work counts: a stated Actual Time has no date.
    const tasks = isWhole ? feature.file.tasks : feature.file.tasks.map((task) => ({ ...task, actual: null }));
    return { feature, entries, totals: buildFeatureTotals({ ...feature.file, tasks }, entries) };
  });
  for (const { message } of read.plan.features.flatMap(({ logProblems }) => logProblems)) {
    world.printError(`${message}\n`);
  }
  if (json) printJson(world, toTimeJson(times, period));
  else world.print(csv ? formatTimeCsv(times) : formatTime(times));
  return 0;
}

type Period =
  | { readonly ok: true; readonly from: string | null; readonly to: string | null }
  | { readonly ok: false; readonly message: string };

function readPeriod(fromWord: unknown, toWord: unknown): Period {
  const from = typeof fromWord === 'string' ? readDay(fromWord) : ({ ok: true, value: null } as const);
  if (!from.ok) return from;
  const to = typeof toWord === 'string' ? readDay(toWord) : ({ ok: true, value: null } as const);
  if (!to.ok) return to;
  if (from.value !== null && to.value !== null && from.value > to.value) {
    return { ok: false, message: `--from ${from.value} is after --to ${to.value}: expected it before` };
  }
  return { ok: true, from: from.value, to: to.value };
}

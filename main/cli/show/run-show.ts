import type { CliWorld, ExitCode } from '../cli-world.ts';
import { printJson } from '../print-json.ts';
import { readPathOptions } from '../read-path-options.ts';
import { readPlan } from '../read-plan.ts';
import { reportUsage } from '../report-usage.ts';
import { formatOutline } from './format-outline.ts';
import { toShowJson } from './to-show-json.ts';

/** `specline show [path] [--json]`. */
export async function runShow(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const options = readPathOptions(args, { json: { type: 'boolean' } });
  if (!options.ok) return reportUsage(world, 'show', options.message);
  const read = await readPlan(options.path, world);
  if (!read.ok) return reportUnreadable(world, read.message);
  if (options.values.json) printJson(world, toShowJson(read.plan));
  else world.print(formatOutline(read.plan));
  const hasErrors = read.plan.features.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  return hasErrors ? 1 : 0;
}

function reportUnreadable(world: CliWorld, message: string): ExitCode {
  world.printError(`specline show: ${message}\n`);
  return 2;
}

import { toLocalDate } from '../../timer/local-time.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { reportUsage } from '../report-usage.ts';
import { withOneFeature } from '../with-one-feature.ts';
import { carryOut } from './carry-out.ts';
import { readEditArguments } from './read-edit-arguments.ts';

/** `specline edit PATH VERB … [--dry-run] [--json]`. */
export async function runEdit(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const given = readEditArguments(args);
  if (!given.ok) return reportUsage(world, 'edit', given.message);
  const { path, verb, words, options, json, dryRun } = given;
  const today = toLocalDate(world.now());
  const fail = (message: string): ExitCode => {
    world.printError(`specline edit: ${message}\n`);
    return 2;
  };
  return await withOneFeature(path, world, fail, async (session, feature, folder) => {
    const reading = verb.read({ feature: feature.id, file: feature.file, today, words, options });
    if (!reading.ok && reading.kind === 'usage') return reportUsage(world, 'edit', reading.message);
    return await carryOut({ verb: verb.name, json, dryRun, session, feature, folder, world }, reading);
  });
}

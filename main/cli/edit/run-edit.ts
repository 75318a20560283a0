import { join, relative } from 'node:path';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { Refusal } from '../../../core/patch/edit-plan.ts';
import type { Failure, FeatureState } from '../../../preload/contract.ts';
import type { PlannerSession } from '../../specs/planner-session.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { printJson } from '../print-json.ts';
import { reportUsage } from '../report-usage.ts';
import { withOneFeature } from '../with-one-feature.ts';
import { nameForPatch } from './name-for-patch.ts';
import { type EditArguments, readEditArguments } from './read-edit-arguments.ts';

/** `specline edit PATH VERB … [--dry-run] [--json]`. */
export async function runEdit(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const given = readEditArguments(args);
  if (!given.ok) return reportUsage(world, 'edit', given.message);
  const fail = (message: string): ExitCode => {
    world.printError(`specline edit: ${message}\n`);
    return 2;
  };
  return await withOneFeature(given.path, world, fail, (session, feature, folder) => {
    const reading = given.verb.read({
      feature: feature.id,
      file: feature.file,
      words: given.words,
      options: given.options,
    });
    if (!reading.ok && reading.kind === 'usage') return Promise.resolve(reportUsage(world, 'edit', reading.message));
    const answer = createAnswer(given, feature, folder, world);
    if (!reading.ok) return Promise.resolve(answer.refuse({ code: reading.code, message: reading.message }));
    for (const note of reading.notes) world.printError(`${note}\n`);
    return given.dryRun ? preview(session, reading.command, answer) : save(session, reading.command, answer);
  });
}

async function save(session: PlannerSession, command: EditCommand, answer: Answer): Promise<ExitCode> {
  const result = await session.calls.runCommand(command);
  if (!result.ok) return 'refusal' in result ? answer.refuse(result.refusal) : answer.fail(result);
  return answer.save(command, result);
}

async function preview(session: PlannerSession, command: EditCommand, answer: Answer): Promise<ExitCode> {
  const result = await session.calls.previewCommand(command);
  if (!result.ok) return 'refusal' in result ? answer.refuse(result.refusal) : answer.fail(result);
  return answer.preview(command, result);
}

type Answer = ReturnType<typeof createAnswer>;

/** How each outcome is said: as one object with `--json`, else in words. */
function createAnswer({ json, dryRun, verb }: EditArguments, feature: FeatureState, folder: string, world: CliWorld) {
  const subject = { feature: feature.id, path: feature.summary.path, dryRun };
  const tell = (notes: readonly string[]) => {
    for (const note of notes) world.printError(`${note}\n`);
  };
  return {
    save(command: EditCommand, result: { changed: boolean; notes: readonly string[]; key?: string }): ExitCode {
      const { changed, notes, key } = result;
      if (json) printJson(world, { schemaVersion: 1, ok: true, ...subject, changed, key: key ?? null, notes, command });
      else {
        tell(notes);
        const name = key === undefined ? verb.name : `${verb.name} ${key}`;
        world.print(
          changed
            ? `${name}: saved ${relative(world.cwd, join(folder, feature.summary.path))}\n`
            : `${name}: the file says so already\n`,
        );
      }
      return 0;
    },
    preview(command: EditCommand, result: Preview): ExitCode {
      const files = result.files.map(({ path, diff }) => ({ path, diff: nameForPatch(diff, folder, path, world.cwd) }));
      const { notes } = result;
      if (json) {
        const changed = files.length > 0;
        printJson(world, { schemaVersion: 1, ok: true, ...subject, changed, notes, command, files });
      } else {
        tell(notes);
        for (const { diff } of files) world.print(diff);
      }
      return 0;
    },
    refuse(refusal: Refusal): ExitCode {
      if (json) printJson(world, { schemaVersion: 1, ok: false, ...subject, changed: false, refusal });
      world.printError(`specline edit: refused (${refusal.code}): ${refusal.message}\n`);
      for (const { label, alsoLifts } of refusal.offers ?? []) {
        const lifted = alsoLifts.length > 0 ? ` (also lifts ${alsoLifts.join(', ')})` : '';
        world.printError(`  instead: ${label}${lifted}\n`);
      }
      return 1;
    },
    fail(failure: Failure): ExitCode {
      if (json) printJson(world, { schemaVersion: 1, ok: false, ...subject, changed: false, failure });
      world.printError(`specline edit: ${failure.message}\n`);
      return 1;
    },
  };
}

interface Preview {
  readonly files: readonly { readonly path: string; readonly diff: string }[];
  readonly notes: readonly string[];
}

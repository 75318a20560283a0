import { join, relative } from 'node:path';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { Refusal } from '../../../core/patch/edit-plan.ts';
import type { Failure, FeatureState } from '../../../preload/planner-data.ts';
import type { PlannerSession } from '../../specs/planner-session.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { printJson } from '../print-json.ts';
import type { EditReading } from './edit-verb.ts';
import { nameForPatch } from './name-for-patch.ts';

/** Where a command is carried out, and how the outcome is said. */
export interface EditScene {
  /** As typed, for messages: `log`, `set-status`. */
  readonly verb: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly session: PlannerSession;
  readonly feature: FeatureState;
  /** The file that is said to be saved; the tasks file where it is not given. */
  readonly path?: string;
  /** Folder that the paths of files are relative to. */
  readonly folder: string;
  readonly world: CliWorld;
}

/** Run or preview a command that was read, and say what came of it: as one object with `--json`, else in words. */
export async function carryOut(
  scene: EditScene,
  reading: Pick<Extract<EditReading, { ok: false }>, 'ok' | 'code' | 'message'> | Extract<EditReading, { ok: true }>,
): Promise<ExitCode> {
  if (!reading.ok) return refuse(scene, { code: reading.code, message: reading.message });
  for (const note of reading.notes) scene.world.printError(`${note}\n`);
  return scene.dryRun ? await preview(scene, reading.command) : await save(scene, reading.command);
}

async function save(scene: EditScene, command: EditCommand): Promise<ExitCode> {
  const { session, feature, folder, world, verb } = scene;
  const result = await session.calls.runCommand(command);
  if (!result.ok) return 'refusal' in result ? refuse(scene, result.refusal) : fail(scene, result);
  const { changed, notes, key } = result;
  if (scene.json) printJson(world, { ...subjectOf(scene, true), changed, key: key ?? null, notes, command });
  else {
    tell(world, notes);
    const name = key === undefined ? verb : `${verb} ${key}`;
    const path = relative(world.cwd, join(folder, scene.path ?? feature.summary.path));
    world.print(changed ? `${name}: saved ${path}\n` : `${name}: nothing to do, ${path} says so already\n`);
  }
  return 0;
}

async function preview(scene: EditScene, command: EditCommand): Promise<ExitCode> {
  const { session, folder, world } = scene;
  const result = await session.calls.previewCommand(command);
  if (!result.ok) return 'refusal' in result ? refuse(scene, result.refusal) : fail(scene, result);
  const files = result.files.map(({ path, diff }) => ({ path, diff: nameForPatch(diff, folder, path, world.cwd) }));
  const { notes } = result;
  if (scene.json) printJson(world, { ...subjectOf(scene, true), changed: files.length > 0, notes, command, files });
  else {
    tell(world, notes);
    for (const { diff } of files) world.print(diff);
  }
  return 0;
}

function refuse(scene: EditScene, refusal: Refusal): ExitCode {
  const { world } = scene;
  if (scene.json) printJson(world, { ...subjectOf(scene, false), changed: false, refusal });
  world.printError(`specline ${scene.verb}: refused (${refusal.code}): ${refusal.message}\n`);
  for (const { path, line, text, listed, kept } of refusal.decisions ?? []) {
    world.printError(`  ${path}:${line} ${text}: either ${listed}, or ${kept}\n`);
  }
  for (const { label, alsoLifts } of refusal.offers ?? []) {
    const lifted = alsoLifts.length > 0 ? ` (also lifts ${alsoLifts.join(', ')})` : '';
    world.printError(`  instead: ${label}${lifted}\n`);
  }
  return 1;
}

function fail(scene: EditScene, failure: Failure): ExitCode {
  if (scene.json) printJson(scene.world, { ...subjectOf(scene, false), changed: false, failure });
  scene.world.printError(`specline ${scene.verb}: ${failure.message}\n`);
  return 1;
}

/** What every answer begins with. */
function subjectOf({ feature, dryRun }: EditScene, ok: boolean) {
  return { schemaVersion: 1, ok, feature: feature.id, path: feature.summary.path, dryRun };
}

function tell(world: CliWorld, notes: readonly string[]): void {
  for (const note of notes) world.printError(`${note}\n`);
}

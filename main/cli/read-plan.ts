import { basename, resolve } from 'node:path';
import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import { titleFeature } from '../../core/parse/title-feature.ts';
import { findClaimProblems } from '../../core/schedule/check-claims.ts';
import { findLogProblems } from '../../core/time/find-log-problems.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import { createDiskSpecFolder } from '../specs/disk-spec-folder.ts';
import type { FeaturePlace } from '../specs/feature-place.ts';
import { findFeatureDependencies } from '../specs/find-feature-dependencies.ts';
import { locateWorkspace } from '../specs/locate-workspace.ts';
import { placeFeatures } from '../specs/place-features.ts';
import { readFeature, toFeatureInput } from '../specs/read-feature.ts';
import type { FileContent, SpecFolder } from '../specs/spec-folder.ts';
import type { CliWorld } from './cli-world.ts';
import type { ReadFeature, ReadPlan } from './read-plan-types.ts';

/** Read whatever a path stands for, once and without watching it. */
export async function readPlan(
  path: string | null,
  world: CliWorld,
): Promise<{ readonly ok: true; readonly plan: ReadPlan } | { readonly ok: false; readonly message: string }> {
  const target = resolve(world.cwd, path ?? '.');
  const location = await locateWorkspace(target);
  if (!location.ok) return location;
  const { root, onlyFile } = location;
  // Nothing is written here, so no lock is ever taken.
  const folder = createDiskSpecFolder({ root, onlyFile, lockFolder: root });
  const listing = await folder.list();
  const places = placeFeatures(listing.paths, basename(root), onlyFile);
  const exists = new Set(listing.paths);
  const features = await Promise.all(places.map((place) => readPlace(folder, place, exists)));
  if (features.length === 0) return { ok: false, message: explainNothing(target, listing.unreadable) };
  const featureDependencies = findFeatureDependencies(
    features.map(({ id, file }) => ({ place: { id }, facts: { references: file.featureReferences } })),
  );
  return { ok: true, plan: { folder: root, features, featureDependencies } };
}

async function readPlace(folder: SpecFolder, place: FeaturePlace, exists: ReadonlySet<string>): Promise<ReadFeature> {
  const contents = new Map<string, FileContent>();
  for (const path of place.taskPaths) contents.set(path, await folder.read(path));
  const logPath = toTimeLogPath(place.path);
  const hasLog = exists.has(logPath) || folder.onlyFile !== null;
  const input = toFeatureInput(place, contents, hasLog ? await folder.read(logPath) : undefined);
  const file = readFeature(input);
  const built = buildDependencies(file);
  const log = input.timeLog === null ? null : parseTimeLog(logPath, input.timeLog);
  const logProblems = log === null ? [] : findLogProblems(file.tasks, log);
  const problems = [...file.problems, ...built.problems, ...findClaimProblems(file, built), ...logProblems].sort(
    (a, b) => a.line - b.line,
  );
  const title = titleFeature(file) ?? place.id;
  const entries = log?.entries ?? [];
  return { id: place.id, title, path: place.path, file, built, entries, logProblems, problems };
}

function explainNothing(target: string, unreadable: readonly { readonly path: string; readonly message: string }[]) {
  const [first] = unreadable;
  if (first) return `Cannot read ${first.path || target}: ${first.message}`;
  return (
    `No tasks found in ${target}: looked for tasks.md (or another tasks file) in it, in its folders, ` +
    'and in specs/ and .specify/specs/ below it'
  );
}

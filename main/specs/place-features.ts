import { basename } from 'node:path';
import { findFeatures, kindOfPath } from '../../core/parse/find-features.ts';
import type { FeaturePlace } from './feature-place.ts';

/**
 * Find the features of a workspace by the paths of its documents.
 *
 * @param root
 *   Real path of the workspace's folder.
 * @param onlyFile
 *   A file opened by itself is a feature, whatever its name.
 */
export function placeFeatures(
  paths: readonly string[],
  root: string,
  onlyFile: string | null,
): readonly FeaturePlace[] {
  if (onlyFile !== null) return paths.includes(onlyFile) ? [placeOnlyFile(root, onlyFile)] : [];
  return findFeatures(paths, basename(root)).map(({ id, kind, taskFiles, documents }) => {
    const first = taskFiles[0] ?? '';
    const path = kind === 'backlog' ? first.slice(0, Math.max(0, first.lastIndexOf('/'))) : first;
    return { id, kind, path, taskPaths: taskFiles, documents };
  });
}

/** `specs/002-menu/tasks.md` is the feature `002-menu`; `oven.md` is `oven`. */
function placeOnlyFile(root: string, onlyFile: string): FeaturePlace {
  const stem = onlyFile.replace(/\.[^.]*$/, '');
  const id = /^tasks$/i.test(stem) ? basename(root) || stem : stem;
  return { id, kind: kindOfPath(`${root}/${onlyFile}`), path: onlyFile, taskPaths: [onlyFile], documents: [] };
}

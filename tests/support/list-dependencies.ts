import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import { dependencyOrigins } from '../../core/model/dependency.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';

/**
 * Write all dependencies of a file as text: `T008<T004@78` is stated at line 78, `?` hedged, `*` redundant, `=` a default
 * barrier between phases.
 */
export function listDependencies(file: SpecFile): string {
  const { dependencies, phaseDependencies, problems } = buildDependencies(file);
  const signs = (entry: { readonly soft: boolean; readonly redundant: boolean }) =>
    `${entry.soft ? '?' : ''}${entry.redundant ? '*' : ''}`;
  const lines = dependencyOrigins
    .filter((origin) => origin !== 'phase')
    .map((origin) => {
      const pairs = dependencies
        .filter((entry) => entry.origin === origin)
        .map(
          (entry) => `${entry.task}<${entry.dependsOn}${origin === 'stated' ? `@${entry.line}` : ''}${signs(entry)}`,
        );
      return [`${origin}:`, ...pairs].join(' ');
    });
  const name = (key: string) => key.replace('phase-', '');
  const barriers = phaseDependencies.map(
    (entry) =>
      `${name(entry.phase)}<${name(entry.dependsOn)}@${entry.line}${entry.origin === 'phase' ? '=' : ''}${signs(entry)}`,
  );
  const found = [...file.problems, ...problems]
    .filter((problem) => /^(?:statement|unknown-id|contradictory|cycle|parallel)/.test(problem.code))
    .map((problem) => `! ${problem.code} ${problem.line}`);
  return [...lines, ['phases:', ...barriers].join(' '), ...found, ''].join('\n');
}

import type { Dependency, PhaseDependency } from '../../core/model/dependency.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { FeatureState } from '../../preload/planner-data.ts';

/** Longer quotes are cut: the line itself is one click away. */
const maxLength = 320;

/** The words that state a dependency: its statement, else the line that it stands on; null where there is none. */
export function findSentence(
  feature: Pick<FeatureState, 'texts'>,
  file: SpecFile,
  { line, statements }: Pick<Dependency | PhaseDependency, 'line' | 'statements'>,
): string | null {
  const [index] = statements;
  const statement = index === undefined ? undefined : file.statements[index];
  // A note in a task's own text is shown with the text around it.
  const stated = statement?.task === null ? statement.text : undefined;
  const text = stated ?? feature.texts[file.path]?.split(/\r\n|\n|\r/)[line - 1];
  const words = text?.trim() ?? '';
  if (words === '') return null;
  return words.length <= maxLength ? words : `${words.slice(0, maxLength).trimEnd()}…`;
}

import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { searchTasks } from '../store/search-tasks.ts';

/** A task or phase that can answer a question about the other end of a dependency. */
export interface Candidate {
  readonly key: string;
  /** `T004`, `Phase 2`; empty where it has neither. */
  readonly label: string;
  readonly title: string;
}

/**
 * Find what can be the other end: tasks by id, title, path or story, phases by number or title.
 *
 * @param withPhases
 *   Whether a whole phase is an answer. Phases come after the tasks until words are given that one of them has.
 */
export function findCandidates(
  file: SpecFile,
  excluded: ReadonlySet<string>,
  words: string,
  withPhases: boolean,
): readonly Candidate[] {
  const asked = file.tasks.filter(({ key }) => !excluded.has(key)).map((task) => ({ task }));
  const tasks = searchTasks(asked, words).map(({ task: { key, id, title } }) => ({ key, label: id ?? '', title }));
  if (!withPhases) return tasks;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const held = new Set(file.tasks.map(({ phase }) => phase));
  const phases = file.phases
    .filter(({ key }) => held.has(key))
    .map(toCandidate)
    .filter(({ label, title }) => wanted.every((word) => `${label} ${title}`.toLowerCase().includes(word)));
  return wanted.length === 0 ? [...tasks, ...phases] : [...phases, ...tasks];
}

function toCandidate({ key, number, title }: Phase): Candidate {
  return { key, label: number === null ? 'Phase' : `Phase ${number}`, title };
}

import type { SpecFile } from '../../core/model/spec-file.ts';

/** Longer titles are cut: the name stands in a sentence. */
const maxLength = 40;

/** What people call a task or phase: its id (`T006~2` the second of that id), `Phase 3`, else its title. */
export function nameKey(file: Pick<SpecFile, 'tasks' | 'phases'>, key: string): string {
  const task = file.tasks.find((candidate) => candidate.key === key);
  if (task !== undefined) return task.id === null ? shorten(task.title) : /~\d+$/.test(key) ? key : task.id;
  const phase = file.phases.find((candidate) => candidate.key === key);
  if (phase === undefined) return key;
  return phase.number === null ? shorten(phase.title) : `Phase ${phase.number}`;
}

function shorten(written: string): string {
  const title = written.replace(/\*\*|~~|`/g, '');
  return title.length <= maxLength ? `“${title}”` : `“${title.slice(0, maxLength).trimEnd()}…”`;
}

import { createTaskFinder } from '../../core/graph/find-task.ts';
import type { Phase } from '../../core/model/phase.ts';
import type { Task } from '../../core/model/task.ts';
import { didYouMean, formatSuggestion } from './did-you-mean.ts';

export type Named<Value> =
  | { readonly ok: true; readonly value: Value; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Find the task that somebody names on the command line: by its key, its id in any case or shortened (`t12` for
 * `T012`) where only one task has it, or its whole title.
 */
export function findTask(tasks: readonly Task[], name: string): Named<Task> {
  const exact = tasks.find((task) => task.key === name);
  if (exact) return { ok: true, value: exact, notes: noteDuplicates(tasks, exact) };
  const wanted = name.toLowerCase();
  const byKey = tasks.filter((task) => task.key.toLowerCase() === wanted);
  const byId = createTaskFinder(tasks).findAll(name);
  const byTitle = tasks.filter((task) => task.title.toLowerCase() === wanted);
  for (const found of [byKey, byId.flatMap((position) => tasks[position] ?? []), byTitle]) {
    const [only, other] = found;
    if (only && !other) return { ok: true, value: only, notes: [] };
    if (other) return { ok: false, message: `"${name}" may be any of ${listKeys(found)}: expected one of these keys` };
  }
  const suggestion = formatSuggestion(
    didYouMean(
      name,
      tasks.map(({ key }) => key),
    ),
  );
  return { ok: false, message: `there is no task "${name}" here.${suggestion}` };
}

/** Find a phase by its key, its number (`4`, `Phase 4`), its title, or both (`Phase 4: Polish`). */
export function findPhase(phases: readonly Phase[], name: string): Named<Phase> {
  const exact = phases.find((phase) => phase.key === name);
  if (exact) return { ok: true, value: exact, notes: [] };
  const wanted = normalize(name);
  const number = /^(?:phase )?([\w.]+)(?: (.*))?$/.exec(wanted);
  const found = phases.filter(
    (phase) =>
      normalize(phase.key) === wanted ||
      normalize(phase.title) === wanted ||
      (phase.number !== null &&
        phase.number.toLowerCase() === number?.[1] &&
        (number[2] === undefined || number[2] === normalize(phase.title))),
  );
  const [only, other] = found;
  if (only && !other) return { ok: true, value: only, notes: [] };
  const known = listKeys(phases) || 'none';
  if (other) return { ok: false, message: `"${name}" may be any of ${listKeys(found)}: expected one of these keys` };
  return { ok: false, message: `there is no phase "${name}" here: expected one of ${known}` };
}

/** Find what a dependency may name: a task, else a phase. */
export function findTaskOrPhase(tasks: readonly Task[], phases: readonly Phase[], name: string): Named<Task | Phase> {
  const task = findTask(tasks, name);
  if (task.ok) return task;
  const phase = findPhase(phases, name);
  return phase.ok ? phase : task;
}

function noteDuplicates(tasks: readonly Task[], task: Task): string[] {
  const twins = tasks.filter((other) => other !== task && other.id !== null && other.id === task.id);
  if (twins.length === 0 || task.key !== task.id) return [];
  return [`${task.id} stands more than once: the one in line ${task.line} is meant; also here: ${listKeys(twins)}`];
}

function listKeys(named: readonly { readonly key: string }[]): string {
  return named.map(({ key }) => key).join(', ');
}

function normalize(name: string): string {
  return name
    .toLowerCase()
    .replace(/[:–—-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

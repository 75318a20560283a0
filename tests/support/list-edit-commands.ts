import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';

/** Id of the feature that the commands name. */
const feature = 'feature';

/**
 * Every command on a few tasks, phases, pairs and fields of a document, spread over it.
 *
 * @param sampleSize
 *   How many of each are tried.
 */
export function* listEditCommands(file: SpecFile, sampleSize: number): Generator<EditCommand> {
  const { tasks, phases } = file;
  for (const task of pick(tasks, sampleSize)) {
    const to = task.status === 'done' ? 'todo' : 'done';
    yield { type: 'set-status', feature, task: task.key, from: task.status, to };
  }
  for (const task of pick(tasks, sampleSize)) yield* listTaskCommands(task, file, sampleSize);
  for (const item of pick(
    file.checklists.flatMap((list) => list.items),
    sampleSize,
  )) {
    yield { type: 'set-checked', feature, line: item.line, text: item.text, from: item.checked, to: !item.checked };
  }
  for (const phase of pick(phases, sampleSize)) {
    const onPhase = { feature, phase: phase.key };
    const estimate = phase.estimate?.value.minutes ?? null;
    yield { type: 'rename-phase', ...onPhase, from: phase.title, to: 'Bake the bread' };
    yield { type: 'set-phase-estimate', ...onPhase, from: estimate, to: 1440 };
    if (estimate !== null) yield { type: 'set-phase-estimate', ...onPhase, from: estimate, to: null };
    yield {
      type: 'set-phase-status',
      ...onPhase,
      from: phase.statusLine?.chosen ?? null,
      to: phase.statusLine?.choices.at(-1) ?? 'Complete',
    };
    yield { type: 'add-phase', feature, place: { after: phase.key }, title: 'Bake the bread' };
    yield { type: 'add-task', feature, place: { into: phase.key }, title: 'Knead the dough' };
    for (const other of pick(phases, 2)) yield { type: 'move-phase', ...onPhase, place: { before: other.key } };
    yield { type: 'move-phase', ...onPhase, place: { last: true } };
  }
  yield { type: 'add-phase', feature, place: { last: true }, title: 'Bake the bread' };
  yield {
    type: 'set-header',
    feature,
    name: 'Planned Start',
    from: file.plannedStart?.value ?? null,
    to: '2026-12-01',
  };
  for (const field of pick(file.header, 2)) {
    yield {
      type: 'set-header',
      feature,
      name: field.name,
      from: field.value === '' ? null : field.value,
      to: 'Changed',
    };
    yield { type: 'set-header', feature, name: field.name, from: field.value === '' ? null : field.value, to: null };
  }
  for (const claim of pick(file.claims, sampleSize)) {
    const from = claim.minutes ?? claim.count ?? 0;
    yield { type: 'set-claim', feature, what: claim.what, line: claim.line, from, to: from + 60 };
  }
  yield { type: 'append-decision', feature, date: '2026-12-01', title: 'Decision', text: 'Buy rye flour' };
  const { dependencies } = buildDependencies(file);
  for (const pair of [
    ...pick(
      dependencies.filter((other) => other.origin === 'stated'),
      sampleSize,
    ),
    ...pick(
      dependencies.filter((other) => other.origin !== 'stated'),
      2,
    ),
  ]) {
    yield { type: 'remove-dependency', feature, task: pair.task, dependsOn: pair.dependsOn };
    const to = { task: pair.task, dependsOn: tasks[0]?.key ?? pair.dependsOn };
    yield { type: 'retarget-dependency', feature, task: pair.task, dependsOn: pair.dependsOn, to };
  }
  for (const phase of pick(phases, 2)) {
    yield {
      type: 'set-phase-dependencies',
      feature,
      phase: phase.key,
      to: phases[0] === phase ? [] : [phases[0]?.key ?? ''],
    };
  }
  yield { type: 'renumber', feature, mode: 'all' };
  yield { type: 'renumber', feature, mode: 'gaps' };
}

function* listTaskCommands(task: Task, file: SpecFile, sampleSize: number): Generator<EditCommand> {
  const on = { feature, task: task.key };
  const { tasks, phases } = file;
  yield { type: 'set-title', ...on, from: task.title, to: 'Knead the dough in src/dough.ts' };
  yield { type: 'set-estimate', ...on, from: task.estimate?.value.minutes ?? null, to: 135 };
  if (task.estimate !== null) yield { type: 'set-estimate', ...on, from: task.estimate.value.minutes, to: null };
  yield { type: 'set-actual', ...on, from: task.actual?.value.minutes ?? null, to: 45 };
  if (task.actual !== null) yield { type: 'set-actual', ...on, from: task.actual.value.minutes, to: null };
  yield { type: 'set-due', ...on, from: task.due?.value ?? null, to: '2026-12-24' };
  yield { type: 'set-start', ...on, from: task.start?.value ?? null, to: '2026-12-01' };
  yield { type: 'set-assignee', ...on, from: task.assignee?.value ?? null, to: 'Mara' };
  yield { type: 'set-parallel', ...on, from: task.parallel, to: !task.parallel };
  yield { type: 'set-stories', ...on, from: task.stories, to: ['US7'] };
  yield { type: 'set-stories', ...on, from: task.stories, to: [] };
  yield { type: 'remove-task', ...on, title: task.title };
  yield { type: 'indent-task', ...on };
  yield { type: 'outdent-task', ...on };
  yield { type: 'add-task', feature, place: { after: task.key }, title: 'Knead the dough' };
  yield { type: 'add-task', feature, place: { before: task.key }, title: 'Knead the dough' };
  yield { type: 'add-task', feature, place: { under: task.key }, title: 'Knead the dough' };
  if (task.id !== null) yield { type: 'rename-id', ...on, to: `${task.id.replace(/[a-z]$/i, '')}77` };
  for (const other of pick(tasks, sampleSize)) {
    if (other === task) continue;
    yield { type: 'move-task', ...on, place: { before: other.key } };
    yield { type: 'move-task', ...on, place: { after: other.key } };
    yield { type: 'add-dependency', ...on, dependsOn: other.key };
  }
  for (const phase of pick(phases, 2)) yield { type: 'move-task', ...on, place: { into: phase.key } };
}

/** Members spread evenly over a list, its first and last among them. */
function pick<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  // One alone is the middle one.
  const places = count === 1 ? [0.5] : Array.from({ length: count }, (_, index) => index / (count - 1));
  return places.map((place) => items[Math.round(place * (items.length - 1))]).filter((item) => item !== undefined);
}

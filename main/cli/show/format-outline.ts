import type { Dependency } from '../../../core/model/dependency.ts';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { Task } from '../../../core/model/task.ts';
import type { ReadFeature, ReadPlan } from '../read-plan-types.ts';

/** More prerequisites than this do not help anybody in a terminal. */
const maxListed = 6;

/** What `specline show` prints for people: each feature as an outline of phases and tasks, then its problems. */
export function formatOutline(plan: ReadPlan): string {
  return `${plan.features.map(formatFeature).join('\n\n')}\n`;
}

function formatFeature(feature: ReadFeature): string {
  const { file, built } = feature;
  const prerequisites = groupPrerequisites(built.dependencies);
  const formatTasks = (phase: string | null) =>
    listOutline(file.tasks, phase).map(({ task, depth }) => formatTask(task, depth, prerequisites.get(task.key) ?? []));
  const phases = file.phases.flatMap((phase) => ['', formatPhase(phase), ...formatTasks(phase.key)]);
  const unphased = formatTasks(null);
  return [
    feature.title,
    `${feature.id}  ${feature.path}  ${formatSummary(feature)}`,
    ...(unphased.length > 0 ? ['', ...unphased] : []),
    ...phases,
    ...formatChecklists(feature),
    ...formatProblems(feature),
  ].join('\n');
}

function formatSummary({ file }: ReadFeature): string {
  const parents = new Set(file.tasks.map(({ parent }) => parent));
  const counted = file.tasks.filter(({ key, status }) => !parents.has(key) && status !== 'skipped');
  const done = counted.filter(({ status }) => status === 'done').length;
  const estimate = file.estimate === null ? '' : `, ${formatDuration(file.estimate.value.minutes)} planned`;
  return `${done} of ${counted.length} tasks done${estimate}`;
}

function formatPhase({ number, title, priority, estimate, line }: Phase): string {
  const name = number === null ? title : `Phase ${number}: ${title}`;
  const notes = [priority, estimate && formatDuration(estimate.value.minutes), `line ${line}`];
  return `${name}  (${notes.filter(Boolean).join(', ')})`;
}

/** Tasks of a phase in file order, each with how deep it is nested. */
function listOutline(tasks: readonly Task[], phase: string | null): { readonly task: Task; readonly depth: number }[] {
  const depths = new Map<string, number>();
  return tasks.flatMap((task) => {
    const depth = task.parent === null ? 0 : (depths.get(task.parent) ?? 0) + 1;
    depths.set(task.key, depth);
    return task.phase === phase ? [{ task, depth }] : [];
  });
}

function formatTask(task: Task, depth: number, prerequisites: readonly string[]): string {
  const box = { todo: '[ ]', done: '[x]', 'in-progress': '[~]', skipped: '[-]', other: `[${task.mark ?? '?'}]` };
  const words = [
    `${'  '.repeat(depth + 1)}${box[task.status]}`,
    task.id ?? '',
    task.title,
    task.parallel ? '[P]' : '',
    task.estimate === null ? '' : `(${formatDuration(task.estimate.value.minutes)})`,
  ];
  const after = prerequisites.length === 0 ? '' : `  after ${formatList(prerequisites)}`;
  return words.filter((word) => word !== '').join(' ') + after;
}

/** What documents say about order; what follows from order and phases stands in the outline already. */
function groupPrerequisites(dependencies: readonly Dependency[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { task, dependsOn, origin, redundant, soft } of dependencies) {
    if (redundant || soft || (origin !== 'stated' && origin !== 'tdd' && origin !== 'reuse')) continue;
    const group = groups.get(task) ?? [];
    if (!group.includes(dependsOn)) group.push(dependsOn);
    groups.set(task, group);
  }
  return groups;
}

function formatList(keys: readonly string[]): string {
  const rest = keys.length - maxListed;
  return keys.slice(0, maxListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function formatChecklists({ file }: ReadFeature): string[] {
  return file.checklists
    .filter(({ task }) => task === null)
    .flatMap(({ title, items }) => {
      const done = items.filter(({ checked }) => checked).length;
      return ['', `${title}  (${done} of ${items.length})`, ...items.map(formatItem)];
    });
}

function formatItem({ text, checked }: { readonly text: string; readonly checked: boolean }): string {
  return `  [${checked ? 'x' : ' '}] ${text}`;
}

function formatProblems({ problems }: ReadFeature): string[] {
  if (problems.length === 0) return [];
  const rows = problems.map(({ severity, line, code, message }) => `  ${severity} ${line}: ${message} (${code})`);
  return ['', `Problems  (${problems.length})`, ...rows];
}

import { readStatusWords, statusField } from '../../fields/status.ts';
import type { Duration } from '../../model/duration.ts';
import { formatDuration } from '../../model/format-duration.ts';
import type { Phase } from '../../model/phase.ts';
import { createProblem, type Problem } from '../../model/problem.ts';
import type { Claim } from '../../model/spec-file.ts';
import type { Task, TaskStatus } from '../../model/task.ts';
import type { TaskRow } from '../task/task-table.ts';

/** Find places where a document says two different things about status. */
export function findStatusContradictions(tasks: readonly Task[], secondMarks: ReadonlyMap<string, string>): Problem[] {
  const suspects = secondMarks.size === 0 ? tasks.filter(({ details }) => details.length > 0) : tasks;
  return suspects.flatMap((task) => {
    const second = secondMarks.get(task.key);
    if (second !== undefined && isDone(second) !== isDone(task.mark ?? ' ')) {
      return [
        createProblem(
          'status-contradiction',
          `Line ${task.line} has two boxes that disagree: \`[${task.mark}]\` and \`[${second}]\`. The first one counts.`,
          task.line,
          task.source.lineRange,
          task.key,
        ),
      ];
    }
    const field = task.form === 'checkbox' ? task.source.statusField : null;
    const stated = field ? readStatusWords(field.value) : null;
    if (!field || !stated || stated === 'other' || task.status === 'other' || task.status === 'skipped') return [];
    if ((stated === 'done') === (task.status === 'done')) return [];
    return [
      createProblem(
        'status-contradiction',
        `\`${task.key}\` is ${task.status === 'done' ? 'ticked' : 'not ticked'} in line ${task.line}, but line ${field.line} says \`${field.value.slice(0, 40)}\`. The box counts.`,
        field.line,
        field.valueRange,
        task.key,
      ),
    ];
  });
}

/** Heading tasks whose status line says otherwise than the sign in the heading: `### ✅ T0.2 …`, `**Status**: [ ]`. */
export function findSignContradictions(tasks: readonly Task[], signs: ReadonlyMap<string, TaskStatus>): Problem[] {
  if (signs.size === 0) return [];
  return tasks.flatMap((task) => {
    const sign = signs.get(task.key);
    const field = task.source.statusField;
    if (sign === undefined || !field || readStatusWords(field.value) === null) return [];
    if ((sign === 'done') === (task.status === 'done')) return [];
    return [
      createProblem(
        'status-contradiction',
        `The heading of \`${task.key}\` (line ${task.line}) shows it as ${sign === 'done' ? 'done' : 'not done'}, but line ${field.line} says \`${field.value.slice(0, 40)}\`. The status line counts.`,
        field.line,
        field.valueRange,
        task.key,
      ),
    ];
  });
}

/** Heading tasks whose status line says otherwise than the boxes below them. */
export function findCriteriaContradictions(
  tasks: readonly Task[],
  criteria: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  if (criteria.size === 0) return [];
  return tasks.flatMap((task) => {
    const marks = criteria.get(task.key) ?? [];
    const field = task.source.statusField;
    if (task.form !== 'heading' || marks.length === 0 || !field) return [];
    const ticked = marks.filter(isDone).length;
    const wrong =
      (task.status === 'done' && ticked < marks.length) || (task.status === 'todo' && ticked === marks.length);
    if (!wrong) return [];
    return [
      createProblem(
        'status-contradiction',
        `\`${task.key}\` says \`${field.value.slice(0, 40)}\`, but ${ticked} of its ${marks.length} criteria are ticked. The status line counts.`,
        field.line,
        field.valueRange,
        task.key,
      ),
    ];
  });
}

/** Heading tasks whose own status is otherwise than a table of all tasks says. */
export function findTrackerContradictions(tasks: readonly Task[], trackers: ReadonlyMap<string, TaskRow>): Problem[] {
  if (trackers.size === 0) return [];
  return tasks.flatMap((task) => {
    const row = task.form === 'heading' ? trackers.get(task.id ?? '') : undefined;
    const cell = row?.fields.find((field) => statusField.names.test(field.name.trim()));
    const tracked = cell ? readStatusWords(cell.value) : null;
    if (!cell || tracked === null || task.status === 'skipped' || (tracked === 'done') === (task.status === 'done'))
      return [];
    return [
      createProblem(
        'status-contradiction',
        `\`${task.key}\` is ${task.status === 'done' ? 'done' : 'not done'} in line ${task.line}, but the table in line ${cell.line} says \`${cell.value.slice(0, 40)}\`. The task itself counts.`,
        cell.line,
        cell.valueRange,
        task.key,
      ),
    ];
  });
}

/** Parents that are ticked before their subtasks, or not ticked after all of them. */
export function findSubtaskContradictions(tasks: readonly Task[]): Problem[] {
  const children = groupBy(tasks, (task) => task.parent);
  if (children.size === 0) return [];
  return tasks.flatMap((task) => {
    const inner = (children.get(task.key) ?? []).filter((child) => child.status !== 'skipped' && !isOptional(child));
    if (inner.length === 0) return [];
    const open = inner.filter((child) => child.status !== 'done');
    if (task.status === 'done' && open.length > 0) {
      return [
        createProblem(
          'subtask-contradiction',
          `\`${task.key}\` is done, but ${open.length} of its ${inner.length} subtasks ${open.length === 1 ? 'is' : 'are'} not (\`${open[0]?.key}\` in line ${open[0]?.line}).`,
          task.line,
          task.source.lineRange,
          task.key,
        ),
      ];
    }
    if (task.status === 'todo' && open.length === 0) {
      return [
        createProblem(
          'subtask-contradiction',
          `All ${inner.length} subtasks of \`${task.key}\` are done, but it is not ticked itself.`,
          task.line,
          task.source.lineRange,
          task.key,
        ),
      ];
    }
    return [];
  });
}

/** `- [ ]* 1.4 …`: Kiro's optional tasks may stay open. */
function isOptional(task: Task): boolean {
  return task.labels.some((label) => label.text === '*');
}

/** Totals that differ from the sum of their parts. */
export function findEstimateContradictions(
  tasks: readonly Task[],
  phases: readonly Phase[],
  claims: readonly Claim[],
): Problem[] {
  const children = groupBy(tasks, (task) => task.parent);
  const problems: Problem[] = [];
  for (const task of tasks) {
    if (!task.estimate || !children.has(task.key)) continue;
    const inner = (children.get(task.key) ?? []).map((child) => child.estimate?.value ?? null);
    if (!isFarOff(task.estimate.value, inner)) continue;
    problems.push(
      createProblem(
        'estimate-contradiction',
        `\`${task.key}\` is estimated at ${formatDuration(task.estimate.value.minutes)}, its subtasks together at ${formatDuration(sum(inner))}. The subtasks count.`,
        task.estimate.line,
        task.estimate.range,
        task.key,
      ),
    );
  }
  let members: ReadonlyMap<string, readonly Task[]> | null = null;
  for (const phase of phases) {
    if (!phase.estimate) continue;
    members ??= groupBy(tasks, (task) => task.phase);
    const inner = (members.get(phase.key) ?? [])
      .filter((task) => !children.has(task.key))
      .map((task) => task.estimate?.value ?? null);
    if (!isFarOff(phase.estimate.value, inner)) continue;
    problems.push(
      createProblem(
        'estimate-contradiction',
        `Phase \`${phase.title}\` is estimated at ${formatDuration(phase.estimate.value.minutes)}, its ${inner.length} tasks together at ${formatDuration(sum(inner))}.`,
        phase.estimate.line,
        phase.estimate.range,
        phase.key,
      ),
    );
  }
  return [...problems, ...findClaimContradictions(phases, claims)];
}

/** `Total Critical Path Time: ~14.5 hours (sequential)` against the phases that the document estimates itself. */
function findClaimContradictions(phases: readonly Phase[], claims: readonly Claim[]): Problem[] {
  const parts = phases.map((phase) => phase.estimate?.value ?? null);
  const told = new Set<number>();
  return claims.flatMap((claim) => {
    const sequential =
      claim.what === 'total' ||
      ((claim.what === 'critical-path-total' || claim.what === 'sequential-total') && claim.people === 1);
    if (claim.minutes === null || !sequential || (claim.people !== null && claim.people > 1)) return [];
    const stated: Duration = { minutes: claim.minutes, lowMinutes: claim.minutes, highMinutes: claim.minutes };
    if (told.has(claim.minutes) || !isFarOff(stated, parts)) return [];
    told.add(claim.minutes);
    return [
      createProblem(
        'estimate-contradiction',
        `The document says ${formatDuration(claim.minutes)} in all (line ${claim.line}), but its ${parts.length} phases add up to ${formatDuration(sum(parts))}.`,
        claim.line,
        claim.range,
      ),
    ];
  });
}

/** Whether a total lies outside what its parts allow; unknown when a part has no figure. */
function isFarOff(total: Duration, parts: readonly (Duration | null)[]): boolean {
  if (parts.length === 0) return false;
  let low = 0;
  let high = 0;
  for (const part of parts) {
    if (!part) return false;
    low += part.lowMinutes;
    high += part.highMinutes;
  }
  return total.highMinutes < low || total.lowMinutes > high;
}

function groupBy(tasks: readonly Task[], keyOf: (task: Task) => string | null): ReadonlyMap<string, readonly Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(task);
    else groups.set(key, [task]);
  }
  return groups;
}

function sum(parts: readonly (Duration | null)[]): number {
  return parts.reduce((total, part) => total + (part?.minutes ?? 0), 0);
}

function isDone(mark: string): boolean {
  return /^[xX✓✔✅☑]\u{fe0f}?$/u.test(mark.trim());
}

import { createProblem, type Problem } from '../../model/problem.ts';
import type { Task } from '../../model/task.ts';

/** Find what is wrong with the ids and words of tasks. */
export function findTaskProblems(tasks: readonly Task[]): Problem[] {
  return [...findDuplicates(tasks), ...findGaps(tasks), ...findEmpty(tasks)];
}

function findDuplicates(tasks: readonly Task[]): Problem[] {
  // The second task of an id has a key of its own.
  if (tasks.every((task) => task.id === null || task.id === task.key)) return [];
  const first = new Map<string, Task>();
  const problems: Problem[] = [];
  for (const task of tasks) {
    if (task.id === null) continue;
    const before = first.get(task.id);
    if (!before) {
      first.set(task.id, task);
      continue;
    }
    problems.push(
      createProblem(
        'duplicate-id',
        `\`${task.id}\` is the id of two tasks: line ${before.line} and line ${task.line}. This one is addressed as \`${task.key}\`; a reference means the nearest one before it.`,
        task.line,
        task.source.idRange,
        task.key,
      ),
    );
  }
  return problems;
}

/** Numbers between the first and the last `T` id that no task has; one finding a file. */
function findGaps(tasks: readonly Task[]): Problem[] {
  if (countUp(tasks)) return [];
  const numbers = new Map<number, Task>();
  for (const task of tasks) {
    for (const id of task.ids) {
      const number = numberOf(id);
      if (number >= 0 && !numbers.has(number)) numbers.set(number, task);
    }
  }
  const ordered = [...numbers.keys()].sort((a, b) => a - b);
  const gaps = ordered.flatMap((number, index) => {
    const before = ordered[index - 1];
    return before !== undefined && number > before + 1
      ? [{ from: before + 1, to: number - 1, task: numbers.get(number) }]
      : [];
  });
  const [gap] = gaps;
  if (!gap?.task) return [];
  const width = gap.task.ids[0]?.match(/\d+/)?.[0].length ?? 3;
  const name = (number: number) => `T${String(number).padStart(width, '0')}`;
  const shown = gaps.slice(0, 5).map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  const more = gaps.length > shown.length ? ` and ${gaps.length - shown.length} more` : '';
  return [
    createProblem(
      'id-gap',
      `No task has the id ${shown.join(', ')}${more}.`,
      gap.task.line,
      gap.task.source.idRange,
      gap.task.key,
    ),
  ];
}

/** Whether each number of a `T` id is that of the one before it or the next: most files have no gap. */
function countUp(tasks: readonly Task[]): boolean {
  let last = -1;
  for (const task of tasks) {
    for (const id of task.ids) {
      const number = numberOf(id);
      if (number < 0 || number === last) continue;
      if (last >= 0 && number !== last + 1) return false;
      last = number;
    }
  }
  return true;
}

/** Number of a `T` id, the first digits of `T012a`; -1 for any other id. */
function numberOf(id: string): number {
  if (id.charCodeAt(0) !== 84) return -1;
  let number = -1;
  for (let at = 1; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number = Math.max(number, 0) * 10 + digit;
  }
  return number;
}

function findEmpty(tasks: readonly Task[]): Problem[] {
  return (
    tasks
      .filter((task) => task.ids.length < 2 && task.title.trim() === '')
      // `### Task T001` with a description below it says enough.
      .filter((task) => task.form !== 'heading' || task.details.length === 0)
      .map((task) =>
        createProblem(
          'empty-task',
          `The task in line ${task.line} says nothing: expected words behind its ${task.form === 'heading' ? 'id' : 'box'}.`,
          task.line,
          task.source.lineRange,
          task.key,
        ),
      )
  );
}

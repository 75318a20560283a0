import type { Task } from '../../model/task.ts';

/**
 * Write tasks that can run side by side in the form that spec-kit documents show under "Parallel Example".
 *
 * ~~~
 * ```
 * # Launch T004-T007 together:
 * Task: "Contract test for orders in tests/contract/orders.ts"
 * Task: "Integration test for refunds in tests/integration/refunds.ts"
 * ```
 * ~~~
 *
 * @param waves
 *   Tasks by wave. Waves of one task have nothing to run beside them and are left out.
 * @param order
 *   All tasks in file order, so that neighbours can be written as a range.
 * @returns
 *   A fenced block with line feeds; empty when no wave has two tasks.
 */
export function writeParallelExample(waves: readonly (readonly Task[])[], order: readonly Task[]): string {
  const blocks = waves
    .filter((wave) => wave.length > 1)
    .map((wave) => [`# Launch ${nameTasks(wave, order)} together:`, ...wave.map((task) => `Task: "${wordsOf(task)}"`)]);
  if (blocks.length === 0) return '';
  return ['```', ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])), '```', ''].join('\n');
}

/** `T004-T007, T009`: neighbours of the file as a range, the others one by one. */
function nameTasks(wave: readonly Task[], order: readonly Task[]): string {
  const place = new Map(order.map((task, index) => [task.key, index]));
  const sorted = wave.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  const runs: Task[][] = [];
  for (const task of sorted) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before !== undefined && place.get(task.key) === (place.get(before.key) ?? 0) + 1;
    if (run && follows && task.id !== null && before.id !== null) run.push(task);
    else runs.push([task]);
  }
  return runs
    .map((run) => {
      const names = run.map((task) => task.id ?? `“${wordsOf(task)}”`);
      return names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(', ');
    })
    .join(', ');
}

function wordsOf(task: Task): string {
  return task.title.replace(/[*`]+/g, '').replaceAll('"', "'").replace(/\s+/g, ' ').trim();
}

import type { GraphTask } from './graph-model.ts';
import { plainTitle } from './plain-title.ts';

/**
 * Write tasks that can run side by side as the documents write their parallel examples:
 *
 * ```bash
 * # Launch together (wave 2):
 * Task: "T004 Bake the first loaf"
 * ```
 */
export function writeParallelExample(tasks: readonly GraphTask[], wave: number): string {
  const lines = tasks.map(({ task }) => {
    const title = plainTitle(task.title).replaceAll('"', '\\"');
    return `Task: "${task.id === null ? '' : `${task.id} `}${title}"`;
  });
  return ['```bash', `# Launch together (wave ${wave}):`, ...lines, '```', ''].join('\n');
}

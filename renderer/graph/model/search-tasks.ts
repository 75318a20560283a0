import type { GraphTask } from './graph-model.ts';

/** Tasks whose id, title, path or story holds every word; those whose id begins so come first. */
export function searchTasks(tasks: readonly GraphTask[], words: string): readonly GraphTask[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return tasks;
  const [first = ''] = wanted;
  const found = tasks.filter(({ task }) => {
    const text = [task.id ?? '', task.title, ...task.stories, ...task.paths.map(({ path }) => path)]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const beginsSo = ({ task }: GraphTask) => (task.id?.toLowerCase().startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => beginsSo(a) - beginsSo(b));
}

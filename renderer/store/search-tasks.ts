import type { Task } from '../../core/model/task.ts';

/** Tasks whose id, title, path or story holds every word; those whose id begins so come first. */
export function searchTasks<Item extends { readonly task: Task }>(
  items: readonly Item[],
  words: string,
): readonly Item[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  const [first = ''] = wanted;
  const found = items.filter(({ task }) => {
    const text = [task.id ?? '', task.title, ...task.stories, ...task.paths.map(({ path }) => path)]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const beginsSo = ({ task }: Item) => (task.id?.toLowerCase().startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => beginsSo(a) - beginsSo(b));
}

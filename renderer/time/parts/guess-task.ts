import type { Task } from '../../../core/model/task.ts';

/** Find the task that a name of another tracker means: by an id in it, else by its whole title; null for none. */
export function guessTask(name: string, tasks: readonly Task[]): string | null {
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}.-]+/u));
  const byId = tasks.filter(({ id }) => id !== null && words.has(id.toLowerCase()));
  const [only, ...others] = byId.length > 0 ? byId : tasks.filter(({ title }) => isSameTitle(title, name));
  return only === undefined || others.length > 0 ? null : only.key;
}

function isSameTitle(title: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[`*_]/g, '').trim();
  return plain(title) === plain(name);
}

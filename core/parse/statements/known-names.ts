import { loosenId, normalizeId } from '../../model/normalize-id.ts';
import type { Phase } from '../../model/phase.ts';
import type { Task } from '../../model/task.ts';

/** What a file calls its tasks and phases: what a mention in a sentence is held against. */
export interface KnownNames {
  /** Whether a task has exactly this id. */
  readonly hasId: (id: string) => boolean;
  /** Whether this could be an id of a task, zeros and prefix left aside. */
  readonly hasSimilarId: (id: string) => boolean;
  /** Numbers of phases as written, in file order. */
  readonly phaseNumbers: readonly string[];
  /** Words of the titles of phases in lower case, by number and by the label of their story. */
  readonly titleWords: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collect the ids and phase numbers of a file. */
export function collectKnownNames(file: {
  readonly tasks: readonly Pick<Task, 'ids'>[];
  readonly phases: readonly Pick<Phase, 'number' | 'title' | 'stories'>[];
}): KnownNames {
  const exact = new Set<string>();
  const similar = new Set<string>();
  for (const task of file.tasks) {
    for (const id of task.ids) {
      exact.add(normalizeId(id));
      similar.add(loosenId(id));
    }
  }
  return {
    hasId: (id) => exact.has(normalizeId(id)),
    hasSimilarId: (id) => similar.has(loosenId(id)),
    phaseNumbers: file.phases.flatMap((phase) => phase.number ?? []),
    titleWords: new Map(
      file.phases.flatMap((phase) => {
        const words = new Set(phase.title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
        return [phase.number ?? '', ...phase.stories].map((name) => [name, words] as const);
      }),
    ),
  };
}

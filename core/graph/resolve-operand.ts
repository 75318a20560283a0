import type { Operand, Reference } from '../model/statement.ts';
import type { TextRange } from '../text/text-range.ts';
import type { TaskFinder } from './find-task.ts';
import type { NameMatcher } from './match-name.ts';
import { isWithin, type PhaseTasks, type TaskIndex } from './task-index.ts';

/** What one side of a statement means: whole phases, and tasks. */
export interface ResolvedOperand {
  /** Keys of phases, in the order named. */
  readonly phases: readonly string[];
  /** Positions of tasks, in file order; those of `phases` are not among them. */
  readonly tasks: readonly number[];
  /** For each reference the tasks that it alone means, phases as their tasks. */
  readonly byReference: readonly (readonly number[])[];
  readonly unknownIds: readonly { readonly id: string; readonly range: TextRange }[];
  readonly unknownNames: readonly string[];
  /** Contains "all …", so that it is looser than a sentence that names its tasks. */
  readonly isCollective: boolean;
  /** Tasks left out of the other side: `Polish depends on all stories, except T040`, which is a task of Polish. */
  readonly leftOut: ReadonlySet<number>;
}

/** What resolving needs to know of a file. */
export interface ResolveContext {
  readonly index: TaskIndex;
  readonly finder: TaskFinder;
  readonly names: NameMatcher;
}

/**
 * Find the tasks and phases that one side of a statement means.
 *
 * @param operand
 *   The side.
 * @param other
 *   The other side: "all previous phases" are those before it.
 * @param side
 *   "Any other task" is all later ones where they wait, all earlier ones where they come first.
 * @param line
 *   Line of the statement: a duplicated id is the nearest one before it.
 * @param context
 *   Tasks and names of the file.
 */
export function resolveOperand(
  operand: Operand,
  other: Operand,
  side: 'dependents' | 'prerequisites',
  line: number,
  context: ResolveContext,
): ResolvedOperand {
  const resolver = new OperandResolver(context, side, line);
  const byReference = operand.references.map((reference) => resolver.resolve(reference, other));
  return resolver.finish(
    byReference,
    operand.references.some((reference) => reference.type === 'all'),
  );
}

class OperandResolver {
  readonly #context: ResolveContext;
  readonly #side: 'dependents' | 'prerequisites';
  readonly #line: number;
  readonly #phases: string[] = [];
  readonly #tasks = new Set<number>();
  readonly #unknownIds: { id: string; range: TextRange }[] = [];
  readonly #unknownNames: string[] = [];
  readonly #leftOut = new Set<number>();

  constructor(context: ResolveContext, side: 'dependents' | 'prerequisites', line: number) {
    this.#context = context;
    this.#side = side;
    this.#line = line;
  }

  finish(byReference: readonly (readonly number[])[], isCollective: boolean): ResolvedOperand {
    return {
      phases: [...new Set(this.#phases)],
      tasks: [...this.#tasks].sort((a, b) => a - b),
      byReference,
      unknownIds: this.#unknownIds,
      unknownNames: this.#unknownNames,
      isCollective,
      leftOut: this.#leftOut,
    };
  }

  /** Resolve one reference; gives the tasks that it means. */
  resolve(reference: Reference, other: Operand): readonly number[] {
    const except = 'except' in reference ? reference.except : undefined;
    return except === undefined ? this.#resolveWhole(reference, other) : this.#resolveRest(reference, except, other);
  }

  #resolveWhole(reference: Reference, other: Operand): readonly number[] {
    switch (reference.type) {
      case 'task':
        return this.#addTasks(this.#findId(reference.id, reference.range));
      case 'task-range':
        return this.#addTasks(this.#findRange(reference));
      case 'phase':
        return this.#addPhases(this.#findPhase(reference.number));
      case 'story':
        return this.#resolveStory(reference.label);
      case 'name':
        return this.#resolveName(reference.name);
      case 'all':
        return this.#resolveAll(reference.of, other);
    }
  }

  /** `everything except T009`: all but what is named, phase by phase where both are phases. */
  #resolveRest(reference: Reference, except: readonly Reference[], other: Operand): readonly number[] {
    const whole = new OperandResolver(this.#context, this.#side, this.#line);
    whole.#resolveWhole(reference, other);
    const left = new OperandResolver(this.#context, this.#side, this.#line);
    const leftTasks = new Set(except.flatMap((one) => left.resolve(one, other)));
    const ofWhole = new Set([...whole.#tasks, ...this.#listTasks(whole.#phases)]);
    const isOfOther = leftTasks.size > 0 && ![...leftTasks].some((task) => ofWhole.has(task));
    if (isOfOther) for (const task of leftTasks) this.#leftOut.add(task);
    if (left.#tasks.size === 0 || isOfOther) {
      this.#addTasks([...whole.#tasks].filter((task) => !leftTasks.has(task)));
      return this.#addPhases(whole.#phases.filter((key) => !left.#phases.includes(key)));
    }
    const all = [...whole.#tasks, ...whole.#addPhases(whole.#phases.splice(0))];
    return this.#addTasks(all.filter((task) => !leftTasks.has(task)));
  }

  #addTasks(tasks: readonly number[]): readonly number[] {
    for (const task of tasks) this.#tasks.add(task);
    return tasks;
  }

  #addPhases(keys: readonly string[]): readonly number[] {
    this.#phases.push(...keys);
    return this.#listTasks(keys);
  }

  #listTasks(keys: readonly string[]): readonly number[] {
    return keys.flatMap((key) => this.#context.index.phaseOf.get(key)?.tasks ?? []);
  }

  #findId(id: string, range: TextRange): number[] {
    const task = this.#context.finder.find(id, this.#line);
    if (task !== undefined) return [task];
    this.#unknownIds.push({ id, range });
    return [];
  }

  /** `T004-T007` runs over the order of the file between its ends, so that `T005a` is in it. */
  #findRange({ from, to, range }: Extract<Reference, { readonly type: 'task-range' }>): number[] {
    const { index, finder } = this.#context;
    const first = finder.find(from, this.#line);
    const all = finder.findAll(to);
    const last = first === undefined ? all.at(-1) : (all.find((position) => position >= first) ?? all.at(-1));
    if (first === undefined || last === undefined) {
      const counted = this.#countRange(from, to);
      if (counted.length === 0) this.#unknownIds.push({ id: first === undefined ? from : to, range });
      return counted;
    }
    const [low, high] = first <= last ? [first, last] : [last, first];
    const members = new Set<number>();
    for (let position = low; position <= high; position += 1) {
      const parent = index.parentOf[position] ?? -1;
      const hasId = (index.tasks[position]?.ids.length ?? 0) > 0 || position === low || position === high;
      if (hasId && !(parent >= 0 && members.has(parent))) members.add(position);
    }
    // A range that starts at a subtask takes no summary that holds it.
    return [...members].filter((position) => position === low || !isWithin(index, low, position));
  }

  /** Where an end of a range is no task, take the ids between the two by counting. */
  #countRange(from: string, to: string): number[] {
    const pattern = /^(.*?)(\d+)([a-z]?)$/i;
    const [, prefix = '', low = ''] = pattern.exec(from) ?? [];
    const [, other = '', high = ''] = pattern.exec(to) ?? [];
    if (low === '' || prefix.toLowerCase() !== other.toLowerCase()) return [];
    return this.#context.index.tasks.flatMap((task, position) => {
      const isBetween = task.ids.some((id) => {
        const [, head = '', number = ''] = pattern.exec(id) ?? [];
        return (
          head.toLowerCase() === prefix.toLowerCase() && Number(number) >= Number(low) && Number(number) <= Number(high)
        );
      });
      return isBetween ? [position] : [];
    });
  }

  #findPhase(number: string): string[] {
    const { phases } = this.#context.index;
    const found = phases.filter(({ phase }) => phase.number?.toLowerCase() === number.toLowerCase());
    if (found.length !== 1) this.#unknownNames.push(`Phase ${number}`);
    return found.length === 1 ? found.map(({ phase }) => phase.key) : [];
  }

  /** A story that is one phase is that phase; a story spread over phases is its tasks. */
  #resolveStory(label: string): readonly number[] {
    const { index } = this.#context;
    const same = (story: string): boolean => story.toLowerCase() === label.toLowerCase();
    const phases = index.phases.filter(({ phase }) => phase.stories.some(same));
    const [only] = phases;
    if (only !== undefined && phases.length === 1 && only.phase.stories.length === 1) {
      return this.#addPhases([only.phase.key]);
    }
    const labelled = index.tasks.flatMap((task, position) =>
      task.stories.some(same) && (index.parentOf[position] ?? -1) < 0 ? [position] : [],
    );
    const whole = phases.filter(({ phase }) => phase.stories.length === 1).flatMap((phase) => phase.tasks);
    const tasks = [...new Set([...labelled, ...whole])];
    if (tasks.length === 0) this.#unknownNames.push(label);
    return this.#addTasks(tasks);
  }

  #resolveName(name: string): readonly number[] {
    const matches = this.#context.names.match(name);
    if (matches === null) {
      this.#unknownNames.push(name);
      return [];
    }
    return matches.flatMap((match) =>
      match.kind === 'phase' ? this.#addPhases([match.key]) : this.#addTasks(match.tasks),
    );
  }

  #resolveAll(of: Extract<Reference, { readonly type: 'all' }>['of'], other: Operand): readonly number[] {
    const { index } = this.#context;
    if (of === 'stories') {
      const phases = index.phases.filter(({ phase }) => phase.stories.length > 0);
      // In `US6 depends on all other stories` it is not among them.
      const own = new OperandResolver(this.#context, this.#side, this.#line);
      for (const reference of other.references)
        if (reference.type === 'story' || reference.type === 'phase') own.resolve(reference, other);
      const rest = phases.filter(({ phase }) => !own.#phases.includes(phase.key));
      if (phases.length > 0) return this.#addPhases(rest.map(({ phase }) => phase.key));
      const labelled = index.tasks.flatMap((task, position) => (task.stories.length > 0 ? [position] : []));
      if (labelled.length === 0) this.#unknownNames.push('all user stories');
      return this.#addTasks(labelled);
    }
    const side = new OperandResolver(this.#context, this.#side, this.#line);
    const tasks = other.references.flatMap((reference) =>
      reference.type === 'all' ? [] : side.resolve(reference, other),
    );
    if (tasks.length === 0) {
      this.#unknownNames.push(of);
      return [];
    }
    if (of === 'rest-of-phase') {
      const phase = index.phases.find((one) => tasks.every((task) => one.tasks.includes(task)));
      return this.#addTasks((phase?.tasks ?? []).filter((task) => !tasks.includes(task)));
    }
    const low = Math.min(...tasks);
    const high = Math.max(...tasks);
    const isWanted = (task: number): boolean =>
      of.startsWith('previous') || this.#side === 'prerequisites' ? task < low : task > high;
    const isPhases = of === 'previous-phases' || of === 'other-phases' || of === 'previous-stories';
    // `This phase must be complete before any other work`: whole phases wait, so that it is a barrier, not pairs.
    const isWork = !isPhases && side.#phases.length > 0 && side.#tasks.size === 0;
    const isKind = ({ phase }: PhaseTasks): boolean => of !== 'previous-stories' || phase.stories.length > 0;
    const wanted = isPhases || isWork ? index.phases.filter((one) => isKind(one) && one.tasks.every(isWanted)) : [];
    const whole = this.#addPhases(wanted.map(({ phase }) => phase.key));
    if (isPhases) return whole;
    const inPhases = new Set(whole);
    const others = index.tasks.flatMap((_, position) =>
      isWanted(position) && (index.parentOf[position] ?? -1) < 0 && !inPhases.has(position) ? [position] : [],
    );
    return [...whole, ...this.#addTasks(others)];
  }
}
